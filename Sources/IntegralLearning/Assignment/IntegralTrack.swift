import Guidance
import Platform
import Store

/// What the entrance keeps about a track of its own: the assignment, and how far the plan is (requirements D2).
package struct IntegralTrack: Sendable {
    package enum State: String, SQLConvertible, Sendable, CaseIterable {
        /// The plan is being written; in a later round with what a No-go asked for.
        case planning
        /// Handed in, waits for the guide.
        case submitted
        /// The guide gave a Go; practice decides.
        case waitingFinalGo
        case execution
    }

    package let assignment: Assignment
    package let state: State
    /// Counts from 1; a No-go begins the next.
    package let round: Int
    package let planDue: Day?
    let evaluation: EvaluationSummary
    /// Whether the learning environment of its group is open to the learners.
    let isEnvironmentOpen: Bool
    /// Tasks in the plan, and how many of them are done.
    let tasks: (all: Int, done: Int)
    let reflection: ReflectionSummary

    package static let kind = "integral"

    package static let table = Table(
        "integral_track", keeper: .organisation, key: "organisation_id, track_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("assignment_id", .id, .technical), Column("state", .text, .technical), Column("round", .integer, .technical),
            // Until when the plan is on time; later is possible and says so.
            Column("plan_due_day", .day, required: false, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, assignment_id", to: "assignment"),
        ])

    init(row: Row) throws {
        assignment = try Assignment(row: row)
        state = try row.read("state")
        round = try row.read("round")
        planDue = try row.readIfPresent("plan_due_day")
        evaluation = try EvaluationSummary(row: row)
        isEnvironmentOpen = try row.read("is_environment_open")
        tasks = (try row.read("task_count"), try row.read("tasks_done"))
        reflection = try ReflectionSummary(row: row)
    }
}

/// Whom an assignment is set out to, as one work group or as one student.
package struct SetOut: Sendable {
    package let learners: [ID<Member>]
    package let unit: ID<Unit>?
    package let starts: Day
    package let due: Day?
    package let planDue: Day?
    /// Members of partner organisations who give the final Go.
    package let supervisors: [Member]

    package init(learners: [ID<Member>], unit: ID<Unit>?, starts: Day, due: Day?, planDue: Day?, supervisors: [Member]) {
        self.learners = learners
        self.unit = unit
        self.starts = starts
        self.due = due
        self.planDue = planDue
        self.supervisors = supervisors
    }
}

extension OrganisationDatabase {
    /// The entrance's side of a track; `Refusal.notFound` for a track of another entrance.
    package func integral(_ permit: Permit<Track>) throws -> IntegralTrack { try IntegralTrack(row: integralRow(permit, "")) }

    /// The same with what the thread tells beside it, in one statement.
    func integralThread(_ permit: Permit<Track>) throws -> (IntegralTrack, OrientationState) {
        let row = try integralRow(permit, ", \(OrientationState.columns(permit, today: today))")
        return (try IntegralTrack(row: row), try OrientationState(row: row))
    }

    private func integralRow(_ permit: Permit<Track>, _ more: SQL) throws -> Row {
        let own = permit.places.first { $0.role == .learner }?.member
        let row = try first(
            """
            SELECT \(Assignment.columns), state, round, plan_due_day,
                \(EvaluationSummary.columns(own: own, today: today)), \(ReflectionSummary.columns(own: own)),
                EXISTS (SELECT 1 FROM environment WHERE environment.organisation_id = integral_track.organisation_id
                    AND environment.unit_id = \(permit.noun.unit) AND opened_at IS NOT NULL) AS is_environment_open,
                (SELECT COUNT(*) FROM plan_row task WHERE task.organisation_id = integral_track.organisation_id
                    AND task.track_id = integral_track.track_id AND task.text <> '') AS task_count,
                (SELECT COUNT(*) FROM task_done WHERE task_done.organisation_id = integral_track.organisation_id
                    AND task_done.track_id = integral_track.track_id AND task_done.done_day IS NOT NULL) AS tasks_done\(more)
            FROM integral_track
            JOIN assignment ON assignment.organisation_id = integral_track.organisation_id AND assignment.id = assignment_id
            WHERE integral_track.organisation_id = \(keeper) AND integral_track.track_id = \(permit.noun.id)
            """)
        guard let row else { throw Refusal.notFound }
        return row
    }

    /// Sets an assignment out: one track for these learners, with places for them and for the supervisors. The guide's place is the one on
    /// the unit. Publishes the assignment when it was not yet.
    @discardableResult
    package func setOut(_ assignment: Assignment, to target: SetOut) throws -> ID<Track> {
        try publish(assignment)
        let track = try createTrack(
            IntegralTrack.kind, title: assignment.title, unit: target.unit, starts: target.starts, due: target.due)
        try run(
            """
            INSERT INTO integral_track (organisation_id, track_id, assignment_id, state, round, plan_due_day)
            VALUES (\(keeper), \(track), \(assignment.id), \(IntegralTrack.State.planning), \(1),
                \(target.planDue))
            """)
        try beginPlan(on: track, of: target.unit)
        try openPlan(on: track)
        for learner in target.learners {
            // Places hold from now on, so that everybody hears of it at once; the track begins on its own day.
            try givePlace(on: track, to: learner, as: .learner, .learning, from: today)
            try openGoal(on: track, of: learner)
        }
        for supervisor in target.supervisors {
            try givePlace(on: track, to: supervisor.id, of: supervisor.organisation, as: .practiceSupervisor, .practice, from: today)
        }
        try audit("setOut", "track", track, track: track, assignment.title)
        return track
    }

    /// Moves the plan on, only from the state it was read in; two who decide at once cannot both. A No-go goes a round on, taking it back
    /// a round back.
    func move(_ track: ID<Track>, from old: IntegralTrack.State, to new: IntegralTrack.State, rounds step: Int64 = 0) throws {
        let moved = try run(
            """
            UPDATE integral_track SET state = \(new), round = round + \(step)
            WHERE organisation_id = \(keeper) AND track_id = \(track) AND state = \(old)
            """)
        guard moved == 1 else { throw Refusal.overtaken }
    }
}
