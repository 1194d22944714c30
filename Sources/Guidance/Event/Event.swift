import Platform
import Store

/// A meeting of a group on a day: a lesson now; who was there belongs to it.
package struct Event: Sendable {
    package let id: ID<Event>
    package let unit: ID<Unit>
    package let title: String
    package let day: Day
    /// Minutes after midnight in Amsterdam; nil when nobody noted a time.
    package let starts: Int?
    package let ends: Int?

    static let columns: SQL =
        "event.id AS id, event.unit_id AS unit_id, event.title AS title, event.on_day AS on_day, event.starts_minute AS starts_minute, event.ends_minute AS ends_minute"

    init(row: Row) throws {
        id = try row.read("id")
        unit = try row.read("unit_id")
        title = try row.read("title")
        day = try row.read("on_day")
        starts = try row.readIfPresent("starts_minute")
        ends = try row.readIfPresent("ends_minute")
    }

    package static let table = Table(
        "event", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("unit_id", .id, .technical),
            Column("title", .text, .organisational), Column("on_day", .day, .organisational),
            Column("starts_minute", .integer, required: false, .organisational),
            Column("ends_minute", .integer, required: false, .organisational), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id, unit_id", to: "unit")],
        rules: ["CHECK (starts_minute IS NULL OR ends_minute IS NULL OR starts_minute <= ends_minute)"])
}

extension OrganisationDatabase {
    /// The first meeting of this group on a day; nil when there is none yet.
    package func event(of unit: GuidedUnit, on day: Day) throws -> Event? {
        try first(
            """
            SELECT \(Event.columns) FROM event
            WHERE event.organisation_id = \(keeper) AND event.unit_id = \(unit.unit.id) AND event.on_day = \(day)
            ORDER BY COALESCE(event.starts_minute, 1440), event.id LIMIT 1
            """
        ).map(Event.init)
    }

    /// The last meetings of this group, newest first, each with how many were absent and late.
    package func pastEvents(of unit: GuidedUnit, before day: Day) throws -> [(event: Event, absent: Int, late: Int)] {
        try all(
            """
            SELECT \(Event.columns),
                (SELECT COUNT(*) FROM attendance WHERE attendance.organisation_id = event.organisation_id
                    AND attendance.event_id = event.id AND attendance.state = \(Attendance.State.absent)) AS absent,
                (SELECT COUNT(*) FROM attendance WHERE attendance.organisation_id = event.organisation_id
                    AND attendance.event_id = event.id AND attendance.state = \(Attendance.State.late)) AS late
            FROM event
            WHERE event.organisation_id = \(keeper) AND event.unit_id = \(unit.unit.id) AND event.on_day < \(day)
            ORDER BY event.on_day DESC, event.id DESC LIMIT 20
            """
        ).map { (try Event(row: $0), try $0.read("absent"), try $0.read("late")) }
    }

    @discardableResult
    package func createEvent(of unit: ID<Unit>, title: String, on day: Day, starts: Int? = nil, ends: Int? = nil) throws -> ID<Event> {
        let id = newID(Event.self)
        try run(
            """
            INSERT INTO event (organisation_id, id, unit_id, title, on_day, starts_minute, ends_minute, created_at)
            VALUES (\(keeper), \(id), \(unit), \(title), \(day), \(starts), \(ends), \(now))
            """)
        return id
    }
}
