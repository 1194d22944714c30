import Frameworks
import Platform
import Store

/// What the levels look like in an organisation's own words, for a qualification file (or all of them) from a cohort on. Never
/// overwritten: what was judged keeps the words that held when its criteria were fixed (LB-3.2-02, LB-3.2-04).
package struct LevelWording: Sendable {
    let framework: ID<Framework>?
    let cohort: SchoolYear
    let authorName: String?
    let at: Instant
    private let texts: [Level: String]

    /// The organisation's own sentence; nil where the one of the house holds.
    func own(_ level: Level) -> String? { texts[level].flatMap { $0.isEmpty ? nil : $0 } }

    static let table = Table(
        "level_wording", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("framework_id", .id, required: false, .technical), Column("cohort", .integer, .organisational),
            Column("starting", .text, .organisational), Column("growing", .text, .organisational),
            Column("independent", .text, .organisational), Column("inspiring", .text, .organisational),
            Column("author_member_id", .id, required: false, .technical), Column("at", .instant, .technical),
        ], references: [Table.Reference("organisation_id, framework_id", to: "framework")])

    init(row: Row) throws {
        framework = try row.readIfPresent("framework_id")
        cohort = try row.read("cohort")
        authorName = try row.readIfPresent("author_name")
        at = try row.read("at")
        texts = [
            .starting: try row.read("starting"), .growing: try row.read("growing"), .independent: try row.read("independent"),
            .inspiring: try row.read("inspiring"),
        ]
    }
}

/// What a judgement is held against beside its criteria: the words of the levels, and norm and cut score where they were agreed.
struct JudgementFrame: Sendable {
    let wording: LevelWording?
    let cut: CutScore?

    static let plain = JudgementFrame(wording: nil, cut: nil)
}

extension OrganisationDatabase {
    /// The words of all versions, newest first.
    func levelWordings() throws -> [LevelWording] {
        try all(
            """
            SELECT level_wording.*, member.name AS author_name FROM level_wording
            LEFT JOIN member ON member.organisation_id = level_wording.organisation_id AND member.id = author_member_id
            WHERE level_wording.organisation_id = \(keeper) ORDER BY level_wording.at DESC, level_wording.id DESC
            """
        ).map(LevelWording.init)
    }

    /// What holds for a set of criteria: the words that stood there when it was fixed (or stand there now), for its own qualification file
    /// before those for all, of the latest cohort that had begun; and norm and cut score. One statement.
    func judgementFrame(of set: ID<CriteriaSet>) throws -> JudgementFrame {
        let rows = try all(
            """
            SELECT criteria_set.fixed_at AS fixed_at, norm_level, needed, level_wording.*, NULL AS author_name FROM criteria_set
            LEFT JOIN cut_score ON cut_score.organisation_id = criteria_set.organisation_id AND criteria_set_id = criteria_set.id
            LEFT JOIN level_wording ON level_wording.organisation_id = criteria_set.organisation_id
                AND level_wording.at <= COALESCE(criteria_set.fixed_at, \(now))
                AND (level_wording.framework_id IS NULL OR level_wording.framework_id IN (SELECT item.framework_id FROM criterion
                    JOIN item ON item.organisation_id = criterion.organisation_id AND item.id = criterion.item_id
                    WHERE criterion.organisation_id = criteria_set.organisation_id AND criterion.criteria_set_id = criteria_set.id))
            WHERE criteria_set.organisation_id = \(keeper) AND criteria_set.id = \(set)
            ORDER BY CASE WHEN level_wording.framework_id IS NULL THEN 1 ELSE 0 END, cohort DESC, level_wording.at DESC,
                level_wording.id DESC
            """)
        guard let head = rows.first else { return .plain }
        let year = Day(try head.readIfPresent("fixed_at") ?? now).schoolYear
        let isAgreed = try head.readIfPresent("norm_level", as: Int.self) != nil
        let begun = try rows.first { try $0.readIfPresent("cohort", as: SchoolYear.self).map { $0 <= year } ?? false }
        return JudgementFrame(wording: try begun.map(LevelWording.init), cut: isAgreed ? try CutScore(row: head) : nil)
    }

    /// A new version of the words; the earlier ones stay.
    package func writeLevels(_ texts: [Level: String], for framework: ID<Framework>?, from cohort: SchoolYear) throws {
        let id = newID(LevelWording.self)
        func text(_ level: Level) -> String { texts[level] ?? "" }
        try run(
            """
            INSERT INTO level_wording (organisation_id, id, framework_id, cohort, starting, growing, independent, inspiring,
                author_member_id, at)
            VALUES (\(keeper), \(id), \(framework), \(cohort), \(text(.starting)), \(text(.growing)), \(text(.independent)),
                \(text(.inspiring)), \(member?.id), \(now))
            """)
        try audit("writeLevels", "level_wording", id)
    }
}
