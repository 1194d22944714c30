import Guidance
import IntegralLearning
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
                try database.audit("judge", "judgement", ID<Track>(at: database.now), track: track, "go noGo round 2")
                try database.audit("strange", "thing", ID<Track>(at: database.now), track: track)
                try database.audit("judge", "judgement", ID<Track>(at: database.now), "van een ander traject")
            }
            let page = try await client.as(.bram).get(path)
            #expect(
                page.contains("Noor Bakker gaf een No-go in ronde 2") && !page.contains("noGo") && page.contains("deed: strange (thing)"))
            #expect(!page.contains("van een ander traject"))
            #expect(page.statements <= 12)
            for stranger in [Persona.omer, .ivo, .frits] { #expect(try await client.as(stranger).get(path).status == 404) }
        }
    }

    @Test(
        "X-06 a history tells what was set out, handed in, decided and linked, and never an entry itself", arguments: TestEngine.available)
    func sentences(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .execution)
            _ = try await client.write(at: world.deBrug, as: .noor) { database in
                try database.audit("link", "place", ID<Track>(at: database.now), track: world.track, "Tess Vermeer")
                try database.audit("verify", "result", ID<Track>(at: database.now), track: world.track, "3 work processes")
                try database.audit("submit", "plan", ID<Track>(at: database.now), track: world.track, "iets anders")
            }
            let page = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "history"))
            for told in [
                "zette ‘", "Bram Wiersma leverde het werkplan in voor ronde 1", "Noor Bakker gaf een Go in ronde 1",
                "Fatma Yildirim gaf de definitieve Go", "Noor Bakker koppelde Tess Vermeer als praktijkbegeleider",
                "Noor Bakker registreerde resultaten voor 3 werkprocessen", "Noor Bakker leverde het werkplan in",
            ] { #expect(page.contains(told), "\(told)") }
            for raw in ["round 1", "work processes", "finalGo", "iets anders", "deed:"] { #expect(!page.contains(raw), "\(raw)") }
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
