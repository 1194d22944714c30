import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ConversationTests {
    private static let text = "Bram wil eerst zelf proberen."

    @discardableResult
    private func record(_ client: TestClient, focus: String = "individual", _ text: String = text, share: String = "1") async throws
        -> TestPage
    {
        try await client.as(.noor).get(client.path("conversations", "new")).submit(
            "Vastleggen",
            [
                "about": client.world[.bram].member.text, "focus": focus, "text": text, "agreed": "Bram belt mevrouw De Wit",
                "day": "2031-05-06", "style": "coach", "share": share,
            ], follow: true)
    }

    @Test(
        "LB-2.1-03, LB-2.1-24 a conversation holds what was agreed, for when, and how was guided; the learner reads it at once",
        arguments: TestEngine.available)
    func shared(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await record(client)
            let page = try await client.as(.bram).get(client.path("conversations"))
            #expect(page.contains(Self.text) && page.contains("Bram belt mevrouw De Wit") && page.contains("6 mei 2031"))
            #expect(page.contains("Coachen: zelf laten kiezen en proberen") && page.statements <= 12)
            #expect(try await client.as(.bram).get("/notices").contains("Er staat een gesprek voor je klaar"))
            #expect(try await !client.as(.yara).get(client.path("conversations")).contains(Self.text))
            #expect(try await client.as(.fatma).get(client.path("conversations")).status >= 400)
        }
    }

    @Test("LB-2.2-12 what is kept for the guides is not read by learner or mentor until it is shared", arguments: TestEngine.available)
    func kept(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.makeJeroenMentor()
            let page = try await record(client, share: "")
            for persona in [Persona.bram, .jeroen] {
                #expect(try await !client.as(persona).get(client.path("conversations")).contains(Self.text))
            }
            #expect(try await !client.as(.bram).get(client.path("history")).contains("legde een gesprek vast · Bram"))
            _ = try await page.submit("Nu delen")
            for persona in [Persona.bram, .jeroen] {
                #expect(try await client.as(persona).get(client.path("conversations")).contains(Self.text))
            }
        }
    }

    @Test("LB-2.2-02 guidance looks at the learner, the group or the result, and is filtered by it", arguments: TestEngine.available)
    func focus(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await record(client, focus: "group", "Over de taakverdeling.")
            try await record(client, focus: "result", "Over het dagplan zelf.")
            let noor = try await client.as(.noor)
            let group = try await noor.get(client.path("conversations") + "?focus=group")
            #expect(group.contains("Over de taakverdeling.") && !group.contains("Over het dagplan zelf."))
            let all = try await noor.get(client.path("conversations"))
            #expect(all.contains("Over de taakverdeling.") && all.contains("Over het dagplan zelf."))
        }
    }

    @Test(
        "LB-2.1-15, LB-2.1-26 cards for listening, mirroring and asking on help to prepare, and the learner adds own words",
        arguments: TestEngine.available)
    func ownWords(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await record(client)
            let prepared = try await client.as(.noor).get(client.path("conversations", "new"))
            for card in ["Luisteren", "Spiegelen", "Doorvragen"] { #expect(prepared.contains(card)) }
            let page = try await client.as(.bram).get(client.path("conversations"))
            let form = try #require(page.forms.first { $0.fields.contains { $0.name == "words" } })
            _ = try await page.submit("Bewaren", ["words": "Ik wil het zelf kunnen."], in: form.action)
            #expect(try await client.as(.noor).get(client.path("conversations")).contains("Ik wil het zelf kunnen."))
            #expect(try await !client.as(.yara).get(client.path("conversations")).contains("Ik wil het zelf kunnen."))
        }
    }
}
