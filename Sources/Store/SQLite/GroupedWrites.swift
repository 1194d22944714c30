import GRDB
import Synchronization

/// Joins writes that arrive together into one transaction: on a real disk the flush of a commit costs milliseconds, whatever it holds.
///
/// Each write has its own savepoint, so one that throws undoes only itself. All of them return after the one COMMIT; when that fails, all fail.
final class GroupedWrites: Sendable {
    private struct Line {
        var waiting: [any GroupedWrite] = []
        var running = false
        var closed = false
    }

    private static let largestGroup = 64
    private let pool: DatabasePool
    private let line = Mutex(Line())
    /// Touched on the queue of the one writer only. It keeps the prepared statements.
    private nonisolated(unsafe) var connection: SQLiteConnection?

    init(_ pool: DatabasePool) { self.pool = pool }

    func run<Value: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> Value) async throws -> Value {
        try await run(closing: false, body)
    }

    /// Refuses new writes and waits for those in line.
    func close() async {
        try? await run(closing: true) { _ in }
        // A statement that is still prepared would keep the file open.
        await withCheckedContinuation { ended in
            pool.asyncWriteWithoutTransaction { [self] _ in
                connection = nil
                ended.resume()
            }
        }
    }

    private func run<Value: Sendable>(
        closing: Bool, _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let write = PendingWrite(body: body, continuation: continuation)
            let (accepted, first) = line.withLock { line in
                if line.closed { return (false, false) }
                line.closed = closing
                line.waiting.append(write)
                defer { line.running = true }
                return (true, !line.running)
            }
            if !accepted { write.finish(StoreError.connectionLost) }
            if first { pool.asyncWriteWithoutTransaction(writeGroup) }
        }
    }

    @Sendable private func writeGroup(_ database: GRDB.Database) {
        let group = line.withLock { line in
            let group = Array(line.waiting.prefix(Self.largestGroup))
            line.waiting.removeFirst(group.count)
            return group
        }
        let failure = commit(group, on: database)
        group.forEach { $0.finish(failure) }
        let more = line.withLock { line in
            line.running = !line.waiting.isEmpty
            return line.running
        }
        if more { pool.asyncWriteWithoutTransaction(writeGroup) }
    }

    /// What failed for the whole group; nil when it is on disk.
    private func commit(_ group: [any GroupedWrite], on database: GRDB.Database) -> (any Error)? {
        do {
            try database.beginTransaction(.immediate)
            let connection = connection ?? SQLiteConnection(database)
            self.connection = connection
            for write in group { try run(write, connection, database) }
            try database.commit()
            return nil
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            return (error as? DatabaseError).map { StoreError($0) } ?? error
        }
    }

    private func run(_ write: any GroupedWrite, _ connection: SQLiteConnection, _ database: GRDB.Database) throws {
        _ = try connection.execute("SAVEPOINT one_write", [])
        if let error = write.run(connection) {
            // A full disk makes SQLite roll back everything by itself: then nobody's change is there any more.
            guard database.isInsideTransaction else { throw error }
            _ = try connection.execute("ROLLBACK TO one_write", [])
        }
        _ = try connection.execute("RELEASE one_write", [])
    }
}

private protocol GroupedWrite: Sendable {
    /// Runs the body and keeps its answer. Returns what it threw.
    func run(_ connection: SQLiteConnection) -> (any Error)?
    /// Hands the answer to the caller, or what went wrong for all.
    func finish(_ failure: (any Error)?)
}

private final class PendingWrite<Value: Sendable>: GroupedWrite {
    private let body: @Sendable (SQLiteConnection) throws -> Value
    private let continuation: CheckedContinuation<Value, any Error>
    private let answer = Mutex<Result<Value, any Error>?>(nil)

    init(body: @escaping @Sendable (SQLiteConnection) throws -> Value, continuation: CheckedContinuation<Value, any Error>) {
        self.body = body
        self.continuation = continuation
    }

    func run(_ connection: SQLiteConnection) -> (any Error)? {
        let result = Result { try body(connection) }
        answer.withLock { $0 = result }
        if case .failure(let error) = result { return error }
        return nil
    }

    func finish(_ failure: (any Error)?) {
        switch (answer.withLock { $0 }, failure) {
        case (.failure(let error)?, _): continuation.resume(throwing: error)
        case (_, let failure?): continuation.resume(throwing: failure)
        case (.success(let value)?, nil): continuation.resume(returning: value)
        case (nil, nil): continuation.resume(throwing: StoreError.connectionLost)
        }
    }
}
