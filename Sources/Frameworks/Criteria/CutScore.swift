import Platform
import Store

/// Norm en cesuur: which level is asked on a criterion, and on how many criteria it has to be reached (LB-3.2-08). Agreed beforehand with
/// the criteria, and fixed with them.
package struct CutScore: Sendable, Hashable {
    /// How a judgement stands to it.
    package struct Outcome: Sendable, Hashable {
        package let reached: Int
        package let isAbove: Bool
    }

    /// The level that is asked, 1 to 4.
    package let norm: Int
    /// On how many criteria it has to be reached.
    package let needed: Int

    package init(norm: Int, needed: Int) {
        self.norm = norm
        self.needed = needed
    }

    package init(row: Row) throws {
        norm = try row.read("norm_level")
        needed = try row.read("needed")
    }

    /// What has no level counts for nothing, neither low nor high.
    package func outcome(of levels: [Int]) -> Outcome {
        let reached = levels.count { $0 >= norm }
        return Outcome(reached: reached, isAbove: reached >= needed)
    }

    package static let table = Table(
        "cut_score", keeper: .organisation, key: "organisation_id, criteria_set_id",
        [
            Column("organisation_id", .organisation, .technical), Column("criteria_set_id", .id, .technical),
            Column("norm_level", .integer, .organisational), Column("needed", .integer, .organisational),
        ], references: [Table.Reference("organisation_id, criteria_set_id", to: "criteria_set", onDelete: " ON DELETE CASCADE")],
        rules: ["CHECK (norm_level BETWEEN 1 AND 4)", "CHECK (needed > 0)"])
}

extension OrganisationDatabase {
    /// Agrees norm and cut score. Throws a refusal once the criteria are fixed.
    package func setCutScore(_ cut: CutScore, of set: ID<CriteriaSet>) throws {
        let open = try first(
            "SELECT 1 AS found FROM criteria_set WHERE organisation_id = \(keeper) AND id = \(set) AND fixed_at IS NULL")
        guard open != nil else { throw Refusal.criteriaFixed }
        try run(
            """
            INSERT INTO cut_score (organisation_id, criteria_set_id, norm_level, needed)
            VALUES (\(keeper), \(set), \(cut.norm), \(cut.needed))
            ON CONFLICT (organisation_id, criteria_set_id) DO UPDATE SET norm_level = excluded.norm_level, needed = excluded.needed
            """)
    }

    /// Nil while nothing was agreed.
    package func cutScore(of set: ID<CriteriaSet>) throws -> CutScore? {
        try first("SELECT norm_level, needed FROM cut_score WHERE organisation_id = \(keeper) AND criteria_set_id = \(set)")
            .map(CutScore.init)
    }
}
