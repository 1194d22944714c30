import Guidance
import Markup
import Platform
import Store

/// What comes with a Go: the version of the procedure it was given by (LB-2.1-19), and conditions the learners tick when they are met.
/// A condition asks; it stops nobody.
struct GoTerms: Sendable {
    let procedureVersion: Int
    let conditions: String?
    let met: Instant?
    let metBy: String?

    static let table = Table(
        "go_terms", keeper: .organisation, key: "organisation_id, judgement_id",
        [
            Column("organisation_id", .organisation, .technical), Column("judgement_id", .id, .technical),
            Column("track_id", .id, .technical), Column("procedure_version", .integer, .technical),
            Column("decider_member_id", .id, .technical),
            Column(
                "conditions", .text, required: false,
                Privacy(.personal, .guidance, of: "decider_member_id", term: "retention.assessment", erase: .blank, export: true)),
            Column("met_at", .instant, required: false, .technical), Column("met_by_member_id", .id, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, judgement_id", to: "judgement", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, decider_member_id", to: "member"),
            Table.Reference("organisation_id, met_by_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    func keepTerms(of judgement: ID<Judgement>, _ permit: Permit<Track>, conditions: String) throws {
        try run(
            """
            INSERT INTO go_terms (organisation_id, judgement_id, track_id, procedure_version, decider_member_id, conditions)
            VALUES (\(keeper), \(judgement), \(permit.noun.id), \(procedureVersion(.go)), \(permit.place.member),
                \(conditions.isEmpty ? nil : conditions))
            """)
    }

    /// The terms of every decision on a track's plan, also of those that were taken back or followed by a next round.
    func goTerms(_ permit: Permit<Track>) throws -> [ID<Judgement>: GoTerms] {
        try all(
            """
            SELECT judgement_id, procedure_version, conditions, met_at, member.name AS met_by FROM go_terms
            LEFT JOIN member ON member.organisation_id = go_terms.organisation_id AND member.id = met_by_member_id
            WHERE go_terms.organisation_id = \(keeper) AND track_id = \(permit.noun.id)
            """
        ).reduce(into: [:]) { terms, row in
            terms[try row.read("judgement_id")] = GoTerms(
                procedureVersion: try row.read("procedure_version"), conditions: try row.readIfPresent("conditions"),
                met: try row.readIfPresent("met_at"), metBy: try row.readIfPresent("met_by"))
        }
    }

    /// A learner ticks the conditions of the Go as met; a second time changes nothing.
    func meetConditions(_ permit: Permit<Track>) throws {
        guard let own = permit.learner else { throw Refusal.notFound }
        try run(
            """
            UPDATE go_terms SET met_at = \(now), met_by_member_id = \(own.member)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND conditions IS NOT NULL AND met_at IS NULL
            """)
    }
}
