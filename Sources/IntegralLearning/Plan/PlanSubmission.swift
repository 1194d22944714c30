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
    /// Who has the people of the track already, gives them along.
    package func planSheet(_ permit: Permit<Track>, people known: [Place]? = nil) throws -> PlanSheet {
        let plan = try plan(permit, people: known ?? people(on: permit))
        // Who reads all goals sees from them who wrote one.
        let ready =
            permit.allows(.assess) ? Set(plan.goals.filter { !$0.text.isEmpty }.map(\.member)) : try membersWithGoal(permit)
        return PlanSheet(permit: permit, integral: try integral(permit), plan: plan, ready: ready)
    }

    /// Hands the plan in, by any member. A member without a personal goal is marked and stopped alone; without one planned task or
    /// any goal at all it is refused. Late is possible and is noted.
    package func submitPlan(_ permit: Permit<Track>, _ sheet: PlanSheet, _ house: House) throws {
        guard sheet.faults.isEmpty, let own = sheet.own else { throw Refusal.planNotReady }
        let integral = sheet.integral
        try move(permit.noun.id, from: .planning, to: .submitted)
        try keepRound(permit, sheet, by: own.member)
        try endPeerReading(on: permit.noun.id)
        try openTask(Tasks.go, on: permit.noun.id, for: .learningGuide, house)
        try audit("submit", "plan", permit.noun.id, track: permit.noun.id, "round \(integral.round)")
    }
}
