import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct SettingsTests {
    @Test("X-02 the word for learner changes per organisation, without a statement more", arguments: TestEngine.available)
    func ownWord(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let group = world.deBrug.path("groups", world.group2B.text)
            let before = try await client.as(.noor).get(group)
            #expect(before.contains("Studenten"))
            let settings = try await client.as(.hans).get(world.deBrug.path("settings"))
            let saved = try await settings.submit(
                "Woorden opslaan", ["learner-singular": "leerling", "learner-plural": "leerlingen"], follow: true)
            #expect(saved.contains("student → leerling"))
            let after = try await client.as(.noor).get(group)
            #expect(after.contains("Leerlingen") && !after.contains("Studenten"))
            #expect(after.statements == before.statements)
            let elsewhere = try await client.as(.ivo).get(world.overkant.path("groups", world.groupOverkant.text))
            #expect(elsewhere.contains("Studenten"))
            let emptied = try await saved.submit("Woorden opslaan", ["learner-singular": "", "learner-plural": ""], follow: true)
            #expect(!emptied.contains("leerling →") && !emptied.contains("→ leerling"))
            #expect(try await client.as(.noor).get(group).contains("Studenten"))
        }
    }

    @Test("X-02 a singular without its plural is refused with a sentence, and what was typed stays", arguments: TestEngine.available)
    func halfWord(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.hans).get(world.deBrug.path("settings"))
            let refused = try await page.submit("Woorden opslaan", ["track-singular": "route", "track-article": "de"])
            #expect(refused.status == 422)
            #expect(refused.contains("Vul het enkelvoud en het meervoud allebei in"))
            #expect(refused.forms.flatMap(\.fields).first { $0.name == "track-singular" }?.value == "route")
        }
    }

    @Test("the house colour is shown corrected, and a colour that cannot be read is refused", arguments: TestEngine.available)
    func colour(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.hans).get(world.deBrug.path("settings"))
            #expect(page.contains("Letters in deze kleur zijn goed te lezen."))
            for wrong in ["blauw", "#12345", "#1f5fag", "#１f5fae", ""] {
                let refused = try await page.submit("Opslaan", ["accent": wrong])
                #expect(refused.status == 422 && refused.contains("Schrijf de kleur als # met zes tekens"))
            }
            let saved = try await page.submit("Opslaan", ["name": "ROC De Nieuwe Brug", "accent": "FFD400"], follow: true)
            #expect(saved.contains("te licht om te lezen") && saved.contains("ROC De Nieuwe Brug"))
            #expect(saved.forms.flatMap(\.fields).first { $0.name == "accent" }?.value == "#ffd400")
            let acts = try await client.read {
                try $0.all("SELECT content FROM audit WHERE organisation_id = \(world.deBrug.id) AND action = 'change'")
                    .map { try $0.read("content", as: String.self) }
            }
            #expect(acts == ["ROC De Brug, #1f5fae > ROC De Nieuwe Brug, #ffd400"])
        }
    }

    @Test("X-07 only the administrator of the organisation comes to its settings", arguments: TestEngine.available)
    func closed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            for persona in [Persona.noor, .bram, .ilse, .ilona, .hans] {
                let browser = try await client.as(persona)
                for name in ["settings", "norms", "closures"] {
                    let page = try await browser.get(world.deBrug.path(name))
                    #expect(page.status == (persona == .hans ? 200 : 404))
                }
            }
        }
    }
}
