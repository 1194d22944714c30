import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ReferralTests {
    private static let told = "Bram werkt thuis veel. We kijken samen naar zijn rooster."

    /// Jeroen gets the role, no place; Noor refers Bram to him.
    private func refer(_ client: TestClient, as role: Role = .subjectTeacher) async throws {
        let jeroen = client.world[.jeroen].member
        try await client.write(at: client.world.deBrug) { try $0.give(role, to: jeroen, from: $0.today) }
        let page = try await client.as(.noor).get(client.path("referrals"))
        let fields: KeyValuePairs = [
            "about": client.world[.bram].member.text, "receiver": "\(role.rawValue)-\(jeroen.text)", "reason": "Bram loopt vast op tijd.",
        ]
        #expect(try await page.submit("Versturen", fields).status == 303)
    }

    private func state(_ client: TestClient, _ words: String, _ persona: Persona = .bram) async throws -> Bool {
        try await client.as(persona).get(client.path("referrals")).contains(words)
    }

    @Test(
        "LB-2.1-25, LB-2.2-03 a referral goes from guide to colleague and back, and the learner sees each state",
        arguments: TestEngine.available, [Role.mentor, .subjectTeacher])
    func chain(_ engine: Engine, _ role: Role) async throws {
        try await withWorld(engine) { world, client in
            #expect(try await client.as(.jeroen).get(client.path()).status == 404)
            try await refer(client, as: role)
            #expect(try await state(client, "verstuurd"))
            let jeroen = try await client.as(.jeroen)
            #expect(try await jeroen.get("/").contains("Een doorverwijzing wacht op je antwoord"))
            _ = try await jeroen.get(client.path("referrals")).submit("Aannemen")
            #expect(try await state(client, "aangenomen"))
            _ = try await jeroen.get(client.path("referrals")).submit("We zijn begonnen")
            #expect(try await state(client, "bezig"))
            _ = try await jeroen.get(client.path("referrals")).submit("Terugkoppelen en afronden", ["feedback": Self.told])
            #expect(try await state(client, Self.told))
            #expect(try await !state(client, Self.told, .noor))
            #expect(try await jeroen.get(client.path()).status == 404)
            #expect(try await client.as(.bram).get("/").contains("Kies wat je begeleider mag lezen"))
            #expect(try await !client.as(.yara).get("/").contains("Kies wat je begeleider mag lezen"))
            _ = try await client.as(.bram).get(client.path("referrals")).submit("Delen", ["text": "We kijken samen naar zijn rooster."])
            #expect(try await state(client, "afgerond"))
            #expect(try await state(client, "We kijken samen naar zijn rooster.", .noor))
            #expect(try await !state(client, "thuis", .noor))
        }
    }

    @Test(
        "D7 a colleague declines without a place staying behind, and nothing is shared that the learner keeps",
        arguments: TestEngine.available)
    func declined(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await refer(client)
            #expect(try await !client.as(.yara).get(client.path("referrals")).contains("loopt vast"))
            #expect(try await client.as(.fatma).get(client.path("referrals")).status == 404)
            let jeroen = try await client.as(.jeroen)
            _ = try await jeroen.get(client.path("referrals")).submit("Niet aannemen")
            #expect(try await state(client, "niet aangenomen"))
            #expect(try await jeroen.get(client.path()).status == 404)
            #expect(try await !jeroen.get("/").contains("doorverwijzing"))
            try await refer(client)
            _ = try await jeroen.get(client.path("referrals")).submit("Aannemen")
            _ = try await jeroen.get(client.path("referrals")).submit("Terugkoppelen en afronden", ["feedback": Self.told])
            _ = try await client.as(.bram).get(client.path("referrals")).submit("Niets delen")
            #expect(try await state(client, "De inhoud blijft tussen hen beiden", .noor))
            #expect(try await !state(client, Self.told, .noor))
        }
    }

    @Test("LB-2.1-25 a referral has a reason, and runs once at a time to the same colleague", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await refer(client)
            let page = try await client.as(.noor).get(client.path("referrals"))
            let (about, receiver) = (world[.bram].member.text, "subjectTeacher-\(world[.jeroen].member.text)")
            let without = try await page.submit("Versturen", ["about": about, "receiver": receiver])
            #expect(without.status == 422 && without.contains("Schrijf in één zin waarom"))
            let twice = try await page.submit("Versturen", ["about": about, "receiver": receiver, "reason": "Nog eens"])
            #expect(twice.status == 409 && twice.contains("Er loopt al een doorverwijzing"))
        }
    }
}
