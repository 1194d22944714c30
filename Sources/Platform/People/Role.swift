import Markup
import Store

/// The part somebody plays (requirements, section B). A role never opens anything by itself: a place does.
package enum Role: String, SQLConvertible, Sendable, CaseIterable {
    case learner, learningGuide, practiceSupervisor, subjectTeacher, mentor, programmeTeam, teamLeader, organisationAdmin
    /// A fellow student who reads a work plan on request; only ever a place, never a role at an organisation.
    case peer

    package func words(_ r: Reader) -> String {
        switch self {
        case .learner: r.term(.learner)
        case .learningGuide: r.term(.learningGuide)
        case .practiceSupervisor: r.term(.practiceSupervisor)
        case .mentor: r.term(.mentor)
        case .subjectTeacher: r("vakdocent", "subject teacher")
        case .programmeTeam: r("opleidingsteam", "programme team")
        case .teamLeader: r("teamleider", "team leader")
        case .organisationAdmin: r("beheerder", "administrator")
        case .peer: r("meelezer", "peer reader")
        }
    }

    /// Roles that see other people's records must sign in with a second factor (`security.md` fact 12, goal A7).
    static let guiding: [Role] = [.learningGuide, .subjectTeacher, .mentor, .programmeTeam, .teamLeader, .organisationAdmin]
}

/// A role at an organisation, for a period. What it lets somebody begin (an assignment, an import); whom they see is decided by places.
package struct RoleAssignment: Sendable {
    package static let table = Table(
        "role_assignment", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("member_id", .id, .technical),
            Column("role", .text, Privacy(.personal, .access, of: "member_id", term: "retention.member", erase: .keep, export: true)),
            Column("from_day", .day, .technical), Column("until_day", .day, required: false, .technical),
            Column("source_key", .text, required: false, .technical),
        ], references: [Table.Reference("organisation_id, member_id", to: "member")], rules: ["UNIQUE (organisation_id, source_key)"])
}

extension OrganisationDatabase {
    package func give(_ role: Role, to member: ID<Member>, from day: Day, until: Day? = nil) throws {
        try run(
            """
            INSERT INTO role_assignment (organisation_id, id, member_id, role, from_day, until_day)
            VALUES (\(keeper), \(newID(RoleAssignment.self)), \(member), \(role), \(day), \(until))
            """)
    }
}
