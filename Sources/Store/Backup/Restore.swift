/// Puts a backup, made by `Store.backup` on the same engine, where no data is yet. Throws `refused` when the backup is damaged or of another
/// engine, or when the database is in use or not empty.
package func restoreStore(from backup: String, into address: DatabaseAddress) async throws {
    switch address {
    case .sqlite(let path): try await SQLiteStore.restore(from: backup, to: path)
    case .postgresql(let text): try await PostgreSQLStore.restore(from: backup, to: text)
    }
}
