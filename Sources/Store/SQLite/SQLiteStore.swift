import CSQLite
import Foundation
import GRDB
import Synchronization

/// The database in one file, inside the program: the engine of most installations.
package final class SQLiteStore: Store {
    package let engine = Engine.sqlite
    let path: String
    private let pool: DatabasePool
    private let writes: GroupedWrites
    private let readers: SQLiteReaders
    private let watch: KeeperWatch?
    private let servingLock = Mutex<FileLock?>(nil)

    /// Opens the file and makes it, with its folder, when it is not there. Only the owner of the process can read it.
    package init(path: String, watch: KeeperWatch?, readers: Int = 5) async throws {
        self.path = path
        self.watch = watch
        Self.prepareLibrary
        (pool, self.readers) = try await Self.offThread { try Self.open(path, readers: readers) }
        writes = GroupedWrites(pool)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let count = StatementCount.current
        let watch = watch
        return try await readers.read { try Database.run(body, on: $0, watch: watch, count: count) }
    }

    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let count = StatementCount.current
        let watch = watch
        return try await writes.run { try Database.run(body, on: $0, watch: watch, count: count) }
    }

    package func migrate(_ migrations: [Migration]) async throws {
        try await alone { try Migrator(migrations).run(on: SQLiteConnection($0)) }
    }

    package func pendingMigrations(_ migrations: [Migration]) async throws -> [Migration] {
        let migrator = try Migrator(migrations)
        return try await alone { try migrator.pending(on: SQLiteConnection($0)) }
    }

    package func checkProgram() async throws { try await alone { try Migrator.checkProgram(on: SQLiteConnection($0)) } }

    package func close() async throws {
        await writes.close()
        try await readers.close()
        let pool = pool
        try await Self.offThread { try pool.close() }
        servingLock.withLock { $0 = nil }
    }

    package func holdServingLock() throws {
        try servingLock.withLock { held in
            if held == nil { held = try FileLock(path: path + ".lock") }
        }
    }

    /// Runs outside a transaction on the one connection that writes, between two groups.
    func alone<Value: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.writeWithoutTransaction(body)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Runs blocking work of SQLite on a thread that may block.
    static func offThread<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        do {
            return try await onBlockingThread(work)
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Must come before SQLite opens its first file; later it is refused and nothing changes.
    private static let prepareLibrary: Void = { _ = leidraad_sqlite_stop_counting_memory() }()

    private static func open(_ path: String, readers: Int) throws -> (DatabasePool, SQLiteReaders) {
        try createFile(path)
        var configuration = Configuration()
        configuration.label = "store"
        // Reads have connections of their own.
        configuration.maximumReaderCount = 1
        // Another process (a backup, the command line) may hold the write lock; GRDB's default is to fail at once.
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(
                sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8000")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // Only here: opening the pool sets NORMAL, which loses commits at a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2,
                try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1
            else { throw StoreError.refused("SQLite refuses synchronous = FULL or foreign keys") }
        }
        return (pool, try SQLiteReaders(path: path, configuration: configuration, count: readers))
    }

    /// Only makes a file: closing a database file that SQLite has open in this process would drop SQLite's locks on it.
    private static func createFile(_ path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { _ = Foundation.close(descriptor) }
        guard descriptor >= 0 || errno == EEXIST else {
            throw StoreError.refused("cannot make \(path): \(String(cString: strerror(errno)))")
        }
    }
}
