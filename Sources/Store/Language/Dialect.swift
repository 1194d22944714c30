/// The two engines Leidraad runs on.
package enum Engine: String, Sendable, CaseIterable {
    case sqlite, postgresql
}

/// Everything the two engines say differently, at most ten fragments. What differs and does not stand here is a mistake in the query.
package enum Dialect: Sendable, Hashable {
    /// The word for a column of this kind.
    case type(Column.Kind)
    /// What stands behind the closing bracket of `CREATE TABLE`.
    case tableEnd
    /// Behind a `SELECT` of rows that this transaction will change: PostgreSQL locks them, SQLite has one writer anyway.
    case forUpdate
    /// Behind a `SELECT` of jobs: skips rows that another node holds.
    case skipLocked

    func text(for engine: Engine) -> String {
        switch (self, engine) {
        case (.type(let kind), _): kind.word(for: engine)
        case (.tableEnd, .sqlite): " STRICT"
        case (.forUpdate, .postgresql): " FOR UPDATE"
        case (.skipLocked, .postgresql): " FOR UPDATE SKIP LOCKED"
        default: ""
        }
    }
}
