import Guidance
import Markup
import Platform
import Store

/// The planned conversations of an evaluation, as an invitation.
enum EvaluationMoments {
    static func section(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let names = Dictionary(view.learners.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let items = view.moments.map { moment in
            let whom = moment.learner.map { names[$0] ?? "" } ?? r("met de hele groep", "with the whole group")
            let text = [view.isGuide || moment.learner == nil ? whom : r("met jou", "with you"), moment.note].filter { !$0.isEmpty }
            return ListItem(
                r.day(moment.day, today: context.today), detail: text.joined(separator: " · "),
                aside: view.isGuide ? cancelling(context, view, moment) : .empty)
        }
        guard !items.isEmpty || view.isGuide else { return .empty }
        let planning = view.isGuide ? details(r("Gesprek plannen", "Plan a conversation"), planning(context, view)) : .empty
        return Markup.section(
            r("Samen terugkijken", "Looking back together"), "\(items.isEmpty ? HTML.empty : list(items))\(planning)")
    }

    private static func cancelling(_ context: OrganisationContext, _ view: EvaluationView, _ moment: EvaluationMoment) -> HTML {
        form(
            context.r, action: "\(EvaluationPages.address(context, view.permit))/moments", requestID: context.requestID,
            submit: [button(context.r("Gaat niet door", "Cancel"), kind: .quiet, name: "cancel", value: moment.id.text)])
    }

    private static func planning(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let whom =
            [Field.Choice("", r("De hele groep", "The whole group"))] + view.learners.map { Field.Choice($0.member.text, $0.memberName) }
        let fields = [
            Field("day", r("Dag", "Day"), .date, value: context.today.adding(days: 7).isoText),
            Field("learner", r("Met wie?", "With whom?"), .choice(whom)),
            Field("note", r("Tijd en plek", "Time and place"), hint: r("Mag leeg blijven.", "May stay empty.")),
        ]
        return form(
            r, action: "\(EvaluationPages.address(context, view.permit))/moments", requestID: context.requestID, fields: fields,
            submit: [button(r("Uitnodigen", "Invite"))])
    }
}
