import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct RoutesGoldenTests {
    @Test("every route stands in the list of routes with its door")
    func routes() throws {
        let lines = TestHouse.house.routes.map { route in
            "\(route.line)  \(route.door.name)" + (route.method == .post ? "  \(route.bodyLimit / 1024) KiB" : "")
        }
        try Golden.check("routes.txt", lines.sorted())
    }

    @Test("outside a demo nobody becomes somebody else with one click, or reads the mail of all", arguments: TestEngine.available)
    func demo(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let answers = try await [client.post("/demo/sign-in", ["person": Persona.noor.name]), client.get("/demo/mail")]
            #expect(answers.map(\.status) == [404, 404])
        }
    }
}
