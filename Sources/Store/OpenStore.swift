/// Opens the database at `address` and checks that its schema may be served by this program.
///
/// - Parameter connections: how many connections read at once (SQLite), or how many there are (PostgreSQL); nil for the default.
package func openStore(_ address: DatabaseAddress, watch: KeeperWatch? = nil, connections: Int? = nil) async throws -> any Store {
    let store: any Store
    switch address {
    case .sqlite(let path): store = try await SQLiteStore(path: path, watch: watch, readers: connections ?? 5)
    case .postgresql(let text): store = try await PostgreSQLStore(address: text, watch: watch, connections: connections ?? 8)
    }
    do {
        try await store.checkProgram()
    } catch {
        try? await store.close()
        throw error
    }
    return store
}
