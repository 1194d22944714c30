import Store

extension PlatformDatabase {
    /// Whether a job of these kinds waits; a look that costs no write.
    func hasDueJob(_ kinds: [String]) throws -> Bool {
        try first("SELECT 1 AS found \(due(kinds)) LIMIT 1") != nil
    }

    /// Takes the job that is due longest, for `seconds`; nil when none is.
    func leaseJob(_ kinds: [String], seconds: Int64) throws -> JobRow? {
        let columns: SQL = "id, kind, key, organisation_id, payload, attempts + 1 AS attempts, fence + 1 AS fence"
        let row = try first("SELECT \(columns) \(due(kinds)) ORDER BY due_at, id LIMIT 1\(.skipLocked)")
        guard let job = try row.map(JobRow.init) else { return nil }
        try run(
            """
            UPDATE job SET leased_until = \(now.adding(seconds: seconds)), attempts = \(job.attempts), fence = \(job.fence)
            WHERE id = \(job.id)
            """)
        return job
    }

    private func due(_ kinds: [String]) -> SQL {
        """
        FROM job WHERE done_at IS NULL AND failed_at IS NULL AND due_at <= \(now) AND (leased_until IS NULL OR leased_until <= \(now))
            AND kind IN \(kinds)
        """
    }

    /// Throws `JobLeaseLost` when another node has the job by now, or it is done.
    func holdLease(of job: JobRow) throws {
        let held = try first("SELECT 1 AS held FROM job WHERE id = \(job.id) AND fence = \(job.fence) AND done_at IS NULL\(.forUpdate)")
        if held == nil { throw JobLeaseLost(kind: job.kind) }
    }

    /// False when the lease was lost: whoever has it now decides.
    func finish(_ job: JobRow, next: Instant?) throws -> Bool {
        let done: Instant? = next == nil ? now : nil
        return try run(
            """
            UPDATE job SET done_at = \(done), due_at = COALESCE(\(next), due_at), leased_until = NULL, failure = NULL,
                attempts = CASE WHEN \(done == nil) THEN 0 ELSE attempts END
            WHERE id = \(job.id) AND fence = \(job.fence) AND done_at IS NULL
            """) == 1
    }

    /// Sets the job aside until `due`, or for good when that is nil.
    func fail(_ job: JobRow, _ failure: String, again due: Instant?) throws {
        let givenUp: Instant? = due == nil ? now : nil
        try run(
            """
            UPDATE job SET failure = \(failure), failed_at = \(givenUp), due_at = COALESCE(\(due), due_at), leased_until = NULL
            WHERE id = \(job.id) AND fence = \(job.fence) AND done_at IS NULL
            """)
    }

    /// Gives back a job that is not for now, without counting it as an attempt.
    func postpone(_ job: JobRow, until due: Instant) throws {
        try run(
            """
            UPDATE job SET due_at = \(due), leased_until = NULL, attempts = \(job.attempts - 1)
            WHERE id = \(job.id) AND fence = \(job.fence) AND done_at IS NULL
            """)
    }

    /// Done jobs go after a while; a key may then be used again.
    func forgetDoneJobs(before instant: Instant) throws {
        try run("DELETE FROM job WHERE done_at < \(instant)")
    }
}

/// Another node took this job because this one was too slow.
struct JobLeaseLost: Error { let kind: String }

/// The job is sound and has to wait, for example for a mail program.
struct JobPostponed: Error { let seconds: Int64 }

/// Why a job did not succeed, in a sentence without anything about people: it is shown to whoever runs the program.
package struct JobProblem: Error, CustomStringConvertible {
    package let description: String

    package init(_ sentence: String) { description = sentence }
}

extension Program {
    /// A write that counts only while this node still holds the job: the fence is checked in the same transaction.
    @discardableResult
    package func write<Value: Sendable>(
        holding job: JobRow, _ body: @escaping @Sendable (PlatformDatabase) throws -> Value
    ) async throws -> Value {
        try await write { database in
            try database.holdLease(of: job)
            return try body(database)
        }
    }
}
