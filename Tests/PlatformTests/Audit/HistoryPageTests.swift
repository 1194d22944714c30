import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct HistoryPageTests {
    @Test("X-06 the history of a track tells in Dutch who did what, to those who may read the track only", arguments: TestEngine.available)
    func history(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let track = try #require(world.track)
            let path = world.deBrug.path("tracks", track.text, "history")
            #expect(try await client.as(.bram).get(path).status == 200)
            _ = try await client.write(at: world.deBrug, as: .noor) { database in
                try database.audit("judge", "judgement", ID<Track>(at: database.now), track: track, "Go")
                try database.audit("strange", "thing", ID<Track>(at: database.now), track: track)
                try database.audit("judge", "judgement", ID<Track>(at: database.now), "van een ander traject")
            }
            let page = try await client.as(.bram).get(path)
            #expect(page.contains("Noor Bakker gaf een oordeel") && page.contains("Go") && page.contains("deed: strange (thing)"))
            #expect(!page.contains("van een ander traject"))
            #expect(page.statements <= 12)
            for stranger in [Persona.omer, .ivo, .frits] { #expect(try await client.as(stranger).get(path).status == 404) }
        }
    }
}
