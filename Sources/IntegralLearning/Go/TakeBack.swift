import Guidance
import Markup
import Platform
import Store

/// Undo: a Go or No-go that was just given is taken back by who gave it, while nothing was done on it. Both stay in the history.
enum TakeBack {
    /// The way to it on the thread; nil when it is over, or another's.
    static func form(_ context: OrganisationContext, _ state: ThreadState) throws -> HTML? {
        guard state.permit.allows(.decideGo), let last = state.decisions.first, last.canBeTakenBack(in: state.integral.state),
            state.permit.places.contains(where: { $0.id == last.deciderPlace }),
            // No value of the norm is longer, so most pages need not read it.
            context.now <= last.at.adding(seconds: Tasks.longestTakeBack * 60)
        else { return nil }
        let norm = try context.database.norm(Tasks.takeBackTerm, at: context.organisation.id, context.program.house)
        let end = last.at.adding(seconds: norm.seconds)
        guard context.now <= end else { return nil }
        let r = context.r
        let outcome = r(last.outcome.words)
        let until = r(
            "Dit kan tot \(r.time(end)), zolang er nog niets mee is gedaan. Het werkplan wacht dan weer op jou.",
            "This is possible until \(r.time(end)), while nothing was done on it. The work plan then waits for you again.")
        return details(
            r("Vergist?", "Made a mistake?"),
            Markup.form(
                r, action: context.path("tracks", state.permit.noun.id.text, "go", "take-back"), requestID: context.requestID,
                content: "<p class=\"soft\">\(until)</p>",
                submit: [button(r("\(outcome) terugnemen", "Take the \(outcome) back"), kind: .quiet)]))
    }

    static func takeBack(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .decideGo)
        let integral = try context.database.integral(permit)
        try context.database.takeBackGo(permit, integral, context.program.house)
        let (title, path) = (permit.noun.title, context.path("tracks", permit.noun.id.text))
        let text = Words(
            "Het besluit over het werkplan van ‘\(title)’ is teruggenomen. Het plan ligt weer bij je leerbegeleider.",
            "The decision on the work plan of ‘\(title)’ was taken back. The plan is with your learning guide again.")
        try context.database.notify([.learner], on: permit.noun.id, path: path, text)
        if integral.state == .waitingFinalGo { try tellPractice(context, permit, path) }
        return .redirect(path + "?saved=1")
    }

    /// Whoever got a mail about the final Go hears that nothing is asked now.
    private static func tellPractice(_ context: OrganisationContext, _ permit: Permit<Track>, _ path: String) throws {
        let title = permit.noun.title
        try context.database.notify(
            [.practiceSupervisor], on: permit.noun.id, path: path,
            Words(
                "School nam de Go voor ‘\(title)’ terug. Je hoeft nu niets te doen.",
                "School took the Go for ‘\(title)’ back. You need not do anything now."))
        for supervisor in try context.database.people(on: permit) where supervisor.role == .practiceSupervisor {
            guard let address = try context.database.address(of: supervisor) else { continue }
            try context.database.send(
                to: address, subject: "Je hoeft nog geen definitieve Go te geven",
                body: """
                    Dag \(supervisor.memberName),

                    School nam de Go voor ‘\(title)’ terug. De link in de vorige mail werkt niet meer en je hoeft nu niets te doen.
                    Zodra er een nieuwe Go is, krijg je een nieuwe mail.
                    """)
        }
    }
}

extension Judgement {
    /// Whether it is a decision of the guide that the track still stands on.
    func canBeTakenBack(in state: IntegralTrack.State) -> Bool {
        switch (kind, outcome) {
        case (.go, .go): state == .waitingFinalGo || state == .execution
        case (.go, .noGo): state == .planning
        default: false
        }
    }
}

extension OrganisationDatabase {
    /// Takes the newest decision on the plan back: a new judgement that replaces it. The plan waits for the guide again, and what was asked
    /// of practice ends.
    func takeBackGo(_ permit: Permit<Track>, _ integral: IntegralTrack, _ house: House) throws {
        let track = permit.noun.id
        guard let last = try judgements(permit, [.go, .finalGo, .development]).first, last.canBeTakenBack(in: integral.state) else {
            throw Refusal.nothingToTakeBack
        }
        guard permit.places.contains(where: { $0.id == last.deciderPlace }) else { throw Refusal.decisionOfColleague }
        let norm = try norm(Tasks.takeBackTerm, at: keeper, house)
        guard now <= last.at.adding(seconds: norm.seconds) else { throw Refusal.tooLateToTakeBack(minutes: norm.value) }
        guard try !wasActedOn(last, permit, integral) else { throw Refusal.decisionActedOn }
        try move(track, from: integral.state, to: .submitted, rounds: last.outcome == .noGo ? -1 : 0)
        try judge(
            permit, JudgementDraft(.go, round: last.round, outcome: .takenBack, reason: "", criteriaSet: nil, lines: []),
            replacing: last.id)
        try closeTask(Tasks.finalGo, on: track)
        try withdrawDecisionLinks(on: track)
        try openTask(Tasks.go, on: track, for: .learningGuide, house)
    }

    /// Whether somebody went on since: the plan or a goal was changed, or the work was begun in the logbook.
    private func wasActedOn(_ decision: Judgement, _ permit: Permit<Track>, _ integral: IntegralTrack) throws -> Bool {
        let track = permit.noun.id
        if integral.state == .planning {
            let plan = try plan(permit, people: people(on: permit))
            guard try planRounds(permit).first?.holds(plan) == true else { return true }
        }
        let begun: SQL =
            integral.state == .execution
            ? "UNION ALL SELECT 1 AS found FROM log_entry WHERE organisation_id = \(keeper) AND track_id = \(track) AND at > \(decision.at)"
            : ""
        return try first(
            """
            SELECT 1 AS found FROM goal WHERE organisation_id = \(keeper) AND track_id = \(track) AND at > \(decision.at) \(begun)
            """) != nil
    }
}
