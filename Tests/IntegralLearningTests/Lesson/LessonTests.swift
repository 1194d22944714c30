import Foundation
import Frameworks
import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct LessonTests {
    private static func lesson(_ world: World) -> String { world.deBrug.path("groups", world.group2B.text, "lesson") }

    /// One tap, as the script sends it.
    private static func tap(_ client: TestClient, _ who: Persona, _ state: String, as persona: Persona = .noor) async throws -> TestPage {
        let field = "attendance-\(client.world[who].member.text)"
        return try await client.as(persona).post(
            lesson(client.world) + "/attendance", ["field": field, "value": state, "version": "0"])
    }

    private static func lessons(_ client: TestClient) async throws -> Int {
        let keeper = client.world.deBrug.id
        return try await client.read { try $0.all("SELECT id FROM event WHERE organisation_id = \(keeper)").count }
    }

    @Test(
        "LB-1.2-07 everybody is present beforehand, a tap notes who is not, and each student sees the own attendance only",
        arguments: TestEngine.available)
    func attendance(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let page = try await noor.get(Self.lesson(world))
            let chosen = page.forms.flatMap(\.fields).filter { $0.type == "radio" && $0.isChosen }
            #expect(chosen.count == 3 && chosen.allSatisfy { $0.value == "present" })
            #expect(try await Self.lessons(client) == 0, "looking makes no lesson of a day")
            let mine = world.deBrug.path("attendance")
            #expect(try await client.as(.bram).get(mine).contains("Hier komen de lessen"))

            #expect(try await Self.tap(client, .bram, "absent").source == "{\"version\":1}")
            #expect(try await Self.tap(client, .bram, "absent").source == "{\"version\":1}")
            #expect(try await Self.tap(client, .yara, "late").source == "{\"version\":1}")
            #expect(try await Self.lessons(client) == 1)
            #expect(try await noor.get(Self.lesson(world)).contains("2 van de 3 zijn er, 1 te laat."))
            for (persona, word) in [(Persona.bram, "afwezig"), (.yara, "te laat"), (.omer, "aanwezig")] {
                let own = try await client.as(persona).get(mine)
                #expect(own.text(of: "main")?.contains(word) == true)
                let others = [Persona.bram, .yara, .omer].filter { $0 != persona }
                #expect(others.allSatisfy { !own.contains($0.name) })
            }
            #expect(try await Self.tap(client, .bram, "present").source == "{\"version\":2}")
            #expect(try await client.as(.bram).get(mine).text(of: "main")?.contains("afwezig") == false)
        }
    }

    @Test("LB-1.2-07 who does not guide the group notes nothing there, and nobody outside it is noted", arguments: TestEngine.available)
    func others(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            for persona in [Persona.bram, .jeroen, .hans, .fatma, .ivo] {
                let browser = try await client.as(persona)
                #expect(try await browser.get(Self.lesson(world)).status == 404)
                #expect(try await Self.tap(client, .bram, "absent", as: persona).status == 404)
            }
            #expect(try await Self.tap(client, .lotte, "absent").status == 404)
            #expect(try await Self.tap(client, .bram, "ill").status == 404)
            let tomorrow = client.time.today.adding(days: 1).isoText
            #expect(try await client.as(.noor).get(Self.lesson(world) + "?day=\(tomorrow)").status == 404)
            #expect(try await Self.lessons(client) == 0)
        }
    }

    @Test("LB-1.2-07 without a script the list is sent at once, and a lesson nobody missed counts too", arguments: TestEngine.available)
    func whole(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            _ = try await noor.get(Self.lesson(world)).submit("Klopt zo")
            #expect(try await client.as(.omer).get(world.deBrug.path("attendance")).text(of: "main")?.contains("aanwezig") == true)
            client.time.advance(days: 1)
            let field = "attendance-\(world[.omer].member.text)"
            let morning = try await client.as(.noor)
            let next = try await morning.get(Self.lesson(world)).submit("Klopt zo", [field: "absent"], follow: true)
            #expect(next.contains("2 van de 3 zijn er, 0 te laat.") && next.contains("Eerdere lessen"))
            #expect(try await Self.lessons(client) == 2)
            // A day that is past can still be put right.
            let before = client.time.today.adding(days: -1).isoText
            let mended = try await morning.get(Self.lesson(world) + "?day=\(before)").submit("Klopt zo", [field: "late"], follow: true)
            #expect(mended.contains("3 van de 3 zijn er, 1 te laat."))
            #expect(try await Self.lessons(client) == 2)
        }
    }

    @Test(
        "LB-1.2-07 where attendance is kept elsewhere there is no field, column or page for it, only a link",
        arguments: TestEngine.available)
    func elsewhere(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let setting = try await client.as(.hans).get(world.deBrug.path("settings/attendance"))
            let wrong = try await setting.submit("Bewaren", ["where": "elsewhere", "address": "javascript:alert(1)"])
            #expect(wrong.status == 422 && wrong.contains("Begin het adres met https://"))
            #expect(try await client.as(.noor).get(world.deBrug.path("settings/attendance")).status == 404)
            _ = try await setting.submit("Bewaren", ["where": "elsewhere", "address": "https://aanwezig.test/2b"])
            let page = try await client.as(.noor).get(Self.lesson(world))
            #expect(page.forms.flatMap(\.fields).allSatisfy { $0.type != "radio" })
            #expect(page.links.contains("https://aanwezig.test/2b") && !page.contains("afwezig"))
            #expect(try await Self.tap(client, .bram, "absent").status == 404)
            #expect(try await client.as(.noor).post(Self.lesson(world)).status == 404)
            #expect(try await client.as(.bram).get(world.deBrug.path("attendance")).status == 404)
            #expect(try await client.as(.bram).get(world.deBrug.path("results")).links.contains("https://aanwezig.test/2b"))
            _ = try await client.as(.hans).get(setting.path).submit("Bewaren", ["where": "here"])
            #expect(try await client.as(.bram).get(world.deBrug.path("attendance")).status == 200)
        }
    }

    @Test(
        "the lesson page shows each student's next step, and what is seen is noted in place and read at once",
        arguments: TestEngine.available)
    func observe(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            try await client.bring(to: .submitted)
            let page = try await noor.get(Self.lesson(world))
            #expect(page.contains("wacht op je Go") && page.contains("maakt het werkplan"))
            let bram = world[.bram].member.text
            let fields: KeyValuePairs = [
                "about": bram, "track-\(bram)": world.track.text, "text-\(bram)": "Bram begon vandaag zelf.",
            ]
            let noted = try await noor.post(Self.lesson(world) + "/observations", fields)
            #expect(noted.location?.hasSuffix("&noted=\(bram)#learner-\(bram)") == true)
            let back = String((noted.location ?? "").prefix { $0 != "#" })
            #expect(try await noor.get(back).contains("Genoteerd"))
            #expect(try await client.as(.bram).get(world.deBrug.path("tracks", world.track.text)).contains("Bram begon vandaag zelf."))
            let astray: KeyValuePairs = ["about": bram, "track-\(bram)": world.trackOfLotte.text, "text-\(bram)": "x"]
            #expect(try await noor.post(Self.lesson(world) + "/observations", astray).status == 404)
        }
    }

    @Test("the lesson page of 30 students takes as many statements as that of three, at most twelve", arguments: TestEngine.available)
    func statements(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            _ = try await noor.get(Self.lesson(world)).submit("Klopt zo")
            let few = try await noor.get(Self.lesson(world))
            try await client.write(at: world.deBrug) { database in
                for number in 1...30 {
                    let member = try database.createMember(name: "Leerling \(number)")
                    try database.givePlace(on: world.group2B, to: member, as: .learner, .learning, from: database.today)
                }
            }
            let many = try await noor.get(Self.lesson(world))
            #expect(many.contains("Leerling 30") && many.statements == few.statements && many.statements <= 12)
        }
    }

    @Test(
        "LB-2.2-11 no page of a group ranks students: whatever was noted, they stand in the order of their names",
        arguments: TestEngine.available)
    func noRanking(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let (world, client) = (execution.world, execution.client)
            try await execution.share()
            _ = try await Self.tap(client, .bram, "absent")
            _ = try await Self.tap(client, .yara, "late")
            let noor = try await client.as(.noor)
            let group = world.deBrug.path("groups", world.group2B.text)
            for path in [group, group + "/lesson", group + "/matrix"] {
                let page = try await noor.get(path)
                let main = page.text(of: "main") ?? ""
                let names = [Persona.bram, .omer, .yara].map(\.name)
                let places = names.compactMap { main.range(of: $0)?.lowerBound }
                #expect(places.count == 3 && places == places.sorted(), "\(path)")
            }
        }
    }

    @Test("the lesson of today is one tap from Vandaag", arguments: TestEngine.available)
    func fromToday(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (guide, student) = (try await client.as(.noor).get("/"), try await client.as(.bram).get("/"))
            #expect(guide.links.contains(Self.lesson(world)) && !student.links.contains(Self.lesson(world)))
        }
    }
}
