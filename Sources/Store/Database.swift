/// The database inside one transaction. It is handed to a closure and never leaves it; nothing waits in there.
///
/// A statement that fails ends the transaction, also when the closure catches the error: PostgreSQL works that way, so SQLite does too here.
/// Domain code does not see this type: it gets one of `Platform`'s databases that are bound to a keeper or a person.
package final class Database {
    package let engine: Engine
    private let connection: any Connection
    private let watch: KeeperWatch?
    private var failure: (any Error)?
    /// How many statements this transaction has run; pages have a bound on it.
    package private(set) var statements = 0

    init(connection: any Connection, watch: KeeperWatch?) {
        self.engine = connection.engine
        self.connection = connection
        self.watch = watch
    }

    /// Runs a closure of `read` or `write` and counts its statements. Throws what it throws, and a failure that it swallowed.
    static func run<Value>(
        _ body: (Database) throws -> Value, on connection: any Connection, watch: KeeperWatch?, count: StatementCount?
    ) throws -> Value {
        let database = Database(connection: connection, watch: watch)
        defer { count?.add(database.statements) }
        let value = try body(database)
        if let failure = database.failure { throw failure }
        return value
    }

    /// All rows of the answer.
    package func all(_ sql: SQL) throws -> [Row] { try send(sql, connection.query) }

    /// The first row of the answer; nil when there is none.
    package func first(_ sql: SQL) throws -> Row? { try all(sql).first }

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int { try send(sql, connection.execute) }

    private func send<Answer>(_ sql: SQL, _ work: (String, [SQLValue]) throws -> Answer) throws -> Answer {
        do {
            if let failure { throw failure }
            let (text, values) = sql.rendered(for: engine)
            try watch?.check(text)
            try values.forEach { try $0.checkStorable() }
            statements += 1
            return try work(text, values)
        } catch {
            failure = failure ?? error
            throw error
        }
    }
}

/// One connection of an engine, inside a transaction. Statements are prepared once and kept.
protocol Connection: AnyObject {
    var engine: Engine { get }
    func query(_ text: String, _ values: [SQLValue]) throws -> [Row]
    func execute(_ text: String, _ values: [SQLValue]) throws -> Int
}

extension SQLValue {
    /// SQLite would cut a text at its NUL and store NULL for NaN; PostgreSQL refuses the first and stores the second. Here neither is stored.
    fileprivate func checkStorable() throws {
        switch self {
        case .text(let text) where text.utf8.contains(0): throw StoreError.failed(code: "22021", message: "a text holds a NUL byte")
        case .real(let number) where number.isNaN: throw StoreError.failed(code: "22003", message: "a number is not a number")
        default: break
        }
    }
}
