import MarkupChecking
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct PartnershipTests {
    @Test("E-25 a partnership begins when both organisations want it, and ends when one stops", arguments: TestEngine.available)
    func both(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let (hans, ilona) = (try await client.as(.hans), try await client.as(.ilona))
            let (here, there) = (world.deBrug.path("partnerships"), world.overkant.path("partnerships"))
            func isPartner() async throws -> Bool {
                try await client.write(at: world.deBrug) { try $0.isPartner(world.overkant.id) }
            }
            let page = try await hans.get(here)
            #expect(page.contains("Zorggroep Rivierenland") && page.contains("doet mee sinds") && !page.contains("De Overkant"))
            let unknown = try await page.submit("Stel voor", ["partner": "De Overk", "name": "Samen"])
            #expect(unknown.status == 422 && unknown.contains("Deze organisatie kennen we niet"))
            let asked = try await page.submit(
                "Stel voor", ["partner": "De Overkant", "name": "Samen leren", "kind": "training"], follow: true)
            #expect(asked.contains("heeft nog niet ja gezegd") && !asked.buttons.contains("Ja, we werken samen"))
            #expect(try await !isPartner())
            let agreed = try await ilona.get(there).submit("Ja, we werken samen", follow: true)
            #expect(agreed.contains("Samen opleiden") && agreed.statements <= 12)
            #expect(try await isPartner())
            _ = try await agreed.submit("Stop de samenwerking")
            #expect(try await !isPartner())
            #expect(try await hans.get(here).contains("gestopt, tot en met"))
            let acts = try await client.read {
                try $0.all(
                    "SELECT organisation_id, action FROM audit WHERE organisation_id IN \([world.deBrug.id, world.overkant.id]) AND noun = 'partnership' ORDER BY at, id"
                )
                .map { try $0.read("action", as: String.self) }
            }
            #expect(acts == ["propose", "agree", "end"])
        }
    }

    @Test("E-25 nobody agrees for another organisation, or touches what is not its own", arguments: TestEngine.available)
    func notOurs(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let hans = try await client.as(.hans)
            let asked = try await hans.get(world.deBrug.path("partnerships"))
                .submit("Stel voor", ["partner": "de-overkant", "name": "Samen leren"], follow: true)
            let ends = asked.forms.map(\.action).filter { $0.hasSuffix("/end") }
            let proposal = try #require(
                try await client.as(.ilona).get(world.overkant.path("partnerships")).forms.map(\.action).first { $0.hasSuffix("/agree") })
            let id = try #require(proposal.split(separator: "/").dropLast().last.map(String.init))
            #expect(try await hans.post(world.deBrug.path("partnerships", id, "agree")).status == 409)
            let running = try #require(ends.first { !$0.contains(id) }?.split(separator: "/").dropLast().last.map(String.init))
            #expect(try await client.as(.ilona).post(world.overkant.path("partnerships", running, "end")).status == 404)
            #expect(try await client.as(.noor).get(world.deBrug.path("partnerships")).status == 404)
        }
    }
}
