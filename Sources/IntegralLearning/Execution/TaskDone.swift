import Guidance
import Platform
import Store

/// How far a task of the plan is: done or not, and what came of it (LB-2.2-04). Apart from the plan, which stands fixed after the Go.
struct TaskDone: Sendable {
    let row: ID<PlanRow>
    let doneDay: Day?
    let doneBy: String
    let result: String?
    let link: String?

    init(row: Row) throws {
        self.row = try row.read("plan_row_id")
        doneDay = try row.readIfPresent("done_day")
        doneBy = try row.read("done_by")
        result = try row.readIfPresent("result")
        link = try row.readIfPresent("link")
    }

    private static func own(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: erase, export: true)
    }

    static let table = Table(
        "task_done", keeper: .organisation, key: "organisation_id, plan_row_id",
        [
            Column("organisation_id", .organisation, .technical), Column("plan_row_id", .id, .technical),
            Column("track_id", .id, .technical), Column("member_id", .id, .technical),
            Column("done_day", .day, required: false, own(.keep)), Column("result", .text, required: false, own(.blank)),
            Column("link", .text, required: false, own(.blank)), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, plan_row_id", to: "plan_row", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// What is done of the plan, by row; for everybody on the track.
    func tasksDone(_ permit: Permit<Track>) throws -> [ID<PlanRow>: TaskDone] {
        let rows = try all(
            """
            SELECT plan_row_id, done_day, member.name AS done_by, result, link FROM task_done
            JOIN member ON member.organisation_id = task_done.organisation_id AND member.id = task_done.member_id
            WHERE task_done.organisation_id = \(keeper) AND track_id = \(permit.noun.id)
            """
        ).map(TaskDone.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.row, $0) })
    }

    /// A member of the work group says how far a task is; the last one counts.
    package func setTask(_ permit: Permit<Track>, _ row: ID<PlanRow>, isDone: Bool, result: String, link: String) throws {
        guard permit.allows(.writeLog), let own = permit.learnerPlace else { throw Refusal.notFound }
        guard
            try first("SELECT 1 AS found FROM plan_row WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(row)")
                != nil
        else { throw Refusal.notFound }
        let (day, result, link): (Day?, String?, String?) = (isDone ? today : nil, result.isEmpty ? nil : result, link.isEmpty ? nil : link)
        try run(
            """
            INSERT INTO task_done (organisation_id, plan_row_id, track_id, member_id, done_day, result, link, at)
            VALUES (\(keeper), \(row), \(permit.noun.id), \(own.member), \(day), \(result), \(link), \(now))
            ON CONFLICT (organisation_id, plan_row_id) DO UPDATE SET member_id = \(own.member),
                done_day = CASE WHEN \(isDone) THEN COALESCE(task_done.done_day, \(day)) END, result = \(result), link = \(link), at = \(now)
            """)
    }
}
