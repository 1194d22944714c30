import IntegralLearning
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct NormTests {
    private static let term = "integral.go.term"

    @Test("A6 every norm of the house shows its value, source and who changes it", arguments: TestEngine.available)
    func list(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.hans).get(world.deBrug.path("norms"))
            for key in TestHouse.house.norms.keys { #expect(page.links.contains(world.deBrug.path("norms", key))) }
            let row = ["Go of No-go op een werkplan binnen", "5 werkdagen", "zelf gekozen waarde", "het begin", "de beheerder"]
            #expect(page.text.replacing(" ", with: "").contains(row.joined().replacing(" ", with: "")))
            #expect(page.contains("AVG art. 12 lid 3: één maand"))
        }
    }

    @Test(
        "A6 a new value holds from its day on, what was made before keeps the old one, and the old row stays",
        arguments: TestEngine.available)
    func change(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("norms", Self.term)
            let saved = try await client.as(.hans).get(path).submit("Opslaan", ["value": "7"], follow: true)
            #expect(saved.contains("7 werkdagen"))
            _ = try await client.as(.hans).get(path).submit("Opslaan", ["value": "9", "from": "2026-12-01"])
            #expect(try await client.as(.hans).get(world.deBrug.path("norms")).contains("7 werkdagen; vanaf 1 december 2026 9 werkdagen"))
            _ = try await client.as(.omer).get(world.deBrug.path("tracks", world.trackOfOmer.text, "plan")).submit("Inleveren")
            #expect(try await client.dueDays() == ["2026-11-24", "2026-11-26"])
            let house = TestHouse.house
            #expect(try await client.write(at: world.deBrug) { try $0.norm(Self.term, at: world.deBrug.id, house).value } == 7)
            #expect(try await client.write(at: world.overkant) { try $0.norm(Self.term, at: world.overkant.id, house).value } == 5)
            client.time.advance(days: 14)
            #expect(try await client.write(at: world.deBrug) { try $0.norm(Self.term, at: world.deBrug.id, house).value } == 9)
            let kept = try await client.read {
                try $0.all("SELECT value FROM norm WHERE organisation_id = \(world.deBrug.id) ORDER BY valid_from")
                    .map { try $0.read("value", as: Int64.self) }
            }
            #expect(kept == [7, 9])
        }
    }

    @Test("A6 an absurd value, a past day and a norm of the platform are refused", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.hans).get(world.deBrug.path("norms", Self.term))
            for wrong in ["-1", "0", "61", "vijf", "5,5", "99999999999999999999"] {
                let refused = try await page.submit("Opslaan", ["value": wrong])
                #expect(refused.status == 422 && refused.contains("Kies een heel getal van 1 tot en met 60."))
            }
            for wrong in ["2026-11-16", "2030-01-01", "morgen"] {
                let refused = try await page.submit("Opslaan", ["from": wrong])
                #expect(refused.status == 422 && refused.contains("Kies vandaag of een latere dag"))
            }
            let platform = world.deBrug.path("norms", Norms.idleHours)
            #expect(try await client.as(.hans).get(platform).buttons.contains("Opslaan") == false)
            #expect(try await client.as(.hans).post(platform, ["value": "9"]).status == 404)
            #expect(try await client.as(.hans).get(world.deBrug.path("norms", "unknown")).status == 404)
        }
    }
}

extension TestClient {
    /// The due days of all that waits at De Brug, in the order in which it was opened.
    func dueDays() async throws -> [String] {
        let keeper = world.deBrug.id
        return try await read {
            try $0.all("SELECT due_day FROM task WHERE organisation_id = \(keeper) AND closed_at IS NULL ORDER BY opened_at, id")
                .map { try $0.readIfPresent("due_day", as: Day.self)?.isoText ?? "–" }
        }
    }
}
