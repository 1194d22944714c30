import Foundation
import GRDB
import GRDBSQLite

/// One GRDB connection, for as long as one of its closures runs.
final class SQLiteConnection: Connection {
    let engine = Engine.sqlite
    private let database: GRDB.Database

    /// GRDB keeps every cached statement for good. A list makes a text for each of its lengths, so long lists are not kept.
    private static let mostCachedValues = 48

    init(_ database: GRDB.Database) { self.database = database }

    func query(_ text: String, _ values: [SQLValue]) throws -> [Row] {
        try mapped {
            let statement = try prepared(text, values)
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(values))
            let shape = Row.Shape(names: statement.columnNames)
            var rows: [Row] = []
            while try cursor.next() != nil {
                rows.append(Row(shape: shape, values: shape.names.indices.map { Self.value(statement.sqliteStatement, CInt($0)) }))
            }
            return rows
        }
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        try mapped {
            try prepared(text, values).execute(arguments: arguments(values))
            return database.changesCount
        }
    }

    private func prepared(_ text: String, _ values: [SQLValue]) throws -> Statement {
        if values.count > Self.mostCachedValues { return try database.makeStatement(sql: text) }
        return try database.cachedStatement(sql: text)
    }

    private func mapped<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as DatabaseError { throw StoreError(error) }
    }

    /// GRDB gives positional values to `$1…$n` in the order of their first appearance, which is the order we write them in.
    private func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(values.map(\.databaseValue))
    }

    /// Reads the column from SQLite itself: a `GRDB.Row` would carry every blob through `Data`.
    private static func value(_ statement: SQLiteStatement, _ column: CInt) -> SQLValue {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            return .bytes([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}

extension StoreError {
    /// Keeps SQLite's own sentence, never the bound values.
    init(_ error: DatabaseError) {
        let message = error.message ?? ""
        /// `UNIQUE constraint failed: unit.code` names columns, `CHECK constraint failed: level > 0` the rule.
        let constraint = message.split(separator: ": ", maxSplits: 1).dropFirst().joined()
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: self = .duplicate(constraint: constraint)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .brokenReference(constraint: constraint)
        case .SQLITE_CONSTRAINT_CHECK, .SQLITE_CONSTRAINT_NOTNULL: self = .ruleBroken(constraint: constraint)
        default:
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
            case .SQLITE_FULL, .SQLITE_IOERR: self = .storageFull
            default: self = .failed(code: String(error.extendedResultCode.rawValue), message: message)
            }
        }
    }
}
