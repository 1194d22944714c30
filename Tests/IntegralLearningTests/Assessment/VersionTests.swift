import Frameworks
import Markup
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct VersionTests {
    @Test("LB-4.2-15, E-23 a shared judgement changes only with a reason; the old one stays readable", arguments: TestEngine.available)
    func correction(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let shared = try await execution.share()
            let refused = try await shared.submit("Aanpassing delen", [execution.level(0): "4"])
            #expect(refused.status == 422)
            #expect(refused.contains(AssessmentDraft.noReason.dutch))
            _ = try await shared.submit("Aanpassing delen", [execution.level(0): "4", "reason": "Ik zag het vandaag zelf."])
            let page = try await execution.client.as(.bram).get(execution.path())
            #expect(page.contains("Ik zag het vandaag zelf."))
            #expect(page.contains("Eerdere versies (1)"))
            #expect(page.contains("3 · zelfstandig"))
            #expect(
                try await execution.count("SELECT COUNT(*) AS number FROM judgement WHERE organisation_id > 0 AND replaces_id IS NOT NULL")
                    == 1)
        }
    }

    @Test("E-23 keeping a draft again keeps the one before; the student reads only what was shared", arguments: TestEngine.available)
    func drafts(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            _ = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "1"])
            _ = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "2"])
            #expect(try await noor.get(execution.path()).contains("Eerdere versies (1)"))
            try await execution.share()
            #expect(try await !execution.client.as(.bram).get(execution.path()).contains("Eerdere versies"))
        }
    }

    @Test("two who mark at once: the second is told, and what was chosen stays on the page", arguments: TestEngine.available)
    func atOnce(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let open = try await execution.client.as(.noor).get(execution.path())
            _ = try await execution.client.as(.noor).get(execution.path()).submit("Bewaren", [execution.level(0): "1"])
            let told = try await open.submit("Bewaren", [execution.level(0): "3", execution.text(0): "Nog een zin"])
            #expect(told.status == 409)
            #expect(told.contains("bewaarde intussen ook een versie"))
            #expect(told.source.contains("Nog een zin"))
            #expect(try await told.submit("Bewaren").status == 303)
        }
    }

    @Test("D4 the student may respond until the guide confirms, and need not", arguments: TestEngine.available)
    func response(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            let page = try await execution.client.as(.bram).get(execution.path())
            _ = try await page.submit("Reactie bewaren", ["response": "Dat herken ik."])
            #expect(try await execution.client.as(.noor).get(execution.path()).contains("Dat herken ik."))
            try await execution.confirm()
            let late = try await page.submit("Reactie bewaren", ["response": "Toch niet."])
            #expect(late.status == 409 || late.status == 303)
            #expect(
                try await execution.count(
                    "SELECT COUNT(*) AS number FROM judgement WHERE organisation_id > 0 AND response = \("Dat herken ik.")") == 1)
            try await execution.share(.yara)
            #expect(try await execution.confirm(.yara).contains("Bevestigd op"))
        }
    }

    @Test("D4 what was not shared cannot be confirmed", arguments: TestEngine.available)
    func unshared(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let noor = try await execution.client.as(.noor)
            _ = try await noor.get(execution.path()).submit("Bewaren", [execution.level(0): "3"])
            let basis = try await noor.get(execution.path()).forms.flatMap(\.fields).first { $0.name == "basis" }?.value ?? ""
            let refused = try await noor.post(execution.path() + "/confirm", ["basis": basis])
            #expect(refused.status == 409)
            #expect(refused.contains("Deel hem eerst"))
        }
    }
}
