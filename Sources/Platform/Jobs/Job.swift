import Store

/// Work outside a request: a row that any node runs, at least once, with keyed effects (`house.md`, decision 10).
package struct JobKind: Sendable {
    package let name: String
    /// Does the work of one job; it may run twice, so its effects are keyed.
    package let run: @Sendable (Program, JobRow) async throws -> Void

    package init(name: String, run: @escaping @Sendable (Program, JobRow) async throws -> Void) {
        self.name = name
        self.run = run
    }
}

package struct JobRow: Sendable {
    package let id: ID<JobRow>
    package let kind: String
    package let key: String
    package let organisation: OrganisationID?
    package let payload: String
    package let attempts: Int
    /// Rises with each lease: a node that lost its lease cannot finish the job.
    package let fence: Int64

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
    package func enqueue(_ kind: String, key: String, organisation: OrganisationID? = nil, payload: String = "", due: Instant? = nil) throws {
        try run(
            """
            INSERT INTO job (id, kind, key, organisation_id, payload, due_at, attempts, fence)
            VALUES (\(newID(JobRow.self)), \(kind), \(key), \(organisation), \(payload), \(due ?? now), \(0), \(0))
            ON CONFLICT (kind, key) DO NOTHING
            """)
    }
}
