import Dispatch
import Synchronization

/// A fixed number of sessions. Who finds none free waits in line, but not for ever.
final class PostgreSQLPool: Sendable {
    private struct Line {
        var free: [PostgreSQLSession]
        var waiting: [(ticket: Int, continuation: CheckedContinuation<PostgreSQLSession, any Error>)] = []
        var tickets = 0
        var closed = false
    }

    private let longestWait: DispatchTimeInterval
    private let size: Int
    private let line: Mutex<Line>

    init(address: String, size: Int, longestWait: DispatchTimeInterval) {
        self.size = size
        self.longestWait = longestWait
        line = Mutex(Line(free: (0..<size).map { _ in PostgreSQLSession(address: address) }))
    }

    /// Runs `work` on a free session. Throws `busy` when none comes free in time, `connectionLost` after `close`.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Value) async throws -> Value {
        guard !line.withLock({ $0.closed }) else { throw StoreError.connectionLost }
        return try await onSession(work)
    }

    /// Waits for running work and closes every connection.
    func close() async throws {
        line.withLock { $0.closed = true }
        for _ in 0..<size {
            let session = try await take()
            try await session.run { $0.disconnect() }
        }
    }

    private func onSession<Value: Sendable>(_ work: @escaping @Sendable (PostgreSQLSession) throws -> Value) async throws -> Value {
        let session = try await take()
        defer { giveBack(session) }
        return try await session.run(work)
    }

    private func take() async throws -> PostgreSQLSession {
        try await withCheckedThrowingContinuation { continuation in
            let (session, ticket) = line.withLock { line -> (PostgreSQLSession?, Int) in
                // The last one used, whose caches are warm.
                if let session = line.free.popLast() { return (session, 0) }
                line.tickets += 1
                line.waiting.append((line.tickets, continuation))
                return (nil, line.tickets)
            }
            if let session { return continuation.resume(returning: session) }
            DispatchQueue.global().asyncAfter(deadline: .now() + longestWait) { [weak self] in self?.giveUp(ticket) }
        }
    }

    private func giveBack(_ session: PostgreSQLSession) {
        let next = line.withLock { line in
            if line.waiting.isEmpty {
                line.free.append(session)
                return nil as CheckedContinuation<PostgreSQLSession, any Error>?
            }
            return line.waiting.removeFirst().continuation
        }
        next?.resume(returning: session)
    }

    private func giveUp(_ ticket: Int) {
        let late = line.withLock { line in
            line.waiting.firstIndex { $0.ticket == ticket }.map { line.waiting.remove(at: $0).continuation }
        }
        late?.resume(throwing: StoreError.busy)
    }
}
