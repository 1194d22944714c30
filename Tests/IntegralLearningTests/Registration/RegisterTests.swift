import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct RegisterTests {
    @Test(
        "LB-4.2-01, LB-4.2-05 registering is entering and an after-check, for a whole group on one screen", arguments: TestEngine.available)
    func register(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            let noor = try await execution.client.as(.noor)
            #expect(try await noor.get("/").contains("Een beoordeling wacht op registratie"))
            let page = try await noor.get(execution.world.deBrug.path("tracks", execution.track.text, "register")).follow()
            #expect(page.path == execution.register)
            #expect(page.contains("nog niet nagekeken"))
            #expect(try await page.submit("Registreer").status == 422)
            #expect(try await !execution.client.as(.bram).get(execution.world.deBrug.path("results")).contains("B1-K1-W1"))
            let box = try #require(page.forms.flatMap(\.fields).first { $0.type == "checkbox" })
            #expect(!box.isChosen)
            let done = try await page.submit("Registreer", [box.name: "1"], follow: true)
            #expect(done.contains("Er wacht niets op registratie"))
            #expect(try await !noor.get("/").contains("wacht op registratie"))
            #expect(try await execution.client.as(.bram).get("/notices").contains("zijn geregistreerd"))
        }
    }

    @Test("D6 a track closes when the last of its students is registered", arguments: TestEngine.available)
    func closing(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let open: SQL =
                "SELECT COUNT(*) AS number FROM track WHERE organisation_id > 0 AND id = \(execution.track) AND closed_day IS NULL"
            for (learner, isOpen) in [(Persona.bram, 1), (.yara, 0)] {
                try await execution.share(learner)
                try await execution.confirm(learner)
                try await registerAll(execution)
                #expect(try await execution.count(open) == isOpen)
            }
        }
    }

    @Test("LB-4.2-02 on a shared track a student who is registered reads the own state, others theirs", arguments: TestEngine.available)
    func ownState(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            let bram = try await execution.client.as(.bram)
            #expect(try await bram.get("/").contains("Beoordeeld en bevestigd"))
            try await registerAll(execution)
            let track = execution.world.deBrug.path("tracks", execution.track.text)
            #expect(try await bram.get("/").contains("Geregistreerd op"))
            let own = try await bram.get(track)
            #expect(own.statements <= 12)
            #expect(try await !execution.client.as(.yara).get("/").contains("Geregistreerd op"))
            #expect(own.text(of: "main")?.contains("Mijn resultaten") == true)
            #expect(try await execution.client.as(.yara).get(track).text(of: "main")?.contains("Mijn resultaten") == false)
        }
    }

    @Test("X-03 what is judged is not late, whatever the day of the track", arguments: TestEngine.available)
    func notLate(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let due = execution.client.time.today.adding(days: 1)
            let (track, path) = (execution.track, execution.world.deBrug.path("tracks", execution.track.text))
            try await execution.client.write(at: execution.world.deBrug) { database in
                _ = try database.run("UPDATE track SET due_day = \(due) WHERE organisation_id = \(database.keeper) AND id = \(track)")
                _ = try database.run("UPDATE goal SET text = \("Leren") WHERE organisation_id = \(database.keeper) AND track_id = \(track)")
                _ = try database.run("UPDATE track SET due_day = NULL WHERE organisation_id = \(database.keeper) AND id <> \(track)")
            }
            execution.client.time.advance(days: 3)
            let before = try await execution.client.as(.bram)
            #expect(try await before.get("/").contains("te laat:"))
            #expect(try await before.get(path).contains("te laat:"))
            try await execution.share()
            let bram = try await execution.client.as(.bram)
            #expect(try await !bram.get("/").contains("te laat:"))
            #expect(try await !bram.get(path).contains("te laat:"))
            #expect(try await execution.client.as(.yara).get(path).contains("te laat:"))
        }
    }

    @Test("LB-4.2-02 Mijn resultaten shows the own results with day and source, and nobody else's", arguments: TestEngine.available)
    func results(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share(levels: ("3", "2", "4"))
            try await execution.confirm()
            try await registerAll(execution)
            let page = try await execution.client.as(.bram).get(execution.world.deBrug.path("results"))
            for words in ["B1-K1-W1", "2 · groeiend", "4 · inspirerend", "Een dag met mevrouw De Wit", "17 november", "Noor Bakker"] {
                #expect(page.contains(words), "\(words)")
            }
            #expect(try await !execution.client.as(.yara).get(execution.world.deBrug.path("results")).contains("B1-K1-W1"))
        }
    }

    @Test(
        "LB-4.2-15, E-23 a registered result is corrected by a new version with a reason, and checked again",
        arguments: TestEngine.available)
    func correction(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            try await registerAll(execution)
            let page = try await execution.client.as(.noor).get(execution.path())
            _ = try await page.submit("Aanpassing delen", [execution.level(0): "4", execution.level(1): "4", "reason": "Verkeerde rij."])
            try await execution.confirm()
            #expect(try await execution.client.as(.noor).get(execution.register).contains("Verkeerde rij."))
            try await registerAll(execution)
            #expect(try await execution.client.as(.bram).get(execution.world.deBrug.path("results")).contains("Verkeerde rij."))
            let kept = try await execution.count("SELECT COUNT(*) AS number FROM result WHERE organisation_id > 0")
            #expect(kept == 4)
        }
    }

    @Test("the register of a group is its guide's", arguments: TestEngine.available)
    func others(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            for persona in [Persona.jeroen, .bram, .fatma, .ida, .hans] {
                let page = try await execution.client.as(persona).get(execution.register)
                #expect(page.status == 404, "\(persona)")
            }
        }
    }

    @Test("a work process gets the mean of its criteria, rounded down, and counts each observation once")
    func levels() {
        let now = FakeTime.start
        let (set, item) = (ID<Observation>(at: now), ID<Item>(at: now))
        let criteria = (0..<3).map { _ in ID<Criterion>(at: now) }
        let lines = zip(criteria, [4, 3, 3]).map { JudgementLine($0, level: $1, grounds: [set]) }
        let given = Dictionary(uniqueKeysWithValues: lines.map { ($0.criterion, $0) })
        let known = criteria.map { Criterion(id: $0, text: "", item: item, itemCode: nil, itemTitle: nil) }
        #expect(ItemLevel.all(known, given) == [ItemLevel(item: item, level: 3, strength: 1)])
        #expect(ItemLevel.all(known.map { Criterion(id: $0.id, text: "", item: nil, itemCode: nil, itemTitle: nil) }, given) == [])
    }

    private func registerAll(_ execution: Execution) async throws {
        let page = try await execution.client.as(.noor).get(execution.register)
        let box = try #require(page.forms.flatMap(\.fields).first { $0.type == "checkbox" })
        #expect(try await page.submit("Registreer", [box.name: "1"]).status == 303)
    }
}
