import Store
import StoreTesting
import Testing

@Suite struct SmokeTests {
    @Test(arguments: TestEngine.available) func smoke(engine: Engine) async throws {
        let table = Table("unit", keeper: .platform, key: "id", [Column("id", .integer, .technical), Column("data", .bytes, .technical)])
        try await withStore(engine, migrations: [Migration(1, "unit", [.create(table)])]) { store in
            try await store.write { try $0.run("INSERT INTO unit (id, data) VALUES (\(1), \([] as [UInt8]))") }
            print("x")
        }
    }
}
