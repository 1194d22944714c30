import GRDB
import GRDBSQLite

/// A prepared statement of one connection, bound and stepped through SQLite itself: GRDB's arguments and rows copy every value once more,
/// which was a tenth of the time of a page.
final class BoundStatement {
    private let statement: GRDB.Statement
    private let handle: OpaquePointer
    private lazy var shape = Row.Shape(names: statement.columnNames)

    init(_ statement: GRDB.Statement) {
        self.statement = statement
        handle = statement.sqliteStatement
    }

    func rows(_ values: [SQLValue]) throws -> [Row] {
        defer { clear() }
        try bind(values)
        var rows: [Row] = []
        while try step() {
            rows.append(Row(shape: shape, values: shape.names.indices.map { column(CInt($0)) }))
        }
        return rows
    }

    func run(_ values: [SQLValue]) throws {
        defer { clear() }
        try bind(values)
        while try step() {}
    }

    /// False at the end of the answer.
    private func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw problem(code)
        }
    }

    private func clear() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func problem(_ code: CInt) -> StoreError {
        let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
        return StoreError(DatabaseError(resultCode: ResultCode(rawValue: code), message: message))
    }
}

/// Values in and out.
extension BoundStatement {
    /// The statement numbers its holes `$1…$n` in the order of their first appearance, which is the order we write them in.
    private func bind(_ values: [SQLValue]) throws {
        for (place, value) in values.enumerated() {
            let code = bind(value, CInt(place + 1))
            guard code == SQLITE_OK else { throw problem(code) }
        }
    }

    private func bind(_ value: SQLValue, _ place: CInt) -> CInt {
        switch value {
        case .null: return sqlite3_bind_null(handle, place)
        case .integer(let number): return sqlite3_bind_int64(handle, place, number)
        case .real(let number): return sqlite3_bind_double(handle, place, number)
        case .flag(let flag): return sqlite3_bind_int64(handle, place, flag ? 1 : 0)
        case .text(var text):
            return text.withUTF8 { utf8 in
                // An empty buffer may have no address, and that would bind NULL.
                guard let start = utf8.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, Self.copied) }
                return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                    sqlite3_bind_text64(handle, place, $0, UInt64(utf8.count), Self.copied, UInt8(SQLITE_UTF8))
                }
            }
        case .bytes(let bytes): return bytes.withUnsafeBytes { bind($0, place) }
        case .key(let high, let low): return KeyBytes.with(high, low) { bind($0, place) }
        }
    }

    private func bind(_ bytes: UnsafeRawBufferPointer, _ place: CInt) -> CInt {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, place, 0) }
        return sqlite3_bind_blob64(handle, place, start, UInt64(bytes.count), Self.copied)
    }

    /// SQLITE_TRANSIENT, a cast that the importer cannot read.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func column(_ column: CInt) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            let count = Int(sqlite3_column_bytes(handle, column))
            return .of(UnsafeRawBufferPointer(start: start, count: count))
        default: return .null
        }
    }
}
