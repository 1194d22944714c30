import Dispatch
import Foundation
import GRDB
import Synchronization

/// Threads that each own a connection which cannot write, and take reads from one line.
///
/// GRDB's pool passes every read over three queues and makes `BEGIN` and `COMMIT` anew; of a page that was a fifth of the time (docs/decisions.md).
final class SQLiteReaders: Sendable {
    private typealias Work = @Sendable (SQLiteConnection) -> Void
    private struct Line {
        var waiting: [Work] = []
        var closed = false
    }

    private let line = Mutex(Line())
    private let arrived = DispatchSemaphore(value: 0)
    private let ended = DispatchGroup()
    private let count: Int

    /// Opens `count` connections; throws when the file cannot be opened.
    init(path: String, configuration: Configuration, count: Int) throws {
        self.count = count
        var configuration = configuration
        configuration.readonly = true
        for _ in 0..<count {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let thread = Thread { [self] in
                queue.inDatabase { work(on: SQLiteConnection($0)) }
                try? queue.close()
                ended.leave()
            }
            thread.name = "reader"
            // SQLite and the pages it feeds need more than the half megabyte of a fresh thread.
            thread.stackSize = 8 << 20
            ended.enter()
            thread.start()
        }
    }

    /// Runs the body in a transaction of its own: it sees one moment of the database.
    func read<Value: Sendable>(_ body: @escaping @Sendable (SQLiteConnection) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let accepted = enter { connection in continuation.resume(with: Result { try Self.inTransaction(connection, body) }) }
            if !accepted { continuation.resume(throwing: StoreError.connectionLost) }
        }
    }

    /// Refuses new reads, lets those in line end and closes the connections.
    func close() async throws {
        line.withLock { $0.closed = true }
        for _ in 0..<count { arrived.signal() }
        let ended = ended
        try await onBlockingThread { ended.wait() }
    }

    private func enter(_ work: @escaping Work) -> Bool {
        let accepted = line.withLock { line in
            if !line.closed { line.waiting.append(work) }
            return !line.closed
        }
        if accepted { arrived.signal() }
        return accepted
    }

    private func work(on connection: SQLiteConnection) {
        while true {
            arrived.wait()
            guard let next = line.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
            next(connection)
        }
    }

    private static func inTransaction<Value>(
        _ connection: SQLiteConnection, _ body: (SQLiteConnection) throws -> Value
    ) throws -> Value {
        _ = try connection.execute("BEGIN DEFERRED", [])
        do {
            let value = try body(connection)
            _ = try connection.execute("COMMIT", [])
            return value
        } catch {
            if connection.database.isInsideTransaction { _ = try? connection.execute("ROLLBACK", []) }
            throw error
        }
    }
}
