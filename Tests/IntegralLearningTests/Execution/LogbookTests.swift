import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct LogbookTests {
    private static let unkind = "Yara doet nooit iets."

    private func write(_ client: TestClient, _ text: String, group: String = "1") async throws {
        _ = try await client.as(.bram).get(client.path("logbook")).submit(
            "In het logboek", ["entry": text, "group": group, "alternative": "Eerst gevraagd, toen gedaan", "effect": "Hij koos zelf"])
    }

    @Test(
        "LB-2.2-05 an entry holds what was tried and its effect; a personal one stays with its learner and guide",
        arguments: TestEngine.available)
    func tried(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await write(client, "Zelf gekookt.", group: "")
            for persona in [Persona.bram, .noor] {
                let page = try await client.as(persona).get(client.path("logbook"))
                #expect(page.contains("Zelf gekookt.") && page.contains("Eerst gevraagd, toen gedaan") && page.contains("Hij koos zelf"))
                #expect(page.statements <= 12)
            }
            #expect(try await !client.as(.yara).get(client.path("logbook")).contains("Zelf gekookt."))
            #expect(try await client.as(.fatma).get(client.path("logbook")).status >= 400)
        }
    }

    @Test("LB-2.2-01 a guide says something to an entry of the group, and the group reads it", arguments: TestEngine.available)
    func reaction(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await write(client, "Samen gekookt.")
            let page = try await client.as(.noor).get(client.path("logbook"))
            let way = try #require(page.links.first { $0.contains("/log/") })
            _ = try await client.as(.noor).get(way).submit("Reageer", ["reaction": "Mooi, hoe wist je dat?"])
            #expect(try await client.as(.yara).get(client.path("logbook")).contains("Mooi, hoe wist je dat?"))
        }
    }

    @Test(
        "LB-2.2-13 a member reports a post; the guide hides it, its author sees why and nobody else reads it",
        arguments: TestEngine.available)
    func report(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await write(client, Self.unkind)
            let page = try await client.as(.yara).get(client.path("logbook"))
            #expect(page.contains(Self.unkind))
            let forms = page.forms.filter { $0.action.hasSuffix("/reports") }
            let entry = try #require(forms.first?.values.first { $0.name == "entry" }?.value)
            _ = try await client.as(.yara).post(client.path("reports"), ["entry": entry, "words": "Dit klopt niet en doet pijn"])
            #expect(try await client.as(.noor).get("/").contains("Een melding in een werkgroep wacht op je"))
            #expect(try await client.as(.bram).get(client.path("reports")).status >= 400)
            let reports = try await client.as(.noor).get(client.path("reports"))
            #expect(reports.contains(Self.unkind) && reports.contains("Yara Aksoy"))
            _ = try await reports.submit("Verbergen", ["reason": "Zeg het haar zelf."])
            let own = try await client.as(.bram).get(client.path("logbook"))
            #expect(own.contains(Self.unkind) && own.contains("Zeg het haar zelf.") && !own.contains("Dit klopt niet"))
            for persona in [Persona.yara, .noor] {
                #expect(try await !client.as(persona).get(client.path("logbook")).contains(Self.unkind), "\(persona)")
                #expect(try await !client.as(persona).get(client.path()).contains(Self.unkind), "\(persona)")
            }
            #expect(try await !client.as(.noor).get("/").contains("Een melding in een werkgroep wacht op je"))
            let acts = try await client.read {
                try $0.all("SELECT action FROM audit WHERE organisation_id > 0 AND noun = 'logEntry'").map {
                    try $0.read("action", as: String.self)
                }
            }
            #expect(acts.sorted() == ["hide", "report"])
        }
    }

    @Test("LB-2.2-13 only somebody else's post in the group can be reported", arguments: TestEngine.available)
    func notOwn(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let entry = try await client.read {
                try $0.first("SELECT id FROM log_entry WHERE organisation_id > 0 AND is_for_group")?.read("id", as: ID<Member>.self)
            }
            let key = try #require(entry?.text)
            #expect(try await client.as(.bram).post(client.path("reports"), ["entry": key]).status == 404)
            #expect(try await client.as(.noor).post(client.path("reports"), ["entry": key]).status == 404)
            #expect(try await client.as(.yara).post(client.path("reports"), ["entry": key]).status == 303)
        }
    }
}
