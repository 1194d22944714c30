import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct PlanTests {
    @Test("LB-2.1-05 a plan without a task or without any goal is not handed in, and says what is missing", arguments: TestEngine.available)
    func incomplete(_ engine: Engine) async throws {
        try await Execution.with(engine, state: .planning) { execution in
            let bram = try await execution.client.as(.bram)
            let path = execution.world.deBrug.path("tracks", execution.track.text, "plan")
            let page = try await bram.get(path).submit("Inleveren", follow: true)
            #expect(page.contains("Er staat nog geen taak in het plan"))
            #expect(page.contains("Nog niemand schreef een eigen leerdoel"))
            let written = try await page.submit("Taak erbij", ["goal": "Ik wil rustig leren uitleggen"], follow: true)
            let text = try #require(written.forms.flatMap(\.fields).map(\.name).first { $0.utf8.starts(with: "text-".utf8) })
            let handedIn = try await written.submit("Inleveren", [text: "Een gesprek voeren"], follow: true)
            #expect(handedIn.contains("Het werkplan is ingeleverd"))
        }
    }

    @Test("LB-2.1-05 a member without a goal is marked and stopped alone, and goes on by writing it", arguments: TestEngine.available)
    func lateGoal(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) {
                try $0.run("UPDATE goal SET text = \("") WHERE organisation_id = \(world.deBrug.id) AND member_id = \(world[.yara].member)")
            }
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("tracks", world.track.text)
            #expect(try await client.as(.noor).get(path + "/go").contains("Nog geen leerdoel: Yara"))
            _ = try await client.as(.noor).get(path + "/go").submit("Go en volgende")
            _ = try await client.as(.fatma).get(path + "/final-go").submit("Go")
            let yara = try await client.as(.yara)
            let stopped = try await yara.get(path)
            #expect(stopped.contains("Jij begint zodra je je eigen leerdoel hebt opgeschreven"))
            #expect(try await client.as(.bram).get(path).contains("Werk volgens het plan"))
            let going = try await stopped.submit("Bewaren en beginnen", ["goal": "Ik wil leren luisteren"], follow: true)
            #expect(going.contains("Werk volgens het plan"))
            #expect(try await client.as(.noor).get("/notices").contains("schreef alsnog een leerdoel"))
        }
    }

    @Test("LB-2.1-12 a personal goal is read by that member and the guide, not by others on the track", arguments: TestEngine.available)
    func goals(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "plan")
            let goal = "zzgoalbramzz"
            #expect(try await client.as(.bram).get(path).source.contains(goal))
            #expect(try await client.as(.noor).get(path).source.contains(goal))
            for other in [Persona.yara, .fatma] {
                let page = try await client.as(other).get(path)
                #expect(page.status == 200 && !page.source.contains(goal))
            }
        }
    }

    @Test("LB-2.1-07 two members who write in one field lose nothing: the second sees both texts", arguments: TestEngine.available)
    func clash(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "plan")
            let page = try await client.as(.bram).get(path)
            let text = try #require(page.forms.flatMap(\.fields).map(\.name).first { $0.utf8.starts(with: "text-".utf8) })
            _ = try await client.as(.yara).get(path).submit("Bewaren", [text: "Boodschappen doen"])
            let clashed = try await page.submit("Bewaren", [text: "Samen koken"])
            #expect(clashed.status == 409)
            #expect(clashed.contains("Boodschappen doen"))
            #expect(clashed.source.contains("Samen koken"))
            let merged = try await clashed.submit("Bewaren", [text: "Boodschappen doen en samen koken"], follow: true)
            #expect(merged.source.contains("Boodschappen doen en samen koken"))
        }
    }

    @Test("LB-2.1-20 a plan that is handed in stands fixed, and a late one says so", arguments: TestEngine.available)
    func fixed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text)
            client.time.advance(days: 40)
            let open = try await client.as(.yara).get(path + "/plan")
            try await client.bring(to: .submitted)
            #expect(try await open.submit("Bewaren").status == 409)
            #expect(try await client.as(.noor).get(path + "/go").contains("na de afgesproken dag"))
        }
    }

    @Test(
        "LB-2.1-07 a date that cannot be read and a text too long stand beside their field, with all that was typed",
        arguments: TestEngine.available)
    func faults(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.bram).get(world.deBrug.path("tracks", world.track.text, "plan"))
            let names = page.forms.flatMap(\.fields).map(\.name)
            let text = try #require(names.first { $0.utf8.starts(with: "text-".utf8) })
            let due = try #require(names.first { $0.utf8.starts(with: "due-".utf8) })
            let refused = try await page.submit("Bewaren", [text: "Samen zzkoken", due: "morgen"])
            #expect(refused.status == 422)
            #expect(refused.contains("Deze datum is niet te lezen.") && refused.source.contains("Samen zzkoken"))
            #expect(refused.source.contains("value=\"morgen\""))
            let long = try await refused.submit("Bewaren", [text: String(repeating: "a", count: 8001), due: "2026-12-01"])
            #expect(long.status == 422 && long.contains("Deze tekst is te lang voor een werkplan."))
            let saved = try await long.submit("Bewaren", [text: "Samen zzkoken", due: "2026-12-01"], follow: true)
            #expect(saved.status == 200 && saved.source.contains("Samen zzkoken") && saved.source.contains("2026-12-01"))
        }
    }

    @Test("LB-2.1-07 two members who choose an owner or a day at once lose nothing: the second is told", arguments: TestEngine.available)
    func choices(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "plan")
            let page = try await client.as(.bram).get(path)
            let names = page.forms.flatMap(\.fields).map(\.name)
            let (owner, due) = (try #require(names.first { $0.hasPrefix("owner-") }), try #require(names.first { $0.hasPrefix("due-") }))
            let yara = try await client.as(.yara)
            _ = try await yara.get(path).submit("Bewaren", [owner: world[.yara].member.text, due: "2027-01-08"])
            let clashed = try await page.submit("Bewaren", [owner: "", due: "2027-01-15"])
            #expect(clashed.status == 409)
            #expect(clashed.contains("koos hier intussen: Yara") && clashed.contains("koos hier intussen: 8 januari 2027"))
            #expect(try await !yara.get(path).source.contains("2027-01-15"))
            let agreed = try await clashed.submit("Bewaren", follow: true)
            #expect(agreed.source.contains("2027-01-15"))
        }
    }

    @Test("LB-2.1-07 an owner that was changed meanwhile is not saved over while typing", arguments: TestEngine.available)
    func autosaved(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "plan")
            let bram = try await client.as(.bram)
            let field = try #require(try await bram.get(path).forms.flatMap(\.fields).first { $0.name.hasPrefix("owner-") })
            func save(_ value: String, _ version: String) async throws -> TestPage {
                try await bram.post(path + "/field", ["field": field.name, "value": value, "version": version])
            }
            #expect(try await save(world[.yara].member.text, "1").source == "{\"version\":2}")
            #expect(try await save(world[.yara].member.text, "1").source == "{\"version\":2}", "the same choice is no clash")
            #expect(try await save("", "1").status == 409)
        }
    }

    @Test("E-27, X-11 a round of the plan names its members by key, so an erased name is nowhere in it", arguments: TestEngine.available)
    func roundNames(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("tracks", world.track.text)
            let page = try await client.as(.noor).get(path + "/go")
            let names = page.forms.flatMap(\.fields).map(\.name)
            let (met, needed) = (try #require(names.first { $0.hasPrefix("met-") }), try #require(names.first { $0.hasPrefix("needed-") }))
            _ = try await page.submit("No-go", [met: "no", needed: "Een datum erbij"])
            try await client.bring(to: .submitted)
            let before = try await client.as(.noor).get(path + "/go")
            #expect(before.contains("Ronde 1, ingeleverd op") && before.source.contains("zzplanyarazz"))
            _ = try await client.write(at: world.deBrug) {
                try $0.run("UPDATE member SET name = \("(gewist)") WHERE organisation_id = \($0.keeper) AND id = \(world[.yara].member)")
            }
            #expect(try await !client.as(.noor).get(path + "/go").contains("Yara"))
        }
    }
}
