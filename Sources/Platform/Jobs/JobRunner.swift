import Logging
import Metrics
import ServiceLifecycle
import Store

/// Runs the jobs of the house. Every node has one; a lease with a fence decides who does what.
package struct JobRunner: Service {
    private let program: Program
    private let kinds: [String: JobKind]

    /// A node that is silent for so long has lost its job to another.
    static let leaseSeconds: Int64 = 300

    package init(_ program: Program) {
        self.program = program
        kinds = Dictionary(uniqueKeysWithValues: program.house.jobs.map { ($0.name, $0) })
    }

    /// Runs what comes due until the server stops; a job that runs then is finished first.
    package func run() async throws {
        var isScheduled = false
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                if !isScheduled { try await schedule() }
                isScheduled = true
                try await runDue()
            } catch {
                program.logger.error("jobs stopped for a moment", metadata: ["error": "\(error)"])
            }
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
        }
    }

    /// Sees to it that every kind with a schedule has its row.
    package func schedule() async throws {
        let scheduled = kinds.values.filter { $0.schedule != nil }.map(\.name).sorted()
        try await program.write { database in
            for kind in scheduled { try database.enqueue(kind, key: "schedule") }
        }
    }

    /// Runs what is due now, one after the other, at most `limit` jobs; returns how many it began.
    @discardableResult
    package func runDue(limit: Int = 1000) async throws -> Int {
        let names = kinds.keys.sorted()
        var count = 0
        while count < limit, !Task.isShuttingDownGracefully, try await program.read({ try $0.hasDueJob(names) }),
            let job = try await program.write({ try $0.leaseJob(names, seconds: JobRunner.leaseSeconds) })
        {
            count += 1
            try await run(job)
        }
        return count
    }

    private func run(_ job: JobRow) async throws {
        guard let kind = kinds[job.kind] else { return }
        do {
            try await kind.run(program, job)
            let next = kind.schedule?.next(after: program.time.now())
            guard try await program.write({ try $0.finish(job, next: next) }) else { throw JobLeaseLost(kind: job.kind) }
            Counter(label: "leidraad_jobs_done", dimensions: [("kind", job.kind)]).increment()
        } catch let postponed as JobPostponed {
            try await program.write { try $0.postpone(job, until: $0.now.adding(seconds: postponed.seconds)) }
        } catch is JobLeaseLost {
            program.logger.warning("lost the lease of a job", metadata: ["kind": "\(job.kind)"])
        } catch {
            try await fail(job, isScheduled: kind.schedule != nil, error)
        }
    }

    private func fail(_ job: JobRow, isScheduled: Bool, _ error: any Error) async throws {
        let (house, sentence) = (program.house, JobFailure.sentence(error))
        Counter(label: "leidraad_jobs_failed", dimensions: [("kind", job.kind)]).increment()
        program.logger.error(
            "job failed", metadata: ["kind": "\(job.kind)", "attempt": "\(job.attempts)", "error": "\(sentence)"])
        try await program.write { database in
            let attempts = try database.norm(Norms.jobAttempts, house).value
            // What comes back by itself is never given up: tomorrow it may work.
            let isLast = !isScheduled && job.attempts >= attempts
            try database.fail(job, sentence, again: isLast ? nil : database.now.adding(seconds: JobFailure.pause(after: job.attempts)))
        }
    }
}

enum JobFailure {
    /// 15 s, 30 s, 1 min … at most 6 hours.
    static func pause(after attempts: Int) -> Int64 { min(15 << Int64(min(max(attempts, 1) - 1, 20)), 21_600) }

    /// What may be stored and shown. An unknown error may carry content about people, so only its kind is told.
    static func sentence(_ error: any Error) -> String {
        switch error {
        case let problem as JobProblem: problem.description
        case let mismatch as ColumnMismatch: mismatch.description
        case let store as StoreError: storeSentence(store)
        default: String(reflecting: type(of: error))
        }
    }

    private static func storeSentence(_ error: StoreError) -> String {
        switch error {
        case .failed(let code, _): "database error \(code)"
        case .busy: "the database was busy"
        case .connectionLost: "the connection to the database was lost"
        case .storageFull: "the disk is full"
        case .duplicate(let constraint), .brokenReference(let constraint), .ruleBroken(let constraint): "database rule \(constraint)"
        case .schemaRefused(let sentence), .refused(let sentence): sentence
        }
    }
}
