/// The database inside one transaction. It is handed to a closure and never leaves it; nothing waits in there.
///
/// Domain code does not see this type: it gets one of `Platform`'s databases that are bound to a keeper or a person.
package final class Database {
    package let engine: Engine
    private let connection: any Connection
    private let watch: KeeperWatch?
    /// How many statements this transaction has run; pages have a bound on it.
    package private(set) var statements = 0

    init(connection: any Connection, watch: KeeperWatch?) {
        self.engine = connection.engine
        self.connection = connection
        self.watch = watch
    }

    /// All rows of the answer.
    package func all(_ sql: SQL) throws -> [Row] {
        let (text, values) = sql.rendered(for: engine)
        try watch?.check(text)
        statements += 1
        return try connection.query(text, values)
    }

    /// The first row of the answer; nil when there is none.
    package func first(_ sql: SQL) throws -> Row? { try all(sql).first }

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: engine)
        try watch?.check(text)
        statements += 1
        return try connection.execute(text, values)
    }
}

/// One connection of an engine, inside a transaction. Statements are prepared once and kept.
protocol Connection: AnyObject {
    var engine: Engine { get }
    func query(_ text: String, _ values: [SQLValue]) throws -> [Row]
    func execute(_ text: String, _ values: [SQLValue]) throws -> Int
}
