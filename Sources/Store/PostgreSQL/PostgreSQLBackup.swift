import CPostgres
import Foundation

extension PostgreSQLStore {
    /// Reads every row, and finds indexes and keys that the server itself marked as not valid. Pages are the server's own care
    /// (`data_checksums`, `pg_amcheck`).
    package func verifyIntegrity() async throws {
        try await alone { connection in
            let marked = try connection.rows(
                """
                SELECT CAST(CAST(indexrelid AS REGCLASS) AS TEXT) AS name FROM pg_index WHERE NOT indisvalid
                UNION ALL SELECT CAST(conname AS TEXT) FROM pg_constraint WHERE NOT convalidated
                """)
            if let first = marked.first { throw StoreError.refused("\(try first.read("name", as: String.self)) is not valid") }
            try connection.withoutTimeouts {
                for table in try connection.tables() { _ = try connection.query("SELECT COUNT(*) FROM \"\(table)\"", []) }
            }
        }
    }

    package func backup(to path: String) async throws {
        let address = address
        try await onBlockingThread {
            try SafeFile.make(path) { partial in
                try PostgreSQLProgram.run("pg_dump", ["--format=custom", "--no-owner", "--file=\(partial)"], address)
                try PostgreSQLProgram.run("pg_restore", ["--list", "--file=/dev/null", partial], nil)
            }
            try Checksum.write(for: path)
        }
    }

    /// Puts a backup into a database that holds no tables and that nobody else uses.
    static func restore(from backup: String, to address: String) async throws {
        try await onBlockingThread {
            try Checksum.verify(backup)
            let connection = try PostgreSQLConnection(address: address)
            guard try connection.tables().isEmpty else { throw StoreError.refused("the database is not empty") }
            let others = try connection.rows(
                "SELECT pid FROM pg_stat_activity WHERE datname = CURRENT_DATABASE() AND pid <> PG_BACKEND_PID()")
            guard others.isEmpty else { throw StoreError.refused("the database is in use") }
            try PostgreSQLProgram.run(
                "pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--dbname=", backup], address)
        }
    }
}

/// A program that comes with PostgreSQL.
enum PostgreSQLProgram {
    /// Throws `refused` with what the program says when it fails.
    static func run(_ name: String, _ arguments: [String], _ address: String?) throws {
        let program = Process()
        program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        program.arguments = [name] + arguments
        var environment = ProcessInfo.processInfo.environment
        if let address { environment.merge(try settings(of: address)) { _, new in new } }
        program.environment = environment
        let said = Pipe()
        program.standardError = said
        try program.run()
        let words = try said.fileHandleForReading.readToEnd() ?? Data()
        program.waitUntilExit()
        guard program.terminationStatus == 0 else {
            throw StoreError.refused("\(name) fails: \(String(decoding: words, as: UTF8.self))")
        }
    }

    /// The address as environment variables: an argument, and the password in it, can be read by everyone on the machine.
    private static func settings(of address: String) throws -> [String: String] {
        guard let options = PQconninfoParse(address, nil) else { throw StoreError.refused("the address of the database cannot be read") }
        defer { PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while option.pointee.keyword != nil {
            // The few settings without a variable, such as keepalives, matter to a connection that stays.
            if let variable = option.pointee.envvar, let value = option.pointee.val {
                settings[String(cString: variable)] = String(cString: value)
            }
            option = option.successor()
        }
        return settings
    }
}
