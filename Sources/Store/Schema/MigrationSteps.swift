/// The steps of a migration as statements of either engine.
extension Connection {
    func rows(_ sql: SQL) throws -> [Row] {
        let (text, values) = sql.rendered(for: engine)
        return try query(text, values)
    }

    @discardableResult
    func run(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: engine)
        return try execute(text, values)
    }

    /// Runs what may take long on PostgreSQL: a migration that waits for its turn, a look at every row.
    func withoutTimeouts(_ body: () throws -> Void) throws {
        try run("SET statement_timeout = 0")
        try run("SET lock_timeout = 0")
        defer {
            _ = try? run("RESET statement_timeout")
            _ = try? run("RESET lock_timeout")
        }
        try body()
    }

    /// A transaction that takes its locks at once: SQLite cannot wait for them later on.
    func transaction(_ body: () throws -> Void) throws {
        try run(engine == .sqlite ? "BEGIN IMMEDIATE" : "BEGIN")
        do {
            try body()
            try run("COMMIT")
        } catch {
            _ = try? run("ROLLBACK")
            throw error
        }
    }

    /// The tables of the schema, by name.
    func tables() throws -> [String] {
        switch engine {
        case .sqlite:
            try rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name")
                .map { try $0.read("name") }
        case .postgresql:
            try rows("SELECT tablename AS name FROM pg_tables WHERE schemaname = CURRENT_SCHEMA() ORDER BY tablename COLLATE \"C\"")
                .map { try $0.read("name") }
        }
    }

    func apply(_ step: Migration.Step) throws {
        switch step {
        case .create(let table): try run(table.creation)
        case .run(let sql): try run(sql)
        case .add(let column, let table):
            guard !column.required else {
                throw StoreError.schemaRefused(
                    "\(table).\(column.name) is required, and rows that exist have no value for it: rebuild the table")
            }
            try run(SQL(parts: [.text("ALTER TABLE "), .text(table), .text(" ADD COLUMN ")]) + column.definition)
        case .drop(let table): try run(SQL(parts: [.text("DROP TABLE "), .text(table)]))
        case .rebuild(let table, let columns): try rebuild(table, keeping: columns)
        }
    }

    /// Sets the rows aside, makes the table anew under its own name and puts them back, so that every index, key and constraint gets the
    /// name it has in a fresh schema. What other tables refer to stays: SQLite refers by name and its checks are off; in PostgreSQL the
    /// keys of other tables go with the table and are made again.
    private func rebuild(_ table: Table, keeping columns: SQL) throws {
        let name = SQL(parts: [.text(table.name)])
        let dependents = try dependents(of: table.name.description)
        try run("CREATE TABLE rebuilt_rows AS SELECT \(columns) FROM \(name)")
        try run(engine == .sqlite ? "DROP TABLE \(name)" : "DROP TABLE \(name) CASCADE")
        try run(table.creation)
        try run("INSERT INTO \(name) (\(columns)) SELECT \(columns) FROM rebuilt_rows")
        try run("DROP TABLE rebuilt_rows")
        for statement in dependents { _ = try execute(statement, []) }
    }

    /// What the engine itself wrote down about indexes and, in PostgreSQL, about other tables' keys: statements that make them again.
    private func dependents(of table: String) throws -> [String] {
        switch engine {
        case .sqlite:
            try rows("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = \(table) AND sql IS NOT NULL ORDER BY name")
                .map { try $0.read("sql") }
        case .postgresql:
            try rows(
                """
                SELECT indexdef AS sql FROM pg_indexes
                WHERE schemaname = CURRENT_SCHEMA() AND tablename = \(table) AND NOT EXISTS (
                    SELECT 1 FROM pg_constraint WHERE conname = indexname AND conrelid = CAST(CAST(\(table) AS TEXT) AS REGCLASS))
                UNION ALL
                SELECT 'ALTER TABLE ' || CAST(CAST(conrelid AS REGCLASS) AS TEXT) || ' ADD CONSTRAINT ' || QUOTE_IDENT(conname) || ' '
                    || PG_GET_CONSTRAINTDEF(oid) AS sql
                FROM pg_constraint
                WHERE contype = 'f' AND confrelid = CAST(CAST(\(table) AS TEXT) AS REGCLASS) AND conrelid <> confrelid
                """
            ).map { try $0.read("sql") }
        }
    }

    /// SQLite only: PostgreSQL checks when a key is made again.
    func switchForeignKeys(on: Bool) throws {
        guard engine == .sqlite else { return }
        try run(on ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF")
        guard try rows("PRAGMA foreign_keys").first?.read("foreign_keys") == on else {
            throw StoreError.refused("SQLite does not switch foreign keys")
        }
    }

    func checkForeignKeys() throws {
        guard engine == .sqlite, let broken = try rows("PRAGMA foreign_key_check").first else { return }
        let (table, parent): (String, String) = try (broken.read("table"), broken.read("parent"))
        throw StoreError.brokenReference(constraint: "\(table) refers to a row of \(parent) that is not there")
    }
}
