import Demonstration
import Logging
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct DemoTests {
    @Test("the demo is filled by the rooms' own functions, so no rule of theirs refuses it", arguments: TestEngine.available)
    func filled(_ engine: Engine) async throws {
        let house = TestHouse.house
        try await withStore(engine, migrations: house.migrations, watch: KeeperWatch(house.tables)) { store in
            let program = Program(
                house: house, store: store, time: FakeTime().source,
                settings: ProgramSettings(
                    publicAddress: "https://leidraad.test", isDemo: true, serverSecret: [UInt8](repeating: 7, count: 32)),
                logger: Logger(label: "demo"))
            try await DemoWorld.fill(program)
            let tasks = try await program.read { try $0.all("SELECT id FROM task WHERE organisation_id > 0").count }
            #expect(tasks > 5, "people of the demo have something to do")
        }
    }
}
