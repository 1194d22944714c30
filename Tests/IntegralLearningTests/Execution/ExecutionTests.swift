import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ExecutionTests {
    /// The form that ticks the first task off.
    private func ticking(_ page: TestPage) throws -> String {
        try #require(page.forms.first { $0.fields.contains { $0.name == "done" } }).action
    }

    @Test(
        "LB-2.2-04 a learner ticks a task off with a result, and the group and the guide see how far it is", arguments: TestEngine.available
    )
    func tick(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            #expect(try await client.as(.bram).get(client.path("execution")).contains("Afvinken kan na de Go"))
            try await client.bring(to: .execution)
            let page = try await client.as(.bram).get(client.path("execution"))
            #expect(page.statements <= 12)
            let wrong = try await page.submit("Bewaren", ["done": "1", "link": "javascript:alert(1)"], in: ticking(page))
            #expect(wrong.status == 400 && wrong.contains("webadres"))
            _ = try await page.submit(
                "Bewaren", ["done": "1", "result": "Tien liedjes gevonden", "link": "https://voorbeeld.nl/lijst"], in: ticking(page))
            for persona in [Persona.yara, .noor] {
                let seen = try await client.as(persona).get(client.path("execution"))
                #expect(seen.contains("Tien liedjes gevonden") && seen.links.contains("https://voorbeeld.nl/lijst"), "\(persona)")
                #expect(seen.contains("klaar: Bram Wiersma"))
                let thread = try await client.as(persona).get(client.path())
                #expect(thread.contains("1 van 2 taken klaar") && thread.contains("laatste log"))
            }
            #expect(try await !client.as(.noor).get(client.path("execution")).buttons.contains("Bewaren"))
        }
    }

    @Test(
        "LB-2.2-01, LB-2.2-07 a guide comments on a task, as an encouragement or a challenge, and its learner reads it",
        arguments: TestEngine.available)
    func remark(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .execution)
            let page = try await client.as(.noor).get(client.path("execution"))
            let form = try #require(page.forms.first { $0.fields.contains { $0.name == "mark" } })
            _ = try await page.submit("Plaatsen", ["remark": "Probeer het eens zonder blaadje.", "mark": "challenge"], in: form.action)
            let seen = try await client.as(.bram).get(client.path("execution"))
            #expect(seen.contains("Probeer het eens zonder blaadje.") && seen.contains("uitdaging"))
            #expect(try await !client.as(.fatma).get(client.path("execution")).contains("Probeer het eens"))
        }
    }

    @Test("LB-2.2-09, LB-2.2-15 the work processes, work plan and logbook are one click from the work", arguments: TestEngine.available)
    func ways(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let links = try await client.as(.noor).get(client.path("execution")).links
            #expect(links.contains(client.path("logbook")) && links.contains(client.path("plan")))
            #expect(links.contains(world.deBrug.path("frameworks", world.framework.text)))
        }
    }

    @Test("LB-2.2-06 a guide offers an extra chance; the learner accepts or declines without a reason", arguments: TestEngine.available)
    func offer(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let noor = try await client.as(.noor)
            _ = try await noor.get(client.path("execution")).submit(
                "Aanbieden", ["about": world[.bram].member.text, "text": "Loop een dag mee op de dagbesteding."])
            #expect(try await !client.as(.yara).get(client.path("execution")).contains("dagbesteding"))
            let page = try await client.as(.bram).get(client.path("execution"))
            #expect(
                page.forms.allSatisfy { form in
                    !form.buttons.contains { $0.label == "Niet nu" } || form.fields.allSatisfy { $0.type == "hidden" }
                })
            _ = try await page.submit("Niet nu")
            #expect(try await noor.get(client.path("execution")).contains("niet nu"))
            _ = try await client.as(.bram).get(client.path("execution")).submit("Ja, graag")
            #expect(try await noor.get(client.path("execution")).contains("aangenomen"))
            #expect(try await noor.get("/notices").contains("Bram Wiersma neemt je aanbod aan."))
        }
    }
}
