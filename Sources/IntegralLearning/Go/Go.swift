import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The decision on a plan as it was marked: per criterion met or not yet, with what is needed where it is not.
package struct GoDraft: Sendable {
    package struct Mark: Sendable {
        let criterion: ID<Criterion>
        let isMet: Bool
        /// What is needed; asked only where a criterion is not met.
        let needed: String

        package init(criterion: ID<Criterion>, isMet: Bool, needed: String) {
            self.criterion = criterion
            self.isMet = isMet
            self.needed = needed
        }
    }

    let isGo: Bool
    let marks: [Mark]
    /// What holds beside the plan; asked of nobody, and only with a Go.
    let conditions: String

    package init(isGo: Bool, marks: [Mark], conditions: String = "") {
        self.isGo = isGo
        self.marks = marks
        self.conditions = conditions
    }

    /// Why this decision has no ground yet, per criterion; the empty key is about the decision as a whole (LB-2.1-17, LB-2.1-18).
    var faults: [String: Words] {
        var faults: [String: Words] = [:]
        for mark in marks where !mark.isMet && mark.needed.isEmpty {
            faults[mark.criterion.text] = Words(
                "Schrijf in één zin wat hier nog nodig is. Dan is duidelijk hoe het verder kan.",
                "Write in one sentence what is still needed here. Then it is clear how to go on.")
        }
        let unmet = marks.filter { !$0.isMet }
        if isGo, !unmet.isEmpty {
            faults[""] = Words(
                "Je koos Go, maar niet alles voldoet. Kies No-go, of zet wat toch voldoet op ‘voldoet’.",
                "You chose Go, but not everything is met. Choose No-go, or mark as met what is met after all.")
        }
        if !isGo, unmet.isEmpty {
            faults[""] = Words(
                "Je koos No-go, maar alles voldoet. Geef bij minstens één punt aan wat nog nodig is.",
                "You chose No-go, but everything is met. Say for at least one point what is still needed.")
        }
        return faults
    }
}

extension OrganisationDatabase {
    /// Gives a Go or No-go on the plan that waits (LB-2.1-04). What is needed is noted as an observation, so it serves later judgements.
    package func decideGo(_ permit: Permit<Track>, _ integral: IntegralTrack, _ draft: GoDraft) throws {
        guard !permit.places.contains(where: { $0.role == .learner }) else { throw Refusal.ownPlan }
        let next: IntegralTrack.State = draft.isGo ? (integral.assignment.inPractice ? .waitingFinalGo : .execution) : .planning
        try move(permit.noun.id, from: .submitted, to: next, rounds: draft.isGo ? 0 : 1)
        var lines: [JudgementLine] = []
        for mark in draft.marks {
            var grounds: [ID<Observation>] = []
            if !mark.needed.isEmpty {
                grounds = [try observe(permit, mark.needed, about: nil, criteria: [mark.criterion], seen: today)]
            }
            lines.append(JudgementLine(mark.criterion, level: mark.isMet ? 1 : 0, grounds: grounds))
        }
        let reason = draft.marks.filter { !$0.isMet }.map(\.needed).joined(separator: " ")
        let judgement = try judge(
            permit,
            JudgementDraft(
                .go, round: integral.round, outcome: draft.isGo ? .go : .noGo, reason: reason, criteriaSet: integral.assignment.goSet,
                lines: lines))
        try keepTerms(of: judgement, permit, conditions: draft.isGo ? draft.conditions : "")
        try closeTask(Tasks.go, on: permit.noun.id)
    }
}
