import Markup
import Platform
import Store

/// The plan as it was handed in once, with the names of today: whoever was erased is not named.
struct PlanRound: Sendable {
    struct Line: Sendable, Hashable {
        let text: String
        let ownerID: ID<Member>?
        let owner: String?
        let due: Day?
    }

    struct RoundGoal: Sendable {
        let member: ID<Member>
        let name: String
        let text: String
    }

    let number: Int
    let submittedAt: Instant
    let by: String
    let isLate: Bool
    var lines: [Line] = []
    /// Only for who guides.
    var goals: [RoundGoal] = []

    init(row: Row) throws {
        number = try row.read("round")
        submittedAt = try row.read("submitted_at")
        by = try row.read("member_name")
        isLate = try row.read("is_late")
    }

    /// Whether the plan still says what was handed in.
    func holds(_ plan: Plan) -> Bool {
        lines.map { [$0.text, $0.ownerID?.text, $0.due?.isoText] } == plan.written.map { [$0.text, $0.owner?.text, $0.due?.isoText] }
    }
}

extension Plan {
    /// A field as its readers see it: the text, the name, the day.
    func words(of field: PlanField, _ r: Reader) -> String {
        switch field {
        case .text(let text): text
        case .owner(let owner): members.first { $0.member == owner }?.memberName ?? r("samen", "together")
        case .due(let day): day.map { r.date($0) } ?? r("geen dag", "no day")
        }
    }
}

extension OrganisationDatabase {
    /// Keeps the plan as it is handed in now.
    func keepRound(_ permit: Permit<Track>, _ sheet: PlanSheet, by member: ID<Member>) throws {
        let round = sheet.integral.round
        try run(
            """
            INSERT INTO plan_round (organisation_id, track_id, round, submitted_at, submitted_by_member_id, is_late)
            VALUES (\(keeper), \(permit.noun.id), \(round), \(now), \(member), \(sheet.integral.planDue.map { today > $0 } ?? false))
            """)
        let lines: [SQL] = sheet.plan.written.enumerated().map { position, row in
            "(\(keeper), \(permit.noun.id), \(round), \(position), \(row.text), \(row.owner), \(row.due))"
        }
        try run(
            """
            INSERT INTO plan_round_line (organisation_id, track_id, round, position, text, owner_member_id, due_day)
            VALUES \(lines.joined(separator: ", "))
            """)
        try run(
            """
            INSERT INTO plan_round_goal (organisation_id, track_id, round, member_id, text)
            SELECT organisation_id, track_id, CAST(\(round) AS INTEGER), member_id, text FROM goal
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND text <> \("")
            """)
    }

    /// The rounds with the goals as they were then; for who guides.
    func comparedRounds(_ permit: Permit<Track>) throws -> [PlanRound] {
        var rounds = try planRounds(permit)
        guard rounds.count > 1, permit.allows(.assess) else { return rounds }
        let rows = try all(
            """
            SELECT round, member_id, member.name AS member_name, text FROM plan_round_goal
            JOIN member ON member.organisation_id = plan_round_goal.organisation_id AND member.id = member_id
            WHERE plan_round_goal.organisation_id = \(keeper) AND track_id = \(permit.noun.id) ORDER BY member.name, member_id
            """)
        for row in rows {
            let number: Int = try row.read("round")
            guard let place = rounds.firstIndex(where: { $0.number == number }) else { continue }
            rounds[place].goals.append(
                PlanRound.RoundGoal(member: try row.read("member_id"), name: try row.read("member_name"), text: try row.read("text")))
        }
        return rounds
    }

    /// The rounds handed in so far, newest first, each with its lines; one statement.
    func planRounds(_ permit: Permit<Track>) throws -> [PlanRound] {
        try all(
            """
            SELECT plan_round.round AS round, submitted_at, is_late, member.name AS member_name, line.text AS line_text,
                line.owner_member_id AS line_owner_id, line.due_day AS line_due, owner.name AS line_owner
            FROM plan_round
            JOIN member ON member.organisation_id = plan_round.organisation_id AND member.id = submitted_by_member_id
            LEFT JOIN plan_round_line line ON line.organisation_id = plan_round.organisation_id AND line.track_id = plan_round.track_id
                AND line.round = plan_round.round
            LEFT JOIN member owner ON owner.organisation_id = line.organisation_id AND owner.id = line.owner_member_id
            WHERE plan_round.organisation_id = \(keeper) AND plan_round.track_id = \(permit.noun.id)
            ORDER BY plan_round.round DESC, line.position
            """
        ).reduce(into: []) { rounds, row in
            let round = try PlanRound(row: row)
            if rounds.last?.number != round.number { rounds.append(round) }
            guard let text: String = try row.readIfPresent("line_text") else { return }
            rounds[rounds.count - 1].lines.append(
                PlanRound.Line(
                    text: text, ownerID: try row.readIfPresent("line_owner_id"), owner: try row.readIfPresent("line_owner"),
                    due: try row.readIfPresent("line_due")))
        }
    }
}
