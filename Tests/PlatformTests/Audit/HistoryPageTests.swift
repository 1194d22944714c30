import Guidance
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

    @Test(
        "E-05, X-06 a history says nothing of a judgement that is not shared, and of a shared one to whom it is for only",
        arguments: TestEngine.available)
    func drafts(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (track, bram) = (try #require(world.track), world[.bram].member)
            let path = world.deBrug.path("tracks", track.text)
            func tells(_ words: String, _ reader: Persona) async throws -> Bool {
                try await client.as(reader).get(path + "/history").contains("Noor Bakker \(words)")
            }
            let judgement = try await client.write(at: world.deBrug, as: .noor) { database in
                try database.judge(
                    database.track(track, to: .assess),
                    JudgementDraft(.development, round: 1, outcome: .judged, reason: "", learner: bram, criteriaSet: nil, lines: []))
            }
            for (reader, reads) in [(Persona.noor, true), (.bram, false), (.yara, false), (.fatma, false)] {
                #expect(try await tells("schreef een beoordeling", reader) == reads)
            }
            _ = try await client.write(at: world.deBrug, as: .noor) { database in
                try database.share(database.track(track, to: .assess), judgement, about: bram)
            }
            for (reader, reads) in [(Persona.noor, true), (.bram, true), (.yara, false), (.fatma, false)] {
                #expect(try await tells("deelde een beoordeling", reader) == reads)
            }
            #expect(try await client.as(.bram).get(path).links.contains(path + "/history"))
        }
    }
}
