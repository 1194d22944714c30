import Frameworks
import Platform
import Store

/// Examenonderdeel: a part of the exam plan of a qualification file and cohort, with its date, its own criteria, norm and cut score
/// (LB-3.2-07, LB-3.2-08). The plan is the list of them.
package struct ExamUnit: Sendable {
    package let id: ID<ExamUnit>
    let framework: ID<Framework>
    let frameworkTitle: String
    let cohort: SchoolYear
    let title: String
    let how: String
    /// Nil while it is not known.
    let day: Day?
    let set: ID<CriteriaSet>
    let cut: CutScore

    init(row: Row) throws {
        id = try row.read("id")
        framework = try row.read("framework_id")
        frameworkTitle = try row.read("framework_title")
        cohort = try row.read("cohort")
        title = try row.read("title")
        how = try row.read("how")
        day = try row.readIfPresent("exam_day")
        set = try row.read("criteria_set_id")
        cut = try CutScore(row: row)
    }

    static let table = Table(
        "exam_unit", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("framework_id", .id, .technical),
            Column("cohort", .integer, .organisational), Column("title", .text, .organisational), Column("how", .text, .organisational),
            Column("exam_day", .day, required: false, .organisational), Column("criteria_set_id", .id, .technical),
            Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, framework_id", to: "framework"),
            Table.Reference("organisation_id, criteria_set_id", to: "criteria_set"),
        ])
}

/// An exam unit as it is put into the plan. Its criteria follow from the work processes, so that nothing is typed twice.
package struct ExamUnitDraft: Sendable {
    package let framework: ID<Framework>
    package let cohort: SchoolYear
    package let title: String
    package let how: String
    package let day: Day?
    package let workProcesses: [Item]
    package let cut: CutScore

    package init(
        framework: ID<Framework>, cohort: SchoolYear, title: String, how: String, day: Day?, workProcesses: [Item], cut: CutScore
    ) {
        self.framework = framework
        self.cohort = cohort
        self.title = title
        self.how = how
        self.day = day
        self.workProcesses = workProcesses
        self.cut = cut
    }
}

extension OrganisationDatabase {
    /// The whole exam plan, by qualification file, cohort and date.
    func examUnits() throws -> [ExamUnit] { try examUnits(where: "1 = 1") }

    func examUnit(_ id: ID<ExamUnit>) throws -> ExamUnit {
        guard let unit = try examUnits(where: "exam_unit.id = \(id)").first else { throw Refusal.notFound }
        return unit
    }

    /// The units that examine one of these work processes.
    func examUnits(about items: [ID<Item>]) throws -> [ExamUnit] {
        guard !items.isEmpty else { return [] }
        return try examUnits(
            where: """
                EXISTS (SELECT 1 FROM criterion WHERE criterion.organisation_id = exam_unit.organisation_id
                    AND criterion.criteria_set_id = exam_unit.criteria_set_id AND criterion.item_id IN \(Array(Set(items))))
                """)
    }

    private func examUnits(where condition: SQL) throws -> [ExamUnit] {
        try all(
            """
            SELECT exam_unit.*, framework.title AS framework_title, norm_level, needed FROM exam_unit
            JOIN framework ON framework.organisation_id = exam_unit.organisation_id AND framework.id = framework_id
            JOIN cut_score ON cut_score.organisation_id = exam_unit.organisation_id
                AND cut_score.criteria_set_id = exam_unit.criteria_set_id
            WHERE exam_unit.organisation_id = \(keeper) AND \(condition)
            ORDER BY framework.title, cohort DESC, CASE WHEN exam_day IS NULL THEN 1 ELSE 0 END, exam_day, exam_unit.title
            """
        ).map(ExamUnit.init)
    }

    /// Puts a unit into the plan; its criteria, norm and cut score are fixed from then on, the same for everybody.
    @discardableResult
    package func planExam(_ draft: ExamUnitDraft) throws -> ID<ExamUnit> {
        let set = try createCriteriaSet(
            .qualifying, draft.workProcesses.map { CriterionDraft($0.result.isEmpty ? $0.title : $0.result, item: $0.id) })
        try setCutScore(draft.cut, of: set)
        try fixCriteria(set)
        let id = newID(ExamUnit.self)
        try run(
            """
            INSERT INTO exam_unit (organisation_id, id, framework_id, cohort, title, how, exam_day, criteria_set_id, created_at)
            VALUES (\(keeper), \(id), \(draft.framework), \(draft.cohort), \(draft.title), \(draft.how), \(draft.day), \(set), \(now))
            """)
        try audit("planExam", "exam_unit", id, draft.title)
        return id
    }

    /// The date moves; criteria, norm and cut score do not.
    func moveExam(_ unit: ExamUnit, to day: Day?) throws {
        try run("UPDATE exam_unit SET exam_day = \(day) WHERE organisation_id = \(keeper) AND id = \(unit.id)")
        try audit("moveExam", "exam_unit", unit.id)
    }
}
