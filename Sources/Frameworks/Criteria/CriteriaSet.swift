import Markup
import Platform
import Store

/// Criteria fixed beforehand, the same for all who are judged by them (LB-3.2-02, LB-2.1-20). A change makes a new version; what was
/// judged keeps the version it was judged by.
package struct CriteriaSet: Sendable {
    package enum Kind: String, SQLConvertible, Sendable { case go, development, qualifying }

    package let id: ID<CriteriaSet>
    package let kind: Kind
    package let version: Int
    package let fixedAt: Instant?

    package static let table = Table(
        "criteria_set", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .organisational),
            Column("version", .integer, .technical), Column("replaces_id", .id, required: false, .technical),
            Column("fixed_at", .instant, required: false, .technical), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])
}

/// One criterion, with what each level looks like where the set has levels.
package struct Criterion: Sendable, Hashable {
    package let id: ID<Criterion>
    package let text: String
    /// The work process it belongs to; nil for a criterion of the plan.
    package let item: ID<Item>?
    package let itemCode: String?
    package let itemTitle: String?

    package init(id: ID<Criterion>, text: String, item: ID<Item>?, itemCode: String?, itemTitle: String?) {
        self.id = id
        self.text = text
        self.item = item
        self.itemCode = itemCode
        self.itemTitle = itemTitle
    }

    package static let columns: SQL =
        "criterion.id AS criterion_id, criterion.text AS criterion_text, criterion.item_id AS criterion_item_id, item.code AS criterion_item_code, item.title AS criterion_item_title"

    package init(row: Row) throws {
        id = try row.read("criterion_id")
        text = try row.read("criterion_text")
        item = try row.readIfPresent("criterion_item_id")
        itemCode = try row.readIfPresent("criterion_item_code")
        itemTitle = try row.readIfPresent("criterion_item_title")
    }

    package static let table = Table(
        "criterion", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("criteria_set_id", .id, .technical),
            Column("item_id", .id, required: false, .technical), Column("position", .integer, .technical),
            Column("text", .text, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, criteria_set_id", to: "criteria_set"),
            Table.Reference("organisation_id, item_id", to: "item"),
        ])
}

/// A criterion as it is written down for a new set.
package struct CriterionDraft: Sendable {
    package let text: String
    package let item: ID<Item>?

    package init(_ text: String, item: ID<Item>? = nil) {
        self.text = text
        self.item = item
    }
}

extension OrganisationDatabase {
    /// Writes a set that is not fixed yet.
    package func createCriteriaSet(_ kind: CriteriaSet.Kind, _ criteria: [CriterionDraft]) throws -> ID<CriteriaSet> {
        let id = newID(CriteriaSet.self)
        try run(
            """
            INSERT INTO criteria_set (organisation_id, id, kind, version, created_at) VALUES (\(keeper), \(id), \(kind), \(1), \(now))
            """)
        try write(criteria, in: id)
        return id
    }

    /// Writes the criteria of a set anew. Throws a refusal once it is fixed (LB-3.2-02, LB-2.1-20).
    package func rewriteCriteria(_ set: ID<CriteriaSet>, _ criteria: [CriterionDraft]) throws {
        let open = try run(
            "UPDATE criteria_set SET version = version + 1 WHERE organisation_id = \(keeper) AND id = \(set) AND fixed_at IS NULL")
        guard open == 1 else { throw Refusal.criteriaFixed }
        try run("DELETE FROM criterion WHERE organisation_id = \(keeper) AND criteria_set_id = \(set)")
        try write(criteria, in: set)
    }

    private func write(_ criteria: [CriterionDraft], in set: ID<CriteriaSet>) throws {
        for (position, criterion) in criteria.enumerated() {
            try run(
                """
                INSERT INTO criterion (organisation_id, id, criteria_set_id, item_id, position, text)
                VALUES (\(keeper), \(newID(Criterion.self)), \(set), \(criterion.item), \(position), \(criterion.text))
                """)
        }
    }

    /// From here on the set does not change (LB-3.2-02).
    package func fixCriteria(_ set: ID<CriteriaSet>) throws {
        try run("UPDATE criteria_set SET fixed_at = \(now) WHERE organisation_id = \(keeper) AND id = \(set) AND fixed_at IS NULL")
    }

    package func criteria(of set: ID<CriteriaSet>) throws -> [Criterion] { try criteria(of: [set]) }

    /// The criteria of several sets, set by set; one statement.
    package func criteria(of sets: [ID<CriteriaSet>]) throws -> [Criterion] {
        try all(
            """
            SELECT \(Criterion.columns) FROM criterion
            LEFT JOIN item ON item.organisation_id = criterion.organisation_id AND item.id = criterion.item_id
            WHERE criterion.organisation_id = \(keeper) AND criteria_set_id IN \(sets)
            ORDER BY criterion.criteria_set_id, criterion.position
            """
        ).map(Criterion.init)
    }
}

extension Refusal {
    /// Fixed criteria stay what they are, so that all are judged by the same.
    static let criteriaFixed = Refusal(
        .conflict,
        Words(
            "Deze criteria staan vast, omdat de opdracht is uitgezet. Iedereen wordt op hetzelfde beoordeeld. Maak een nieuwe opdracht voor andere criteria.",
            "These criteria are fixed, because the assignment was set out. Everybody is judged by the same. Make a new assignment for other criteria."
        ))
}
