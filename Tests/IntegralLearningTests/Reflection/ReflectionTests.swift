import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ReflectionTests {
    @Test(
        "LB-4.1-01, D5 after a confirmed assessment the student is invited to reflect; nobody has to, and the registration does not wait",
        arguments: TestEngine.available)
    func invited(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("tracks", execution.track.text)
            let bram = try await execution.client.as(.bram)
            #expect(try await !bram.get("/notices").contains("uitgenodigd om te reflecteren"))
            try await execution.share()
            try await execution.confirm()
            #expect(try await bram.get("/notices").contains("Je bent uitgenodigd om te reflecteren"))
            let thread = try await bram.get(path)
            #expect(thread.contains("Je bent uitgenodigd") && thread.statements <= 12)
            #expect(try await bram.get(path + "/reflection").contains("een goed moment om terug te kijken"))
            #expect(try await execution.client.as(.noor).get(path + "/reflection").contains("uitgenodigd"))
            #expect(try await bram.get("/").links.contains(path + "/reflection"))
            #expect(try await execution.client.as(.noor).get(execution.register).contains("Bram Wiersma"))
            #expect(
                try await execution.count("SELECT COUNT(*) AS number FROM task WHERE organisation_id > 0 AND kind LIKE '%reflect%'") == 0)
        }
    }

    @Test("LB-4.1-07 the guide chooses STARRT, SWOT or free, and the student may still take another", arguments: TestEngine.available)
    func chosen(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("tracks", execution.track.text, "reflection")
            let noor = try await execution.client.as(.noor)
            _ = try await noor.post(path, ["learner": execution.world[.bram].member.text, "form": "swot"])
            #expect(try await noor.get(path).contains("Jij koos: SWOT"))
            let page = try await execution.client.as(.bram).get(path)
            #expect(page.contains("koos SWOT voor je"))
            #expect(try await !execution.client.as(.yara).get(path).contains("koos SWOT"))
            #expect(try await execution.client.as(.bram).get("/notices").contains("met: SWOT"))
            #expect(try await page.submit("Vrij schrijven", follow: true).contains("Kritisch kijken"))
            #expect(try await execution.client.as(.bram).post(path, ["form": "free"]).status == 403)
        }
    }

    @Test("LB-4.1-01, D5 the guide reads a reflection only when the student shares it", arguments: TestEngine.available)
    func shared(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let base = execution.world.deBrug.path("tracks", execution.track.text)
            let (bram, noor) = (try await execution.client.as(.bram), try await execution.client.as(.noor))
            let begun = try await bram.get(base + "/reflection").submit("Vrij schrijven", follow: true)
            let done = try await begun.submit(
                "Afronden", ["story": "De groep viel stil.", "critical": "Ik had kunnen wachten."], follow: true)
            for page in ["/reflection", "/writing"] { #expect(try await !noor.get(base + page).contains("De groep viel stil")) }
            _ = try await done.submit("Delen met je leerbegeleider")
            #expect(try await noor.get(base + "/writing").contains("De groep viel stil"))
            #expect(try await noor.get(base + "/reflection").contains("1 gedeeld"))
            #expect(try await !execution.client.as(.yara).get(base + "/reflection").contains("De groep viel stil"))
            #expect(try await execution.client.as(.jeroen).get(base + "/reflection").status == 404)
        }
    }

    @Test(
        "LB-4.1-03, LB-4.1-10 the guide names a quality with its origin, and the student lays the own view beside it",
        arguments: TestEngine.available)
    func qualities(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let bram = execution.world[.bram].member.text
            let page = execution.world.deBrug.path("tracks", execution.track.text, "qualities", bram)
            let (noor, student) = (try await execution.client.as(.noor), try await execution.client.as(.bram))
            _ = try await noor.get(page).submit("Kwaliteit noemen", ["text": "Je luistert tot iemand klaar is."])
            let read = try await student.get(page)
            #expect(read.contains("Je luistert tot iemand klaar is.") && read.contains("Noor Bakker, leerbegeleider"))
            #expect(try await student.get("/notices").contains("noemde een kwaliteit"))
            let saved = try await read.submit("Bewaren", ["doubt": "In een groep praat ik erdoorheen."], follow: true)
            #expect(saved.source.contains("In een groep praat ik erdoorheen."))
            #expect(try await !noor.get(page).source.contains("erdoorheen"))
            _ = try await saved.submit("Delen met je leerbegeleider")
            #expect(try await noor.get(page).contains("erdoorheen"))
            for other in [Persona.yara, .lotte, .jeroen, .ida] { #expect(try await execution.client.as(other).get(page).status == 404) }
            #expect(try await execution.client.as(.yara).post(page, ["text": "Slim"]).status == 404)
        }
    }

    @Test("LB-4.1-08 the library of work forms has a filter for reflection", arguments: TestEngine.available)
    func library(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let library = world.deBrug.path("library")
            let ilse = try await client.as(.ilse)
            let all = try await ilse.get(library)
            #expect(all.contains("Carrousel") && all.contains("Uitgangskaartje"))
            let some = try await ilse.get(library + "?kind=reflection")
            #expect(!some.contains("Carrousel") && some.contains("Uitgangskaartje"))
        }
    }
}
