import Platform
import Store
import StoreTesting
import TestWorld
import Testing

/// What the database holds about people, as the tables declare it (goal A22; AVG art. 30).
@Suite struct RegisterGoldenTests {
    private var columns: [(table: Table, column: Column)] { TestHouse.house.tables.flatMap { table in table.columns.map { (table, $0) } } }

    private func isPersonal(_ column: Column) -> Bool {
        switch column.privacy.class {
        case .personal, .confidential, .ownerOnly, .secret: true
        case .technical, .organisational: false
        }
    }

    @Test("A22 the database has the declared tables and columns and no other", arguments: TestEngine.available)
    func declared(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let found = try await client.read {
                try $0.all(Self.columns(of: engine)).map { row in
                    "\(try row.read("table_name", as: String.self)).\(try row.read("column_name", as: String.self))"
                }
            }
            let declared = columns.map { "\($0.table.name).\($0.column.name)" }
            let own = ["number", "name", "applied_at", "oldest_program"].map { "schema_migration.\($0)" }
            #expect(Set(found).symmetricDifference(declared + own).sorted() == [])
        }
    }

    private static func columns(of engine: Engine) -> SQL {
        switch engine {
        case .sqlite:
            """
            SELECT m.name AS table_name, c.name AS column_name FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
            """
        case .postgresql:
            "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE table_schema = 'public'"
        }
    }

    @Test("A22 every column about a person has a purpose, an owner it names, and a term or an end of its own")
    func complete() {
        for (table, column) in columns where isPersonal(column) {
            let (name, privacy) = ("\(table.name).\(column.name)", column.privacy)
            #expect(privacy.purpose != .none, "\(name) has no purpose")
            if let subject = privacy.subject {
                #expect(table.columns.contains { $0.name.description == subject }, "\(name) names \(subject), which its table lacks")
            } else {
                #expect(!privacy.exported, "\(name) is exported, but nobody's")
            }
            if let term = privacy.term {
                #expect(TestHouse.house.norms[term] != nil, "\(name): no norm \(term)")
            } else if case .deleteRow = privacy.erasure {
            } else {
                Issue.record("\(name) stays without a term")
            }
        }
    }

    @Test("A22 what can be blanked is text or optional, secrets are never exported, and nothing unpersonal is")
    func erasure() {
        for (table, column) in columns {
            let name = "\(table.name).\(column.name)"
            if case .blank = column.privacy.erasure { #expect(!column.required || column.kind == .text, "\(name) cannot be blank") }
            if column.privacy.exported { #expect(isPersonal(column) && column.privacy.class != .secret, "\(name) is exported") }
        }
    }

    @Test("every table stands under its keeper")
    func keepers() {
        for table in TestHouse.house.tables {
            let names = table.columns.map(\.name.description)
            switch table.keeper {
            case .organisation: #expect(names.first == "organisation_id", "\(table.name)")
            case .person: #expect(names.contains("person_id"), "\(table.name)")
            case .platform: break
            }
        }
    }

    @Test("A22 the register of what is kept about people changes only on purpose")
    func register() throws {
        let lines = columns.filter { isPersonal($0.column) }.map { table, column in
            let privacy = column.privacy
            return [
                "\(table.name).\(column.name)", privacy.class.rawValue, privacy.purpose.rawValue, "of \(privacy.subject ?? "nobody")",
                privacy.term ?? "no term", "\(privacy.erasure)", privacy.exported ? "exported" : "kept in",
            ].joined(separator: "  ")
        }
        try Golden.check("privacy-register.txt", lines.sorted())
    }
}
