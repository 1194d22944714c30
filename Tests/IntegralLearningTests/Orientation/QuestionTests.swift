import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct QuestionTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text) }

    @Test(
        "LB-2.1-10, LB-2.1-14 a learner asks, with or without an own idea; the guide answers, and the question is answered",
        arguments: TestEngine.available)
    func asking(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let noor = try await client.as(.noor)
            let page = try await bram.get(path(world) + "/questions")
            #expect(page.contains("Wat heb je zelf al bedacht?"))
            let asked = try await page.submit("Stel je vraag", ["text": "Hoe begin ik een gesprek?"], follow: true)
            #expect(asked.contains("Hoe begin ik een gesprek?") && asked.contains("open, van vandaag"), "an own idea is not demanded")
            _ = try await asked.submit("Stel je vraag", ["text": "Mag ik foto's maken?", "tried": "Eerst toestemming vragen"])
            #expect(try await noor.get("/").contains("Een leervraag wacht op je antwoord"))
            client.time.advance(days: 3)
            let open = try await client.as(.noor).get(path(world) + "/questions")
            #expect(open.contains("3 dagen open") && open.contains("Eerst toestemming vragen"))
            let first = try #require(open.forms.first { $0.buttons.contains { $0.label == "Antwoord" } })
            let answered = try await open.submit(
                "Antwoord", ["answer": "Wat zou je zelf willen horen?"], in: first.action, follow: true)
            #expect(answered.contains("beantwoord"))
            #expect(try await client.as(.bram).get(path(world) + "/questions").contains("Wat zou je zelf willen horen?"))
            #expect(try await client.as(.bram).get("/notices").contains("heeft je leervraag beantwoord"))
            #expect(try await client.as(.yara).get(path(world) + "/questions").contains("Hoe begin ik een gesprek?") == false)
            #expect(try await client.as(.fatma).get(path(world) + "/questions").status == 403)
        }
    }

    @Test("LB-2.2-08 open questions of the group stand on top of the guide's pages with their age in days", arguments: TestEngine.available)
    func group(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.as(.bram).get(path(world) + "/questions").submit("Stel je vraag", ["text": "Wie belt de instelling?"])
            client.time.advance(days: 2)
            let noor = try await client.as(.noor)
            let group = try await noor.get(world.deBrug.path("groups", world.group2B.text, "tracks"))
            #expect(group.contains("Open leervragen") && group.contains("Wie belt de instelling?") && group.contains("2 dagen"))
            let today = try await noor.get("/")
            #expect(today.contains("Een leervraag wacht op je antwoord") && today.contains("Bram Wiersma"))
            #expect(try await !client.as(.jeroen).get("/").contains("Bram Wiersma"))
        }
    }

    @Test("LB-2.1-02 choices have a reason, and group and guide see them; the guide comments", arguments: TestEngine.available)
    func choices(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let choices = path(world) + "/choices"
            _ = try await client.as(.bram).get(choices).submit(
                "Zet erbij", ["text": "Wij kiezen de huiskamer", "reason": "Daar kennen ze ons"])
            let yara = try await client.as(.yara).get(choices)
            #expect(yara.contains("Wij kiezen de huiskamer") && yara.contains("Daar kennen ze ons"))
            let noor = try await client.as(.noor).get(choices)
            let own = try #require(noor.forms.filter { $0.buttons.contains { $0.label == "Noteer" } }.last)
            _ = try await noor.submit("Noteer", ["comment": "Wat als het vol is?"], in: own.action)
            #expect(try await client.as(.bram).get(choices).contains("Wat als het vol is?"))
            #expect(try await client.as(.fatma).get(choices).status == 403)
        }
    }
}
