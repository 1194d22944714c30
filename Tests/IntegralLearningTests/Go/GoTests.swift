import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct GoTests {
    @Test("LB-2.1-04 the guide gives a Go on a plan that was handed in, and only then", arguments: TestEngine.available)
    func go(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text)
            let noor = try await client.as(.noor)
            #expect(try await noor.get(path + "/go").status == 409)
            try await client.bring(to: .submitted)
            #expect(try await client.as(.noor).get("/").contains("wacht op je Go"))
            let answer = try await noor.get(path + "/go").submit("Go en volgende", follow: true)
            #expect(answer.status == 200)
            #expect(try await client.as(.bram).get(path).contains("Noor Bakker"))
            #expect(try await client.as(.bram).get("/notices").contains("Go voor het werkplan"))
            #expect(try await !client.as(.noor).get("/").contains("wacht op je Go"))
        }
    }

    @Test(
        "LB-2.1-17, LB-2.1-18 a No-go says at each unmet criterion what is needed; without that it is refused",
        arguments: TestEngine.available)
    func noGo(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("tracks", world.track.text)
            let page = try await client.as(.noor).get(path + "/go")
            let names = page.forms.flatMap(\.fields).map(\.name)
            let met = try #require(names.first { $0.utf8.starts(with: "met-".utf8) })
            let needed = try #require(names.first { $0.utf8.starts(with: "needed-".utf8) })
            #expect(try await page.submit("No-go").status == 422)
            #expect(try await page.submit("No-go", [met: "no"]).contains("Schrijf in één zin wat hier nog nodig is"))
            #expect(try await page.submit("Go en volgende", [met: "no", needed: "Data erbij"]).contains("niet alles voldoet"))
            _ = try await page.submit("No-go", [met: "no", needed: "Zet bij elke taak een datum"])
            let bram = try await client.as(.bram).get(path)
            #expect(bram.contains("ronde 2") && bram.contains("Zet bij elke taak een datum"))
            #expect(bram.links.contains { $0.hasSuffix("/plan") })
        }
    }

    @Test("LB-2.1-20, X-06 every round is kept, and the history names who decided", arguments: TestEngine.available)
    func rounds(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("tracks", world.track.text)
            let page = try await client.as(.noor).get(path + "/go")
            let names = page.forms.flatMap(\.fields).map(\.name)
            let met = try #require(names.first { $0.utf8.starts(with: "met-".utf8) })
            let needed = try #require(names.first { $0.utf8.starts(with: "needed-".utf8) })
            _ = try await page.submit("No-go", [met: "no", needed: "Wie doet de boodschappen?"])
            try await client.bring(to: .submitted)
            let second = try await client.as(.noor).get(path + "/go")
            #expect(second.contains("Ronde 2") && second.contains("Wie doet de boodschappen?"))
            #expect(try await client.as(.bram).get(path + "/history").contains("Noor Bakker"))
        }
    }

    @Test("E-06 who decides twice at once decides once: the second is told what happened", arguments: TestEngine.available)
    func once(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let path = world.deBrug.path("tracks", world.track.text, "go")
            let (one, two) = (try await client.as(.noor).get(path), try await client.as(.noor).get(path))
            #expect(try await one.submit("Go en volgende").status == 303)
            #expect(try await one.submit("Go en volgende").status == 303, "a repeat has the first outcome")
            #expect(try await two.submit("Go en volgende").status == 409)
        }
    }

    @Test("LB-2.1-04 Go en volgende says what became of the plan before, within the statements of a page", arguments: TestEngine.available)
    func next(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .submitted)
            let omer = world.deBrug.path("tracks", world.trackOfOmer.text)
            _ = try await client.as(.omer).get(omer + "/plan").submit("Inleveren")
            let page = try await client.as(.noor).get(world.deBrug.path("tracks", world.track.text, "go"))
            let next = try await page.submit("Go en volgende", follow: true)
            #expect(next.contains("Go gegeven voor") && next.contains("Dit is het volgende plan"))
            #expect(next.contains("Bram Wiersma, Yara"))
            #expect(next.statements <= 12)
        }
    }
}
