import IntegralLearning
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

/// Nobody reads what is not theirs, wherever it shows: every text of the world is a token that knows its readers (goal A2).
@Suite struct TokenWalkTests {
    @Test("X-07 nobody meets a text of the world that is not theirs, on any page they can open", arguments: TestEngine.available)
    func walk(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            var browsers: [TestClient] = []
            for persona in Persona.allCases { browsers.append(try await client.as(persona)) }
            let before = try await client.contents()
            var seen: [Persona: Set<String>] = [:]
            for browser in browsers { seen[browser.persona] = try await Self.walk(browser, world) }
            for token in world.tokens where token.noun == "plan" {
                let blind = token.readers.filter { seen[$0]?.contains(token.text) != true }
                #expect(blind.isEmpty, "\(token.text) does not reach its own readers, so the walk proves nothing about it")
            }
            // Who opened a confidential note is written down; that is the only thing looking leaves behind.
            let after = try await client.contents()
            #expect(after.filter { $0.key != "read_log" } == before.filter { $0.key != "read_log" }, "A5 looking changes nothing")
        }
    }

    @Test("X-07 mails and notices hold only what their reader may see", arguments: TestEngine.available)
    func mails(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            for persona in Persona.allCases where persona.hasAccount {
                _ = try await client.get("/sign-in").submit("Inloggen", ["email": persona.email])
            }
            try await client.bring(to: .execution)
            // Everybody with an account asked for a link; the Go sent two more, to Tess and Fatma, and the final
            // Go one to Tess, who has no account, with the link that lasts.
            #expect(try await client.sentMails().count == Persona.allCases.count(where: \.hasAccount) + 3)
            try await client.expectNothingLeaks()
        }
    }

    /// Opens every route that reads, with every key there is, then every link found, until there is nothing new.
    private static func walk(_ browser: TestClient, _ world: World) async throws -> Set<String> {
        let visitor = Visitor(persona: browser.persona)
        let routes = TestHouse.house.routes.filter { $0.method == .get }
        var waiting = Keys.all(in: world).flatMap { keys in routes.map { visitor.path($0, with: keys, in: world) } }
        var opened: Set<String> = []
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard opened.count < 500, opened.insert(path).inserted else { continue }
            let page = try await browser.get(path)
            for token in world.tokens(in: page.body) {
                seen.insert(token.text)
                if !token.readers.contains(visitor.persona) { Issue.record("\(visitor.persona) reads \(token.text) on \(path)") }
            }
            waiting += (page.links + [page.location].compactMap { $0 }).filter { $0.utf8.first == UInt8(ascii: "/") }
        }
        return seen
    }
}
