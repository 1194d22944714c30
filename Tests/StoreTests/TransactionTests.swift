import StoreTesting
import Testing

@testable import Store

private struct Unwilling: Error, Equatable {}

@Suite struct TransactionTests {
    @Test("a write that throws leaves nothing behind", arguments: TestEngine.available) func rollsBack(engine: Engine) async throws {
        try await Library.with(engine) { store in
            await #expect(throws: Unwilling()) {
                try await store.write {
                    try Library.addBook($0, 1)
                    throw Unwilling()
                }
            }
            try await Library.expectBooks(0, in: store)
        }
    }

    @Test("a statement that fails undoes the write, also when the closure goes on", arguments: TestEngine.available)
    func swallowed(engine: Engine) async throws {
        try await Library.with(engine) { store in
            await #expect(throws: StoreError.self) {
                try await store.write {
                    try Library.addBook($0, 1)
                    try? Library.addBook($0, 1)
                }
            }
            try await Library.expectBooks(0, in: store)
        }
    }

    @Test("of writes that come together, one that fails undoes only itself", arguments: TestEngine.available)
    func isolated(engine: Engine) async throws {
        try await Library.with(engine) { store in
            let refused = await withTaskGroup(of: Bool.self) { group in
                for number in 1...200 {
                    group.addTask {
                        do {
                            try await store.write {
                                try Library.addBook($0, UInt64(number))
                                if number.isMultiple(of: 10) { throw Unwilling() }
                            }
                            return false
                        } catch { return error is Unwilling }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(refused == 20)
            try await Library.expectBooks(180, in: store)
        }
    }

    @Test("a hundred people who count at once count to a hundred", arguments: TestEngine.available) func counter(engine: Engine)
        async throws
    {
        try await Library.with(engine) { store in
            try await store.write { try Library.addBook($0, 1, pages: 1) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 1...100 {
                    group.addTask {
                        try await store.write { database in
                            let pages = try database.first("SELECT pages FROM book")?.read("pages", as: Int.self) ?? 0
                            try database.run("UPDATE book SET pages = \(pages + 1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let pages = try await store.read { try $0.first("SELECT pages FROM book")?.read("pages", as: Int.self) }
            #expect(pages == 101)
        }
    }

    @Test("a COMMIT that fails is told", arguments: TestEngine.available) func failingCommit(engine: Engine) async throws {
        let step = Migration(
            3, "later",
            [
                .run(
                    """
                    CREATE TABLE later (organisation_id \(.type(.organisation)), shelf_id \(.type(.id)),
                        FOREIGN KEY (organisation_id, shelf_id) REFERENCES shelf DEFERRABLE INITIALLY DEFERRED)
                    """)
            ])
        try await withStore(engine, migrations: Library.migrations + [step]) { store in
            await #expect {
                try await store.write { try $0.run("INSERT INTO later VALUES (\(1), \(Library.novels))") }
            } throws: {
                if case StoreError.brokenReference = $0 { true } else { false }
            }
            let rows = try await store.read { try $0.all("SELECT shelf_id FROM later").count }
            #expect(rows == 0)
        }
    }

    @Test("close waits for the writes in line", arguments: TestEngine.available) func closeWaits(engine: Engine) async throws {
        try await withStoreAddress(engine, migrations: Library.migrations) { address in
            let store = try await openStore(address)
            let written = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 1...300 {
                    group.addTask {
                        do {
                            try await store.write { try Library.addShelf($0, ID(fixed: UInt64(number)), "\(number)") }
                            return true
                        } catch { return false }
                    }
                }
                let first = try await group.next() == true
                try await store.close()
                return try await group.reduce(first ? 1 : 0) { $0 + ($1 ? 1 : 0) }
            }
            let again = try await openStore(address)
            let shelves = try await again.read { try $0.all("SELECT id FROM shelf").count }
            #expect(shelves == written)
            try await again.close()
        }
    }

    @Test("a write tells how many rows it changed", arguments: TestEngine.available) func changes(engine: Engine) async throws {
        try await Library.with(engine) { store in
            let changed = try await store.write { database in
                for number in 1...3 { try Library.addBook(database, UInt64(number), pages: number) }
                return try database.run("UPDATE book SET lent = \(true) WHERE pages > \(1)")
            }
            #expect(changed == 2)
        }
    }

    @Test("a read cannot write", arguments: TestEngine.available) func readsOnly(engine: Engine) async throws {
        try await Library.with(engine) { store in
            await #expect(throws: StoreError.self) { try await store.read { try Library.addBook($0, 1) } }
            try await Library.expectBooks(0, in: store)
        }
    }

    @Test("a broken constraint says which kind it is", arguments: TestEngine.available) func constraints(engine: Engine) async throws {
        try await Library.with(engine) { store in
            func kind(_ body: @escaping @Sendable (Database) throws -> Void) async -> String {
                do {
                    try await store.write(body)
                    return "none"
                } catch StoreError.duplicate { return "duplicate" } catch StoreError.brokenReference { return "reference" } catch StoreError
                    .ruleBroken
                { return "rule" } catch { return "\(error)" }
            }
            #expect(await kind { try Library.addShelf($0, ID(fixed: 2), "Romans") } == "duplicate")
            #expect(await kind { try Library.addShelf($0, Library.novels, "Poëzie") } == "duplicate")
            #expect(await kind { try Library.addBook($0, 1, shelf: ID(fixed: 99)) } == "reference")
            #expect(await kind { try Library.addBook($0, 1, pages: 0) } == "rule")
            #expect(await kind { try $0.run("UPDATE shelf SET name = \(nil as String?)") } == "rule")
            #expect(await kind { try $0.run("UPDATE nothing SET name = \("x")") }.hasPrefix("failed"))
        }
    }

    @Test("the watch refuses a statement that forgets the keeper", arguments: TestEngine.available) func watch(engine: Engine) async throws
    {
        try await Library.with(engine, watch: KeeperWatch([Library.shelf, Library.book])) { store in
            await #expect(throws: KeeperWatch.KeeperForgotten.self) { try await store.read { _ = try $0.all("SELECT title FROM book") } }
            let rows = try await store.read { try $0.all("SELECT title FROM book WHERE organisation_id = \(Library.school)") }
            #expect(rows.isEmpty)
        }
    }

    @Test("statements of a request are counted, over all its transactions", arguments: TestEngine.available)
    func counted(engine: Engine) async throws {
        try await Library.with(engine) { store in
            let count = StatementCount()
            try await StatementCount.$current.withValue(count) {
                _ = try await Library.countBooks(store)
                try await store.write { for number in 1...3 { try Library.addBook($0, UInt64(number)) } }
            }
            _ = try await Library.countBooks(store)
            #expect(count.value == 4)
        }
    }

    @Test("after close the store refuses", arguments: TestEngine.available) func closed(engine: Engine) async throws {
        try await withStoreAddress(engine, migrations: Library.migrations) { address in
            let store = try await openStore(address)
            try await store.close()
            await #expect(throws: StoreError.self) { try await store.write { try Library.addBook($0, 1) } }
            await #expect(throws: StoreError.self) { _ = try await Library.countBooks(store) }
        }
    }
}
