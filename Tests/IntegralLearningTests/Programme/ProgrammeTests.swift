import Frameworks
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ProgrammeTests {
    @Test("LB-1.1-03 a programme begins with a learning plan, which its page links", arguments: TestEngine.available)
    func plan(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let new = try await noor.get(world.deBrug.path("programmes", "new"))
            let refused = try await noor.post(world.deBrug.path("programmes"), ["unit": world.group2B.text, "title": "Zorgen"])
            #expect(refused.status == 422 && refused.contains("Kies een leerplan"))
            let made = try await new.submit("Beginnen", ["title": "Zorgen voor jezelf"], follow: true)
            #expect(made.text(of: "h1") == "Zorgen voor jezelf")
            #expect(made.links.contains(world.deBrug.path("learning-plans")))
            #expect(made.statements <= 12)
        }
    }

    @Test(
        "LB-1.1-01 LB-1.1-05 seven parts and the needs of the group are kept; an empty part bars publishing by name",
        arguments: TestEngine.available)
    func parts(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            let saved = try await noor.get(path).submit("Bewaren", Self.texts(without: "evaluation"), follow: true)
            #expect(saved.contains("Nog leeg: Evaluatie."))
            #expect(saved.source.contains("Veel doen, weinig zitten"))
            let barred = try await noor.post(path + "/publish")
            #expect(barred.status == 409 && barred.contains("Nog leeg: Evaluatie."))
        }
    }

    @Test(
        "LB-1.1-19 LB-1.1-20 the bank is searched by words and work process; an assignment comes under a theme, or a copy of it",
        arguments: TestEngine.available)
    func bank(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            let second = try await noor.get(path).submit("Thema erbij", ["title": "Tweede thema"], follow: true)
            let headings = second.source.ranges(of: "Tweede thema").count
            #expect(headings > 0)
            let bank = "\(path)/bank?theme=\(world.theme.text)"
            #expect(try await noor.get(bank + "&q=zztrackomerzz").buttons.filter { $0 == "Gebruiken" }.count == 1)
            #expect(try await noor.get(bank + "&q=niets-van-dit").contains("Niets gevonden"))
            #expect(try await noor.get("\(bank)&process=\(world.workProcesses[0].text)").buttons.contains("Gebruiken"))
            #expect(!(try await noor.get("\(bank)&process=\(world.theme.text)").buttons.contains("Gebruiken")))
            let used = try await noor.get(bank + "&q=zztrackomerzz").submit("Gebruiken", follow: true)
            #expect(used.contains("zztrackomerzz"))
            let copied = try await noor.get(bank + "&q=zztracklottezz").submit("Kopie aanpassen", follow: true)
            #expect(copied.contains("zztracklottezz (kopie)"))
        }
    }

    @Test("LB-1.1-20 a theme goes up one place, and out", arguments: TestEngine.available)
    func themes(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            let page = try await noor.get(path).submit("Thema erbij", ["title": "Tweede thema"], follow: true)
            let raised = try await page.submit("Omhoog", follow: true)
            let titles = raised.forms.flatMap(\.fields).filter { $0.name == "title" }.map(\.value)
            #expect(titles.prefix(2) == ["Tweede thema", "zzthemebrugzz"])
        }
    }

    @Test(
        "LB-1.1-12 LB-1.1-14 LB-1.1-21 LB-1.1-24 an activity has goal, target, work form, phase, and resources that each serve a goal",
        arguments: TestEngine.available)
    func activity(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            let new = try await noor.get(path + "/activities/new")
            #expect(try await new.submit("Bewaren").status == 422)
            let page = try await new.submit(
                "Bewaren",
                [
                    "title": "Gesprek oefenen", "goal": "Rustig luisteren", "target": "Iedereen", "form": "Rollenspel", "phase": "prepare",
                    "learning": "1", "resource": "Kaartjes met zinnen",
                ], follow: true)
            #expect(page.contains("Rollenspel · Rustig luisteren · Iedereen · Kaartjes met zinnen (voor: Rustig luisteren)"))
            #expect(page.contains("leren leren"))
            let filtered = try await noor.get(path + "?only=learning")
            #expect(filtered.contains("Gesprek oefenen") && !filtered.contains("zzactivitybrugzz"))
            #expect(page.contains("Activiteiten per doel en werkvorm"))
        }
    }

    @Test(
        "LB-1.1-06 LB-1.1-15 LB-1.1-17 LB-1.1-22 coverage, the qualification file, documents and criteria stand on the programme",
        arguments: TestEngine.available)
    func sources(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let library = try await noor.get(world.deBrug.path("library"))
            let form = world.deBrug.path("library", "documents")
            _ = try await library.submit(
                "Toevoegen", ["kind": "occupationalProfile", "title": "Begeleider", "link": "https://voorbeeld.nl/profiel"], in: form)
            let page = try await noor.get(world.deBrug.path("programmes", world.programme.text))
            #expect(page.contains("Alle 3 werkprocessen komen aan bod"))
            #expect(page.links.contains(world.deBrug.path("frameworks", world.framework.text)))
            #expect(page.links.contains("https://voorbeeld.nl/profiel"))
            #expect(page.links.contains(world.deBrug.path("assignments", world.assignments[world.track]!.text)))
        }
    }

    @Test("LB-1.1-23 a new integral assignment is assessed for development", arguments: TestEngine.available)
    func development(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let kinds = try await client.read { database in
                try database.all(
                    """
                    SELECT DISTINCT criteria_set.kind AS kind FROM assignment
                    JOIN criteria_set ON criteria_set.organisation_id = assignment.organisation_id
                        AND criteria_set.id = assignment.development_set_id
                    WHERE assignment.organisation_id = \(world.deBrug.id)
                    """
                ).map { try $0.read("kind", as: CriteriaSet.Kind.self) }
            }
            #expect(kinds == [.development])
        }
    }

    @Test("X-07 a colleague reads a programme and does not change it", arguments: TestEngine.available)
    func reader(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("programmes", world.programme.text)
            let jeroen = try await client.as(.jeroen)
            let page = try await jeroen.get(path)
            #expect(page.status == 200 && !page.buttons.contains("Bewaren"))
            #expect(try await jeroen.post(path, ["title": "Van mij"]).status == 403)
            #expect(try await jeroen.post(path + "/activities", ["title": "Van mij"]).status == 403)
            #expect(try await client.as(.bram).get(path).status == 404)
        }
    }

    static func texts(without left: String = "") -> KeyValuePairs<String, String> {
        func text(_ part: String) -> String { part == left ? "" : "Wat we doen bij \(part)" }
        return [
            "needs": "Veel doen, weinig zitten", "themes": text("themes"), "criteria": text("criteria"),
            "orientation": text("orientation"), "execution": text("execution"), "evaluation": text("evaluation"),
            "assessment": text("assessment"), "workForms": text("workForms"),
        ]
    }
}
