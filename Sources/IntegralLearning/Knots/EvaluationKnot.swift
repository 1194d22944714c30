import Markup
import Platform

/// Looking back together, once the work is done; nobody has to (LB-3.1-01).
extension IntegralKnots {
    var evaluation: Knot {
        let (title, summary) = (r("Evaluatie", "Evaluation"), state.integral.evaluation)
        let mayOpen = state.permit.allows(.respond) || state.permit.allows(.assess)
        let way: HTML? =
            mayOpen && (state.integral.state == .execution || summary.completedAt != nil)
            ? linkButton(
                summary.completedAt == nil
                    ? r("Is de uitvoering klaar?", "Is the work done?") : r("Evaluatie openen", "Open the evaluation"),
                href: "\(base)/evaluation", kind: .quiet) : nil
        guard let completed = summary.completedAt else {
            return Knot(title, .ahead, reason: r("Begint als de uitvoering klaar is.", "Begins when the work is done."), detail: way)
        }
        if state.permit.noun.closed != nil || isWritten(summary) {
            return Knot(title, .done, aside: shared(summary), detail: way)
        }
        let moment = summary.momentDay.map { r("gesprek op \(r.date($0, today: today))", "talk on \(r.date($0, today: today))") }
        let day = r.date(Day(completed), today: today)
        return Knot(
            title, .now, aside: moment ?? shared(summary),
            reason: r(
                "De uitvoering is klaar sinds \(day). Kijk samen terug, en voor jezelf.",
                "The work is done since \(day). Look back together, and for yourself."), detail: way)
    }

    /// For a learner the own part, for a guide everybody's.
    private func isWritten(_ summary: EvaluationSummary) -> Bool {
        if state.own != nil { return summary.ownFinishedAt != nil }
        return !state.learners.isEmpty && summary.shared >= state.learners.count
    }

    private func shared(_ summary: EvaluationSummary) -> String? {
        guard state.permit.allows(.assess), summary.shared > 0 else { return nil }
        let all = state.learners.count
        return r("\(summary.shared) van \(all) gedeeld", "\(summary.shared) of \(all) shared")
    }
}
