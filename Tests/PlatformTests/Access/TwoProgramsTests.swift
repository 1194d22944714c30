import Platform
import Store
import StoreTesting
import TestWorld
import Testing

/// Rights that change in one program hold in another one on the same database, at its next request (F20: no stale rights).
@Suite struct TwoProgramsTests {
    @Test("F20 X-05 a place that ends in one program is not found by the next request to another", arguments: TestEngine.available)
    func ended(_ engine: Engine) async throws {
        try await withTwoPrograms(engine) { world, here, there in
            let track = world.deBrug.path("tracks", world.track.text)
            let noor = try await there.as(.noor)
            #expect(try await noor.get(track).status == 200)
            _ = try await here.write(at: world.deBrug) { database in
                try database.run(
                    """
                    UPDATE place SET until_day = \(database.today.adding(days: -1))
                    WHERE organisation_id = \(database.keeper) AND member_id = \(world[.noor].member)
                    """)
            }
            #expect(try await noor.get(track).status == 404)
            #expect(try await noor.get(track + "/go").status == 404)
        }
    }

    @Test("F20 T30 who is suspended in one program is signed out in the other", arguments: TestEngine.available)
    func suspended(_ engine: Engine) async throws {
        try await withTwoPrograms(engine) { _, here, there in
            let bram = try await there.as(.bram)
            #expect(try await bram.get("/me").status == 200)
            try await here.program.suspend(email: Persona.bram.email)
            #expect(try await bram.get("/me").status == 303)
        }
    }
}
