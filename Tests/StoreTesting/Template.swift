import Foundation
import Store

/// The migrated databases that tests are copied from, one per engine and set of migrations.
actor Templates {
    static let shared = Templates()

    private var sweeping: Task<Void, any Error>?
    private var made: [String: Task<Template, any Error>] = [:]

    func template(_ engine: Engine, _ migrations: [Migration]) async throws -> Template {
        // Two sets with the same numbers and names may differ in their steps: the steps belong to the identity.
        let key = engine.rawValue + migrations.map { "\($0)" }.joined()
        if sweeping == nil { sweeping = Task { try await Template.sweep() } }
        let task = made[key] ?? Task { try await Template(engine, migrations) }
        made[key] = task
        return try await task.value
    }
}

struct Template {
    private let address: DatabaseAddress

    init(_ engine: Engine, _ migrations: [Migration]) async throws {
        address = try await Self.emptyDatabase(engine)
        let store = try await openStore(address)
        try await store.migrate(migrations)
        try await store.close()
    }

    func copy() async throws -> DatabaseAddress {
        switch address {
        case .sqlite(let path):
            let copy = Self.freshPath()
            try FileManager.default.copyItem(atPath: path, toPath: copy)
            return .sqlite(path: copy)
        case .postgresql(let template):
            return try await Self.createDatabase(template: URL(string: template)?.lastPathComponent ?? "")
        }
    }

    static func emptyDatabase(_ engine: Engine) async throws -> DatabaseAddress {
        switch engine {
        case .sqlite: .sqlite(path: freshPath())
        case .postgresql: try await createDatabase(template: "template0")
        }
    }

    static func remove(_ address: DatabaseAddress) async throws {
        switch address {
        case .sqlite(let path):
            for ending in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + ending) }
        case .postgresql(let text):
            try await TestCluster.run("DROP DATABASE IF EXISTS \(URL(string: text)?.lastPathComponent ?? "") WITH (FORCE)")
        }
    }

    /// Removes what test runs of more than an hour ago left behind: their templates, and everything of a run that was ended.
    static func sweep() async throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: NSTemporaryDirectory()) where TestEngine.isLeftBehind(name) {
            try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + name)
        }
        guard TestEngine.postgresql != nil else { return }
        for name in try await TestCluster.run("SELECT datname FROM pg_database") where TestEngine.isLeftBehind(name) {
            try await TestCluster.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        }
    }

    private static func freshPath() -> String { NSTemporaryDirectory() + TestEngine.freshName() + ".sqlite" }

    private static func createDatabase(template: String) async throws -> DatabaseAddress {
        let name = TestEngine.freshName()
        try await TestCluster.run("CREATE DATABASE \(name) TEMPLATE \(template)")
        return try TestCluster.address(of: name)
    }
}
