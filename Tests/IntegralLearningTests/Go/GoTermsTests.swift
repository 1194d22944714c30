import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct GoTermsTests {
    private func path(_ world: World) -> String { world.deBrug.path("tracks", world.track.text) }

    @Test(
        "LB-2.1-19 both procedures open from the plan page, and a decision keeps the version it was taken by",
        arguments: TestEngine.available)
    func procedures(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let plan = try await client.as(.bram).get(path(world) + "/plan")
            for kind in ["go", "execution"] { #expect(plan.links.contains(path(world) + "/procedures/" + kind)) }
            #expect(try await client.as(.bram).get(path(world) + "/procedures/execution").contains("Begin pas na de Go"))
            try await client.bring(to: .submitted)
            try await refuse(client)
            let settings = try await client.as(.ilse).get(world.deBrug.path("plan-format"))
            _ = try await settings.submit(
                "Bewaar als nieuwe versie", ["text": "Eerst bellen"], in: world.deBrug.path("plan-format", "go"))
            #expect(try await client.as(.bram).get(path(world) + "/procedures/go").contains("Eerst bellen"))
            #expect(try await client.as(.bram).get(path(world) + "/procedures/go?version=1").contains("Schrijf in het werkplan"))
            try await client.bring(to: .submitted)
            let page = try await client.as(.noor).get(path(world) + "/go")
            #expect(page.contains("procedure versie 1") && !page.contains("procedure versie 2") && page.statements <= 12)
        }
    }

    @Test("LB-2.1-04 a Go can have conditions, which the learners read and tick; they stop nothing", arguments: TestEngine.available)
    func conditions(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            _ = try await client.as(.noor).get(path(world) + "/go").submit("Go en volgende", ["conditions": "Bel eerst met Tess"])
            _ = try await client.as(.fatma).get(path(world) + "/final-go").submit("Go")
            let bram = try await client.as(.bram).get(path(world))
            #expect(bram.contains("Bel eerst met Tess") && bram.contains("Werk volgens het plan"))
            let done = try await bram.submit("Dit is gedaan", follow: true)
            #expect(done.contains("gedaan") && !done.buttons.contains("Dit is gedaan"))
            #expect(try await client.as(.noor).get("/notices").contains("heeft de voorwaarden bij de Go"))
        }
    }

    @Test("LB-2.1-20, D2 every round is kept and compared with the one before: tasks and goals", arguments: TestEngine.available)
    func difference(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            try await refuse(client)
            let plan = try await client.as(.bram).get(path(world) + "/plan").submit("Taak erbij", follow: true)
            let text = try #require(plan.forms.flatMap(\.fields).last { $0.name.hasPrefix("text-") }).name
            _ = try await plan.submit("Bewaren", [text: "Een proefgesprek", "goal": "Ik wil leren wachten"])
            try await client.bring(to: .submitted)
            let page = try await client.as(.noor).get(path(world) + "/go")
            #expect(page.contains("Wat is anders dan in ronde 1?") && page.contains("Een proefgesprek"))
            #expect(page.contains("Leerdoel van Bram Wiersma: Ik wil leren wachten") && page.contains("Eerst: zzgoalbramzz"))
            #expect(page.statements <= 12)
        }
    }

    @Test("LB-1.2-10 a new plan opens with the headings of the organisation, which are not yet a task", arguments: TestEngine.available)
    func format(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let settings = try await client.as(.ilse).get(world.deBrug.path("plan-format"))
            _ = try await settings.submit("Bewaren", ["headings": "Voorbereiden\nUitvoeren\nTerugkijken"])
            let (assignment, omer, unit) = (world.assignments[world.track]!, world[.omer].member, world.group2B!)
            let track = try await client.write(at: world.deBrug) { database in
                try database.setOut(
                    database.assignment(assignment),
                    to: SetOut(learners: [omer], unit: unit, starts: database.today, due: nil, planDue: nil, supervisors: []))
            }
            let plan = try await client.as(.omer).get(world.deBrug.path("tracks", track.text, "plan"))
            for heading in ["Voorbereiden", "Uitvoeren", "Terugkijken"] { #expect(plan.contains(heading)) }
            #expect(try await plan.submit("Inleveren", follow: true).contains("Er staat nog geen taak in het plan"))
            #expect(try await client.as(.noor).get(world.deBrug.path("plan-format")).status == 404)
        }
    }

    /// Noor says No-go to the plan that waits.
    private func refuse(_ client: TestClient) async throws {
        let page = try await client.as(.noor).get(path(client.world) + "/go")
        let names = page.forms.flatMap(\.fields).map(\.name)
        let (met, needed) = (try #require(names.first { $0.hasPrefix("met-") }), try #require(names.first { $0.hasPrefix("needed-") }))
        _ = try await page.submit("No-go", [met: "no", needed: "Een datum erbij"])
    }
}
