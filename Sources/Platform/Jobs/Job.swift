import Store

/// Work outside a request: a row that any node runs, at least once, with keyed effects (`house.md`, decision 10).
package struct JobKind: Sendable {
    package let name: String
    /// When it runs by itself, without anybody putting it aside.
    package let schedule: JobSchedule?
    /// Does the work of one job; it may run twice, so its effects are keyed or stand in `Program.write(holding:)`.
    package let run: @Sendable (Program, JobRow) async throws -> Void

    package init(name: String, schedule: JobSchedule? = nil, run: @escaping @Sendable (Program, JobRow) async throws -> Void) {
        self.name = name
        self.schedule = schedule
        self.run = run
    }
}

/// When a kind of job comes back. It has one row, which is due again after each run.
package enum JobSchedule: Sendable, Hashable {
    case every(seconds: Int64)
    /// Every day at this hour on the clock in Amsterdam.
    case daily(hour: Int)

    package func next(after now: Instant) -> Instant {
        switch self {
        case .every(let seconds): return now.adding(seconds: seconds)
        case .daily(let hour):
            let today = Day(now).at(hour: hour, minute: 0)
            return today > now ? today : Day(now).adding(days: 1).at(hour: hour, minute: 0)
        }
    }
}

package struct JobRow: Sendable {
    package let id: ID<JobRow>
    package let kind: String
    package let key: String
    package let organisation: OrganisationID?
    package let payload: String
    /// How often it was begun, this time included.
    package let attempts: Int
    /// Rises with each lease: a node that lost its lease cannot finish the job.
    package let fence: Int64

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        key = try row.read("key")
        organisation = try row.readIfPresent("organisation_id")
        payload = try row.read("payload")
        attempts = try row.read("attempts")
        fence = try row.read("fence")
    }

    package static let table = Table(
        "job", keeper: .platform, key: "id",
        [
            Column("id", .id, .technical), Column("kind", .text, .technical), Column("key", .text, .technical),
            Column("organisation_id", .organisation, required: false, .technical), Column("payload", .text, .technical),
            Column("due_at", .instant, .technical), Column("attempts", .integer, .technical),
            Column("leased_until", .instant, required: false, .technical), Column("fence", .integer, .technical),
            Column("failure", .text, required: false, .technical), Column("failed_at", .instant, required: false, .technical),
            Column("done_at", .instant, required: false, .technical),
        ], rules: ["UNIQUE (kind, key)"])
}

extension BoundDatabase {
    /// Puts work aside until `due`. The same kind and key twice is one job.
    package func enqueue(_ kind: String, key: String, organisation: OrganisationID? = nil, payload: String = "", due: Instant? = nil) throws
    {
        try run(
            """
            INSERT INTO job (id, kind, key, organisation_id, payload, due_at, attempts, fence)
            VALUES (\(newID(JobRow.self)), \(kind), \(key), \(organisation), \(payload), \(due ?? now), \(0), \(0))
            ON CONFLICT (kind, key) DO NOTHING
            """)
    }
}
