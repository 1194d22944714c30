import Store

/// A group of students, a care team, a programme team: whoever has a place on it reaches the tracks that belong to it.
package struct Unit: Sendable {
    package enum Kind: String, SQLConvertible, Sendable { case group, team, programmeTeam }

    package let id: ID<Unit>
    package let kind: Kind
    package let name: String
    package let description: String
    /// Kept by another system, which says who is in it.
    let isImported: Bool

    package init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        name = try row.read("name")
        description = try row.read("description")
        isImported = try row.readIfPresent("source_key", as: String.self) != nil
    }

    package static let table = Table(
        "unit", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .organisational),
            Column("name", .text, .organisational), Column("description", .text, .organisational),
            // The key of the source system (OneRoster `sourcedId`), so that a second import finds it again.
            Column("source_key", .text, required: false, .technical), Column("join_code", .text, required: false, .technical),
            Column("created_at", .instant, .technical), Column("ended_day", .day, required: false, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")],
        rules: ["UNIQUE (organisation_id, source_key)"])
}

extension OrganisationDatabase {
    package func unit(_ id: ID<Unit>) throws -> Unit? {
        try first("SELECT * FROM unit WHERE organisation_id = \(keeper) AND id = \(id)").map(Unit.init)
    }

    @discardableResult
    package func createUnit(_ kind: Unit.Kind, name: String, description: String = "", sourceKey: String? = nil) throws -> ID<Unit> {
        let id = newID(Unit.self)
        try run(
            """
            INSERT INTO unit (organisation_id, id, kind, name, description, source_key, created_at)
            VALUES (\(keeper), \(id), \(kind), \(name), \(description), \(sourceKey), \(now))
            """)
        return id
    }
}
