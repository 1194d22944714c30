import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct GroupPeopleTests {
    private func start(_ world: World, _ noor: TestClient) async throws -> TestPage {
        try await noor.get(world.deBrug.path("groups", "new"))
            .submit("Begin de groep", ["name": "2D", "names": "Sem Bos\nMila Vso"], follow: true)
    }

    @Test("a guide mends a name, adds somebody and takes somebody out of a group that she started", arguments: TestEngine.available)
    func mend(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let group = try await start(world, noor)
            let people = try await noor.get(group.path + "/people")
            #expect(people.statements <= 12)
            let mila = try #require(people.links.filter { $0.hasPrefix(group.path + "/people/") }.first)
            let page = try await noor.get(mila)
            let mended = try await page.submit("Verbeter de naam", ["name": "Mila Vos"], follow: true)
            #expect(mended.contains("Mila Vos") && !mended.contains("Mila Vso"))
            #expect(try await noor.get(mila).submit("Verbeter de naam", ["name": " "]).status == 422)
            let broken = try await mended.submit("Zet erbij", ["names": "Noa Smit; geen adres"])
            #expect(broken.status == 422 && broken.contains("Noa Smit; geen adres"))
            let added = try await mended.submit("Zet erbij", ["names": "Noa Smit\nBram Wiersma; bram@leidraad.test"], follow: true)
            #expect(added.contains("Noa Smit") && added.contains("Bram Wiersma"))
            let again = try await added.submit("Zet erbij", ["names": "Bram Wiersma; bram@leidraad.test"], follow: true)
            #expect(again.links.count == added.links.count)
            let out = try await noor.get(mila).submit("Haal uit de groep", follow: true)
            #expect(!out.contains("Mila Vos") && out.contains("Noa Smit"))
            #expect(try await noor.get(mila).status == 404)
            let renamed = try await out.submit("Verander de naam", ["name": "2E"], follow: true)
            #expect(renamed.contains("2E"))
            let acts = try await client.read {
                try $0.all(
                    "SELECT content FROM audit WHERE organisation_id = \(world.deBrug.id) AND action IN ('rename', 'end') ORDER BY at, id"
                )
                .map { try $0.read("content", as: String.self) }
            }
            #expect(acts == ["Mila Vso > Mila Vos", "learner, 2D", "2D > 2E"])
        }
    }

    @Test(
        "the name of somebody with an account is their own, and an imported group is changed where it comes from",
        arguments: TestEngine.available)
    func notHers(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let group = try await start(world, noor)
            _ = try await noor.get(group.path + "/people").submit("Zet erbij", ["names": "Bram Wiersma; bram@leidraad.test"])
            let bram = group.path + "/people/" + world[.bram].member.text
            #expect(try await noor.get(bram).contains("Deze naam komt uit een account"))
            #expect(try await noor.post(bram, ["name": "Iemand Anders"]).status == 404)
            for other in [Persona.jeroen, .bram, .hans, .ilse] {
                #expect(try await client.as(other).get(group.path + "/people").status == 404)
            }
            _ = try await client.write(at: world.deBrug) {
                try $0.run("UPDATE unit SET source_key = 'k-1' WHERE organisation_id = \(world.deBrug.id) AND id = \(world.group2B)")
            }
            let imported = world.deBrug.path("groups", world.group2B.text)
            #expect(try await !noor.get(imported).links.contains(imported + "/people"))
            #expect(try await noor.get(imported + "/people").status == 404)
        }
    }
}
