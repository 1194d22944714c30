import Frameworks
import Guidance
import Markup
import Platform
import Store

/// One goal with everything it is tied to: where it came from, its parts, its actions and the next talk.
extension GoalPages {
    static func one(_ context: OrganisationContext, _ view: View) -> Page {
        let (r, goal) = (context.r, view.goal)
        let title = r("Leerdoel", "Goal")
        return Page(
            title, status: view.form?.status ?? 200, section: "goals",
            """
            \(pageHeader(
                kicker: view.home?.noun.title, title: title, lead: shown(r, goal),
                extra: "<p>\(state(r, goal))</p>\(reason(context, view))\(knowledgeLink(context, .smartGoals, .developmentPlan, .actionPlan))"))
            \(origin(r, view.origin))\(parts(context, view))\(actions(context, view))\(onward(context, view))\(sharing(context, view))
            <p>\(linkButton(r("Alle leerdoelen", "All goals"), href: context.path("goals"), kind: .quiet))</p>
            """)
    }

    private static func reason(_ context: OrganisationContext, _ view: View) -> HTML {
        let r = context.r
        return whyDetails(
            r,
            view.goal.sharedOn == nil
                ? r("Het is jouw leerdoel. Alleen jij leest deze pagina.", "It is your goal. Only you read this page.")
                : r(
                    "Het is jouw leerdoel, en je deelt het met je \(r.term(.learningGuide)).",
                    "It is your goal, and you share it with your \(r.term(.learningGuide))."))
    }

    /// The link back (LB-4.1-02).
    private static func origin(_ r: Reader, _ origin: GoalOrigin?) -> HTML {
        guard let origin else { return .empty }
        let words: HTML = origin.text.isEmpty ? .empty : quotes([(origin.text, r(origin.words))])
        return section(
            r("Waar het vandaan komt", "Where it comes from"),
            "\(words)<p><a href=\"\(origin.path)\">\(r("Naar je \(origin.words.dutch)", "To your \(origin.words.english)"))</a></p>")
    }

    private static func parts(_ context: OrganisationContext, _ view: View) -> HTML {
        let r = context.r
        guard let form = view.form else {
            let takingUp = Markup.form(
                r, action: context.path("goals", view.goal.id.text), requestID: context.requestID,
                submit: [button(r("Verder uitwerken", "Work it out"), name: "then", value: "takeUp")])
            return card(
                r("In je werkplan", "In your work plan"),
                "<p>\(r("Werk het uit tot een doel met een maat en een dag. Je werkplan blijft zoals het is.", "Work it out to a goal with a measure and a day. Your work plan stays as it is."))</p>\(takingUp)"
            )
        }
        return "\(missing(r, view.goal))\(form.html(submit: []))"
    }

    /// What is missing before it is SMART, named while writing (LB-4.1-04).
    private static func missing(_ r: Reader, _ goal: DevelopmentGoal) -> HTML {
        if goal.isSmart || goal.outcome != nil { return .empty }
        let lines: [HTML] = goal.missing.map { missing in
            switch missing {
            case .measure: "<li><a href=\"#field-measure\">\(r("waaraan je merkt dat het lukt", "how you notice that it works"))</a></li>"
            case .day: "<li><a href=\"#field-day\">\(r("een dag waarop je kijkt", "a day to look"))</a></li>"
            }
        }
        return notice(
            r("Dit is nog een concept. Voor SMART mist:", "This is a concept still. Missing for SMART:"), detail: "<ul>\(lines)</ul>")
    }

    private static func actions(_ context: OrganisationContext, _ view: View) -> HTML {
        let r = context.r
        let base = context.path("goals", view.goal.id.text, "actions")
        let items = view.actions.map { action in
            ListItem(
                action.text.isEmpty ? r("Actie", "Action") : action.text, href: "\(base)/\(action.id.text)",
                detail: action.day.map { r.date($0, today: context.today) },
                aside: action.doneDay == nil ? .empty : badge(r("gedaan", "done"), .done))
        }
        let adding = form(
            r, action: base, requestID: context.requestID,
            fields: [
                Field("what", r("Wat ga je doen?", "What will you do?"), .multiline(rows: 2), id: "action-what"),
                Field("day", r("Wanneer?", "When?"), .date, id: "action-day"),
            ], submit: [button(r("Actie toevoegen", "Add an action"), kind: .quiet)])
        return section(r("Acties (PAP)", "Actions (PAP)"), "\(items.isEmpty ? HTML.empty : list(items))\(adding)")
    }

    /// The next talk, and what becomes of the goal.
    private static func onward(_ context: OrganisationContext, _ view: View) -> HTML {
        let (r, goal) = (context.r, view.goal)
        var talk: HTML?
        if let home = view.home {
            let words = view.talk.map {
                r("Volgend gesprek: \(r.day($0, today: context.today))", "Next talk: \(r.day($0, today: context.today))")
            }
            talk =
                "<p><a href=\"\(context.path("tracks", home.noun.id.text, "evaluation"))\">\(words ?? r("Naar de evaluatie", "To the evaluation"))</a></p>"
        }
        let address = context.path("goals", goal.id.text, "outcome")
        guard goal.outcome == nil else {
            let again = form(
                r, action: address, requestID: context.requestID,
                submit: [button(r("Toch nog bezig", "Still at it"), kind: .quiet, name: "then", value: "again")])
            let why: HTML? = goal.reason.isEmpty ? nil : "<p>\(goal.reason)</p>"
            return section(r("Hoe het afliep", "How it ended"), "<p>\(state(r, goal))</p>\(why)\(again)\(talk)")
        }
        let settling = form(
            r, action: address, requestID: context.requestID,
            fields: [Field("reason", r("Waardoor?", "What made it so?"), .multiline(rows: 2))],
            submit: [
                button(r("Bereikt", "Achieved"), name: "then", value: DevelopmentGoal.Outcome.achieved.rawValue),
                button(r("Bijgesteld", "Adjusted"), kind: .quiet, name: "then", value: DevelopmentGoal.Outcome.adjusted.rawValue),
            ])
        return section(
            r("Hoe staat het ervoor?", "How is it going?"),
            "\(talk)\(details(r("Bereikt of bijgesteld?", "Achieved or adjusted?"), settling))")
    }

    private static func sharing(_ context: OrganisationContext, _ view: View) -> HTML {
        let (r, goal) = (context.r, view.goal)
        if view.form == nil || view.tracks.isEmpty { return .empty }
        let guide = r("je \(r.term(.learningGuide))", "your \(r.term(.learningGuide))")
        let isShared = goal.sharedOn != nil
        let way =
            isShared
            ? button(r("Niet meer delen", "Stop sharing"), kind: .quiet, name: "then", value: "withdraw")
            : button(r("Delen met \(guide)", "Share with \(guide)"), kind: .quiet, name: "then", value: "shareDraft")
        let choices = view.tracks.map { Field.Choice($0.noun.id.text, $0.noun.title) }
        let chosen = (view.home ?? view.tracks[0]).noun.id.text
        let fields =
            isShared ? [] : [Field("share-on", r("Bij welke opdracht?", "With which assignment?"), .choice(choices), value: chosen)]
        let who =
            isShared
            ? r("Jij en \(guide) lezen dit, met de acties.", "You and \(guide) read this, with the actions.")
            : r("Alleen jij leest dit.", "Only you read this.")
        return details(
            who, form(r, action: context.path("goals", goal.id.text), requestID: context.requestID, fields: fields, submit: [way]))
    }
}
