import Markup
import Store

/// What somebody asks an organisation to do with their data (AVG art. 16 and 17). Each organisation keeps and answers its own.
package struct PrivacyRequest: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        case erasure, correction

        func words(_ r: Reader) -> String {
            switch self {
            case .erasure: r("wissen", "erasure")
            case .correction: r("verbeteren", "correction")
            }
        }
    }

    package enum Outcome: String, SQLConvertible, Sendable, CaseIterable {
        case erased, corrected, refused

        func words(_ r: Reader) -> String {
            switch self {
            case .erased: r("gewist", "erased")
            case .corrected: r("verbeterd", "corrected")
            case .refused: r("niet gedaan", "not done")
            }
        }
    }

    package let id: ID<PrivacyRequest>
    package let organisation: OrganisationID
    package let member: ID<Member>
    package let memberName: String
    package let kind: Kind
    package let text: String
    package let at: Instant
    package let due: Day
    package let outcome: Outcome?
    package let answer: String?

    private static func own(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .accountability, of: "member_id", term: Norms.logKept, erase: erase, export: true)
    }

    static let table = Table(
        "privacy_request", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("member_id", .id, .technical),
            Column("kind", .text, own(.keep)), Column("text", .text, own(.blank)), Column("at", .instant, own(.keep)),
            Column("due_day", .day, own(.keep)), Column("handled_at", .instant, required: false, own(.keep)),
            Column("handled_by_member_id", .id, required: false, .technical), Column("outcome", .text, required: false, own(.keep)),
            Column("answer", .text, required: false, own(.blank)), Column("erasure_id", .id, required: false, .technical),
        ], references: [Table.Reference("organisation_id, member_id", to: "member")])

    static let columns: SQL = """
        privacy_request.id AS id, privacy_request.organisation_id AS organisation_id, member_id, member.name AS member_name, kind, text, at,
        due_day, outcome, answer
        """

    init(row: Row) throws {
        id = try row.read("id")
        organisation = try row.read("organisation_id")
        member = try row.read("member_id")
        memberName = try row.read("member_name")
        kind = try row.read("kind")
        text = try row.read("text")
        at = try row.read("at")
        due = try row.read("due_day")
        outcome = try row.readIfPresent("outcome")
        answer = try row.readIfPresent("answer")
    }
}

extension PersonDatabase {
    /// Asks every organisation that knows this person; one that has the same question open is not asked again.
    func askPrivacy(_ kind: PrivacyRequest.Kind, _ text: String, _ house: House) throws {
        for key in try PersonScope(person, self).members {
            let open = try first(
                """
                SELECT 1 AS found FROM privacy_request WHERE organisation_id = \(key.organisation) AND member_id = \(key.member)
                    AND kind = \(kind) AND handled_at IS NULL
                """)
            if open != nil { continue }
            let days = Int(try norm(Norms.privacyAnswer, at: key.organisation, house).seconds / 86_400)
            try run(
                """
                INSERT INTO privacy_request (organisation_id, id, member_id, kind, text, at, due_day)
                VALUES (\(key.organisation), \(newID(PrivacyRequest.self)), \(key.member), \(kind), \(text), \(now),
                    \(today.adding(days: days)))
                """)
        }
    }

    /// What this person asked, newest first.
    func privacyRequests() throws -> [PrivacyRequest] {
        try all(
            """
            SELECT \(PrivacyRequest.columns) FROM privacy_request
            JOIN member ON member.organisation_id = privacy_request.organisation_id AND member.id = member_id
            WHERE member.person_id = \(person) ORDER BY at DESC, privacy_request.id DESC LIMIT 50
            """
        ).map(PrivacyRequest.init)
    }
}

extension OrganisationDatabase {
    /// Requests that wait, longest first, and then the newest that were answered.
    func privacyRequests() throws -> [PrivacyRequest] {
        try all(
            """
            SELECT \(PrivacyRequest.columns) FROM privacy_request
            JOIN member ON member.organisation_id = privacy_request.organisation_id AND member.id = member_id
            WHERE privacy_request.organisation_id = \(keeper)
            ORDER BY CASE WHEN handled_at IS NULL THEN 0 ELSE 1 END, CASE WHEN handled_at IS NULL THEN at ELSE -at END LIMIT 200
            """
        ).map(PrivacyRequest.init)
    }

    func privacyRequest(_ id: ID<PrivacyRequest>) throws -> PrivacyRequest {
        let row = try first(
            """
            SELECT \(PrivacyRequest.columns) FROM privacy_request
            JOIN member ON member.organisation_id = privacy_request.organisation_id AND member.id = member_id
            WHERE privacy_request.organisation_id = \(keeper) AND privacy_request.id = \(id)
            """)
        guard let row else { throw Refusal.notFound }
        return try PrivacyRequest(row: row)
    }

    /// Notes the answer; a request that has one is refused.
    func handle(_ id: ID<PrivacyRequest>, _ outcome: PrivacyRequest.Outcome, _ answer: String?, erasure: ID<Erasure>? = nil) throws {
        let changed = try run(
            """
            UPDATE privacy_request SET handled_at = \(now), handled_by_member_id = \(member?.id), outcome = \(outcome), answer = \(answer),
                erasure_id = \(erasure)
            WHERE organisation_id = \(keeper) AND id = \(id) AND handled_at IS NULL
            """)
        guard changed == 1 else {
            throw Refusal(.conflict, Words("Dit verzoek is al beantwoord.", "This request has been answered already."))
        }
    }
}
