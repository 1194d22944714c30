import Dispatch

/// The database on a PostgreSQL server: for several nodes, and for who outgrows one machine.
package final class PostgreSQLStore: Store {
    package let engine = Engine.postgresql
    let address: String
    private let pool: PostgreSQLPool
    private let watch: KeeperWatch?

    /// Connects once, so that a wrong address or password shows here. Throws `failed` with code 08001.
    ///
    /// - Parameter longestWait: how long a caller waits for a free connection before it hears `busy`.
    package init(
        address: String, watch: KeeperWatch?, connections: Int = 8, longestWait: DispatchTimeInterval = .seconds(5)
    ) async throws {
        self.address = address
        self.watch = watch
        pool = PostgreSQLPool(address: address, size: max(1, connections), longestWait: longestWait)
        try await pool.run { _ = try $0.connected() }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let count = StatementCount.current
        let watch = watch
        return try await pool.run { session in
            try session.read { try Database.run(body, on: $0, watch: watch, count: count) }
        }
    }

    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let count = StatementCount.current
        let watch = watch
        return try await pool.run { session in
            try session.write { try Database.run(body, on: $0, watch: watch, count: count) }
        }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await alone { try Migrator(migrations).run(on: $0) }
    }

    package func pendingMigrations(_ migrations: [Migration]) async throws -> [Migration] {
        let migrator = try Migrator(migrations)
        return try await alone { try migrator.pending(on: $0) }
    }

    package func checkProgram() async throws { try await alone { try Migrator.checkProgram(on: $0) } }

    /// Several nodes serve one PostgreSQL database.
    package func holdServingLock() throws {}

    package func close() async throws { try await pool.close() }

    /// Runs outside a transaction.
    func alone<Value: Sendable>(_ body: @escaping @Sendable (PostgreSQLConnection) throws -> Value) async throws -> Value {
        try await pool.run { session in
            let connection = try session.connected()
            do { return try body(connection) } catch {
                // Its settings and locks go with it.
                session.disconnect()
                throw error
            }
        }
    }
}
