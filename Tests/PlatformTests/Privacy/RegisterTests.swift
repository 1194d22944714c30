import Markup
import Store
import TestWorld
import Testing

@testable import Platform

@Suite struct RegisterTests {
    @Test("A22 P01 no room leaves a column about people without purpose, owner, term or end")
    func complete() {
        #expect(TestHouse.house.registerFaults == [])
    }

    @Test("A22 P01 what a room leaves out is told by table and column")
    func faults() {
        let careless = Table(
            "careless", keeper: .organisation, key: "organisation_id, id",
            [
                Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
                Column("secret", .text, Privacy(.personal, .none, of: "nobody_id", term: "no.such", erase: .keep, export: true)),
                Column("age", .integer, Privacy(.personal, .guidance, of: nil, term: nil, erase: .blank, export: false)),
            ])
        #expect(
            House([Domain(name: "Test", tables: [careless])]).registerFaults == [
                "careless.secret has no purpose", "careless.secret names nobody_id, which is no member or person of its table",
                "careless.secret: there is no norm no.such", "careless.secret: nothing in its table says when no.such begins",
                "careless.age cannot be blank", "careless has no word for screens",
            ])
    }

    @Test("P01 everybody at an organisation reads the register in plain words")
    func page() async throws {
        try await withWorld(.sqlite) { world, client in
            let page = try await client.as(.bram).get(world.deBrug.path("privacy"))
            #expect(page.text(of: "h1") == "Verwerkingsregister")
            #expect(page.contains("Beoordelingen bewaren na diploma: 548 dagen (Verwachting Inspectie: 1,5 jaar na diplomering)"))
            let strange = try await client.as(.ida).get(world.deBrug.path("privacy"))
            #expect(strange.status == 404)
        }
    }
}
