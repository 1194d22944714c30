import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct TakeBackTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text) }

    /// Noor says No-go to the plan that waits.
    private func refuse(_ client: TestClient) async throws {
        let page = try await client.as(.noor).get(path(client.world) + "/go")
        let names = page.forms.flatMap(\.fields).map(\.name)
        let (met, needed) = (try #require(names.first { $0.hasPrefix("met-") }), try #require(names.first { $0.hasPrefix("needed-") }))
        _ = try await page.submit("No-go", [met: "no", needed: "Een datum erbij"])
    }

    @Test(
        "LB-2.1-04, X-06 a Go is taken back as a new fact: the plan waits for the guide again, and the link to practice ends",
        arguments: TestEngine.available)
    func go(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let mail = try #require(try await client.sentMails().first { $0.text.contains("/link/") && $0.text.contains("Dag Tess") })
            let line = try #require(mail.text.split(separator: "\n").first { $0.contains("/link/") })
            let link = "/" + line.split(separator: "/").suffix(2).joined(separator: "/")
            #expect(try await client.get(link).status == 200)
            client.time.advance(minutes: 5)
            let noor = try await client.as(.noor)
            let done = try await noor.get(path(world)).submit("Go terugnemen", follow: true)
            #expect(done.contains("Go of No-go geven"))
            #expect(try await client.get(link).status == 404)
            #expect(try await client.as(.fatma).get(path(world) + "/final-go").contains("Er wordt nog aan het werkplan gewerkt"))
            #expect(try await client.as(.fatma).get("/notices").contains("nam de Go voor"))
            #expect(try await client.as(.bram).get("/notices").contains("is teruggenomen"))
            #expect(
                try await client.sentMails().contains {
                    $0.text.contains("Je hoeft nu niets te doen") || $0.text.contains("je hoeft nu niets")
                })
            let history = try await client.as(.bram).get(path(world) + "/history")
            #expect(history.contains("gaf een Go in ronde 1") && history.contains("nam het besluit terug"))
            let again = try await noor.get(path(world) + "/go")
            #expect(again.contains("Besluit teruggenomen") && again.statements <= 12)
            #expect(try await again.submit("Go en volgende").status == 303)
        }
    }

    @Test("LB-2.1-18 a No-go is taken back to the same round, unless the plan was changed since", arguments: TestEngine.available)
    func noGo(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            try await refuse(client)
            let noor = try await client.as(.noor)
            _ = try await noor.get(path(world)).submit("No-go terugnemen")
            #expect(try await noor.get(path(world) + "/go").contains("Ronde 1"))
            try await refuse(client)
            let open = try await noor.get(path(world))
            client.time.advance(minutes: 1)
            let plan = try await client.as(.bram).get(path(world) + "/plan")
            let text = try #require(plan.forms.flatMap(\.fields).map(\.name).first { $0.hasPrefix("text-") })
            _ = try await plan.submit("Bewaren", [text: "Eerst boodschappen"])
            let refused = try await open.submit("No-go terugnemen")
            #expect(refused.status == 409 && refused.contains("Er is al iets gedaan na dit besluit"))
        }
    }

    @Test("X-06 taking back ends after the minutes of the norm, and says why", arguments: TestEngine.available)
    func late(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let noor = try await client.as(.noor)
            let open = try await noor.get(path(world))
            client.time.advance(minutes: 11)
            let refused = try await open.submit("Go terugnemen")
            #expect(refused.status == 409 && refused.contains("tot 10 minuten na het besluit"))
            #expect(try await !noor.get(path(world)).contains("Vergist?"))
        }
    }

    @Test("LB-2.1-06 once practice decided, the Go of the guide stands", arguments: TestEngine.available)
    func decided(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let open = try await client.as(.noor).get(path(world))
            _ = try await client.as(.fatma).get(path(world) + "/final-go").submit("Go")
            let refused = try await open.submit("Go terugnemen")
            #expect(refused.status == 409 && refused.contains("het traject is al verder"))
        }
    }

    @Test("E-23 only who gave a decision takes it back", arguments: TestEngine.available)
    func colleague(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let (unit, jeroen) = (world.group2B!, world[.jeroen].member)
            try await client.write(at: world.deBrug) { database in
                _ = try database.givePlace(on: unit, to: jeroen, as: .learningGuide, .guidance, from: database.today)
            }
            let colleague = try await client.as(.jeroen)
            #expect(try await !colleague.get(path(world)).contains("Vergist?"))
            let refused = try await colleague.post(path(world) + "/go/take-back")
            #expect(refused.status == 403 && refused.contains("Een ander gaf dit besluit"))
        }
    }
}
