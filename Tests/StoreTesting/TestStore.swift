import Foundation
import Store

/// Gives `body` a store of its own on `engine` that has had `migrations`, and removes it afterwards.
///
/// The migrations run once per process and set of migrations; every test gets a copy of the outcome.
package func withStore(
    _ engine: Engine, migrations: [Migration], watch: KeeperWatch? = nil, _ body: (any Store) async throws -> Void
) async throws {
    try await withStoreAddress(engine, migrations: migrations) { address in
        let store = try await openStore(address, watch: watch, connections: 4)
        do {
            try await body(store)
        } catch {
            try? await store.close()
            throw error
        }
        try await store.close()
    }
}

/// As `withStore`, for a test that opens the database itself, more than once or with a command.
package func withStoreAddress(_ engine: Engine, migrations: [Migration], _ body: (DatabaseAddress) async throws -> Void) async throws {
    try await TestGate.shared.pass {
        let template = try await Templates.shared.template(engine, migrations)
        try await removingAfterwards(template.copy(), body)
    }
}

/// The address of a database without any table, which is removed afterwards.
package func withEmptyDatabase(_ engine: Engine, _ body: (DatabaseAddress) async throws -> Void) async throws {
    try await TestGate.shared.pass { try await removingAfterwards(Template.emptyDatabase(engine), body) }
}

private func removingAfterwards(_ address: DatabaseAddress, _ body: (DatabaseAddress) async throws -> Void) async throws {
    do {
        try await body(address)
    } catch {
        try? await Template.remove(address)
        throw error
    }
    try await Template.remove(address)
}
