import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct EnvironmentTests {
    private static func path(_ world: World) -> String { world.deBrug.path("groups", world.group2C.text, "environment") }

    private static func fill(_ world: World, _ client: TestClient) async throws -> TestPage {
        let jeroen = try await client.as(.jeroen)
        var page = try await jeroen.get(path(world))
        let resources: [(String, String, String, String)] = [
            ("reference", "Handboek", "om iets op te zoeken", "kast B"), ("journal", "Vakblad Zorg", "voor ideeën", "leestafel"),
            ("internet", "Uitleg dementie", "om onrust te begrijpen", "https://uitleg.test/dementie"),
            ("elsewhere", "Online leerplein", "voor je vakken", "https://leerplein.test"),
            ("material", "Muziekkoffer", "om te oefenen", "lokaal 2.14"),
        ]
        for (kind, title, purpose, location) in resources {
            page = try await page.submit(
                "Zet erbij", ["kind": kind, "title": title, "purpose": purpose, "location": location], follow: true)
        }
        return page
    }

    private static func open(_ page: TestPage, why: String = "", format: String = "") async throws {
        _ = try await page.submit("Instelling bewaren", ["why": why, "plan-format": format, "open": "1"])
    }

    @Test(
        "LB-1.2-01, LB-1.2-02 the guide fills the page of the group and opens it; students read it on one page from their thread",
        arguments: TestEngine.available)
    func opens(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (lotte, thread) = (try await client.as(.lotte), world.deBrug.path("tracks", world.trackOfLotte.text))
            let filled = try await Self.fill(world, client)
            let before = try await lotte.get(thread)
            #expect(try await lotte.get(Self.path(world)).status == 404)
            #expect(!before.links.contains(Self.path(world)))
            try await Self.open(filled)
            let after = try await lotte.get(thread)
            #expect(after.links.contains(Self.path(world)) && after.statements == before.statements)
            let page = try await lotte.get(Self.path(world))
            for title in ["Handboek", "Vakblad Zorg", "Uitleg dementie", "Online leerplein", "Muziekkoffer"] {
                #expect(page.contains(title))
            }
            #expect(page.statements <= 12 && !page.contains("Zet erbij"))
            #expect(try await client.as(.bram).get(Self.path(world)).status == 404)
            #expect(try await lotte.post(Self.path(world) + "/resources", ["title": "x", "purpose": "x"]).status == 404)
            #expect(try await lotte.post(Self.path(world)).status == 404)
        }
    }

    @Test(
        "LB-1.2-05, LB-1.2-06 sources are of three kinds and filtered by kind; another learning environment is a link",
        arguments: TestEngine.available)
    func kinds(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await Self.open(Self.fill(world, client))
            let lotte = try await client.as(.lotte)
            let all = try await lotte.get(Self.path(world))
            #expect(all.links.contains("https://leerplein.test") && all.links.contains("https://uitleg.test/dementie"))
            for (kind, own, other) in [
                ("reference", "Handboek", "Vakblad Zorg"), ("journal", "Vakblad Zorg", "Handboek"),
                ("internet", "Uitleg dementie", "Handboek"),
            ] {
                #expect(all.links.contains(Self.path(world) + "?kind=\(kind)"))
                let page = try await lotte.get(Self.path(world) + "?kind=\(kind)")
                #expect(page.contains(own) && !page.contains(other))
            }
        }
    }

    @Test("LB-1.2-04 each thing says what it is good for and may serve a work process", arguments: TestEngine.available)
    func purpose(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.noor).get(world.deBrug.path("groups", world.group2B.text, "environment"))
            let refused = try await page.submit("Zet erbij", ["title": "Muziekkoffer"])
            #expect(refused.status == 422 && refused.contains("Schrijf in één zin waarvoor het goed is."))
            let item = world.workProcesses[0]
            let added = try await page.submit(
                "Zet erbij", ["title": "Muziekkoffer", "purpose": "om te oefenen", "item": item.text], follow: true)
            let title = try await client.write(at: world.deBrug) { database in
                try database.first("SELECT title FROM item WHERE organisation_id = \(world.deBrug.id) AND id = \(item)")?
                    .read("title", as: String.self)
            }
            let served = try #require(title)
            #expect(added.contains("om te oefenen · voor ‘\(served)’"))
            let edit = String(try #require(added.links.first { $0.contains("?edit=") }).prefix { $0 != "#" })
            let changed = try await page.client.get(edit).submit("Bewaren", ["purpose": "om stil te worden"], follow: true)
            #expect(changed.contains("om stil te worden") && !changed.contains("om te oefenen"))
            let gone = try await page.client.get(edit).submit("Weghalen", follow: true)
            #expect(!gone.contains("Muziekkoffer"))
        }
    }

    @Test(
        "LB-1.2-03 the guide says why it fits the group, students react, and only who guides reads what another said",
        arguments: TestEngine.available)
    func reacting(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await Self.open(Self.fill(world, client), why: "Jullie leren graag van filmpjes.")
            let page = try await client.as(.lotte).get(Self.path(world))
            #expect(page.contains("Jullie leren graag van filmpjes."))
            let said = try await page.submit("Zeg het", ["text": "Ik mis een voorbeeld."], follow: true)
            #expect(said.contains("Ik mis een voorbeeld."))
            #expect(try await client.as(.jeroen).get(Self.path(world)).contains("Ik mis een voorbeeld."))
            let member = try await client.write(at: world.deBrug) { database in
                let member = world[.omer].member
                try database.givePlace(on: world.group2C, to: member, as: .learner, .learning, from: database.today)
                return member
            }
            #expect(member == world[.omer].member)
            let other = try await client.as(.omer).get(Self.path(world))
            #expect(other.status == 200 && !other.contains("Ik mis een voorbeeld."))
        }
    }

    @Test(
        "LB-1.2-10 a new work plan opens with the tasks of the format, and a plan from before stays as it is",
        arguments: TestEngine.available)
    func format(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.jeroen).get(Self.path(world))
            try await Self.open(page, format: "Kennismaken\n\nTerugkijken ’s middags\n")
            let old = try await client.as(.lotte).get(world.deBrug.path("tracks", world.trackOfLotte.text, "plan"))
            #expect(!old.source.contains("Terugkijken ’s middags"))
            let track = try await client.write(at: world.deBrug) { database in
                try database.setOut(
                    database.assignment(world.assignments[world.trackOfLotte]!),
                    to: SetOut(
                        learners: [world[.lotte].member], unit: world.group2C, starts: database.today, due: nil, planDue: nil,
                        supervisors: []))
            }
            let plan = try await client.as(.lotte).get(world.deBrug.path("tracks", track.text, "plan"))
            let texts = plan.forms.flatMap(\.fields).filter { $0.name.hasPrefix("text-") }.map(\.value)
            #expect(texts.prefix(2) == ["Kennismaken", "Terugkijken ’s middags"])
        }
    }
}
