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
        let (time, log) = (FakeTime(), TestLog())
        let settings = ProgramSettings(
            publicAddress: TestHouse.publicAddress, isDemo: isDemo, serverSecret: [UInt8](repeating: 7, count: 32))
        let program = Program(house: house, store: store, time: time.source, settings: settings, logger: log.logger)
        try await body(world, TestClient(Site(program, world: world, time: time, log: log)))
    }
}
