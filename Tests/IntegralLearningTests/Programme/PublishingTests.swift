import Frameworks
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct PublishingTests {
    /// Fills the seven parts and lays the programme before Jeroen.
    private static func consult(_ world: World, _ noor: TestClient) async throws -> TestPage {
        let path = world.deBrug.path("programmes", world.programme.text)
        _ = try await noor.get(path).submit("Bewaren", ProgrammeTests.texts())
        let page = try await noor.get(path + "/consultation")
        return try await page.submit("Voorleggen", ["colleague": world[.jeroen].member.text], follow: true)
    }

    private static func publish(_ world: World, _ client: TestClient) async throws {
        let path = world.deBrug.path("programmes", world.programme.text)
        let noor = try await client.as(.noor)
        _ = try await consult(world, noor)
        _ = try await client.as(.jeroen).get(path + "/consultation").submit("Opmerking plaatsen", ["text": "Mooi plan"])
        let page = try await noor.get(path + "/differences").submit("Publiceren", follow: true)
        #expect(page.contains("Gepubliceerd. De groep"))
    }

    @Test(
        "LB-1.1-07 a programme goes to colleagues first; whoever is asked sees it on Vandaag until a remark, which the guide answers",
        arguments: TestEngine.available)
    func consultation(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (noor, jeroen) = (try await client.as(.noor), try await client.as(.jeroen))
            let path = world.deBrug.path("programmes", world.programme.text)
            _ = try await noor.get(path).submit("Bewaren", ProgrammeTests.texts())
            #expect(try await noor.post(path + "/publish").contains("Leg het programma eerst voor aan collega"))
            let asked = try await Self.consult(world, noor)
            #expect(asked.contains("Ligt ter bespreking bij \(Persona.jeroen.name)"))
            #expect(try await noor.post(path + "/publish").contains("Collega’s kunnen reageren tot en met"))
            #expect(try await jeroen.get("/").contains("Jouw blik gevraagd: zzprogrammebrugzz"))
            #expect(try await jeroen.get("/notices").contains("Kijk je mee naar het programma"))
            _ = try await noor.get(path + "/consultation").submit("Opmerking plaatsen", ["text": "Van mijzelf"])
            #expect(try await noor.post(path + "/publish").status == 409)
            let remarked = try await jeroen.get(path + "/consultation").submit(
                "Opmerking plaatsen", ["text": "Begin met de praktijk"], follow: true)
            #expect(remarked.contains("Begin met de praktijk"))
            #expect(!(try await jeroen.get("/").contains("Jouw blik gevraagd")))
            let answerForm = try #require(
                try await noor.get(path + "/consultation").forms.last { $0.buttons.contains { $0.label == "Antwoorden" } }?.action)
            let answered = try await noor.get(path + "/consultation").submit(
                "Antwoorden", ["answer": "Doen we"], in: answerForm, follow: true)
            #expect(answered.contains("Antwoord: Doen we"))
            #expect(try await jeroen.get("/notices").contains("is beantwoord"))
            #expect(try await noor.get(path).contains("Klaar om te publiceren"))
        }
    }

    @Test("LB-1.1-07 silence does not block after the day that was named", arguments: TestEngine.available)
    func silence(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await Self.consult(world, client.as(.noor))
            client.time.advance(days: 20)
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            #expect(!(try await client.as(.jeroen).get("/").contains("Jouw blik gevraagd")))
            #expect(try await noor.get(path + "/differences").submit("Publiceren", follow: true).contains("Gepubliceerd"))
        }
    }

    @Test("LB-1.1-08 the log says when, with whom and what, and marks a next day that passed", arguments: TestEngine.available)
    func log(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("programmes", world.programme.text, "consultation")
            let next = client.time.today.adding(days: 7)
            let page = try await client.as(.noor).get(path).submit(
                "Bewaren", ["people": "Jeroen en Ilse", "outcome": "Minder toetsen", "next": next.isoText], follow: true)
            #expect(page.contains("Jeroen en Ilse") && page.contains("Minder toetsen") && !page.contains("te laat:"))
            client.time.advance(days: 8)
            #expect(try await client.as(.noor).get(path).contains("te laat:"))
        }
    }

    @Test(
        "LB-1.1-02 LB-1.1-11 a published programme is there for students with phases and dates, and everybody around the group is told",
        arguments: TestEngine.available)
    func published(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("groups", world.group2B.text, "programme")
            #expect(try await client.as(.bram).get(path).contains("Er is nog geen programma"))
            try await Self.publish(world, client)
            for reader in [Persona.bram, .omer, .fatma, .noor] {
                let page = try await client.as(reader).get(path)
                #expect(page.status == 200 && page.text(of: "h1") == "zzprogrammebrugzz", "\(reader)")
            }
            let page = try await client.as(.bram).get(path)
            #expect(page.contains("Plannen") && page.contains("zzactivitybrugzz") && page.contains("Wat komt"))
            #expect(try await client.as(.bram).get("/").links.contains(path))
            for told in [Persona.bram, .omer, .fatma] {
                #expect(try await client.as(told).get("/notices").contains("Het programma ‘zzprogrammebrugzz’ staat klaar"), "\(told)")
            }
            for stranger in [Persona.lotte, .ivo] { #expect(try await client.as(stranger).get(path).status == 404) }
        }
    }

    @Test("LB-3.2-02 publishing fixes the criteria of the assignments in it", arguments: TestEngine.available)
    func fixed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let bank = world.deBrug.path("programmes", world.programme.text, "bank") + "?theme=\(world.theme.text)&q=zztracklottezz"
            _ = try await noor.get(bank).submit("Kopie aanpassen")
            func openSets() async throws -> Int {
                try await client.read { database in
                    try database.all(
                        "SELECT 1 AS found FROM criteria_set WHERE organisation_id = \(world.deBrug.id) AND fixed_at IS NULL"
                    ).count
                }
            }
            #expect(try await openSets() == 2)
            try await Self.publish(world, client)
            #expect(try await openSets() == 0)
        }
    }

    @Test(
        "LB-1.1-09 a later version has a reason, students see what changed, and the old one stays readable", arguments: TestEngine.available
    )
    func version(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await Self.publish(world, client)
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text)
            let group = world.deBrug.path("groups", world.group2B.text, "programme")
            let changed = try await noor.get(path).submit("Bewaren", ["evaluation": "Samen in de kring"], follow: true)
            #expect(changed.contains("wijzigingen die de groep nog niet ziet"))
            #expect(!(try await client.as(.bram).get(group).contains("Samen in de kring")))
            let differences = try await noor.get(path + "/differences")
            #expect(differences.contains("Samen in de kring"))
            #expect(try await differences.submit("Nieuwe versie publiceren").status == 422)
            _ = try await differences.submit("Nieuwe versie publiceren", ["reason": "De groep vroeg erom"])
            let student = try await client.as(.bram).get(group)
            #expect(student.contains("De groep vroeg erom") && student.contains("Samen in de kring"))
            #expect(student.contains("Wat we doen bij evaluation"))
            let history = try await noor.get(path + "/differences")
            #expect(history.contains("Versie 2") && history.contains("Versie 1"))
            #expect(history.statements <= 12)
            #expect(try await noor.get(path).statements <= 12)
            #expect(try await noor.get(path + "/consultation").statements <= 12)
            #expect(student.statements <= 12)
            #expect(try await noor.get("/").statements <= 12)
            #expect(try await client.as(.bram).get("/notices").contains("is aangepast: De groep vroeg erom"))
        }
    }

    @Test(
        "LB-1.1-11 a group has one published programme: publishing another puts the first in the archive", arguments: TestEngine.available)
    func one(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await Self.publish(world, client)
            let states = try await client.write(at: world.deBrug, as: .noor) { database in
                let old = try database.programme(world.programme)
                guard let unit = try database.guidedUnits(only: world.group2B).first else { return [Programme.State]() }
                let new = try database.copy(old, database.content(of: old), to: unit, on: old.plan)
                try database.publish(database.desk(new), database.content(of: database.programme(new)), because: "", path: "/")
                return [try database.programme(old.id).state, try database.programme(new).state]
            }
            #expect(states == [.archived, .published])
            let path = world.deBrug.path("programmes", world.programme.text, "publish")
            #expect(try await client.as(.noor).post(path).contains("ligt in het archief"))
        }
    }

    @Test(
        "LB-1.1-10 a programme is shared with what it taught, and a colleague copies it to the own group after a preview",
        arguments: TestEngine.available)
    func share(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("programmes", world.programme.text)
            let library = try await client.as(.noor).get(path + "/differences").submit(
                "Delen", ["note": "Begin met het bezoek"], follow: true)
            #expect(library.contains("Begin met het bezoek"))
            let jeroen = try await client.as(.jeroen)
            #expect(try await jeroen.get(world.deBrug.path("library")).links.contains(path + "/copy"))
            let plan = try await client.write(at: world.deBrug, as: .jeroen) {
                try $0.createLearningPlan("Volgend jaar", year: $0.today.schoolYear.next)
            }
            let preview = try await jeroen.get("\(path)/copy?unit=\(world.group2C.text)&plan=\(plan.text)")
            #expect(preview.contains("zzactivitybrugzz") && preview.contains("Wordt"))
            let count = try await client.read {
                try $0.all("SELECT 1 AS one FROM programme WHERE organisation_id = \(world.deBrug.id)").count
            }
            #expect(count == 1)
            let copy = try await preview.submit("Kopie maken", follow: true)
            #expect(copy.text(of: "h1") == "zzprogrammebrugzz" && copy.buttons.contains("Bewaren"))
            #expect(copy.contains("zzthemebrugzz") && copy.contains("concept"))
        }
    }

    @Test("LB-1.1-16 LB-1.1-25 the library holds documents with version and link, and is searched", arguments: TestEngine.available)
    func library(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("library")
            #expect(WorkForm.standard.count == 12)
            let found = try await noor.get(path + "?q=stelling+kant")
            #expect(found.contains("Stellingen") && !found.contains("Woordenweb"))
            let chosen = try await noor.get(path + "?q=stelling&programme=\(world.programme.text)")
            #expect(chosen.links.contains { $0.contains("/activities/new?form=Stellingen") })
            let unsafe = try await noor.get(path).submit("Toevoegen", ["title": "LLB", "link": "javascript:1"], in: path + "/documents")
            #expect(unsafe.status == 422 && unsafe.contains("Een link begint met"))
            let added = try await noor.get(path).submit(
                "Toevoegen", ["kind": "citizenship", "title": "LLB", "version": "2025", "link": "https://voorbeeld.nl"],
                in: path + "/documents", follow: true)
            #expect(added.contains("Brondocument LLB · 2025") && added.links.contains("https://voorbeeld.nl"))
            let own = try await noor.get(path).submit(
                "Toevoegen", ["kind": "resource", "title": "Tillift", "text": "Staat in lokaal 1.12"], in: path + "/work-forms",
                follow: true)
            #expect(own.contains("Tillift"))
        }
    }

    @Test("LB-1.1-18 the curriculum lists years, periods, themes and assignments", arguments: TestEngine.available)
    func curriculum(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.ilse).get(world.deBrug.path("curriculum"))
            #expect(page.contains("Leerjaar 2") && page.contains("Periode 1: zzprogrammebrugzz"))
            #expect(page.contains("zzthemebrugzz") && page.contains("zztrackbramzz"))
        }
    }

    @Test("LB-1.1-04 LB-1.1-13 the planner sets days, marks a clash and does not block", arguments: TestEngine.available)
    func planner(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("programmes", world.programme.text, "planner")
            let page = try await noor.get(path)
            let key = "\(world.theme.text)-\(world.assignments[world.track]!.text)"
            let day = "2026-12-08"
            let planned = try await page.submit(
                "Data bewaren", ["starts-\(key)": "2026-12-09", "due-\(key)": day, "day-\(world.activity)": day], follow: true)
            #expect(planned.contains("Botsing op 8 december") && planned.contains("eindigt voordat het begint"))
            #expect(planned.contains("Week 50") && planned.contains("botst"))
            #expect(try await planned.submit("Data bewaren", ["due-\(key)": "morgen"]).status == 400)
            #expect(planned.statements <= 12)
        }
    }
}
