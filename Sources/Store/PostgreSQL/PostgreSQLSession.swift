import Dispatch
import Foundation

/// A place in the pool: a thread, and the connection on it that is made when it is needed and again after it was lost.
///
/// Unchecked: `connection` is touched only on `queue`.
final class PostgreSQLSession: @unchecked Sendable {
    private enum Attempt<Value> {
        case done(Value)
        case failed(any Error)
        /// Nothing was changed, and the next try may succeed.
        case again(any Error)
    }

    private let address: String
    private let queue = DispatchQueue(label: "store.postgresql")
    private var connection: PostgreSQLConnection?

    init(address: String) { self.address = address }

    /// Runs `work` on the session's own thread.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work(self) }) }
        }
    }

    func read<Value>(_ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
        try transaction(tries: 2) { attempt("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", changes: false, body) }
    }

    func write<Value>(_ body: (PostgreSQLConnection) throws -> Value) throws -> Value {
        // In a small table PostgreSQL watches the whole of it, so all its writers are rivals: ten tries were seen to run out.
        try transaction(tries: 25) { attempt("BEGIN ISOLATION LEVEL SERIALIZABLE", changes: true, body) }
    }

    /// The connection outside a transaction.
    func connected() throws -> PostgreSQLConnection {
        if let connection, !connection.isLost { return connection }
        let fresh = try PostgreSQLConnection(address: address)
        connection = fresh
        return fresh
    }

    func disconnect() { connection = nil }

    private func transaction<Value>(tries: Int, _ attempt: () -> Attempt<Value>) throws -> Value {
        for number in 1... {
            switch attempt() {
            case .done(let value): return value
            case .failed(let error): throw error
            case .again(let error) where number == tries: throw error
            // Rivals that wait equally long meet again.
            case .again: Thread.sleep(forTimeInterval: .random(in: 0...min(0.2, 0.002 * Double(1 << min(number, 10)))))
            }
        }
        throw StoreError.busy
    }

    private func attempt<Value>(
        _ begin: StaticString, changes: Bool, _ body: (PostgreSQLConnection) throws -> Value
    ) -> Attempt<Value> {
        let connection: PostgreSQLConnection
        do {
            // A connection that the server closed meanwhile shows only when it is used.
            connection = try connected()
        } catch { return .again(error) }
        var committing = false
        do {
            try connection.begin(begin)
            let value = try body(connection)
            committing = changes
            try connection.commit()
            return .done(value)
        } catch {
            if connection.isLost { return committing ? .failed(StoreError.connectionLost) : .again(StoreError.connectionLost) }
            connection.rollback()
            return connection.deservesAnotherTry ? .again(StoreError.busy) : .failed(error)
        }
    }
}
