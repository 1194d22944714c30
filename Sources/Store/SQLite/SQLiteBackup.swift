import Foundation
import GRDB

extension SQLiteStore {
    package func verifyIntegrity() async throws {
        let path = path
        try await Self.offThread { try Self.verify(path) }
    }

    package func backup(to path: String) async throws {
        let source = self.path
        try await Self.offThread {
            try SafeFile.make(path) { partial in
                // A connection of its own: copying holds up nobody, and the copy is one moment of the database.
                let queue = try DatabaseQueue(path: source, configuration: Self.patient)
                try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
                try queue.close()
                try Self.verify(partial)
            }
            try Checksum.write(for: path)
        }
    }

    /// Puts a backup where no database is yet.
    static func restore(from backup: String, to path: String) async throws {
        try await offThread {
            try Checksum.verify(backup)
            try verify(backup)
            let lock = try FileLock(path: path + ".lock")
            defer { withExtendedLifetime(lock) {} }
            // A log that was left behind would be applied to the restored file.
            for file in [path, path + "-wal"] {
                let size = try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
                guard (size ?? 0) == 0 else { throw StoreError.refused("\(file) is not empty; move it away first") }
                try? FileManager.default.removeItem(atPath: file)
            }
            try SafeFile.make(path) { try FileManager.default.copyItem(atPath: backup, toPath: $0) }
        }
    }

    private static var patient: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private static func verify(_ path: String) throws {
        var configuration = patient
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            try queue.read { database in
                let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)")
                guard faults == ["ok"] else { throw StoreError.refused("\(path) is damaged: \(faults.joined(separator: "; "))") }
                try SQLiteConnection(database).checkForeignKeys()
            }
        } catch let error as DatabaseError {
            throw StoreError.refused("\(path) is not a sound SQLite database: \(error.message ?? "")")
        }
    }
}
