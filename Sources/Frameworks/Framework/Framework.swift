import Platform
import Store

/// A named, versioned body of what a profession asks: a qualification file, a competence profile. A newer version stands beside the old.
package struct Framework: Sendable {
    package enum Kind: String, SQLConvertible, Codable, Sendable { case qualification, profile }

    package let id: ID<Framework>
    package let kind: Kind
    package let code: String
    package let title: String
    package let version: String
    package let importedAt: Instant

    package init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        code = try row.read("code")
        title = try row.read("title")
        version = try row.read("version")
        importedAt = try row.read("imported_at")
    }

    package static let table = Table(
        "framework", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .organisational),
            Column("code", .text, .organisational), Column("title", .text, .organisational), Column("version", .text, .organisational),
            // Digest of what was read: the same file again changes nothing, other content is a new version.
            Column("content_digest", .bytes, .technical), Column("imported_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")],
        rules: ["UNIQUE (organisation_id, kind, code, content_digest)"])
}

/// A part of a framework: core task, work process, competence, profile.
package struct Item: Sendable, Hashable {
    package enum Kind: String, SQLConvertible, Codable, Sendable { case profile, coreTask, workProcess, competence }

    package let id: ID<Item>
    package let framework: ID<Framework>
    package let kind: Kind
    package let code: String
    package let title: String
    package let body: String
    package let result: String

    package static let columns: SQL =
        "item.id AS item_id, item.framework_id AS item_framework_id, item.kind AS item_kind, item.code AS item_code, item.title AS item_title, item.body AS item_body, item.result AS item_result"

    package init(row: Row) throws {
        id = try row.read("item_id")
        framework = try row.read("item_framework_id")
        kind = try row.read("item_kind")
        code = try row.read("item_code")
        title = try row.read("item_title")
        body = try row.read("item_body")
        result = try row.read("item_result")
    }

    package static let table = Table(
        "item", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("framework_id", .id, .technical),
            Column("parent_id", .id, required: false, .technical), Column("kind", .text, .organisational),
            Column("code", .text, .organisational), Column("title", .text, .organisational), Column("body", .text, .organisational),
            Column("result", .text, .organisational), Column("behaviour", .text, .organisational), Column("position", .integer, .technical),
            // Of a core task: what it asks of responsibility, and of knowledge and skills with one per line. Its `body` is the complexity.
            Column("responsibility", .text, required: false, .organisational),
            Column("knowledge", .text, required: false, .organisational),
            // Of a profile: its level, 1 to 4.
            Column("level", .integer, required: false, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, framework_id", to: "framework"), Table.Reference("organisation_id, parent_id", to: "item"),
        ], rules: ["UNIQUE (organisation_id, framework_id, kind, code)"])

    /// What a work process says differently for one profile.
    package static let profileTextTable = Table(
        "item_profile_text", keeper: .organisation, key: "organisation_id, item_id, profile_item_id, part",
        [
            Column("organisation_id", .organisation, .technical), Column("item_id", .id, .technical),
            Column("profile_item_id", .id, .technical), Column("part", .text, .technical), Column("text", .text, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, item_id", to: "item"), Table.Reference("organisation_id, profile_item_id", to: "item"),
        ])

    /// The competences that a work process asks.
    package static let competenceTable = Table(
        "item_competence", keeper: .organisation, key: "organisation_id, item_id, competence_item_id",
        [
            Column("organisation_id", .organisation, .technical), Column("item_id", .id, .technical),
            Column("competence_item_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, item_id", to: "item"), Table.Reference("organisation_id, competence_item_id", to: "item"),
        ])

    /// The competences that a work process asks besides, in one profile.
    package static let profileCompetenceTable = Table(
        "item_profile_competence", keeper: .organisation, key: "organisation_id, item_id, profile_item_id, competence_item_id",
        [
            Column("organisation_id", .organisation, .technical), Column("item_id", .id, .technical),
            Column("profile_item_id", .id, .technical), Column("competence_item_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, item_id", to: "item"), Table.Reference("organisation_id, profile_item_id", to: "item"),
            Table.Reference("organisation_id, competence_item_id", to: "item"),
        ])
}

extension OrganisationDatabase {
    package func frameworks() throws -> [Framework] {
        try all("SELECT * FROM framework WHERE organisation_id = \(keeper) ORDER BY title, code, imported_at DESC, id DESC").map(
            Framework.init)
    }

    package func framework(_ id: ID<Framework>) throws -> Framework? {
        try first("SELECT * FROM framework WHERE organisation_id = \(keeper) AND id = \(id)").map(Framework.init)
    }

    /// The items of one kind in the order of the framework.
    package func items(of framework: ID<Framework>, _ kind: Item.Kind) throws -> [Item] {
        try all(
            """
            SELECT \(Item.columns) FROM item WHERE organisation_id = \(keeper) AND framework_id = \(framework) AND kind = \(kind)
            ORDER BY position
            """
        ).map(Item.init)
    }
}
