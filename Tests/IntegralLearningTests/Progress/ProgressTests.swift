import Guidance
import MarkupChecking
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct ProgressTests {
    @Test(
        "LB-4.2-08, LB-4.2-12, LB-4.2-13 progress shows growth since the first and the last time, and the norm apart from it",
        arguments: TestEngine.available)
    func growth(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let own = execution.world.deBrug.path("progress")
            #expect(try await execution.client.as(.bram).get(own).contains("Hier komt een lijn per werkproces"))
            try await execution.share(levels: ("2", "2", "3"))
            execution.client.time.advance(hours: 24)
            _ = try await execution.client.as(.noor).get(execution.path()).submit(
                "Aanpassing delen", [execution.level(0): "4", "reason": "Bram groeide."], follow: true)
            let page = try await execution.client.as(.bram).get(own)
            #expect(page.contains("+1 sinds de vorige keer, +1 sinds de eerste") && page.source.contains("class=\"sparkline\""))
            #expect(page.contains("Ontwikkelscore") && page.contains("vergelijkt iemand met zichzelf"))
            #expect(page.contains("2 van de 3 beoordeelde criteria op de norm; de cesuur ligt bij 2."))
            let ofGroup = execution.world.deBrug.path(
                "groups", execution.world.group2B.text, "progress", execution.world[.bram].member.text)
            #expect(try await execution.client.as(.noor).get(ofGroup).contains("+1 sinds de vorige keer"))
            for persona in [Persona.yara, .jeroen, .fatma] {
                #expect(try await execution.client.as(persona).get(ofGroup).status == 404)
            }
            #expect(try await !execution.client.as(.yara).get(own).contains("sinds de vorige keer"))
        }
    }

    @Test("LB-4.2-13 the monitor shows development and norm apart, and neither ranks", arguments: TestEngine.available)
    func scores(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share(levels: ("3", "2", "4"))
            try await execution.share(.yara, levels: ("1", "1", "1"))
            let noor = try await execution.client.as(.noor)
            let norm = try await noor.get(execution.matrix + "?view=norm")
            #expect(norm.source.contains(">3✓<i>") && norm.source.contains(">2−<i>") && norm.contains("cesuur"))
            let development = try await noor.get(execution.matrix)
            #expect(!development.source.contains("✓<i>") && development.contains("vergelijkt iemand met zichzelf"))
            // Always by name, whatever the levels.
            let names = development.source.matches(of: /<th scope="row"><a[^>]*>([^<]*)</).map { String($0.1) }
            #expect(names.count > 1 && names == names.inNameOrder(\.self))
        }
    }

    @Test("LB-4.2-02 registered results stand in the progress with date and source", arguments: TestEngine.available)
    func results(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            try await execution.share()
            try await execution.confirm()
            let noor = try await execution.client.as(.noor)
            let register = try await noor.get(execution.register)
            let box = try #require(register.forms.flatMap(\.fields).first { $0.type == "checkbox" })
            _ = try await register.submit("Registreer", [box.name: "1"], follow: true)
            let page = try await execution.client.as(.bram).get(execution.world.deBrug.path("progress"))
            #expect(page.contains("ontwikkelingsgericht · 17 november") && page.contains("nagekeken door Noor Bakker"))
        }
    }

    @Test(
        "LB-4.2-10 an interim result is shared with student and team before the end, and fellow students do not read it",
        arguments: TestEngine.available)
    func interim(_ engine: Engine) async throws {
        try await Execution.with(engine) { execution in
            let path = execution.world.deBrug.path("tracks", execution.track.text, "interim", execution.world[.bram].member.text)
            let noor = try await execution.client.as(.noor)
            let text = "Bram zit op schema: hij vraagt vaker door."
            let page = try await noor.get(path).submit("Delen met \(Persona.bram.name)", ["text": text], follow: true)
            #expect(page.contains(text))
            let bram = try await execution.client.as(.bram)
            #expect(try await bram.get(path).contains(text))
            #expect(try await bram.get("/notices").contains("Er is een tussenstand bij"))
            #expect(try await bram.get(execution.world.deBrug.path("progress")).contains(text))
            #expect(try await execution.client.as(.yara).get(path).status == 404)
            #expect(try await execution.count("SELECT COUNT(*) AS number FROM result WHERE organisation_id > 0") == 0)
        }
    }
}
