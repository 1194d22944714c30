import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct GroupTests {
    @Test("a guide starts a group by pasting names, and sees its people and a code", arguments: TestEngine.available)
    func start(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let new = try await noor.get(world.deBrug.path("groups", "new"))
            let refused = try await new.submit("Begin de groep", ["name": "2D", "names": "Sem Bos\nMila Vos; geen adres"])
            #expect(refused.status == 422)
            #expect(refused.contains("Mila Vos; geen adres"))
            let page = try await refused.submit(
                "Begin de groep", ["name": "2D", "names": "Sem Bos\n\nMila Vos; mila@debrug.test"], follow: true)
            #expect(page.status == 200)
            #expect(page.contains("Sem Bos"))
            #expect(page.contains("Mila Vos"))
            #expect(page.contains("Je hebt hier een plek als leerbegeleider van 2D"))
            #expect(page.statements <= 12)
            #expect(try await noor.get(world.deBrug.path("groups")).contains("2 studenten"))
            #expect(try await client.as(.jeroen).get(page.path).status == 404)
            #expect(try await client.as(.hans).get(page.path).status == 404)
            #expect(try await client.as(.bram).get(world.deBrug.path("groups", "new")).status == 404)
        }
    }

    @Test("a code makes somebody a member and a learner of the group until it is stopped", arguments: TestEngine.available)
    func join(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let path = world.deBrug.path("groups", world.group2B.text)
            let withCode = try await noor.get(path).submit("Maak een code", follow: true)
            let code = try #require(withCode.text.matches(of: /[0-9A-Z]{4}-[0-9A-Z]{4}/).first.map { String($0.output) })
            let ida = try await client.as(.ida)
            let joined = try await ida.get("/join").submit("Doe mee", ["code": code.lowercased()])
            #expect(joined.location == "/")
            _ = try await ida.get("/join").submit("Doe mee", ["code": code])
            let learners = try await client.write(at: world.deBrug, as: .noor) { database in
                try database.learners(of: try database.unit(asGuide: world.group2B)).map(\.name)
            }
            #expect(learners.filter { $0 == Persona.ida.name }.count == 1)
            _ = try await withCode.submit("Stop de code")
            let late = try await client.as(.ivo).get("/join").submit("Doe mee", ["code": code])
            #expect(late.status == 422)
        }
    }

    @Test("codes cannot be guessed without end", arguments: TestEngine.available)
    func guesses(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let ida = try await client.as(.ida)
            var statuses: [Int] = []
            for _ in 0..<11 { statuses.append(try await ida.post("/join", ["code": "0000-0000"]).status) }
            #expect(statuses == Array(repeating: 422, count: 10) + [429])
        }
    }

    @Test("whoever has groups in the menu reads there what comes, also without a group", arguments: TestEngine.available)
    func withoutGroups(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("groups")
            let page = try await client.as(.ilse).get(path)
            #expect(page.status == 200 && page.links.contains(path) && page.contains("Dat zijn er nu geen"))
            #expect(!page.links.contains(path + "/new"))
            for other in [Persona.bram, .hans] { #expect(try await client.as(other).get(path).status == 404) }
        }
    }
}
