import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct QualityTests {
    @Test("LB-4.2-09 registering has a due date, and what is overdue says so on the guide's lists", arguments: TestEngine.available)
    func due(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            let noor = try await execution.client.as(.noor)
            #expect(try await noor.get(execution.register).contains("voor 1 december"))
            #expect(try await !noor.get(execution.register).contains("te laat:"))
            execution.client.time.advance(days: 20)
            let later = try await execution.client.as(.noor)
            #expect(try await later.get(execution.register).contains("te laat:"))
            #expect(try await later.get("/").contains("te laat:"))
        }
    }

    @Test("LB-4.2-16 a guide sees how the own registering goes; nobody else does", arguments: TestEngine.available)
    func quality(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("quality")
            try await execution.share()
            try await execution.confirm()
            let noor = try await execution.client.as(.noor)
            let waiting = try await noor.get(path)
            #expect(waiting.source.contains("<dt>Wacht op nakijken</dt><dd>1</dd>") && waiting.contains("0 van de 2"))
            let register = try await noor.get(execution.register)
            let box = try #require(register.forms.flatMap(\.fields).first { $0.type == "checkbox" })
            _ = try await register.submit("Registreer", [box.name: "1"], follow: true)
            let done = try await noor.get(path)
            #expect(done.source.contains("<dt>Wacht op nakijken</dt><dd>0</dd>") && done.contains("2 van de 2"))
            // A colleague sees the own page only, which is empty.
            #expect(try await execution.client.as(.jeroen).get(path).contains("nog niets ingevoerd"))
            for persona in [Persona.bram, .ida] { #expect(try await execution.client.as(persona).get(path).status == 404) }
        }
    }
}
