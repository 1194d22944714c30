import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct SetOutTests {
    @Test(
        "LB-1.1-06, LB-3.2-02 an assignment is made on work processes, and setting it out fixes its criteria",
        arguments: TestEngine.available)
    func whole(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let new = try await noor.get(world.deBrug.path("assignments", "new"))
            let refused = try await new.submit("Verder naar de criteria", ["title": "Koken met de groep"])
            #expect(refused.status == 422 && refused.contains("Kies minstens één werkproces"))
            let made = try await refused.submit("Verder naar de criteria", ["item": world.workProcesses[0].text], follow: true)
            #expect(made.text(of: "h1") == "Koken met de groep")
            let changed = try await made.submit("Criteria bewaren", ["go": "Het plan is veilig"], follow: true)
            let address = changed.path
            let setOut = try await noor.get(address + "/set-out")
            #expect(try await setOut.submit("Uitzetten").contains("Kies minstens één student"))
            _ = try await setOut.submit("Uitzetten", ["learner": world[.omer].member.text, "mode": "alone"], follow: true)
            #expect(try await client.as(.omer).get("/").contains("Koken met de groep"))
            #expect(try await client.as(.omer).get("/notices").contains("Nieuwe opdracht"))
            let late = try await changed.submit("Criteria bewaren", ["go": "Iets anders"])
            #expect(late.status == 409 && late.contains("staan vast"))
            #expect(try await noor.get(address).contains("Het plan is veilig"))
        }
    }

    @Test("LB-1.1-04 an end before the start is refused with a sentence, and what was chosen is kept", arguments: TestEngine.available)
    func dates(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.noor).get(
                world.deBrug.path("assignments", try #require(world.assignments[world.trackOfOmer]).text, "set-out"))
            let refused = try await page.submit(
                "Uitzetten", ["learner": world[.omer].member.text, "starts": "2026-12-01", "due": "2026-11-20"])
            #expect(refused.status == 422 && refused.contains("ligt voor de begindag"))
        }
    }

    @Test("LB-1.2-09 a logbook is open from the first day and is read by its learner and the guide", arguments: TestEngine.available)
    func log(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text)
            _ = try await client.as(.bram).get(path).submit("In het logboek", ["entry": "Vandaag koffie gezet met Ans"])
            #expect(try await client.as(.noor).get(path).contains("Vandaag koffie gezet met Ans"))
            #expect(try await !client.as(.yara).get(path).contains("Vandaag koffie gezet met Ans"))
        }
    }

    /// An assignment that nobody of group 2B works on yet.
    private func fresh(_ world: World, _ noor: TestClient) async throws -> TestPage {
        let made = try await noor.post(
            world.deBrug.path("assignments"),
            ["framework": world.framework.text, "title": "Samen koken", "item": world.workProcesses[0].text]
        ).follow()
        return try await noor.get(made.path + "/set-out?unit=\(world.group2B.text)")
    }

    /// The learners of each track of an assignment, largest first.
    private func workGroups(_ client: TestClient, of title: String) async throws -> [Int] {
        try await client.read { database in
            try database.all(
                """
                SELECT COUNT(*) AS number FROM place
                JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id
                WHERE track.organisation_id > 0 AND track.title = \(title) AND place.role = \(Role.learner) GROUP BY track.id ORDER BY 1 DESC
                """
            ).map { try $0.read("number") }
        }
    }

    @Test("LB-2.1-01 an assignment is set out to several work groups at once, and no name is chosen twice", arguments: TestEngine.available)
    func divided(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await fresh(world, try await client.as(.noor))
            func group(_ persona: Persona) -> String { "group-\(world[persona].member.text)" }
            let done = try await page.submit(
                "Uitzetten", ["mode": "divided", group(.bram): "1", group(.yara): "1", group(.omer): "2"], follow: true)
            #expect(done.contains("De opdracht is uitgezet"))
            #expect(try await workGroups(client, of: "Samen koken") == [2, 1])
            #expect(try await client.as(.omer).get("/").contains("Samen koken"))
        }
    }

    @Test("LB-2.1-01 whoever takes part and has no work group is named, and nothing is set out", arguments: TestEngine.available)
    func undivided(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await fresh(world, try await client.as(.noor))
            let bram = world[.bram].member.text
            let refused = try await page.submit("Uitzetten", ["mode": "divided", "learner": "everybody", "group-\(bram)": "1"])
            #expect(refused.status == 422 && refused.contains("Kies een werkgroep voor Yara"))
            #expect(try await workGroups(client, of: "Samen koken") == [])
        }
    }

    @Test(
        "LB-2.1-01 everybody at once: in one work group, or each alone", arguments: TestEngine.available,
        [("together", [3]), ("alone", [1, 1, 1])])
    func everybody(_ engine: Engine, _ expected: (mode: String, sizes: [Int])) async throws {
        try await withWorld(engine) { world, client in
            let page = try await fresh(world, try await client.as(.noor))
            #expect(try await page.submit("Uitzetten", ["mode": expected.mode, "learner": "everybody"]).status == 303)
            #expect(try await workGroups(client, of: "Samen koken") == expected.sizes)
        }
    }
}
