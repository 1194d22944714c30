import Guidance
import Markup
import Platform

/// Looking back on what the judgement says; an invitation, for which the registration never waits (LB-4.1-01).
extension IntegralKnots {
    var reflection: Knot {
        let (title, summary) = (r("Reflectie", "Reflection"), state.integral.reflection)
        let mayOpen = state.permit.allows(.respond) || state.permit.allows(.assess)
        let way: HTML? =
            mayOpen && state.integral.state == .execution
            ? linkButton(r("Reflectie openen", "Open the reflection"), href: "\(base)/reflection", kind: .quiet) : nil
        let judged = state.developments.filter { $0.confirmedAt != nil && (state.own == nil || $0.learner == state.own?.member) }
        guard !judged.isEmpty else {
            return Knot(title, .ahead, reason: r("Een uitnodiging na de beoordeling.", "An invitation after the judgement."), detail: way)
        }
        let isDone = state.own == nil ? summary.shared >= state.learners.count : summary.ownFinishedAt != nil
        if isDone || state.permit.noun.closed != nil || state.ownRegistration != nil { return Knot(title, .done, detail: way) }
        return Knot(
            title, .now,
            reason: state.own == nil
                ? r("Wie beoordeeld is, is uitgenodigd. Het hoeft niet.", "Whoever was judged is invited. Nobody has to.")
                : r("Je bent uitgenodigd: wat neem je mee? Het hoeft niet.", "You are invited: what do you take along? You need not."),
            detail: way)
    }
}
