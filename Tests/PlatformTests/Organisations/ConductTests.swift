import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct ConductTests {
    /// When each of those who read it did.
    private static func moments(_ client: TestClient) async throws -> [Instant] {
        let keeper = client.world.deBrug.id
        return try await client.read {
            try $0.all("SELECT at FROM conduct_reading WHERE organisation_id = \(keeper) ORDER BY member_id").map { try $0.read("at") }
        }
    }

    @Test(
        "LB-2.2-10 everybody is invited once to read the code of conduct, nothing waits for it, and the date is kept",
        arguments: TestEngine.available)
    func reading(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("conduct")
            for persona in [Persona.bram, .noor, .hans] {
                let person = try await client.as(persona)
                #expect(try await person.get("/").links.contains(path))
                let page = try await person.get(path)
                #expect(page.contains("Iedereen hoort erbij."))
                let read = try await page.submit("Gelezen, ik doe mee", follow: true)
                #expect(read.contains("Je las dit op"))
                #expect(try await !person.get("/").text(of: "main")!.contains("Lees de gedragscode"))
                let kept = try await Self.moments(client)
                _ = try await person.post(path)
                #expect(try await Self.moments(client) == kept)
            }
            #expect(try await Self.moments(client).count == 3)
            // Who did not read it goes on with everything.
            #expect(try await client.as(.yara).get(world.deBrug.path("tracks", world.track.text)).status == 200)
        }
    }

    @Test(
        "LB-2.2-10 an administrator writes the values and norms; who read them is not asked again, and sees that they changed",
        arguments: TestEngine.available)
    func versions(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("conduct")
            let bram = try await client.as(.bram)
            _ = try await bram.get(path).submit("Gelezen, ik doe mee")
            let settings = world.deBrug.path("settings/conduct")
            #expect(try await client.as(.noor).get(settings).status == 404)
            #expect(try await client.as(.noor).post(settings, ["text": "x"]).status == 404)
            let hans = try await client.as(.hans)
            _ = try await hans.get(settings).submit("Bewaren", ["text": "We groeten elkaar.\nWe ruimen op."])
            let changed = try await bram.get(path)
            #expect(changed.contains("We groeten elkaar.") && !changed.contains("Iedereen hoort erbij."))
            #expect(changed.contains("Daarna is de tekst veranderd."))
            #expect(try await !bram.get("/").text(of: "main")!.contains("Lees de gedragscode"))
            _ = try await hans.get(settings).submit("Bewaren", ["text": ""])
            #expect(try await bram.get(path).contains("Iedereen hoort erbij."))
            let versions = try await client.read {
                try $0.all("SELECT version FROM conduct WHERE organisation_id = \(world.deBrug.id)").count
            }
            #expect(versions == 2)
            #expect(try await client.as(.ivo).get(world.overkant.path("conduct")).contains("Iedereen hoort erbij."))
        }
    }
}
