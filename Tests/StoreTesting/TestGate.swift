/// Lets a few tests at a time have a database: Swift Testing starts hundreds at once, and a PostgreSQL server has a hundred connections.
actor TestGate {
    static let shared = TestGate()
    /// Whether this test is through the gate already; a test with two databases needs one pass, or two such tests would wait for each other.
    @TaskLocal private static var isThrough = false

    private var free = 12
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated func pass(_ body: () async throws -> Void) async throws {
        if Self.isThrough { return try await body() }
        await enter()
        do {
            try await Self.$isThrough.withValue(true, operation: body)
        } catch {
            await leave()
            throw error
        }
        await leave()
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
