import Guidance
import Markup
import Platform
import Store

extension IntegralKnots {
    var execution: Knot {
        let title = r("Uitvoering", "Execution")
        guard integral.state == .execution else {
            return Knot(
                title, .ahead, reason: r("Begint na de Go. Het logboek is nu al open.", "Begins after the Go. The logbook is open already.")
            )
        }
        let judgedPeople = state.own.map { [$0] } ?? state.learners
        let judged =
            integral.evaluation.completedAt != nil
            || !judgedPeople.isEmpty && judgedPeople.allSatisfy { learner in state.developments.contains { $0.learner == learner.member } }
        if let own = state.own, !state.ready.contains(own.member) {
            return Knot(
                title, .now,
                reason: r(
                    "De groep heeft een Go. Jij begint zodra je je eigen leerdoel hebt opgeschreven.",
                    "The group has a Go. You begin as soon as you wrote your own goal."),
                detail: LateGoal.form(r, action: "\(base)/goal", requestID: requestID))
        }
        let due = permit.noun.due.map { r("tot \(r.date($0, today: today))", "until \(r.date($0, today: today))") }
        return Knot(
            title, judged ? .done : .now,
            reason: judged
                ? nil
                : r(
                    "Werk volgens het plan, houd je logboek bij en lees wat anderen zagen.",
                    "Work by the plan, keep your logbook and read what others saw."), deadline: judged ? nil : due,
            late: !judged && permit.noun.due.map { $0 < today } ?? false, detail: atWork)
    }

    /// How far the work is in one line, and the ways to it.
    private var atWork: HTML {
        let tasks = integral.tasks
        let done = tasks.all == 0 ? nil : r("\(tasks.done) van \(tasks.all) taken klaar", "\(tasks.done) of \(tasks.all) tasks done")
        let last = state.log.first.map { r("laatste log \(day($0.at))", "last log \(day($0.at))") }
        let line = [done, last].compactMap { $0 }.joined(separator: " · ")
        let logbook: [HTML] = permit.allows(.readLog) ? [link(r("Logboek", "Logbook"), "logbook")] : []
        let notes: [HTML] = permit.allows(.readNotes) ? [link(r("Gesprekken", "Conversations"), "conversations")] : []
        let ways = [link(r("Taken", "Tasks"), "execution")] + logbook + notes
        return "\(line.isEmpty ? HTML.empty : "<p class=\"small soft\">\(line)</p>")\(row(ways))"
    }
}
