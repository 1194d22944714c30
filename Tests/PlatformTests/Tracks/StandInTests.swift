import IntegralLearning
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct StandInTests {
    @Test(
        "X-07 a stand-in has the tasks and tracks of the colleague from the first day to the last, and not a day longer",
        arguments: TestEngine.available)
    func period(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let track = world.deBrug.path("tracks", world.track.text)
            func seen() async throws -> [Bool] {
                let jeroen = try await client.as(.jeroen)
                let (today, thread, go) = try await (jeroen.get("/"), jeroen.get(track), jeroen.get(track + "/go"))
                let sentence = "Je vervangt \(Persona.noor.name) als leerbegeleider van"
                return [today.contains("wacht op je Go"), thread.status == 200 && thread.contains(sentence), go.status == 200]
            }
            let (nothing, everything) = ([false, false, false], [true, true, true])
            let day = client.time.today
            let page = try await Self.begin(world, client, from: day.adding(days: 1), until: day.adding(days: 3))
            #expect(page.contains(Persona.jeroen.name) && page.buttons.contains("Stop"))
            #expect(page.statements <= 12)
            #expect(try await seen() == nothing)
            client.time.advance(days: 1)
            #expect(try await seen() == everything)
            #expect(try await client.as(.jeroen).get("/").contains("Je vervangt \(Persona.noor.name)."))
            #expect(try await client.as(.bram).get(track).contains("leerbegeleider, vervangt \(Persona.noor.name)"))
            client.time.advance(days: 2)
            #expect(try await seen() == everything)
            client.time.advance(days: 1)
            #expect(try await seen() == nothing)
        }
    }

    @Test("A10, X-05 a stand-in is told, and loses the group at once when it is stopped", arguments: TestEngine.available)
    func stop(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = Self.group(world)
            let page = try await Self.begin(world, client, from: client.time.today, until: client.time.today.adding(days: 7))
            let jeroen = try await client.as(.jeroen)
            let own = try await jeroen.get(path)
            // What was lent is not passed on.
            #expect(own.status == 200 && !own.buttons.contains("Laat vervangen"))
            #expect(try await jeroen.post(path + "/stand-ins").status == 404)
            #expect(try await jeroen.get("/notices").contains("Je vervangt \(Persona.noor.name) als leerbegeleider van"))
            let after = try await page.submit("Stop", follow: true)
            #expect(after.status == 200 && !after.buttons.contains("Stop"))
            #expect(try await jeroen.get(path).status == 404)
            #expect(try await jeroen.get("/notices").contains("Je vervangt \(Persona.noor.name) niet meer"))
            try await client.expectNothingLeaks()
            let acts = try await client.read { database in
                try database.all("SELECT action FROM audit WHERE organisation_id > 0 AND noun = 'place' ORDER BY at").map {
                    try $0.read("action", as: String.self)
                }
            }
            #expect(acts.suffix(2) == ["standIn", "endStandIn"])
        }
    }

    @Test("X-07 nobody makes himself a stand-in, or a colleague of another school", arguments: TestEngine.available)
    func himself(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (path, until) = (Self.group(world) + "/stand-ins", client.time.today.adding(days: 7).isoText)
            func ask(_ asker: Persona, for colleague: Persona) async throws -> Int {
                try await client.as(asker).post(path, ["colleague": world[colleague].member.text, "until": until]).status
            }
            // Noor guides 2B: neither she, a stranger nor somebody who guides nowhere may be chosen.
            #expect(try await ask(.noor, for: .noor) == 422)
            #expect(try await ask(.noor, for: .ivo) == 422)
            #expect(try await ask(.noor, for: .hans) == 422)
            for asker in [Persona.jeroen, .hans, .ilse, .bram, .ivo] { #expect(try await ask(asker, for: .jeroen) == 404) }
            let lent = try await client.read { database in
                try database.all("SELECT id FROM place WHERE organisation_id > 0 AND stands_in_place_id IS NOT NULL").count
            }
            #expect(lent == 0)
        }
    }

    @Test("E-23 a period without an end, in the past or of years is refused, and what was typed stays", arguments: TestEngine.available)
    func dates(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (page, day) = (try await client.as(.noor).get(Self.group(world)), client.time.today)
            let wrong: [(from: Day, until: String, sentence: String)] = [
                (day, "", "Kies de laatste dag"), (day, "morgen", "Kies de laatste dag"),
                (day.adding(days: -1), day.isoText, "De eerste dag is al voorbij"),
                (day.adding(days: 3), day.isoText, "De laatste dag ligt voor de eerste"),
                (day, day.adding(days: 400).isoText, "binnen 366 dagen"),
            ]
            for (from, until, sentence) in wrong {
                let refused = try await page.submit(
                    "Laat vervangen", ["colleague": world[.jeroen].member.text, "from": from.isoText, "until": until])
                #expect(refused.status == 422 && refused.contains(sentence), "\(from.isoText) – \(until)")
                #expect(refused.source.contains("value=\"\(from.isoText)\""))
            }
            #expect(try await client.as(.jeroen).get(Self.group(world)).status == 404)
        }
    }

    private static func group(_ world: World) -> String { world.deBrug.path("groups", world.group2B.text) }

    /// Noor lets Jeroen stand in for her in 2B; gives back what she then sees.
    private static func begin(_ world: World, _ client: TestClient, from: Day, until: Day) async throws -> TestPage {
        try await client.as(.noor).get(group(world)).submit(
            "Laat vervangen", ["colleague": world[.jeroen].member.text, "from": from.isoText, "until": until.isoText], follow: true)
    }
}
