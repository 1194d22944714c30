/// The release number of this program, against which a schema says which programs may serve it.
package enum StoreProgram {
    package static let release = 1
}

/// Brings a schema to the steps this program knows, on a connection that is in no transaction.
struct Migrator {
    /// Which steps a schema has had.
    static let record = Table(
        "schema_migration", keeper: .platform, key: "number",
        [
            Column("number", .integer, .technical), Column("name", .text, .technical), Column("applied_at", .instant, .technical),
            Column("oldest_program", .integer, .technical),
        ])

    private struct Applied {
        let number: Int
        let name: String
        let oldestProgram: Int
    }

    private let migrations: [Migration]

    /// Refuses two steps with one number.
    init(_ migrations: [Migration]) throws {
        self.migrations = migrations.sorted { $0.number < $1.number }
        for (one, next) in zip(self.migrations, self.migrations.dropFirst()) where one.number == next.number {
            throw StoreError.schemaRefused("migrations \"\(one.name)\" and \"\(next.name)\" have the same number \(one.number)")
        }
    }

    /// The steps that the schema has not had, lowest number first.
    func pending(on connection: any Connection) throws -> [Migration] {
        let applied = try Self.applied(on: connection)
        try Self.checkProgram(applied)
        guard let last = applied.last else { return migrations }
        for step in applied {
            guard let known = migrations.first(where: { $0.number == step.number }) else {
                throw StoreError.schemaRefused("the schema has migration \(step.number) \"\(step.name)\", which this program does not know")
            }
            guard known.name == step.name else {
                throw StoreError.schemaRefused("migration \(step.number) is \"\(step.name)\" in the schema and \"\(known.name)\" here")
            }
        }
        let done = Set(applied.map(\.number))
        let pending = migrations.filter { !done.contains($0.number) }
        if let late = pending.first, late.number < last.number {
            throw StoreError.schemaRefused(
                "migration \(late.number) \"\(late.name)\" comes late: the schema is at \(last.number). Give it a higher number")
        }
        return pending
    }

    /// Each step in its own transaction; what is done stays done when a later step fails.
    func run(on connection: any Connection) throws {
        try exclusively(on: connection) {
            let steps = try pending(on: connection)
            try connection.transaction {
                if try !Self.isRecorded(on: connection) { try connection.run(Self.record.creation) }
            }
            for step in steps { try apply(step, on: connection) }
        }
    }

    /// Refuses a schema that asks for a newer program than this one.
    static func checkProgram(on connection: any Connection) throws { try checkProgram(applied(on: connection)) }

    private static func checkProgram(_ applied: [Applied]) throws {
        guard let oldest = applied.map(\.oldestProgram).max(), oldest > StoreProgram.release else { return }
        throw StoreError.schemaRefused(
            "the schema needs release \(oldest) of the program or newer; this is release \(StoreProgram.release)")
    }

    private static func applied(on connection: any Connection) throws -> [Applied] {
        guard try isRecorded(on: connection) else { return [] }
        return try connection.rows("SELECT number, name, oldest_program FROM schema_migration ORDER BY number").map { row in
            try Applied(number: row.read("number"), name: row.read("name"), oldestProgram: row.read("oldest_program"))
        }
    }

    private static func isRecorded(on connection: any Connection) throws -> Bool {
        try connection.tables().contains("schema_migration")
    }

    /// Several nodes start at once: on PostgreSQL the first migrates and the others wait. On SQLite two programs may take turns, so each
    /// step looks again whether it is done.
    private func exclusively(on connection: any Connection, _ body: () throws -> Void) throws {
        guard connection.engine == .postgresql else { return try body() }
        try connection.withoutTimeouts {
            _ = try connection.rows("SELECT pg_advisory_lock(4974686)")
            defer { _ = try? connection.rows("SELECT pg_advisory_unlock(4974686)") }
            try body()
        }
    }

    private func apply(_ migration: Migration, on connection: any Connection) throws {
        let rebuilds = migration.steps.contains { if case .rebuild = $0 { true } else { false } }
        // Inside a transaction this pragma does nothing, and DROP TABLE would empty the children that cascade.
        if rebuilds { try connection.switchForeignKeys(on: false) }
        do {
            try connection.transaction { try takeSteps(migration, checkingKeys: rebuilds, on: connection) }
        } catch {
            if rebuilds { try? connection.switchForeignKeys(on: true) }
            throw error
        }
        if rebuilds { try connection.switchForeignKeys(on: true) }
    }

    private func takeSteps(_ migration: Migration, checkingKeys: Bool, on connection: any Connection) throws {
        if try Self.applied(on: connection).contains(where: { $0.number == migration.number }) { return }
        for step in migration.steps { try connection.apply(step) }
        if checkingKeys { try connection.checkForeignKeys() }
        let now = TimeSource.system.now()
        try connection.run(
            """
            INSERT INTO schema_migration (number, name, applied_at, oldest_program)
            VALUES (\(migration.number), \(migration.name), \(now), \(migration.oldestProgram))
            """)
    }
}
