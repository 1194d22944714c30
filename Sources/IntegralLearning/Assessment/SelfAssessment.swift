import Frameworks
import Guidance
import Platform
import Store

/// Zelfbeoordeling: how a learner sees the own work on one criterion, beside the guide's judgement. Saved while typing; the learner reads
/// nothing of the guide's and the guide nothing of this until the guide shares, and a missing one stops nothing (LB-3.2-04).
struct SelfMark: Sendable {
    let criterion: ID<Criterion>
    let level: Level?
    let remark: String
    /// Counts what was saved, of level and remark together.
    let version: Int

    private static func own(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    static let table = Table(
        "self_mark", keeper: .organisation, key: "organisation_id, track_id, learner_member_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("criterion_id", .id, .technical),
            Column("level", .integer, required: false, own(.blank)), Column("remark", .text, own(.blank)),
            Column("version", .integer, .technical), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ], rules: ["CHECK (level IS NULL OR level BETWEEN 1 AND 4)"])

    init(criterion: ID<Criterion>, level: Level?, remark: String, version: Int = 0) {
        self.criterion = criterion
        self.level = level
        self.remark = remark
        self.version = version
    }

    init(row: Row) throws {
        criterion = try row.read("criterion_id")
        level = try row.readIfPresent("level", as: Int.self).flatMap(Level.init)
        remark = try row.read("remark")
        version = try row.read("version")
    }
}

extension AssessmentSheet {
    /// Whether this reader may see the self-assessment now: its learner always, the guide after sharing.
    var readsSelfAssessment: Bool { reading == .own || (reading == .guide && isShared) }

    /// The learner may write it until the guide shares; from then on it stays what it was.
    var isSelfAssessmentOpen: Bool { reading == .own && !isShared && permit.noun.closed == nil }

    private var isShared: Bool { versions.contains { $0.sharedAt != nil } }
}

extension OrganisationDatabase {
    /// The self-assessment that stands beside this judgement, as far as its reader may see it.
    func selfMarks(_ sheet: AssessmentSheet) throws -> [ID<Criterion>: SelfMark] {
        guard sheet.readsSelfAssessment else { return [:] }
        let marks = try all(
            """
            SELECT criterion_id, level, remark, version FROM self_mark WHERE organisation_id = \(keeper)
                AND track_id = \(sheet.permit.noun.id) AND learner_member_id = \(sheet.learner.member)
            """
        ).map(SelfMark.init)
        return Dictionary(marks.map { ($0.criterion, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Saves what the learner marked, in one statement for all criteria.
    func saveSelfAssessment(_ permit: Permit<Track>, _ marks: [SelfMark]) throws {
        guard let own = permit.places.first(where: { $0.role == .learner }), permit.allows(.respond) else { throw Refusal.notFound }
        guard !marks.isEmpty else { return }
        let rows: [SQL] = marks.map { mark in
            """
            (\(keeper), \(permit.noun.id), \(own.member), \(mark.criterion), \(mark.level?.rawValue), \(mark.remark), \(mark.version + 1), \(now))
            """
        }
        try run(
            """
            INSERT INTO self_mark (organisation_id, track_id, learner_member_id, criterion_id, level, remark, version, at)
            VALUES \(rows.joined(separator: ", "))
            ON CONFLICT (organisation_id, track_id, learner_member_id, criterion_id) DO UPDATE
                SET level = excluded.level, remark = excluded.remark, version = excluded.version, at = excluded.at
            """)
    }
}
