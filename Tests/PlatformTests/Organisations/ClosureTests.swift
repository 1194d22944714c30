import IntegralLearning
import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct ClosureTests {
    @Test("X-04 what waits is due in working days, and moves when days off come or go", arguments: TestEngine.available)
    func moves(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            #expect(try await client.dueDays() == ["2026-11-24"])
            #expect(try await client.as(.noor).get("/").contains("24 november"))
            let path = world.deBrug.path("closures")
            let closed = try await client.as(.hans).get(path).submit(
                "Toevoegen", ["name": "studiedagen", "from": "2026-11-19", "until": "2026-11-20"], follow: true)
            #expect(closed.contains("studiedagen") && closed.contains("19 november 2026 tot en met 20 november 2026"))
            #expect(try await client.dueDays() == ["2026-11-26"])
            let days = try await client.write(at: world.deBrug) { try $0.workingDays() }
            #expect(!days.isWorkingDay(Day(year: 2026, month: 11, day: 19)!))
            #expect(try await client.write(at: world.overkant) { try $0.workingDays() } == WorkingDays())
            let open = try await closed.submit("Weghalen", follow: true)
            #expect(open.contains("Hier komen de vakanties"))
            #expect(try await client.dueDays() == ["2026-11-24"])
        }
    }

    @Test("X-04 holidays do not count, and a closure of before counts for what opens after it", arguments: TestEngine.available)
    func holidays(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            client.time.set(Day(year: 2026, month: 12, day: 22)!.at(hour: 10, minute: 0))
            _ = try await client.as(.hans).get(world.deBrug.path("closures")).submit("Toevoegen", ["from": "2026-12-28"])
            try await client.bring(to: .submitted)
            // 23, 24, 29, 30 and 31 December: Christmas, a weekend and the closure lie between.
            #expect(try await client.dueDays() == ["2026-12-31"])
        }
    }

    @Test("X-04 what is done stays as it was, and a kind without a term has no day", arguments: TestEngine.available)
    func done(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            #expect(try await client.dueDays() == ["–"])
            _ = try await client.as(.hans).get(world.deBrug.path("closures")).submit("Toevoegen", ["from": "2026-11-20"])
            let all = try await client.read {
                try $0.all("SELECT due_day FROM task WHERE organisation_id = \(world.deBrug.id) AND due_day IS NOT NULL")
                    .map { try $0.read("due_day", as: Day.self).isoText }
            }
            #expect(all == ["2026-11-24"])
            #expect(try await client.dueDays() == ["–"])
        }
    }

    @Test("X-04 days that cannot be are refused with a sentence, and nobody removes those of another", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.hans).get(world.deBrug.path("closures"))
            let wrong: [(String, String, String)] = [
                ("", "", "Kies de eerste vrije dag."), ("2026-02-30", "", "Kies de eerste vrije dag."),
                ("2026-12-20", "morgen", "Kies de laatste vrije dag"), ("2026-12-20", "2026-12-19", "ligt voor de eerste"),
                ("2026-12-20", "2027-12-31", "Klopt het jaar?"),
            ]
            for (from, until, sentence) in wrong {
                let refused = try await page.submit("Toevoegen", ["from": from, "until": until])
                #expect(refused.status == 422 && refused.contains(sentence))
            }
            let added = try await page.submit("Toevoegen", ["name": "Pasen & meer", "from": "2027-03-26"], follow: true)
            let own = try #require(added.forms.first { $0.action.hasSuffix("/remove") })
            let theirs = own.action.replacing("de-brug", with: "de-overkant")
            #expect(try await client.as(.ilona).post(theirs).status == 404)
            #expect(try await client.as(.hans).get(page.path).contains("Pasen & meer"))
        }
    }
}
