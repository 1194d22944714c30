import Testing

/// `docs/glossary.md`: one identifier for each Dutch term, and the other way around.
@Suite struct GlossaryTests {
    private static func rows() throws -> [[String]] {
        try ["What things are called", "Roles and people", "States and steps", "What one may do"].flatMap {
            try Documents.rows("glossary.md", below: $0)
        }
    }

    @Test("what the glossary names stands in the code") func exists() throws {
        let declarations = try Declarations()
        let rows = try Self.rows()
        #expect(rows.count > 60)
        for row in rows {
            let places = Documents.names(in: row[2])
            #expect(!places.isEmpty, "\(row[0]) stands nowhere")
            for place in places where !declarations.has(place) { Issue.record("there is no \(place) for ‘\(row[0])’") }
        }
    }

    @Test("no identifier and no Dutch term stands in the glossary twice") func once() throws {
        for column in 0...1 {
            // A noun and an act may differ in their first letter only: `Plan`, `plan`.
            let cells = try Self.rows().map { $0[column] }
            let twice = Dictionary(grouping: cells) { $0 }.filter { $1.count > 1 }.keys.sorted()
            #expect(twice.isEmpty, "\(twice) stand there twice")
        }
    }

    @Test("a place is called as its identifier says") func named() throws {
        for row in try Self.rows() {
            let identifier = Documents.names(in: row[1]).first ?? ""
            for place in Documents.names(in: row[2]) {
                let last = place.split(separator: ".").last.map(String.init) ?? ""
                let isNested = ["Kind", "State", "Outcome", "Purpose"].contains(last)
                if !isNested, last.lowercased() != identifier.lowercased() { Issue.record("\(place) is not called \(identifier)") }
            }
        }
    }

    @Test("every role, state and kind of the field has a Dutch term") func complete() throws {
        let declarations = try Declarations()
        let named = Set(try Self.rows().flatMap { Documents.names(in: $0[2]) })
        let enumerations = [
            "Role", "FieldTerm", "Ability", "Level", "IntegralTrack.State", "Judgement.Kind", "Judgement.Outcome", "CriteriaSet.Kind",
            "Framework.Kind", "Item.Kind", "Item.Part", "Organisation.Kind", "Unit.Kind", "Place.Purpose", "Knot.State",
        ]
        for enumeration in enumerations {
            let cases = declarations.cases[enumeration] ?? []
            #expect(!cases.isEmpty, "\(enumeration) has no cases")
            for name in cases where !named.contains("\(enumeration).\(name)") { Issue.record("\(enumeration).\(name) has no Dutch term") }
        }
    }
}
