import Platform
import Store

/// What a learner wants to learn, in the learner's own words. With the plan of a track it is seen by that learner and the guide
/// (LB-2.1-05, LB-2.1-12); in the POP by the learner, until it is shared (`DevelopmentGoal`).
package struct Goal: Sendable {
    package let id: ID<Goal>
    package let member: ID<Member>
    package let text: String
    package let version: Int

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        text = try row.read("text")
        version = try row.read("version")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let table = Table(
        "goal", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            // The plan it stands in; none for a goal made in the POP.
            Column("track_id", .id, required: false, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("version", .integer, .technical),
            Column("at", .instant, .technical),
            // Where its five SMART parts are written, once somebody began with them.
            Column("response_id", .id, required: false, .technical),
            // What it was made of: a learning point, a feedback or a reflection.
            Column("source_kind", .text, required: false, .technical), Column("source_id", .id, required: false, .technical),
            Column("source_track_id", .id, required: false, .technical),
            Column("outcome", .text, required: false, own), Column("outcome_reason", .text, required: false, own),
            Column("settled_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, response_id", to: "response", onDelete: " ON DELETE CASCADE"),
        ], rules: ["UNIQUE (organisation_id, track_id, member_id)", "UNIQUE (organisation_id, member_id, source_kind, source_id)"])
}

extension OrganisationDatabase {
    /// The personal goals on a track that the asker may read: a learner's own, all for a guide, none for practice.
    package func goals(_ permit: Permit<Track>) throws -> [Goal] {
        let narrowed: SQL
        if permit.allows(.assess) {
            narrowed = ""
        } else if let own = permit.places.first(where: { $0.role == .learner }) {
            narrowed = "AND member_id = \(own.member)"
        } else {
            return []
        }
        return try all(
            "SELECT id, member_id, text, version FROM goal WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(narrowed)"
        ).map(Goal.init)
    }

    /// The members of a track who wrote a goal: who, not what, so that others can see who is ready.
    package func membersWithGoal(_ permit: Permit<Track>) throws -> Set<ID<Member>> {
        let rows = try all(
            "SELECT member_id FROM goal WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND text <> \("")")
        return Set(try rows.map { try $0.read("member_id") })
    }

    /// An empty goal for somebody who joins a track.
    package func openGoal(on track: ID<Track>, of member: ID<Member>) throws {
        try run(
            """
            INSERT INTO goal (organisation_id, id, track_id, member_id, text, version, at)
            VALUES (\(keeper), \(newID(Goal.self)), \(track), \(member), \(""), \(0), \(now))
            """)
    }

    /// Saves the asker's own goal; a newer version that stands there already is returned instead.
    package func saveGoal(_ permit: Permit<Track>, _ text: String, version: Int) throws -> (text: String, version: Int) {
        guard let own = permit.places.first(where: { $0.role == .learner }) else { throw Refusal.notFound }
        let changed = try run(
            """
            UPDATE goal SET text = \(text), version = version + 1, at = \(now)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND member_id = \(own.member) AND version = \(version)
            """)
        if changed == 1 { return (text, version + 1) }
        guard let stands = try goals(permit).first(where: { $0.member == own.member }) else { throw Refusal.notFound }
        return (stands.text, stands.version)
    }
}
