import Guidance
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ReactionTests {
    @Test(
        "LB-1.2-09, LB-2.2-01 the guide reads a dated entry and reacts; its student reads that at once, and no fellow student does",
        arguments: TestEngine.available)
    func react(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let thread = world.deBrug.path("tracks", world.track.text)
            try await client.bring(to: .execution)
            _ = try await client.as(.bram).post(thread + "/log", ["entry": "De zangmiddag verplaatst naar vrijdag."])
            let noor = try await client.as(.noor)
            let page = try await noor.get(thread)
            let link = try #require(page.links.first { $0.hasPrefix(thread + "/log/") })
            let answer = try await noor.get(link).submit("Reageer", ["reaction": "Wie belt de bewoners?"])
            #expect(answer.location?.contains("#log-") == true)
            #expect(try await noor.get(thread).contains("Pas je reactie aan"))
            let own = try await client.as(.bram).get(thread)
            #expect(own.contains("Wie belt de bewoners?") && own.contains("Noor Bakker"))
            #expect(try await !client.as(.yara).get(thread).contains("Wie belt de bewoners?"))
            _ = try await noor.get(link).submit("Reageer", ["reaction": "Wie belt de familie?"])
            let changed = try await client.as(.bram).get(thread)
            #expect(changed.contains("Wie belt de familie?") && !changed.contains("Wie belt de bewoners?"))
            #expect(changed.statements == own.statements)
            for persona in [Persona.bram, .yara, .fatma, .jeroen, .hans] {
                let browser = try await client.as(persona)
                let statuses = [try await browser.get(link).status, try await browser.post(link, ["reaction": "x"]).status]
                #expect(statuses.allSatisfy { [403, 404].contains($0) }, "\(persona)")
            }
            _ = try await noor.get(link).submit("Reageer", ["reaction": ""])
            #expect(try await !client.as(.bram).get(thread).contains("Wie belt de familie?"))
        }
    }
}
