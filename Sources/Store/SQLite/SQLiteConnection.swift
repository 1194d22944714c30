import GRDB

/// One GRDB connection. It keeps the statements it prepared; whoever runs on it has it alone.
final class SQLiteConnection: Connection {
    let engine = Engine.sqlite
    let database: GRDB.Database
    private var prepared: [String: BoundStatement] = [:]

    /// A list makes a text for each of its lengths, so statements with long lists are not kept.
    private static let mostKeptValues = 48
    /// Texts come from the source code, so there is an end to them; this is only a floor under a mistake of ours.
    private static let mostKeptStatements = 2_000

    init(_ database: GRDB.Database) { self.database = database }

    func query(_ text: String, _ values: [SQLValue]) throws -> [Row] { try statement(text, values.count).rows(values) }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        try statement(text, values.count).run(values)
        return database.changesCount
    }

    private func statement(_ text: String, _ values: Int) throws -> BoundStatement {
        if let kept = prepared[text] { return kept }
        do {
            let fresh = BoundStatement(try database.makeStatement(sql: text))
            if values <= Self.mostKeptValues, prepared.count < Self.mostKeptStatements { prepared[text] = fresh }
            return fresh
        } catch let error as DatabaseError {
            throw StoreError(error)
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
