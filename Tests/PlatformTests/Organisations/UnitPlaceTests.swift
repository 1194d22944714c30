import IntegralLearning
import Markup
import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct UnitPlaceTests {
    @Test("X-07 an administrator gives and ends a place on a group, and reads no record through it", arguments: TestEngine.available)
    func arrange(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let hans = try await client.as(.hans)
            let list = try await hans.get(world.deBrug.path("units"))
            let path = world.deBrug.path("units", world.group2B.text)
            #expect(list.links.contains(path) && !list.links.contains(world.deBrug.path("units", world.groupOverkant.text)))
            let group = world.deBrug.path("groups", world.group2B.text)
            #expect(try await client.as(.jeroen).get(group).status == 404)
            let given = try await hans.get(path).submit(
                "Geef de plek", ["who": "JEROEN@leidraad.test", "role": "learningGuide"], follow: true)
            #expect(given.contains("Jeroen Terpstra") && given.statements <= 12)
            #expect(try await client.as(.jeroen).get(group).status == 200)
            let end = try #require(given.forms.map(\.action).first { $0.hasSuffix("/end") && given.source.contains($0) })
            #expect(end.hasPrefix(path))
            let place = try await client.read {
                try $0.first(
                    "SELECT place.id AS id FROM place WHERE organisation_id = \(world.deBrug.id) AND member_id = \(world[.jeroen].member) AND unit_id = \(world.group2B)"
                )?
                .read("id", as: ID<Place>.self)
            }
            let id = try #require(place).text
            #expect(try await hans.post(world.deBrug.path("units", world.group2C.text, "places", id, "end")).status == 404)
            #expect(try await hans.post("\(path)/places/\(id)/end").status == 303)
            #expect(try await client.as(.jeroen).get(group).status == 404)
            #expect(try await hans.post("\(path)/places/\(id)/end").status == 404)
            #expect(try await hans.get(world.deBrug.path("tracks", world.track.text)).status == 404)
            #expect(world.tokens(in: given.body).allSatisfy { ["name", "unit"].contains($0.noun) })
            let acts = try await client.read {
                try $0.all(
                    "SELECT action, content FROM audit WHERE organisation_id = \(world.deBrug.id) AND noun = 'place' ORDER BY at, id"
                )
                .map { try $0.read("action", as: String.self) + " " + $0.read("content", as: String.self) }
            }
            #expect(acts == ["give learningGuide, zzunit2bzz, 2026-11-17 – ", "end learningGuide, zzunit2bzz"])
        }
    }

    @Test("X-07 an administrator gives no place to himself, also not as a learner", arguments: TestEngine.available)
    func himself(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let hans = try await client.as(.hans)
            let path = world.deBrug.path("units", world.group2B.text)
            for role in Role.onUnits {
                let answer = try await hans.get(path).submit("Geef de plek", ["who": "Hans Dijkgraaf", "role": role.rawValue])
                #expect(answer.status == 403 && answer.contains("Je kunt jezelf geen plek geven"))
            }
            #expect(try await client.as(.noor).get(path).status == 404)
        }
    }

    @Test("a place begins and stops on the days that were chosen, and nonsense is refused", arguments: TestEngine.available)
    func period(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let hans = try await client.as(.hans)
            let path = world.deBrug.path("units", world.group2B.text)
            let page = try await hans.get(path)
            for (typed, sentence) in [
                (["who": "Niemand Anders"], "We kennen hier niemand"), (["who": "Jeroen Terpstra", "from": "morgen"], "niet te lezen"),
                (["who": "Jeroen Terpstra", "from": "2026-12-01", "until": "2026-11-30"], "ligt voor de eerste"),
            ] as [(KeyValuePairs<String, String>, String)] {
                let answer = try await page.submit("Geef de plek", typed)
                #expect(answer.status == 422 && answer.contains(sentence))
            }
            _ = try await page.submit(
                "Geef de plek", ["who": "Jeroen Terpstra", "role": "mentor", "from": "2026-11-19", "until": "2026-11-20"])
            #expect(try await hans.get(path).contains("Jeroen Terpstra"))
            let group = world.deBrug.path("groups", world.group2B.text)
            for (days, status) in [(0, 404), (2, 200), (2, 404)] as [(Int64, Int)] {
                client.time.advance(days: days)
                #expect(try await client.as(.jeroen).get(group).status == status)
            }
        }
    }

    @Test("X-02 what is refused is said in the words of the organisation", arguments: TestEngine.available)
    func ownWords(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.as(.hans).get(world.deBrug.path("settings")).submit(
                "Woorden opslaan",
                ["learningGuide-article": "de", "learningGuide-singular": "leercoach", "learningGuide-plural": "leercoaches"])
            try await client.bring(to: .submitted)
            let refused = try await client.as(.bram).post(world.deBrug.path("tracks", world.track.text, "go"))
            #expect(refused.status == 403 && refused.contains("Alleen de leercoach geeft hier een Go of No-go."))
            let notOpen = Refusal(.conflict) { $0("Vraag het \($0.the(.learner)).", "Ask \($0.the(.learner)).") }
            #expect(notOpen.sentence.dutch == "Vraag het de student.")
            #expect(notOpen.told(with: SectorWords.of(.vo)).sentence == Words("Vraag het de leerling.", "Ask the pupil."))
        }
    }
}
