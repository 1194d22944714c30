import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct FailedJobsPageTests {
    /// Makes Ivo an administrator of the platform, and leaves one job that was given up.
    private func withFailedJob(_ engine: Engine, _ body: (World, TestClient) async throws -> Void) async throws {
        try await withWorld(engine) { world, client in
            let person = try #require(world[.ivo].person)
            try await client.program.write { database in
                let platform = database.asProgram(at: .platform)
                let member = try platform.createMember(name: "Ivo Brandsma", person: person)
                try platform.give(.organisationAdmin, to: member, from: database.today)
                try database.enqueue("mail", key: "a", payload: "no mail has this key")
                try database.run(
                    "UPDATE job SET failure = 'the mail program refused', failed_at = \(database.now), attempts = \(8) WHERE kind = 'mail' AND key = 'a'"
                )
            }
            try await body(world, client)
        }
    }

    @Test(
        "an administrator of the platform sees what failed, not what it was about, and lets it run again", arguments: TestEngine.available)
    func again(_ engine: Engine) async throws {
        try await withFailedJob(engine) { _, client in
            let page = try await client.as(.ivo).get("/o/leidraad/jobs")
            #expect(page.contains("mail") && page.contains("8 pogingen") && page.contains("the mail program refused"))
            #expect(!page.source.contains("no mail has this key"))
            let after = try await page.submit("Opnieuw proberen", follow: true)
            #expect(after.status == 200 && after.contains("Alles is gelukt"))
            #expect(try await JobRunner(client.program).runDue() > 0)
        }
    }

    @Test("administrators of an organisation do not see the work of the platform", arguments: TestEngine.available)
    func others(_ engine: Engine) async throws {
        try await withFailedJob(engine) { world, client in
            for persona in [Persona.frits, .tara, .noor, .bram] {
                let browser = try await client.as(persona)
                #expect(try await browser.get("/o/leidraad/jobs").status == 404)
                #expect(try await browser.get(world.deBrug.path("jobs")).status == 404)
            }
            #expect(try await client.as(.ivo).get(world.overkant.path("jobs")).status == 404)
        }
    }
}
