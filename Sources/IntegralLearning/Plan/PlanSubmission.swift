import Guidance
import Platform
import Store

/// The plan with what is needed to show it.
package struct PlanSheet: Sendable {
    let permit: Permit<Track>
    let integral: IntegralTrack
    package let plan: Plan
    /// Who wrote a personal goal: everybody sees who, only the guide and the member see what.
    let ready: Set<ID<Member>>

    /// Why it cannot be handed in yet; empty when it can.
    var faults: [PlanFault] {
        (plan.written.isEmpty ? [.noRows] : []) + (ready.isEmpty ? [.noGoals] : [])
    }

    var own: Place? { permit.places.first { $0.role == .learner } }
    var isOpen: Bool { integral.state == .planning && permit.allows(.plan) }
    var notReady: [Place] { plan.members.filter { !ready.contains($0.member) } }
}

/// Why a plan cannot be handed in yet (LB-2.1-05).
enum PlanFault: Sendable, Hashable {
    /// Nothing is planned.
    case noRows
    /// Nobody wrote a personal goal.
    case noGoals
}

extension OrganisationDatabase {
    package func planSheet(_ permit: Permit<Track>) throws -> PlanSheet {
        let people = try people(on: permit)
        return PlanSheet(
            permit: permit, integral: try integral(permit), plan: try plan(permit, people: people), ready: try membersWithGoal(permit))
    }

    /// Hands the plan in, by any member. A member without a personal goal is marked and stopped alone; without one planned task or
    /// any goal at all it is refused. Late is possible and is noted.
    package func submitPlan(_ permit: Permit<Track>, _ sheet: PlanSheet, _ house: House) throws {
        guard sheet.faults.isEmpty, let own = sheet.own else { throw Refusal.planNotReady }
        let integral = sheet.integral
        try move(permit.noun.id, from: .planning, to: .submitted)
        try run(
            """
            INSERT INTO plan_round (organisation_id, track_id, round, submitted_at, submitted_by_member_id, is_late, content)
            VALUES (\(keeper), \(permit.noun.id), \(integral.round), \(now), \(own.member), \(integral.planDue.map { today > $0 } ?? false),
                \(PlanContent(sheet.plan).json))
            """)
        try openTask(Tasks.go, on: permit.noun.id, for: .learningGuide, house)
        try audit("submit", "plan", permit.noun.id, track: permit.noun.id, "round \(integral.round)")
    }

    /// The rounds handed in so far, newest first.
    func planRounds(_ permit: Permit<Track>) throws -> [PlanRound] {
        try all(
            """
            SELECT round, submitted_at, is_late, content, member.name AS member_name FROM plan_round
            JOIN member ON member.organisation_id = plan_round.organisation_id AND member.id = submitted_by_member_id
            WHERE plan_round.organisation_id = \(keeper) AND track_id = \(permit.noun.id) ORDER BY round DESC
            """
        ).map(PlanRound.init)
    }
}

struct PlanRound: Sendable {
    let number: Int
    let submittedAt: Instant
    let by: String
    let isLate: Bool

    init(row: Row) throws {
        number = try row.read("round")
        submittedAt = try row.read("submitted_at")
        by = try row.read("member_name")
        isLate = try row.read("is_late")
    }
}
