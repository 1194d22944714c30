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
            let before = try await client.contents()
            var seen: [Persona: Set<String>] = [:]
            for visitor in Visitor.all { seen[visitor.persona, default: []].formUnion(try await Self.walk(visitor, world, client)) }
            for token in world.tokens where token.noun == "track" {
                // Tess opens her own page only, which is the entrance's.
                let blind = token.readers.subtracting([.tess]).filter { seen[$0]?.contains(token.text) != true }
                #expect(blind.isEmpty, "\(token.text) does not reach its own readers, so the walk proves nothing about it")
            }
            #expect(try await client.contents() == before, "A5 looking changes nothing")
        }
    }

    @Test("X-07 mails and notices hold only what their reader may see", arguments: TestEngine.available)
    func mails(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            for persona in Persona.allCases where persona.hasAccount {
                _ = try await client.get("/sign-in").submit("Inloggen", ["email": persona.email])
            }
            #expect(try await client.sentMails().count == Persona.allCases.count(where: \.hasAccount))
            try await client.expectNothingLeaks()
        }
    }

    /// Opens every route that reads, then every link found, until there is nothing new.
    private static func walk(_ visitor: Visitor, _ world: World, _ client: TestClient) async throws -> Set<String> {
        let browser = try await client.as(visitor.persona)
        var waiting = TestHouse.house.routes.filter { $0.method == .get }.map { visitor.path($0, in: world) }
        var opened: Set<String> = []
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard opened.count < 400, opened.insert(path).inserted else { continue }
            let page = try await browser.get(path)
            for token in world.tokens where page.source.contains(token.text) {
                seen.insert(token.text)
                if !token.readers.contains(visitor.persona) { Issue.record("\(visitor.label) reads \(token.text) on \(path)") }
            }
            waiting += page.links.filter { $0.utf8.first == UInt8(ascii: "/") }
            if let location = page.location { waiting.append(location) }
        }
        return seen
    }
}
