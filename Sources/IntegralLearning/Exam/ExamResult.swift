import Frameworks
import Platform
import Store

/// Kwalificerende beoordeling: what a learner got for an exam unit. Its own record, apart from every development-oriented judgement;
/// nothing of one ever becomes the other (LB-3.2-09, F-33). A correction is a new version with a reason (LB-4.2-15).
struct ExamResult: Sendable {
    let id: ID<ExamResult>
    let unit: ID<ExamUnit>
    let learner: ID<Member>
    let learnerName: String
    let taken: Day
    let assessorName: String
    let reason: String
    let replaces: ID<ExamResult>?
    var levels: [ID<Criterion>: Int]

    func outcome(_ cut: CutScore) -> CutScore.Outcome { cut.outcome(of: Array(levels.values)) }

    private static func examined(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    static let table = Table(
        "exam_result", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("exam_unit_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("taken_day", .day, examined(.keep)),
            Column("assessor_member_id", .id, .technical), Column("reason", .text, examined(.blank)),
            Column("at", .instant, .technical), Column("replaces_id", .id, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, exam_unit_id", to: "exam_unit"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, assessor_member_id", to: "member"),
        ])

    static let lineTable = Table(
        "exam_result_line", keeper: .organisation, key: "organisation_id, exam_result_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("exam_result_id", .id, .technical),
            Column("criterion_id", .id, .technical), Column("level", .integer, .technical),
        ],
        references: [
            Table.Reference("organisation_id, exam_result_id", to: "exam_result", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ], rules: ["CHECK (level BETWEEN 1 AND 4)"])

    init(row: Row) throws {
        id = try row.read("id")
        unit = try row.read("exam_unit_id")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        taken = try row.read("taken_day")
        assessorName = try row.read("assessor_name")
        reason = try row.read("reason")
        replaces = try row.readIfPresent("replaces_id")
        levels = [:]
    }
}

extension OrganisationDatabase {
    /// The asker's own exam results that stand.
    func ownExamResults() throws -> [ExamResult] {
        guard let member else { return [] }
        return try examResults(where: "learner_member_id = \(member.id)")
    }

    /// The results that stand for a unit, of these learners.
    func examResults(of unit: ExamUnit, _ learners: [Member]) throws -> [ExamResult] {
        try examResults(where: "exam_unit_id = \(unit.id) AND learner_member_id IN \(learners.map(\.id))")
    }

    private func examResults(where condition: SQL) throws -> [ExamResult] {
        try all(
            """
            SELECT exam_result.*, learner.name AS learner_name, assessor.name AS assessor_name, criterion_id, level FROM exam_result
            JOIN member learner ON learner.organisation_id = exam_result.organisation_id AND learner.id = learner_member_id
            JOIN member assessor ON assessor.organisation_id = exam_result.organisation_id AND assessor.id = assessor_member_id
            JOIN exam_result_line ON exam_result_line.organisation_id = exam_result.organisation_id AND exam_result_id = exam_result.id
            WHERE exam_result.organisation_id = \(keeper) AND \(condition)
                AND NOT EXISTS (SELECT 1 FROM exam_result later WHERE later.organisation_id = exam_result.organisation_id
                    AND later.replaces_id = exam_result.id)
            ORDER BY exam_result.taken_day DESC, exam_result.id
            """
        ).reduce(into: []) { found, row in
            let result = try ExamResult(row: row)
            if found.last?.id != result.id { found.append(result) }
            found[found.count - 1].levels[try row.read("criterion_id")] = try row.read("level")
        }
    }

    /// The learners whom the asker may examine: of the groups where the asker assesses, never the asker.
    func examinees() throws -> [Member] {
        let units = try guidedUnits(to: .assess).map(\.unit.id)
        return try all(
            """
            SELECT DISTINCT \(Member.columns) FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE place.organisation_id = \(keeper) AND place.unit_id IN \(units) AND place.role = \(Role.learner)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                AND member.organisation_id = \(keeper) AND member.left_day IS NULL
            ORDER BY member_id
            """
        ).map(Member.init).filter { $0.id != self.member?.id }
    }

    /// Notes what a learner got, in place of an earlier result when there is one.
    func examine(
        _ unit: ExamUnit, _ learner: Member, _ levels: [ID<Criterion>: Int], taken: Day, replacing old: ExamResult?, because reason: String
    ) throws {
        guard let member else { throw Refusal.notFound }
        let id = newID(ExamResult.self)
        try run(
            """
            INSERT INTO exam_result (organisation_id, id, exam_unit_id, learner_member_id, taken_day, assessor_member_id, reason, at,
                replaces_id)
            VALUES (\(keeper), \(id), \(unit.id), \(learner.id), \(taken), \(member.id), \(reason), \(now), \(old?.id))
            """)
        let lines: [SQL] = levels.map { "(\(keeper), \(id), \($0.key), \($0.value))" }
        try run(
            "INSERT INTO exam_result_line (organisation_id, exam_result_id, criterion_id, level) VALUES \(lines.joined(separator: ", "))")
        try audit("examine", "exam_result", id, about: learner.id, unit.title)
    }
}
