import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct ClientTests {
    @Test("the world is the same every time, and Noor finds her learners' track in it", arguments: TestEngine.available)
    func noor(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text))
            #expect(page.status == 200)
            #expect(page.contains("zztrackbramzz"))
            #expect(page.statements <= 12)
        }
    }

    @Test("a form is sent as it was rendered", arguments: TestEngine.available)
    func language(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let me = try await client.as(.bram).get("/me")
            let answer = try await me.submit("Opslaan", ["language": "en"], follow: true)
            #expect(answer.buttons.contains("Save"))
        }
    }
}
