import Store

/// The full names and addresses of somebody in texts that are about others: a plan of the group, a notice, a mail. A first name alone
/// cannot be told from another's, and stays.
struct Mentions {
    private let words: [String]
    private let keepers: [OrganisationID]
    private let person: ID<Person>?
    /// Somebody else there has the same name, so that name was not looked for.
    let hasNamesake: Bool

    init(of scope: PersonScope, _ database: AnyBound) throws {
        var (words, names): (Set<String>, Set<String>) = ([], [])
        var keepers = Set(scope.members.map(\.organisation))
        person = scope.person
        if let person = scope.person, let row = try database.first("SELECT name, email FROM person WHERE id = \(person)") {
            names.insert(try row.read("name"))
            if let email: String = try row.readIfPresent("email") { words.insert(email) }
        }
        for key in scope.members {
            let row = try database.first(
                "SELECT name, email FROM member WHERE organisation_id = \(key.organisation) AND id = \(key.member)")
            if let row {
                names.insert(try row.read("name"))
                if let email: String = try row.readIfPresent("email") { words.insert(email) }
            }
            let places = try database.all(
                """
                SELECT DISTINCT organisation_id FROM place
                WHERE member_organisation_id = \(key.organisation) AND member_id = \(key.member)
                """)
            keepers.formUnion(try places.map { try $0.read("organisation_id") })
        }
        let (own, shared) = try Self.split(names, scope, keepers, database)
        self.words = words.union(own).filter { $0.utf8.count > 3 && $0 != ErasedText.stored }.sorted()
        self.keepers = keepers.sorted()
        hasNamesake = !shared.isEmpty
    }

    private static func split(
        _ names: Set<String>, _ scope: PersonScope, _ keepers: Set<OrganisationID>, _ database: AnyBound
    ) throws -> (own: [String], shared: [String]) {
        var (own, shared): ([String], [String]) = ([], [])
        let members = Set(scope.members)
        for name in names {
            let rows = try database.all(
                "SELECT organisation_id, id FROM member WHERE organisation_id IN \(Array(keepers)) AND name = \(name)")
            let bearers = try rows.map { MemberKey(organisation: try $0.read("organisation_id"), member: try $0.read("id")) }
            if bearers.allSatisfy(members.contains) { own.append(name) } else { shared.append(name) }
        }
        return (own, shared)
    }

    struct Statement {
        let table: String
        let count: SQL
        let erasure: SQL
    }

    /// Statements that take the words out of every text of every table, except of the rows that are kept.
    func statements(_ house: House, except held: [String: [SQL]]) -> [Statement] {
        if words.isEmpty { return [] }
        return house.tables.flatMap { table in
            table.columns.filter { $0.kind == .text && isSearched($0, table) }.flatMap { column in
                words.map { statement(table, column, $0, house.register, held[table.name.description] ?? []) }
            }
        }
    }

    /// Names of members and accounts are their own; what the platform says about itself names nobody.
    private func isSearched(_ column: Column, _ table: Table) -> Bool {
        if ["member", "person"].contains(table.name.description) { return false }
        switch column.privacy.class {
        case .technical, .secret, .ownerOnly: return false
        case .organisational: return table.keeper == .organisation
        case .personal, .confidential: return true
        }
    }

    private func statement(_ table: Table, _ column: Column, _ word: String, _ register: Register, _ held: [SQL]) -> Statement {
        let name = column.name.description
        let found: SQL = "\(column.sql) IS NOT NULL AND REPLACE(\(column.sql), \(word), '') <> \(column.sql)"
        let reach: SQL = table.keeper == .organisation ? " AND organisation_id IN \(keepers)" : table.keeperWord
        let rows = ([found + reach] + held.map { "(\($0)) IS NOT TRUE" }).joined(separator: " AND ")
        let entry = register.entries.first { entry in
            entry.table.name.description == table.name.description && entry.columns.contains { $0.name.description == name }
        }
        // A mail goes as a whole; a text under a digest cannot be changed, only emptied.
        if let entry, entry.subject == nil || table.has("digest"), let work = entry.erasing(rows) {
            return Statement(table: table.name.description, count: work.count, erasure: work.statement)
        }
        return Statement(
            table: table.name.description, count: "SELECT COUNT(*) AS number FROM \(table.sql) WHERE \(rows)",
            erasure: "UPDATE \(table.sql) SET \(column.sql) = REPLACE(\(column.sql), \(word), \(ErasedText.stored)) WHERE \(rows)")
    }
}
