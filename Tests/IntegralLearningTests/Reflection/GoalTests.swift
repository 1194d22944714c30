import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct GoalTests {
    /// Bram with the learning point “Eerder beginnen”, on the page that says what a goal can be made of.
    private static func with(
        _ engine: Engine, _ body: (Execution, _ bram: TestClient, _ reflection: TestPage) async throws -> Void
    ) async throws {
        try await Execution.with(engine) { execution in
            let base = execution.world.deBrug.path("tracks", execution.track.text)
            let bram = try await execution.client.as(.bram)
            _ = try await bram.get(base + "/evaluation").submit("De uitvoering is klaar")
            _ = try await bram.get(base + "/evaluation/own").submit("Bewaren", ["learning-1": "Eerder beginnen"])
            try await body(execution, bram, try await bram.get(base + "/reflection"))
        }
    }

    @Test(
        "LB-4.1-02 a learning point becomes a goal with its words, the goal leads back to it, and it becomes no second goal",
        arguments: TestEngine.available)
    func fromLearningPoint(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            #expect(reflection.contains("Eerder beginnen"))
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            let own = execution.world.deBrug.path("tracks", execution.track.text, "evaluation", "own")
            #expect(goal.forms.flatMap(\.fields).contains { $0.name == "specific" && $0.value == "Eerder beginnen" })
            #expect(goal.links.contains(own))
            let again = try await bram.get(reflection.path)
            #expect(again.links.contains(goal.path) && !again.buttons.contains("Maak er een leerdoel van"))
            #expect(try await bram.get(own).status == 200)
            let point = try #require(reflection.forms.flatMap(\.buttons).first { $0.name == "from" }?.value)
            #expect(try await bram.post(execution.world.deBrug.path("goals"), ["from": point]).location == goal.path)
            #expect(try await execution.client.as(.yara).post(execution.world.deBrug.path("goals"), ["from": point]).status == 404)
        }
    }

    @Test("LB-4.1-02 a feedback and a reflection become a goal too", arguments: TestEngine.available)
    func fromOthers(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            let base = execution.world.deBrug.path("tracks", execution.track.text)
            let told = try await execution.client.as(.noor).get(base + "/evaluation/of/" + execution.world[.bram].member.text)
            _ = try await told.submit("Versturen", ["text": "Vraag eerder om hulp."])
            let begun = try await reflection.submit("STARRT", follow: true)
            let half = try await begun.submit("Bewaren", ["transfer": "Ook bij ouders begin ik met één vraag."], follow: true)
            let goal = try await half.submit("Maak er een leerdoel van", follow: true)
            let written = String(half.path.prefix { $0 != "?" })
            #expect(goal.source.contains("Ook bij ouders begin ik met één vraag.") && goal.links.contains(written))
            let sources = try await bram.get(reflection.path)
            #expect(sources.contains("Vraag eerder om hulp.") && sources.links.contains(goal.path))
            let from = try #require(sources.forms.flatMap(\.buttons).compactMap(\.value).first { $0.hasPrefix("feedback") })
            let second = try await bram.post(execution.world.deBrug.path("goals"), ["from": from]).follow()
            #expect(second.source.contains("Vraag eerder om hulp."))
        }
    }

    @Test("LB-4.1-04, D5 without a measure and a day a goal stays a concept, and what is missing is named", arguments: TestEngine.available)
    func smart(_ engine: Engine) async throws {
        try await Self.with(engine) { _, bram, reflection in
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            #expect(goal.contains("Dit is nog een concept") && goal.contains("waaraan je merkt dat het lukt"))
            #expect(goal.contains("een dag waarop je kijkt"))
            let saved = try await bram.post(goal.path + "/field", ["field": "measure", "value": "Drie plannen op tijd", "version": "0"])
            #expect(saved.source == "{\"version\":1}")
            let half = try await bram.get(goal.path)
            #expect(half.contains("concept") && !half.contains("waaraan je merkt dat het lukt") && half.contains("een dag waarop je kijkt"))
            let done = try await half.submit("Bewaren", ["day": "2027-02-01"], follow: true)
            #expect(!done.contains("Dit is nog een concept") && done.contains("SMART"))
        }
    }

    @Test(
        "LB-4.1-06, D5 a goal is personal or of the profession; what was achieved or adjusted stands in the POP with its day and why",
        arguments: TestEngine.available)
    func steps(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            let pop = execution.world.deBrug.path("goals")
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            _ = try await goal.submit("Bewaren", ["area": "profession", "challenge": "yes"])
            #expect(try await bram.get(pop).contains("Beroep · uitdaging"))
            _ = try await bram.get(pop).submit("Verder", ["text": "Vaker nee zeggen"])
            _ = try await bram.get(goal.path).submit("Bijgesteld", ["reason": "De opdracht veranderde."])
            let settled = try await bram.get(pop)
            #expect(settled.contains("Stappen die je zette") && settled.contains("De opdracht veranderde."))
            #expect(settled.contains("bijgesteld") && settled.contains("Vaker nee zeggen"))
            _ = try await bram.get(goal.path).submit("Toch nog bezig")
            _ = try await bram.get(goal.path).submit("Bereikt")
            #expect(try await bram.get(pop).contains("bereikt"))
            #expect(try await bram.get(pop).statements <= 12)
        }
    }

    @Test(
        "LB-4.1-05 an action of the PAP has a day, an obstacle, what was tried and an alternative, and is done",
        arguments: TestEngine.available)
    func actions(_ engine: Engine) async throws {
        try await Self.with(engine) { _, bram, reflection in
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            let with = try await goal.submit("Actie toevoegen", ["what": "Maandag de taken verdelen", "day": "2026-12-07"], follow: true)
            #expect(with.contains("Maandag de taken verdelen") && with.contains("7 december"))
            let way = try #require(with.links.first { $0.contains("/actions/") })
            let action = try await bram.get(way)
            let done = try await action.submit(
                "Gedaan", ["obstacle": "Iedereen was weg", "tried": "Een bericht", "alternative": "Op dinsdag"], follow: true)
            #expect(done.contains("gedaan") && done.status == 200)
            let kept = try await bram.get(way)
            for text in ["Iedereen was weg", "Een bericht", "Op dinsdag"] { #expect(kept.source.contains(text)) }
            #expect(kept.links.contains(goal.path))
        }
    }

    @Test("LB-1.2-11 a new PAP opens with the format of the organisation", arguments: TestEngine.available)
    func format(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            let format = execution.world.deBrug.path("action-format")
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            let with = try await goal.submit("Actie toevoegen", ["what": "Bellen"], follow: true)
            let way = try #require(with.links.first { $0.contains("/actions/") })
            #expect(try await bram.get(way).contains("Wie of wat heb ik nodig?"))
            _ = try await execution.client.as(.ilse).get(format).submit(
                "Bewaren", ["headings": "Wie is mijn maatje?\nHoeveel tijd kost het?"])
            let page = try await bram.get(way)
            #expect(page.contains("Wie is mijn maatje?") && page.contains("Hoeveel tijd kost het?"))
            #expect(!page.contains("Wie of wat heb ik nodig?"))
            #expect(try await bram.get(format).status == 404)
        }
    }

    @Test("LB-4.1-02, D5 the guide reads a goal and its actions only when the learner shares that goal", arguments: TestEngine.available)
    func shared(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            let page = execution.world.deBrug.path("tracks", execution.track.text, "goals")
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            let with = try await goal.submit("Actie toevoegen", ["what": "Maandag bellen"], follow: true)
            let noor = try await execution.client.as(.noor)
            #expect(try await !noor.get(page).contains("Eerder beginnen"))
            #expect(try await noor.get(goal.path).status == 404)
            _ = try await with.submit("Delen met je leerbegeleider")
            let read = try await noor.get(page)
            #expect(read.contains("Eerder beginnen") && read.contains("Maandag bellen") && read.statements <= 12)
            #expect(try await execution.client.as(.yara).get(goal.path).status == 404)
            #expect(try await execution.client.as(.jeroen).get(page).status == 404)
            _ = try await bram.get(goal.path).submit("Niet meer delen")
            #expect(try await !noor.get(page).contains("Eerder beginnen"))
        }
    }

    @Test("LB-4.1-02 a goal of a plan is taken up into the POP, and the plan keeps its words", arguments: TestEngine.available)
    func takenUp(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let pop = try await bram.get(world.deBrug.path("goals"))
            #expect(pop.contains("zzgoalbramzz"))
            for link in pop.links where link.contains("/goals/") {
                let page = try await bram.get(link)
                guard page.contains("In je werkplan") else { continue }
                let open = try await page.submit("Verder uitwerken", follow: true)
                _ = try await open.submit("Bewaren", ["specific": "Scherper"])
                #expect(try await bram.get(world.deBrug.path("goals")).contains("Scherper"))
                #expect(try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "goals")).contains("zzgoalbramzz"))
                return
            }
            Issue.record("no goal of a plan in the POP")
        }
    }

    @Test("LB-4.1-09 POP, PAP, SMART and coaching are explained where they are written", arguments: TestEngine.available)
    func explained(_ engine: Engine) async throws {
        try await Self.with(engine) { execution, bram, reflection in
            let knowledge = { (key: String) in execution.world.deBrug.path("knowledge", key) }
            let goal = try await reflection.submit("Maak er een leerdoel van", follow: true)
            for key in ["smartGoals", "developmentPlan", "actionPlan"] {
                #expect(goal.links.contains(knowledge(key)))
                #expect(try await bram.get(execution.world.deBrug.path("goals")).links.contains(knowledge(key)))
            }
            #expect(try await execution.client.as(.noor).get(reflection.path).links.contains(knowledge("coaching")))
        }
    }
}
