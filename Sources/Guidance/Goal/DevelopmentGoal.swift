import Markup
import Platform
import Store

/// A goal as it stands in the POP of a learner: how SMART it is, where it came from and what became of it (requirements D5).
package struct DevelopmentGoal: Sendable {
    package enum Outcome: String, SQLConvertible, Sendable, CaseIterable { case achieved, adjusted }

    /// What is missing before it is SMART.
    package enum Missing: Sendable { case measure, day }

    /// What it was made of, so that one finds the way back.
    package struct Source: Sendable, Hashable {
        package enum Kind: String, SQLConvertible, Sendable, CaseIterable { case learningPoint, feedback, reflection }

        package let kind: Kind
        package let id: ID<Source>
        package let track: ID<Track>?

        package init(kind: Kind, id: ID<Source>, track: ID<Track>?) { (self.kind, self.id, self.track) = (kind, id, track) }
    }

    package let id: ID<Goal>
    package let learnerName: String
    package let text: String
    package let measure: String
    package let day: Day?
    /// The value of one of `GoalForm.areas`; "" when none was chosen.
    package let area: String
    package let isChallenge: Bool
    package let source: Source?
    /// The track in whose plan it stands.
    package let planTrack: ID<Track>?
    let response: ID<Response>?
    /// The track whose guides read it.
    package let sharedOn: ID<Track>?
    package let outcome: Outcome?
    package let reason: String
    package let settledAt: Instant?
    package let at: Instant

    /// Without a measure and a day it stays a concept (LB-4.1-04).
    package var missing: [Missing] { (measure.isEmpty ? [.measure] : []) + (day == nil ? [.day] : []) }
    package var isSmart: Bool { missing.isEmpty }
    /// Whether its parts can be written in; a goal of a plan is taken up first.
    package var isTakenUp: Bool { response != nil }

    fileprivate init(row: Row) throws {
        id = try row.read("goal_id")
        learnerName = try row.read("learner_name")
        text = try row.read("goal_text")
        measure = try row.readIfPresent("measure") ?? ""
        day = try row.readIfPresent("day", as: String.self).flatMap { Day(text: $0) }
        area = try row.readIfPresent("area") ?? ""
        isChallenge = try row.readIfPresent("challenge", as: String.self) == "yes"
        let (kind, origin): (Source.Kind?, ID<Source>?) = (try row.readIfPresent("source_kind"), try row.readIfPresent("source_id"))
        let track: ID<Track>? = try row.readIfPresent("source_track_id")
        source = kind.flatMap { kind in origin.map { Source(kind: kind, id: $0, track: track) } }
        planTrack = try row.readIfPresent("plan_track_id")
        response = try row.readIfPresent("response_id")
        sharedOn = try row.readIfPresent("shared_at", as: Instant.self) == nil ? nil : row.readIfPresent("shared_track_id")
        outcome = try row.readIfPresent("outcome")
        reason = try row.readIfPresent("outcome_reason") ?? ""
        settledAt = try row.readIfPresent("settled_at")
        at = try row.read("at")
    }

    fileprivate static let columns: SQL = """
        goal.id AS goal_id, learner.name AS learner_name, COALESCE(NULLIF(\(answer("specific")), ''), goal.text) AS goal_text,
        \(answer("measure")) AS measure, \(answer("day")) AS day, \(answer("area")) AS area, \(answer("challenge")) AS challenge,
        goal.source_kind AS source_kind, goal.source_id AS source_id, goal.source_track_id AS source_track_id,
        goal.track_id AS plan_track_id, goal.response_id AS response_id, response.shared_at AS shared_at,
        response.track_id AS shared_track_id, goal.outcome AS outcome, goal.outcome_reason AS outcome_reason,
        goal.settled_at AS settled_at, goal.at AS at
        """

    private static func answer(_ field: String) -> SQL {
        """
        (SELECT part.text FROM response_answer part WHERE part.organisation_id = goal.organisation_id
            AND part.response_id = goal.response_id AND part.field = \(field))
        """
    }

    fileprivate static let from: SQL = """
        FROM goal
        JOIN member learner ON learner.organisation_id = goal.organisation_id AND learner.id = goal.member_id
        LEFT JOIN response ON response.organisation_id = goal.organisation_id AND response.id = goal.response_id
        """
}

extension OrganisationDatabase {
    /// Everything the asker wants or wanted to learn here, over all tracks, newest first: the POP.
    package func developmentGoals() throws -> [DevelopmentGoal] {
        guard let member else { return [] }
        return try all(
            """
            SELECT \(DevelopmentGoal.columns) \(DevelopmentGoal.from)
            WHERE goal.organisation_id = \(keeper) AND goal.member_id = \(member.id) AND (goal.text <> '' OR goal.response_id IS NOT NULL)
            ORDER BY goal.at DESC, goal.id DESC LIMIT 300
            """
        ).map(DevelopmentGoal.init)
    }

    /// One goal of the asker; anybody else's is not found.
    package func developmentGoal(_ id: ID<Goal>) throws -> DevelopmentGoal {
        guard let member else { throw Refusal.notFound }
        let row = try first(
            """
            SELECT \(DevelopmentGoal.columns) \(DevelopmentGoal.from)
            WHERE goal.organisation_id = \(keeper) AND goal.id = \(id) AND goal.member_id = \(member.id)
            """)
        guard let row else { throw Refusal.notFound }
        return try DevelopmentGoal(row: row)
    }

    /// The goals that learners chose to share with the guides of a track; none for anybody else.
    package func sharedGoals(_ permit: Permit<Track>) throws -> [DevelopmentGoal] {
        guard permit.allows(.assess) else { return [] }
        return try all(
            """
            SELECT \(DevelopmentGoal.columns) \(DevelopmentGoal.from)
            WHERE goal.organisation_id = \(keeper) AND response.track_id = \(permit.noun.id) AND response.shared_at IS NOT NULL
            ORDER BY learner.name, goal.at DESC, goal.id LIMIT 200
            """
        ).map(DevelopmentGoal.init)
    }

    /// A new goal of the asker, with `text` to begin with; of one source only one is made. `permit` is the track it comes from.
    package func makeGoal(from source: DevelopmentGoal.Source?, _ text: String, on permit: Permit<Track>?) throws -> ID<Goal> {
        guard let member else { throw Refusal.notFound }
        if let source, let made = try goal(from: source, of: member.id) { return made }
        let open = try beginResponse(GoalForm.kind, on: permit)
        if !text.isEmpty { try save(GoalForm.specific, text, version: 0, in: open) }
        let id = newID(Goal.self)
        try run(
            """
            INSERT INTO goal (organisation_id, id, member_id, text, version, at, response_id, source_kind, source_id, source_track_id)
            VALUES (\(keeper), \(id), \(member.id), \(""), \(0), \(now), \(open.stored?.id), \(source?.kind), \(source?.id),
                \(source?.track))
            """)
        return id
    }

    private func goal(from source: DevelopmentGoal.Source, of member: ID<Member>) throws -> ID<Goal>? {
        try first(
            """
            SELECT id FROM goal WHERE organisation_id = \(keeper) AND member_id = \(member) AND source_kind = \(source.kind)
                AND source_id = \(source.id)
            """
        )?.read("id")
    }

    /// The SMART parts of an own goal, to write in. A goal of a plan gets them the first time, beginning with its text.
    package func openParts(of goal: DevelopmentGoal) throws -> OpenResponse {
        guard let response = goal.response else { throw Refusal.notFound }
        return try ownResponse(response, of: [GoalForm.kind])
    }

    /// Takes a goal of a plan up into the POP, where it is made SMART; the plan keeps its own words.
    package func takeUp(_ goal: DevelopmentGoal) throws {
        if goal.response != nil { return }
        let open = try beginResponse(GoalForm.kind, on: nil)
        try save(GoalForm.specific, goal.text, version: 0, in: open)
        try run(
            """
            UPDATE goal SET response_id = \(open.stored?.id)
            WHERE organisation_id = \(keeper) AND id = \(goal.id) AND response_id IS NULL
            """)
    }

    /// Achieved, or adjusted with what made it so; nil takes that back.
    package func settle(_ goal: DevelopmentGoal, _ outcome: DevelopmentGoal.Outcome?, reason: String) throws {
        guard let member, reason.utf8.count <= Form.longestText else { throw Refusal.notFound }
        try run(
            """
            UPDATE goal SET outcome = \(outcome), outcome_reason = \(reason.isEmpty ? nil : reason),
                settled_at = \(outcome == nil ? nil : now)
            WHERE organisation_id = \(keeper) AND id = \(goal.id) AND member_id = \(member.id)
            """)
    }
}
