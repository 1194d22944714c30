import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct PlacePeriodTests {
    @Test("X-07 a place opens a track from its first day to its last, and not a day longer", arguments: TestEngine.available)
    func period(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text)
            func status(_ persona: Persona) async throws -> Int { try await client.as(persona).get(path).status }
            client.time.advance(days: -1)
            var seen = try await [status(.frits), status(.tara)]
            client.time.advance(days: 1)
            seen += try await [status(.frits), status(.tara)]
            client.time.advance(days: 1)
            seen += try await [status(.frits), status(.tara)]
            #expect(seen == [200, 404, 404, 404, 404, 200])
        }
    }

    @Test("A10 whoever is suspended, or loses the place, is refused at the next request", arguments: TestEngine.available)
    func atOnce(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text)
            let (bram, fatma) = try await (client.as(.bram), client.as(.fatma))
            let before = try await [bram.get(path).status, fatma.get(path).status]
            let (yesterday, member, person) = (client.time.today.adding(days: -1), world[.fatma].member, world[.bram].person)
            try await client.write(at: world.deBrug) { database in
                try database.run(
                    "UPDATE place SET until_day = \(yesterday) WHERE organisation_id = \(database.keeper) AND member_id = \(member)")
                try database.run("UPDATE person SET suspended_at = \(database.now) WHERE id = \(person)")
            }
            let after = try await [bram.get(path).status, fatma.get(path).status]
            #expect(before == [200, 200])
            #expect(after == [303, 404])
        }
    }
}
