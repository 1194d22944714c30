import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct RetentionTests {
    @Test("A25 E-26 notes go a year after the track was closed, in the second run and not in the first", arguments: TestEngine.available)
    func ended(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.close(world.trackOfLotte)
            #expect(try await client.retention().erased == [:])
            client.time.advance(days: 367)
            #expect(try await client.retention().erased == [:])
            client.time.advance(hours: 2)
            #expect(try await client.retention().erased == [:], "a second run on the same day confirms nothing")
            client.time.advance(days: 1)
            let foreseen = try await client.read { try Retention.preview($0, TestHouse.house) }
            let report = try await client.retention()
            #expect(report.erased["goal"] == 1 && report.erased["log_entry"] == 1)
            #expect(foreseen.erased == report.erased)
            #expect(try await client.traces(of: ["zzgoallottezz", "zzloglottezz"]) == [])
            #expect(try await client.traces(of: ["zzobservationlottezz"]) == ["observation.text"], "this term is longer")
            #expect(try await client.traces(of: ["zzgoalbramzz"]) == ["goal.text"], "this track is open")
            client.time.advance(days: 1)
            #expect(try await client.retention().erased == [:], "a run again does nothing")
        }
    }

    @Test("A25 a clock that jumps ten years ahead and back erases nothing", arguments: TestEngine.available)
    func jump(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.close(world.trackOfLotte)
            let now = client.time.now
            _ = try await client.retention()
            client.time.advance(days: 3650)
            let jumped = try await client.retention()
            #expect(jumped.erased == [:])
            client.time.set(now)
            client.time.advance(days: 1)
            #expect(try await client.retention().erased == [:])
            client.time.advance(days: 1)
            #expect(try await client.retention().erased == [:])
            #expect(try await client.traces(of: ["zzgoallottezz"]) == ["goal.text"])
        }
    }

    @Test("A25 one run erases no more than its cap, and the next goes on", arguments: TestEngine.available)
    func cap(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.close(world.trackOfLotte)
            try await client.close(world.trackOfOmer)
            let day = client.time.today
            _ = try await client.write(at: world.deBrug) { database in
                try database.run(
                    """
                    INSERT INTO norm (organisation_id, key, valid_from, value, unit)
                    VALUES (\(OrganisationID.platform), \(Norms.mostErased), \(day), \(1), \(NormUnit.count))
                    """)
            }
            client.time.advance(days: 367)
            _ = try await client.retention()
            client.time.advance(days: 1)
            let first = try await client.retention()
            #expect(first.erased.values.reduce(0, +) == 1 && first.isCapped)
            client.time.advance(days: 1)
            #expect(try await client.retention().erased.values.reduce(0, +) == 1)
        }
    }

    @Test("E-26 an account that nobody uses goes after its term, unless a membership goes on", arguments: TestEngine.available)
    func account(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (day, person) = (client.time.today, world[.lotte].person!)
            _ = try await client.write(at: world.deBrug) { database in
                try database.run(
                    "UPDATE member SET left_day = \(day) WHERE organisation_id = \(world.deBrug.id) AND id = \(world[.lotte].member)")
            }
            client.time.advance(days: 740)
            _ = try await client.retention()
            client.time.advance(days: 1)
            let report = try await client.retention()
            #expect(report.erased["person"] == 1 && report.erased["member"] == 1)
            let name = try await client.read { try $0.first("SELECT name FROM person WHERE id = \(person)")?.read("name", as: String.self) }
            #expect(name == ErasedText.stored)
            #expect(try await client.traces(of: ["Wiersma"]).contains("person.name"))
        }
    }
}

extension TestClient {
    fileprivate func retention() async throws -> Retention.Report {
        try await program.write { try Retention.run($0, TestHouse.house) }
    }

    fileprivate func close(_ track: ID<Track>) async throws {
        let (keeper, day) = (world.keeper(of: track), time.today)
        _ = try await write(at: keeper) { database in
            try database.run("UPDATE track SET closed_day = \(day) WHERE organisation_id = \(keeper.id) AND id = \(track)")
        }
    }
}
