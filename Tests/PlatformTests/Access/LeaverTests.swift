import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct LeaverTests {
    @Test("T30 who left an organisation reaches nothing there, by account or by link", arguments: TestEngine.available)
    func left(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (noor, track) = (try await client.as(.noor), world.deBrug.path("tracks", world.track.text))
            let link = "/link/\(world.link!)"
            #expect(try await noor.get(track).status == 200)
            #expect(try await client.get(link).status == 200)
            try await leave(.noor, client)
            try await leave(.tess, client)
            #expect(try await noor.get(track).status == 404)
            #expect(try await client.get(link).status == 404)
            #expect(try await client.as(.bram).get(track).contains(Persona.tess.name))
        }
    }

    private func leave(_ persona: Persona, _ client: TestClient) async throws {
        let human = client.world[persona]
        try await client.write(at: human.keeper) { database in
            _ = try database.run(
                "UPDATE member SET left_day = \(database.today) WHERE organisation_id = \(database.keeper) AND id = \(human.member)")
        }
    }

    @Test("T59 a form sent again after signing in anew takes effect once", arguments: TestEngine.available)
    func again(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (path, id) = (world.deBrug.path("tracks", world.track.text, "log"), ID<Track>(at: client.time.now).text)
            let (first, second) = (try await client.as(.bram), try await client.as(.bram))
            for browser in [first, second] {
                #expect(try await browser.post(path, ["request": id, "entry": "zzonce"]).status == 303)
            }
            #expect(try await client.contents()["log_entry"]?.components("zzonce") == 1)
        }
    }

    @Test("T07 a task of a plan is given only to a learner of the track", arguments: TestEngine.available)
    func owner(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let bram = try await client.as(.bram)
            let page = try await bram.get(world.deBrug.path("tracks", world.track.text, "plan"))
            let name = try #require(page.source.firstMatch(of: /name="(owner-[0-9a-f]+)"/)?.output.1)
            let answer = try await bram.post(
                world.deBrug.path("tracks", world.track.text, "plan", "field"),
                ["field": String(name), "value": world[.omer].member.text, "version": "0"])
            #expect(answer.status == 404)
        }
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
