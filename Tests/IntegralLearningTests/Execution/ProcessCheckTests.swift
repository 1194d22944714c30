import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ProcessCheckTests {
    private static let outcome = "Zo kijkt de groep ernaar"

    private func answer(_ client: TestClient, _ persona: Persona, _ level: String) async throws {
        _ = try await client.as(persona).get(client.path("process-check")).submit("Bewaren", ["statement-1": level, "statement-2": "4"])
    }

    private func page(_ client: TestClient, _ persona: Persona) async throws -> TestPage {
        try await client.as(persona).get(client.path("process-check"))
    }

    @Test("LB-2.2-14 members answer a short check, and the outcome comes when all did, without names", arguments: TestEngine.available)
    func all(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await page(client, .noor).submit("Openzetten voor de groep")
            #expect(try await client.as(.yara).get("/notices").contains("Hoe werken jullie samen?"))
            try await answer(client, .bram, "1")
            for persona in [Persona.noor, .bram, .yara] {
                let seen = try await page(client, persona)
                #expect(seen.contains("1 van 2 vulden in") && !seen.contains(Self.outcome), "\(persona)")
            }
            try await answer(client, .yara, "3")
            for persona in [Persona.noor, .bram, .yara] {
                let seen = try await page(client, persona)
                #expect(seen.contains(Self.outcome) && seen.contains("2 van 2 vulden in") && seen.statements <= 12, "\(persona)")
                #expect(!(seen.text(of: "table") ?? "").contains("Wiersma"))
            }
            #expect(try await page(client, .fatma).status >= 400)
        }
    }

    @Test("LB-2.2-14 of a single answer nothing is shown, also not after the last day", arguments: TestEngine.available)
    func one(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await page(client, .noor).submit("Openzetten voor de groep")
            try await answer(client, .bram, "1")
            client.time.advance(minutes: 9 * 24 * 60)
            let seen = try await page(client, .noor)
            #expect(!seen.contains(Self.outcome))
            #expect(try await !page(client, .yara).buttons.contains("Bewaren"))
        }
    }
}
