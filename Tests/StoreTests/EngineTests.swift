import Dispatch
import Foundation
import StoreTesting
import Testing

@testable import Store

@Suite struct SQLiteTests {
    @Test("commits are flushed to disk, and keys of other tables are checked") func settings() async throws {
        try await withStoreAddress(.sqlite, migrations: []) { address in
            guard case .sqlite(let path) = address else { return }
            let store = try await SQLiteStore(path: path, watch: nil)
            let settings = try await store.alone { database in
                try ["synchronous", "foreign_keys", "journal_mode", "trusted_schema", "cell_size_check"].map { name in
                    try SQLiteConnection(database).query("PRAGMA \(name)", []).first?.values.first
                }
            }
            #expect(settings == [.integer(2), .integer(1), .text("wal"), .integer(0), .integer(1)])
            try await store.close()
            let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            #expect(rights == 0o600)
        }
    }

    @Test("a second server does not serve the same file") func lock() async throws {
        try await withStoreAddress(.sqlite, migrations: []) { address in
            let (first, second) = try await (openStore(address), openStore(address))
            try first.holdServingLock()
            try first.holdServingLock()
            #expect(throws: StoreError.self) { try second.holdServingLock() }
            try await first.close()
            try second.holdServingLock()
            try await second.close()
        }
    }
}

@Suite(.enabled(if: TestEngine.postgresql != nil)) struct PostgreSQLTests {
    /// Ends all other connections to the database of `store`, as a restart of the server does.
    private func cut(_ address: DatabaseAddress) async throws {
        let other = try await openStore(address, connections: 1)
        try await other.write { database in
            _ = try database.all(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = CURRENT_DATABASE() AND pid <> pg_backend_pid()
                """)
        }
        try await other.close()
    }

    @Test("after the server cut the connections, reads and writes go on") func reconnects() async throws {
        try await withStoreAddress(.postgresql, migrations: Library.migrations) { address in
            let store = try await openStore(address, connections: 1)
            try await store.write { try Library.addShelf($0, Library.novels, "Romans") }
            try await cut(address)
            try await Library.expectBooks(0, in: store)
            try await cut(address)
            try await store.write { try Library.addBook($0, 1) }
            try await Library.expectBooks(1, in: store)
            try await store.close()
        }
    }

    @Test("a connection lost during COMMIT says that the outcome is unknown") func lostCommit() async throws {
        let step = Migration(
            3, "cut at commit",
            [
                .run(
                    """
                    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END'
                    """),
                .run(
                    """
                    CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON shelf DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut()
                    """),
            ])
        try await withStore(.postgresql, migrations: Library.migrations + [step]) { store in
            await #expect(throws: StoreError.connectionLost) {
                try await store.write { try Library.addShelf($0, Library.novels, "Romans") }
            }
            let shelves = try await store.read { try $0.all("SELECT id FROM shelf").count }
            #expect(shelves == 0)
        }
    }

    @Test("who finds every connection taken waits, and then hears that the store is busy") func busy() async throws {
        try await withStoreAddress(.postgresql, migrations: []) { address in
            guard case .postgresql(let text) = address else { return }
            let store = try await PostgreSQLStore(address: text, watch: nil, connections: 1, longestWait: .milliseconds(100))
            async let slow: Void = store.read { _ = try $0.all("SELECT pg_sleep(1)") }
            try await Task.sleep(for: .milliseconds(200))
            await #expect(throws: StoreError.busy) { try await store.read { _ = try $0.all("SELECT 1 AS one") } }
            try await slow
            try await store.close()
        }
    }

    @Test("more statements than a connection keeps still run") func manyStatements() async throws {
        try await Library.with(.postgresql) { store in
            for length in 1...420 {
                try await store.read { _ = try $0.all("SELECT id FROM book WHERE pages IN \(Array(1...length))") }
            }
            try await Library.expectBooks(0, in: store)
        }
    }

    @Test("a wrong address is told at once") func wrongAddress() async throws {
        await #expect { _ = try await openStore(.postgresql("postgresql://127.0.0.1:1/none")) } throws: {
            if case StoreError.failed(code: "08001", _) = $0 { true } else { false }
        }
    }
}
