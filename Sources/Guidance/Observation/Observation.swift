import Frameworks
import Platform
import Store

/// One sentence when it is seen, by guide or workplace; the learner reads it at once. It may serve several criteria and every later
/// judgement. Coaching notes are something else and never evidence (E-24).
package struct Observation: Sendable {
    package let id: ID<Observation>
    package let text: String
    /// Nil when it is about the whole work group.
    package let learner: ID<Member>?
    package let authorName: String
    package let authorRole: Role
    package let seen: Day
    package var criteria: [ID<Criterion>]

    private static func said(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .guidance, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    package static let table = Table(
        "observation", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, required: false, .technical), Column("author_place_id", .id, .technical),
            Column("text", .text, said(.blank)), Column("seen_day", .day, said(.keep)), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])

    package static let criterionTable = Table(
        "observation_criterion", keeper: .organisation, key: "organisation_id, observation_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("observation_id", .id, .technical),
            Column("criterion_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, observation_id", to: "observation", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ])

    init(row: Row) throws {
        id = try row.read("id")
        text = try row.read("text")
        learner = try row.readIfPresent("learner_member_id")
        authorName = try row.read("author_name")
        authorRole = try row.read("author_role")
        seen = try row.read("seen_day")
        criteria = []
    }
}

extension OrganisationDatabase {
    /// Notes what was seen, about one learner of the track or about all of them. Who writes several at once passes false for `isCounted`
    /// and counts the standings afterwards.
    @discardableResult
    package func observe(
        _ permit: Permit<Track>, _ text: String, about learner: ID<Member>?, criteria: [ID<Criterion>], seen: Day, isCounted: Bool = true
    ) throws -> ID<Observation> {
        precondition(permit.ability == .observe || permit.allows(.observe), "observing needs a permit to observe")
        let id = newID(Observation.self)
        try run(
            """
            INSERT INTO observation (organisation_id, id, track_id, learner_member_id, author_place_id, text, seen_day, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(learner), \(permit.place.id), \(text), \(seen), \(now))
            """)
        if !criteria.isEmpty {
            let links: [SQL] = criteria.map { "(\(keeper), \(id), \($0))" }
            try run(
                "INSERT INTO observation_criterion (organisation_id, observation_id, criterion_id) VALUES \(links.joined(separator: ", "))")
        }
        if isCounted, !criteria.isEmpty { try countStandings(on: permit.noun.id, of: learner, criteria: criteria) }
        try audit("observe", "observation", id, track: permit.noun.id, about: learner)
        return id
    }

    /// What was seen on this track, newest first; one statement. `learner` narrows it to what concerns one of them. Without criteria there
    /// is a row less to read for each of them.
    package func observations(
        _ permit: Permit<Track>, about learner: ID<Member>? = nil, withCriteria: Bool = true
    ) throws -> [Observation] {
        let narrowed: SQL = learner.map { "AND (learner_member_id = \($0) OR learner_member_id IS NULL)" } ?? ""
        let (column, links): (SQL, SQL) =
            withCriteria
            ? (
                "link.criterion_id",
                """
                LEFT JOIN observation_criterion link ON link.organisation_id = observation.organisation_id
                    AND link.observation_id = observation.id
                """
            ) : ("NULL", "")
        return try all(
            """
            SELECT observation.id AS id, text, learner_member_id, seen_day, member.name AS author_name, place.role AS author_role,
                \(column) AS criterion_id
            FROM observation
            JOIN place ON place.organisation_id = observation.organisation_id AND place.id = author_place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            \(links)
            WHERE observation.organisation_id = \(keeper) AND observation.track_id = \(permit.noun.id) \(narrowed)
            ORDER BY seen_day DESC, observation.id DESC, criterion_id
            """
        ).reduce(into: []) { found, row in
            let seen = try Observation(row: row)
            if found.last?.id != seen.id { found.append(seen) }
            if let criterion: ID<Criterion> = try row.readIfPresent("criterion_id") { found[found.count - 1].criteria.append(criterion) }
        }
    }
}
