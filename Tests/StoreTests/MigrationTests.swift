import StoreTesting
import Testing

@testable import Store

@Suite struct MigrationTests {
    private func fresh(_ engine: Engine, _ body: (any Store) async throws -> Void) async throws {
        try await withStore(engine, migrations: [], body)
    }

    private func shelves(_ number: Int, _ name: String = "step", oldestProgram: Int = 1) -> Migration {
        Migration(number, name, oldestProgram: oldestProgram, [])
    }

    @Test("steps run in the order of their numbers, once", arguments: TestEngine.available) func order(engine: Engine) async throws {
        try await fresh(engine) { store in
            let steps = Array(Library.migrations.reversed())
            let pending = try await store.pendingMigrations(steps).map(\.number)
            #expect(pending == [1, 2])
            try await store.migrate(steps)
            try await store.migrate(steps)
            let left = try await store.pendingMigrations(steps)
            #expect(left.isEmpty)
            let rows = try await store.read { try $0.all("SELECT number, name FROM schema_migration ORDER BY number") }
            #expect(try rows.map { try $0.read("name", as: String.self) } == ["shelves", "books"])
        }
    }

    @Test("a late, a doubled, a renamed and an unknown step are refused", arguments: TestEngine.available)
    func refused(engine: Engine) async throws {
        try await fresh(engine) { store in
            try await store.migrate([shelves(1), shelves(3)])
            for steps in [
                [shelves(1), shelves(2), shelves(3)], [shelves(1), shelves(3), shelves(3)], [shelves(1, "other"), shelves(3)], [shelves(1)],
            ] {
                await #expect { try await store.migrate(steps) } throws: { if case StoreError.schemaRefused = $0 { true } else { false } }
            }
        }
    }

    @Test("a schema that needs a newer program is refused by this one", arguments: TestEngine.available)
    func newerProgram(engine: Engine) async throws {
        try await withStoreAddress(engine, migrations: []) { address in
            let store = try await openStore(address)
            try await store.migrate([shelves(1, oldestProgram: StoreProgram.release)])
            try await store.checkProgram()
            try await store.migrate([shelves(1), shelves(2, oldestProgram: StoreProgram.release + 1)])
            try await store.close()
            await #expect { _ = try await openStore(address) } throws: { if case StoreError.schemaRefused = $0 { true } else { false } }
        }
    }

    @Test("a step that fails leaves the schema as it was", arguments: TestEngine.available) func fails(engine: Engine) async throws {
        try await fresh(engine) { store in
            let broken = Migration(1, "broken", [.create(Library.shelf), .run("CREATE INDEX x ON nothing (y)")])
            await #expect(throws: StoreError.self) { try await store.migrate([broken]) }
            try await store.migrate(Library.migrations)
        }
    }

    @Test("a column can be added when it may be empty", arguments: TestEngine.available) func add(engine: Engine) async throws {
        try await Library.with(engine) { store in
            let step = Migration(3, "colour", [.add(Column("colour", .text, required: false, .technical), to: "shelf")])
            try await store.migrate(Library.migrations + [step])
            let row = try await store.read { try $0.first("SELECT colour FROM shelf") }
            #expect(row?.value("colour") == .null)
            let required = Migration(4, "floor", [.add(Column("floor", .integer, .technical), to: "shelf")])
            await #expect(throws: StoreError.self) { try await store.migrate(Library.migrations + [step, required]) }
        }
    }

    static let shelfWithFloor = Table(
        "shelf", keeper: .organisation, key: "organisation_id, id",
        Library.shelf.columns + [
            Column("floor", .integer, required: false, .technical), Column("above", .id, required: false, .technical),
        ],
        references: [Table.Reference("organisation_id, above", to: "shelf")], rules: ["UNIQUE (organisation_id, name)"])

    @Test("a table made anew keeps its rows, its children and its indexes", arguments: TestEngine.available)
    func rebuild(engine: Engine) async throws {
        try await Library.with(engine) { store in
            try await store.write { try Library.addBook($0, 1) }
            let index = Migration(3, "index", [.run("CREATE INDEX shelf_by_name ON shelf (name)")])
            let step = Migration(4, "floors", [.rebuild(Self.shelfWithFloor, keeping: "organisation_id, id, name")])
            try await store.migrate(Library.migrations + [index, step])
            try await Library.expectBooks(1, in: store)
            await #expect(throws: StoreError.self) { try await store.write { try Library.addBook($0, 2, shelf: ID(fixed: 99)) } }
            await #expect(throws: StoreError.self) {
                try await store.write { try $0.run("UPDATE shelf SET above = \(ID<Never>(fixed: 9))") }
            }
            await #expect(throws: StoreError.self) { try await store.write { try $0.run("CREATE INDEX shelf_by_name ON shelf (id)") } }
            try await store.write { try $0.run("DELETE FROM shelf") }
            try await Library.expectBooks(0, in: store)
        }
    }

    @Test("a table made anew with a reference that its rows break is refused, and all stays", arguments: TestEngine.available)
    func rebuildChecks(engine: Engine) async throws {
        let book = Table(
            "book", keeper: .organisation, key: "organisation_id, id", Library.bookColumns,
            references: [Table.Reference("organisation_id, id", to: "shelf")])
        try await Library.with(engine) { store in
            try await store.write { try Library.addBook($0, 5) }
            let step = Migration(3, "broken", [.rebuild(book, keeping: "organisation_id, id, shelf_id, title")])
            await #expect {
                try await store.migrate(Library.migrations + [step])
            } throws: {
                if case StoreError.brokenReference = $0 { true } else { false }
            }
            try await Library.expectBooks(1, in: store)
            await #expect(throws: StoreError.self) { try await store.write { try Library.addBook($0, 6, shelf: ID(fixed: 99)) } }
        }
    }

    @Test("both engines have the columns that the tables declare", arguments: TestEngine.available)
    func columns(engine: Engine) async throws {
        try await Library.with(engine) { store in
            for table in [Library.shelf, Library.book, Migrator.record] {
                let name = table.name.description
                let rows = try await store.read { database in
                    switch database.engine {
                    case .sqlite:
                        try database.all("SELECT name, \"notnull\" = 1 AS required FROM pragma_table_info(\(name)) ORDER BY cid")
                    case .postgresql:
                        try database.all(
                            """
                            SELECT column_name AS name, is_nullable = 'NO' AS required FROM information_schema.columns
                            WHERE table_name = \(name) ORDER BY ordinal_position
                            """)
                    }
                }
                #expect(try rows.map { try $0.read("name", as: String.self) } == table.columns.map(\.name.description))
                #expect(try rows.map { try $0.read("required", as: Bool.self) } == table.columns.map(\.required))
            }
        }
    }

    @Test("nodes that start together migrate once", arguments: TestEngine.available) func together(engine: Engine) async throws {
        try await withStoreAddress(engine, migrations: []) { address in
            let stores = try await [openStore(address), openStore(address)]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for store in stores { group.addTask { try await store.migrate(Library.migrations) } }
                try await group.waitForAll()
            }
            for store in stores { try await store.close() }
        }
    }
}
