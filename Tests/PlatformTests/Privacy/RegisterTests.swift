import IntegralLearning
import Markup
import Store
import StoreTesting
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

    @Test("E-26 every line of the register is in plain words, and no column about people is left without one")
    func words() {
        for language in Language.offered {
            let lines = TestHouse.house.registerLines(Reader(language))
            #expect(lines.count >= TestHouse.house.register.entries.count - 1)
            for line in lines {
                let said = [line.noun, line.columns, line.kind, line.purpose, line.end]
                #expect(said.allSatisfy { !$0.isEmpty && !$0.contains("_") }, "\(said)")
            }
        }
        for column in TestHouse.house.register.entries.flatMap(\.columns) where column.privacy.class != .technical {
            #expect(PrivacyWords.column(column, Reader()) != nil, "\(column.name) has no word")
        }
    }

    @Test("E-27 a person's own data are shown in words and dates, not as they are stored", arguments: TestEngine.available)
    func ownData(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .execution)
            let asked = try await client.as(.bram).post("/me/data/requests", ["kind": "correction", "text": "Mijn naam klopt niet."])
            let page = try await asked.follow()
            #expect(page.contains("verbeteren") && page.contains("17 november 2026 10:"))
            for raw in ["finalGo", "noGo", "zout", "2026-11-17T", "round 1", "source_key"] { #expect(!page.contains(raw), "\(raw)") }
        }
    }
}
