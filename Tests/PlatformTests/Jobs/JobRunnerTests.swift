import Store
import StoreTesting
import Synchronization
import Testing

@testable import Platform

@Suite struct JobRunnerTests {
    /// Notes which jobs ran; the closure of a job may fail on purpose.
    private final class Diary: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }

        func kind(
            _ name: String = "note", schedule: JobSchedule? = nil,
            _ work: @escaping @Sendable (Program, JobRow) async throws -> Void = { _, _ in }
        )
            -> JobKind
        {
            JobKind(name: name, schedule: schedule) { program, job in
                self.add(job.key)
                try await work(program, job)
            }
        }
    }

    private struct Broken: Error { let secret = "geheim van Bram" }

    @Test("work runs once it is due, in that order, and not again", arguments: TestEngine.available)
    func due(_ engine: Engine) async throws {
        let diary = Diary()
        try await withProgram(engine, jobs: [diary.kind()]) { program, clock in
            let runner = JobRunner(program)
            try await program.write { database in
                try database.enqueue("note", key: "late", due: database.now.adding(seconds: 60))
                try database.enqueue("note", key: "soon", due: database.now.adding(seconds: -5))
                try database.enqueue("note", key: "soon")
            }
            #expect(try await runner.runDue() == 1)
            clock.advance(seconds: 60)
            #expect(try await runner.runDue() == 1)
            #expect(try await runner.runDue() == 0)
            #expect(diary.all == ["soon", "late"])
        }
    }

    @Test("two runners at the same time never run one job twice", arguments: TestEngine.available)
    func twoRunners(_ engine: Engine) async throws {
        let diary = Diary()
        try await withProgram(engine, jobs: [diary.kind()]) { program, _ in
            try await program.write { for number in 0..<20 { try $0.enqueue("note", key: "\(number)") } }
            async let one = JobRunner(program).runDue()
            async let other = JobRunner(program).runDue()
            let total = try await one + other
            #expect(total == 20)
            #expect(diary.all.count == 20 && Set(diary.all).count == 20)
        }
    }

    @Test("a node that was silent too long lost its job and cannot write for it any more", arguments: TestEngine.available)
    func fencing(_ engine: Engine) async throws {
        try await withProgram(engine, jobs: [JobKind(name: "note") { _, _ in }]) { program, clock in
            try await program.write { try $0.enqueue("note", key: "a") }
            let slow = try #require(try await program.write { try $0.leaseJob(["note"], seconds: 300) })
            #expect(try await program.write { try $0.leaseJob(["note"], seconds: 300) } == nil)
            clock.advance(seconds: 301)
            let quick = try #require(try await program.write { try $0.leaseJob(["note"], seconds: 300) })
            #expect(quick.fence == slow.fence + 1)
            await #expect(throws: JobLeaseLost.self) { try await program.write(holding: slow) { _ in } }
            #expect(try await program.write { try $0.finish(slow, next: nil) } == false)
            try await program.write { try $0.fail(slow, "too late", again: nil) }
            try await program.write(holding: quick) { _ in }
            #expect(try await program.write { try $0.finish(quick, next: nil) })
        }
    }

    @Test("a job that was cut off before it was noted runs again, and its keyed effect stands there once", arguments: TestEngine.available)
    func atLeastOnce(_ engine: Engine) async throws {
        let diary = Diary()
        let kind = diary.kind { program, job in
            try await program.write { try $0.enqueue("effect", key: job.key) }
            if diary.all.count == 1 { throw Broken() }
        }
        try await withProgram(engine, jobs: [kind]) { program, clock in
            try await program.write { try $0.enqueue("note", key: "a") }
            try await JobRunner(program).runDue()
            clock.advance(seconds: 15)
            try await JobRunner(program).runDue()
            #expect(diary.all == ["a", "a"])
            #expect(try await program.read { try $0.all("SELECT id FROM job WHERE kind = 'effect'").count } == 1)
        }
    }

    @Test(
        "failing work waits longer each time, is given up after the norm, and its reason tells nothing about people",
        arguments: TestEngine.available)
    func backoff(_ engine: Engine) async throws {
        let diary = Diary()
        try await withProgram(engine, jobs: [diary.kind { _, _ in throw Broken() }]) { program, clock in
            let runner = JobRunner(program)
            try await program.write { try $0.enqueue("note", key: "a") }
            for attempt in 1...8 {
                #expect(try await runner.runDue() == 1)
                clock.advance(seconds: JobFailure.pause(after: attempt) - 1)
                #expect(try await runner.runDue() == 0)
                clock.advance(seconds: 1)
            }
            clock.advance(seconds: 1_000_000)
            #expect(try await runner.runDue() == 0)
            let row = try #require(try await program.read { try $0.first("SELECT failure, failed_at FROM job WHERE kind = 'note'") })
            #expect(try row.readIfPresent("failed_at", as: Instant.self) != nil)
            #expect(try row.read("failure", as: String.self).contains("geheim") == false)
        }
        #expect(JobFailure.pause(after: 1) == 15 && JobFailure.pause(after: 2) == 30 && JobFailure.pause(after: 60) == 21_600)
    }

    @Test("work with a schedule comes back in one row, also after a failure", arguments: TestEngine.available)
    func schedule(_ engine: Engine) async throws {
        let diary = Diary()
        let kind = diary.kind(schedule: .every(seconds: 10)) { _, _ in if diary.all.count == 2 { throw Broken() } }
        try await withProgram(engine, jobs: [kind]) { program, clock in
            let runner = JobRunner(program)
            for _ in 1...3 {
                try await runner.schedule()
                try await runner.runDue()
                clock.advance(seconds: 15)
            }
            #expect(diary.all == ["schedule", "schedule", "schedule"])
            #expect(try await program.read { try $0.all("SELECT id FROM job WHERE kind = 'note'").count } == 1)
        }
    }

    @Test("a daily schedule keeps its hour on the clock when summer time begins")
    func daily() throws {
        let evening = try #require(Day(year: 2026, month: 3, day: 28)).at(hour: 12, minute: 0)
        let next = JobSchedule.daily(hour: 4).next(after: evening)
        #expect(next == Day(year: 2026, month: 3, day: 29)?.at(hour: 4, minute: 0))
        #expect(JobSchedule.daily(hour: 4).next(after: next) == Day(year: 2026, month: 3, day: 30)?.at(hour: 4, minute: 0))
    }
}
