import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ConfidentialTests {
    private static let secret = "Bram slaapt slecht sinds de verhuizing."

    /// Noor writes about Bram for herself and Jeroen, his mentor; answers the path of the note.
    private func write(_ client: TestClient) async throws -> String {
        try await client.makeJeroenMentor()
        let world = client.world
        let sheet = try await client.as(.noor).get(client.path("confidential"))
        #expect(!sheet.contains("Yildirim"))
        let page = try await sheet.submit(
            "Bewaren", ["about": world[.bram].member.text, "text": Self.secret, "reader": sheet.value(of: "reader")], follow: true)
        #expect(!page.contains(Self.secret))
        let known = world.confidentialNote.text
        return try #require(page.links.first { $0.contains("/confidential/") && !$0.hasSuffix(known) })
    }

    @Test(
        "LB-2.2-12, E-05, E-27 a confidential note is read by its author, those named and its learner, who sees who read it",
        arguments: TestEngine.available)
    func readers(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let note = try await write(client)
            for persona in [Persona.noor, .jeroen, .bram] {
                #expect(try await client.as(persona).get(note).contains(Self.secret), "\(persona)")
            }
            for persona in [Persona.yara, .fatma, .ilse, .hans, .omer] {
                let page = try await client.as(persona).get(note)
                #expect(page.status >= 400 && !page.contains(Self.secret), "\(persona)")
                let list = try await client.as(persona).get(client.path("conversations"))
                #expect(!list.links.contains(note), "\(persona)")
            }
            let readings = try await client.as(.bram).get("/me/readings")
            #expect(readings.contains("Jeroen Terpstra") && readings.contains("Noor Bakker") && !readings.contains("Fatma"))
            #expect(readings.contains("vertrouwelijke notitie van"))
            #expect(
                try await client.read {
                    try $0.first("SELECT COUNT(*) AS n FROM read_log WHERE organisation_id > 0")?.read("n", as: Int.self)
                } == 3)
        }
    }

    @Test(
        "LB-2.2-12, E-24 what a confidential note says stands on its own page only, and in no audit entry", arguments: TestEngine.available)
    func nowhereElse(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .execution)
            _ = try await write(client)
            let noor = try await client.as(.noor)
            let judging = "assessment/" + world[.bram].member.text
            for rest in ["", "conversations", "history", "execution", "logbook", judging] {
                #expect(try await !noor.get(client.path() + (rest.isEmpty ? "" : "/" + rest)).contains(Self.secret), "\(rest)")
            }
            let told = try await client.read {
                try $0.all("SELECT content FROM audit WHERE organisation_id > 0").map {
                    try $0.readIfPresent("content", as: String.self) ?? ""
                }
            }
            #expect(told.allSatisfy { !$0.contains(Self.secret) })
        }
    }

    @Test("LB-2.2-12 a confidential note opens after a recent proof of who asks, and is about one learner", arguments: TestEngine.available)
    func recent(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            let nobody = try await noor.get(client.path("confidential")).submit("Bewaren", ["text": Self.secret])
            #expect(nobody.status == 422 && nobody.contains("Kies over wie deze notitie gaat"))
            client.time.advance(minutes: 61)
            let late = try await noor.get(client.path("confidential", world.confidentialNote.text))
            #expect(late.location?.hasPrefix("/sign-in/again") == true)
        }
    }
}
