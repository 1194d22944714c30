import Guidance
import Markup
import Platform
import Store

/// The knots in words: done, now or ahead, with the reason and what this reader can do.
struct IntegralKnots {
    let r: Reader
    let today: Day
    let base: String
    /// The address of the organisation's groups.
    let groups: String
    /// That of the reader's own results.
    let results: String
    let requestID: String
    /// The guide's way to link a practice supervisor, where that is possible.
    let linking: HTML?
    /// The guide's way to take a Go or No-go back, just after it.
    let takingBack: HTML?
    let state: ThreadState

    var integral: IntegralTrack { state.integral }
    var permit: Permit<Track> { state.permit }

    var all: [Knot] {
        [orientation, plan, go] + (integral.assignment.inPractice ? [finalGo] : []) + [execution] + [evidence].compactMap(\.self)
            + [evaluation, assessment, reflection, registration]
    }

    func day(_ instant: Instant) -> String { r.date(Day(instant), today: today) }

    private var plan: Knot {
        let title = r("Werkplan", "Work plan")
        guard integral.state == .planning else {
            return Knot(
                title, .done, aside: r("ronde \(integral.round)", "round \(integral.round)"),
                detail: link(r("Werkplan lezen", "Read the work plan"), "plan"))
        }
        let due = integral.planDue.map { r("voor \(r.date($0, today: today))", "by \(r.date($0, today: today))") }
        let label = permit.allows(.plan) ? r("Werkplan openen", "Open the work plan") : r("Werkplan lezen", "Read the work plan")
        return Knot(
            title, .now, aside: r("ronde \(integral.round)", "round \(integral.round)"), reason: planReason, deadline: due,
            late: integral.planDue.map { $0 < today } ?? false, detail: button(label, "plan", primary: permit.allows(.plan)))
    }

    /// After a No-go the plan is open again, with what is needed.
    private var planReason: String {
        if let refusal = state.decisions.first(where: { $0.kind != .development }), refusal.outcome == .noGo {
            return r(
                "\(refusal.deciderName) gaf een No-go op \(day(refusal.at)): \(refusal.reason)",
                "\(refusal.deciderName) gave a No-go on \(day(refusal.at)): \(refusal.reason)")
        }
        if let own = state.own, !state.ready.contains(own.member) {
            return r(
                "Schrijf taken, wie ze doet en wanneer, en je eigen leerdoel.", "Write tasks, who does them and when, and your own goal.")
        }
        return r("Het plan wordt gemaakt. Inleveren kan door ieder lid.", "The plan is being made. Any member can hand it in.")
    }

    private var go: Knot {
        let title = r("Go", "Go")
        switch integral.state {
        case .planning:
            return Knot(
                title, .ahead, reason: r("Na het inleveren van het werkplan.", "After the work plan is handed in."), detail: takingBack)
        case .submitted:
            let guide = guides
            let detail =
                permit.allows(.decideGo)
                ? button(r("Go of No-go geven", "Give Go or No-go"), "go", primary: true)
                : link(r("Werkplan lezen", "Read the work plan"), "plan")
            return Knot(
                title, .now, aside: r("bij \(guide)", "with \(guide)"),
                reason: r("Het werkplan is ingeleverd. \(guide) bekijkt het.", "The work plan is handed in. \(guide) looks at it."),
                detail: detail)
        case .waitingFinalGo, .execution:
            return Knot(title, .done, aside: decided(state.decision(.go)), detail: row([conditions, takingBack].compactMap { $0 }))
        }
    }

    private var finalGo: Knot {
        let title = r("Definitieve Go", "Final Go")
        let who = state.people.filter { $0.role == .practiceSupervisor }.map(\.memberName).joined(separator: r(" of ", " or "))
        switch integral.state {
        case .planning, .submitted:
            return Knot(title, .ahead, aside: who.isEmpty ? nil : r("bij \(who)", "with \(who)"), detail: who.isEmpty ? linking : nil)
        case .waitingFinalGo:
            let reason =
                who.isEmpty
                ? r(
                    "Er is nog geen \(r.term(.practiceSupervisor)) gekoppeld. Je \(r.term(.learningGuide)) kan dat doen.",
                    "No \(r.term(.practiceSupervisor)) is linked yet. Your \(r.term(.learningGuide)) can do that.")
                : r(
                    "Omdat de opdracht in de praktijk is, geeft \(who) de definitieve Go. Wie bij ons een mailadres heeft, kreeg een mail met een link.",
                    "Because the assignment is in practice, \(who) gives the final Go. Whoever has a mail address with us got a mail with a link."
                )
            return Knot(
                title, .now, aside: who.isEmpty ? nil : r("bij \(who)", "with \(who)"), reason: reason,
                detail: permit.allows(.decideFinalGo)
                    ? button(r("Definitieve Go geven", "Give the final Go"), "final-go", primary: true) : linking)
        case .execution: return Knot(title, .done, aside: decided(state.decision(.finalGo)))
        }
    }

    private var assessment: Knot {
        let judgements = state.developments
        let people = state.learners.filter { state.own == nil || $0.member == state.own?.member }
        let lines = people.compactMap { learner in assessmentLine(learner, judgements.first { $0.learner == learner.member }) }
        let isDone =
            !people.isEmpty && people.allSatisfy { person in judgements.contains { $0.learner == person.member && $0.confirmedAt != nil } }
        let knot: Knot.State = isDone ? .done : (judgements.isEmpty ? .ahead : .now)
        return Knot(
            r("Beoordeling", "Assessment"), knot,
            aside: judgements.isEmpty ? r("de criteria staan al vast", "the criteria are fixed already") : nil,
            detail: row(lines + [link(r("Criteria lezen", "Read the criteria"), "criteria")]))
    }

    /// The way to one learner's judgement, in the words of its state (requirements D4).
    private func assessmentLine(_ learner: Place, _ judgement: Judgement?) -> HTML? {
        let name = learner.memberName
        let label: String
        if let judgement {
            let isOpen = judgement.sharedAt == nil
            label = isOpen ? r("Verder met \(name)", "Go on with \(name)") : r("Beoordeling van \(name)", "Judgement of \(name)")
        } else {
            guard permit.allows(.assess), state.own == nil, integral.state == .execution else { return nil }
            label = r("Beoordeel \(name)", "Assess \(name)")
        }
        return button(label, "assessment/\(learner.member.text)", primary: false)
    }

    private var registration: Knot {
        let title = r("Registratie", "Registration")
        // In a work group each is registered in turn: who is, is done, whatever the others wait for.
        if let registered = state.ownRegistration {
            return Knot(title, .done, aside: day(registered), detail: "<a href=\"\(results)\">\(r("Mijn resultaten", "My results"))</a>")
        }
        if let closed = permit.noun.closed {
            return Knot(title, .done, aside: r.date(closed, today: today), detail: overview)
        }
        let isWaiting = state.developments.contains { $0.confirmedAt != nil }
        guard isWaiting else { return Knot(title, .ahead, detail: overview) }
        return Knot(
            title, .now,
            reason: r(
                "Na een laatste controle staan de resultaten vast in het register.", "After a last check the results stand in the register."
            ),
            detail: permit.allows(.afterCheck) ? button(r("Nakijken en registreren", "Check and register"), "register", primary: true) : nil
        )
    }

    /// From one track to the whole group, for who has a place there.
    private var overview: HTML? {
        guard let unit = permit.noun.unit, permit.allows(.readJudgements), permit.places.contains(where: { $0.unitName != nil }) else {
            return nil
        }
        return "<a href=\"\(groups)/\(unit.text)/matrix\">\(r("Overzicht van de groep", "Overview of the group"))</a>"
    }

    // MARK: Words

    private var guides: String {
        let names = state.people.filter { $0.role == .learningGuide }.map(\.memberName)
        return names.isEmpty ? r.the(.learningGuide) : names.joined(separator: r(" of ", " or "))
    }

    private func decided(_ judgement: Judgement?) -> String? {
        judgement.map { r("\($0.deciderName), \(day($0.at))", "\($0.deciderName), \(day($0.at))") }
    }

    func link(_ label: String, _ path: String) -> HTML { "<a href=\"\(base)/\(path)\">\(label)</a>" }

    private func button(_ label: String, _ path: String, primary: Bool) -> HTML {
        linkButton(label, href: "\(base)/\(path)", kind: primary ? .primary : .quiet)
    }
}
