/// The one database of an installation, on either engine.
///
/// Closures are synchronous and run on threads of the store, never on an event loop or a cooperative thread. A `write` closure may run
/// more than once (a serialization failure on PostgreSQL), so it has no effect outside the database. When `write` returns, the change is
/// on disk; when it throws, nothing of it is.
package protocol Store: Sendable {
    var engine: Engine { get }

    /// One consistent look at the database.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value

    /// One transaction, durable when this returns.
    @discardableResult
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value

    /// Brings the schema to `migrations`. Refuses a late lower number and a schema that is newer than this program.
    func migrate(_ migrations: [Migration]) async throws

    /// What `migrate` would do, without doing it; refuses what `migrate` refuses.
    func pendingMigrations(_ migrations: [Migration]) async throws -> [Migration]

    /// Refuses with `schemaRefused` when the schema asks for a newer program than this one.
    func checkProgram() async throws

    /// Throws `refused` when another server process serves this SQLite file. PostgreSQL serves several nodes, so it never does there.
    func holdServingLock() throws

    /// Reads everything and checks it: pages, indexes, references. Throws `refused` with the first faults found.
    func verifyIntegrity() async throws

    /// Writes a verified copy of the whole database to `path`, and its SHA-256 in `path.sha256`. Refuses a path that exists.
    func backup(to path: String) async throws

    /// Waits for running work and closes all connections.
    func close() async throws
}

/// Where the database lives: `sqlite:PATH` or `postgresql://…`.
package enum DatabaseAddress: Sendable, Hashable {
    case sqlite(path: String)
    case postgresql(String)

    /// Nil when the text is neither of the two.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes.starts(with: "sqlite:".utf8), bytes.count > 7 {
            self = .sqlite(path: String(decoding: bytes.dropFirst(7), as: UTF8.self))
        } else if bytes.starts(with: "postgresql://".utf8) || bytes.starts(with: "postgres://".utf8) {
            self = .postgresql(text)
        } else {
            return nil
        }
    }
}

/// What the database refuses, told in words the rooms can act on.
package enum StoreError: Error, Hashable, Sendable {
    /// A key that must be unique exists already. `constraint` is the engine's name for it, not for people.
    case duplicate(constraint: String)
    /// A row refers to one that does not exist, or is still referred to.
    case brokenReference(constraint: String)
    /// A CHECK or NOT NULL is not met.
    case ruleBroken(constraint: String)
    /// The connection was lost before the answer; it is unknown whether a commit took place. A request id settles it.
    case connectionLost
    /// No connection or lock came free in time.
    case busy
    /// No space left, or the disk cannot be written.
    case storageFull
    /// The schema needs another program, or the migrations another schema.
    case schemaRefused(String)
    /// The database, a backup or a lock cannot be used this way; the sentence says why, for the person who operates the installation.
    case refused(String)
    /// Anything else; `code` is SQLSTATE or SQLite's extended code.
    case failed(code: String, message: String)
}
