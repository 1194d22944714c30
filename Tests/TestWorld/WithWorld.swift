import Logging
import Platform
import Rooms
import Store
import StoreTesting

/// The whole house, as it is served.
package enum TestHouse {
    package static let house = House(Rooms.all(isDemo: false))
    static let demoHouse = House(Rooms.all(isDemo: true))
    static let publicAddress = "https://leidraad.test"
}

/// Gives `body` a world of its own in a database of its own, with a client that is signed out. `client.as(.noor)` becomes somebody.
///
///     @Test("LB-2.1-06 …", arguments: TestEngine.available)
///     func finalGo(_ engine: Engine) async throws {
///         try await withWorld(engine) { world, client in
///             let page = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text))
///             #expect(page.text(of: "h1") == "…")
///         }
///     }
package func withWorld(
    _ engine: Engine, isDemo: Bool = false, _ body: (World, TestClient) async throws -> Void
) async throws {
    let house = isDemo ? TestHouse.demoHouse : TestHouse.house
    try await withStore(engine, migrations: house.migrations, watch: KeeperWatch(house.tables)) { store in
        let world = try await store.write { try Filling.world($0) }
        try await body(world, TestHouse.client(of: world, in: store, FakeTime(), isDemo: isDemo))
    }
}

/// The world, with clients of two programs that serve the same database, each by connections of its own.
package func withTwoPrograms(_ engine: Engine, _ body: (World, TestClient, TestClient) async throws -> Void) async throws {
    let house = TestHouse.house
    try await withStoreAddress(engine, migrations: house.migrations) { address in
        let stores = [
            try await openStore(address, watch: KeeperWatch(house.tables), connections: 2),
            try await openStore(address, watch: KeeperWatch(house.tables), connections: 2),
        ]
        let world = try await stores[0].write { try Filling.world($0) }
        let time = FakeTime()
        do {
            try await body(world, TestHouse.client(of: world, in: stores[0], time), TestHouse.client(of: world, in: stores[1], time))
        } catch {
            for store in stores { try? await store.close() }
            throw error
        }
        for store in stores { try await store.close() }
    }
}

extension TestHouse {
    fileprivate static func client(of world: World, in store: any Store, _ time: FakeTime, isDemo: Bool = false) -> TestClient {
        let log = TestLog()
        let settings = ProgramSettings(publicAddress: publicAddress, isDemo: isDemo, serverSecret: [UInt8](repeating: 7, count: 32))
        let program = Program(
            house: isDemo ? demoHouse : house, store: store, time: time.source, settings: settings, logger: log.logger)
        return TestClient(Site(program, world: world, time: time, log: log))
    }
}
