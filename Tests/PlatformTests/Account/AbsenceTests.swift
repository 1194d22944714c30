import IntegralLearning
import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct AbsenceTests {
    @Test("X-04 what waits for somebody who is away is due later, and earlier again when they are back", arguments: TestEngine.available)
    func moves(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            #expect(try await client.goDue() == "2026-11-24")
            let noor = try await client.as(.noor)
            let noted = try await noor.get("/me/absence").submit("Noteer", ["from": "2026-11-17", "until": "2026-11-20"], follow: true)
            #expect(noted.status == 200 && noted.contains("17 november 2026 tot en met 20 november 2026"))
            #expect(noted.statements <= 12)
            // The 17th is the day it was handed in, which never counts: 18, 19 and 20 November do not count now.
            #expect(try await client.goDue() == "2026-11-27")
            _ = try await client.as(.hans).get(world.deBrug.path("closures")).submit("Toevoegen", ["from": "2026-11-23"])
            #expect(try await client.goDue() == "2026-11-30", "an absence still counts when the calendar changes")
            client.time.advance(days: 2)
            _ = try await client.as(.noor).get("/me/absence").submit("Ik ben terug", follow: true)
            #expect(try await client.goDue() == "2026-11-26", "19 and 20 November count again")
        }
    }

    @Test("X-04 an absence counts for what opens during it, and not while a stand-in is there", arguments: TestEngine.available)
    func opens(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            _ = try await noor.get("/me/absence").submit("Noteer", ["from": "2026-11-16", "until": "2026-11-25"])
            let group = try #require(try await noor.get("/me/absence").links.first { $0.contains("/groups/") })
            try await client.bring(to: .submitted)
            #expect(try await client.goDue() == "2026-12-02")
            // Jeroen stands in from tomorrow until the 20th; the days count while he is there.
            _ = try await noor.get(group).submit(
                "Laat vervangen", ["colleague": world[.jeroen].member.text, "from": "2026-11-18", "until": "2026-11-20"])
            #expect(try await client.goDue() == "2026-11-27")
            _ = try await noor.get(group).submit("Stop")
            #expect(try await client.goDue() == "2026-12-02")
        }
    }

    @Test("E-23 both sides see until when somebody is away, and nobody why", arguments: TestEngine.available)
    func seen(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let track = world.deBrug.path("tracks", world.track.text)
            _ = try await client.as(.noor).get("/me/absence").submit("Noteer", ["until": "2026-11-20"])
            _ = try await client.as(.bram).get("/me/absence").submit("Noteer", ["until": "2026-11-19"])
            #expect(try await client.as(.bram).get(track).contains("afwezig tot en met 20 november"))
            let thread = try await client.as(.noor).get(track)
            #expect(thread.contains("afwezig tot en met 19 november") && thread.statements <= 12)
            let names = Absence.table.columns.map(\.name.description)
            #expect(names == ["person_id", "id", "from_day", "until_day", "at"], "there is no column for a reason")
            client.time.advance(days: 4)
            #expect(try await !client.as(.bram).get(track).contains("afwezig"))
        }
    }

    @Test(
        "E-23 days that cannot be are refused beside their field, and nobody ends the absence of another", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.noor).get("/me/absence")
            let wrong = [
                ("", "", "Kies de laatste dag"), ("morgen", "2026-11-20", "De eerste dag is niet te lezen"),
                ("2026-11-20", "2026-11-19", "ligt voor de eerste"), ("2026-11-01", "2026-11-02", "al voorbij"),
                ("2026-11-20", "2028-11-20", "Klopt het jaar?"),
            ]
            for (from, until, sentence) in wrong {
                let refused = try await page.submit("Noteer", ["from": from, "until": until])
                #expect(refused.status == 422 && refused.contains(sentence), "\(from) \(until)")
            }
            let noted = try await page.submit("Noteer", ["until": "2026-11-20"], follow: true)
            let end = try #require(noted.forms.first { $0.action.hasSuffix("/end") }).action
            #expect(try await client.as(.jeroen).post(end).status == 404)
            #expect(try await client.as(.noor).get("/me/absence").contains("20 november 2026"))
        }
    }
}

extension TestClient {
    /// When the Go of Bram and Yara is due.
    fileprivate func goDue() async throws -> String? {
        let (keeper, track) = (world.deBrug.id, world.track!)
        return try await read { database in
            try database.first(
                "SELECT due_day FROM task WHERE organisation_id = \(keeper) AND track_id = \(track) AND closed_at IS NULL"
            )?.readIfPresent("due_day", as: Day.self)?.isoText
        }
    }
}
