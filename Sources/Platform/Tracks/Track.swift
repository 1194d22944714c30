import Markup
import Store

/// A guided stretch of one learner or work group: the thread. Entrances add a one-to-one table of their own.
package struct Track: Sendable {
    package let id: ID<Track>
    package let kind: String
    package let title: String
    package let unit: ID<Unit>?
    package let starts: Day
    package let due: Day?
    package let closed: Day?

    package static let columns: SQL =
        "track.id AS track_id, track.kind AS track_kind, track.title AS track_title, track.unit_id AS track_unit_id, track.starts_day AS track_starts_day, track.due_day AS track_due_day, track.closed_day AS track_closed_day"

    package init(row: Row) throws {
        id = try row.read("track_id")
        kind = try row.read("track_kind")
        title = try row.read("track_title")
        unit = try row.readIfPresent("track_unit_id")
        starts = try row.read("track_starts_day")
        due = try row.readIfPresent("track_due_day")
        closed = try row.readIfPresent("track_closed_day")
    }

    package static let table = Table(
        "track", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .technical),
            Column("title", .text, .organisational), Column("unit_id", .id, required: false, .technical),
            Column("starts_day", .day, .organisational), Column("due_day", .day, required: false, .organisational),
            Column("closed_day", .day, required: false, .technical), Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id", to: "organisation", "id"), Table.Reference("organisation_id, unit_id", to: "unit"),
        ])
}

/// What an entrance teaches the hall about its tracks.
package struct TrackKind: Sendable {
    package let name: String
    package let words: Words
    /// One track as its reader sees it; reads at most a handful of statements.
    package let view: @Sendable (OrganisationContext, Permit<Track>, [Place]) throws -> TrackView
    /// What is open now on the asker's own tracks of this kind, for Vandaag: all of them in one statement.
    package let openKnots: @Sendable (PersonContext, [OwnTrack]) throws -> [ID<Track>: OpenKnot]

    package init(
        name: String, words: Words,
        openKnots: @escaping @Sendable (PersonContext, [OwnTrack]) throws -> [ID<Track>: OpenKnot] = { _, _ in [:] },
        view: @escaping @Sendable (OrganisationContext, Permit<Track>, [Place]) throws -> TrackView
    ) {
        self.name = name
        self.words = words
        self.openKnots = openKnots
        self.view = view
    }
}

/// What an entrance puts on the page of its track: the knots of the thread, and what stands below it.
package struct TrackView: Sendable {
    package let knots: [Knot]
    package let below: HTML

    package init(knots: [Knot], below: HTML = .empty) {
        self.knots = knots
        self.below = below
    }
}

extension OrganisationDatabase {
    package func createTrack(_ kind: String, title: String, unit: ID<Unit>?, starts: Day, due: Day?) throws -> ID<Track> {
        let id = newID(Track.self)
        try run(
            """
            INSERT INTO track (organisation_id, id, kind, title, unit_id, starts_day, due_day, created_at)
            VALUES (\(keeper), \(id), \(kind), \(title), \(unit), \(starts), \(due), \(now))
            """)
        return id
    }

    /// The thread has come to its end today, or goes on after all.
    package func closeTrack(_ id: ID<Track>, _ isClosed: Bool) throws {
        try run("UPDATE track SET closed_day = \(isClosed ? today : nil) WHERE organisation_id = \(keeper) AND id = \(id)")
        guard isClosed else { return }
        // Practice has its places for the work; when that is done they end.
        try run(
            """
            UPDATE place SET until_day = \(today) WHERE organisation_id = \(keeper) AND track_id = \(id)
                AND role = \(Role.practiceSupervisor) AND (until_day IS NULL OR until_day > \(today))
            """)
    }
}
