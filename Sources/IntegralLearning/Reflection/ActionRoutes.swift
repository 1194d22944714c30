import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The PAP: actions under a goal, and the format in which an organisation asks for them.
enum ActionRoutes {
    static let routes: [Route] = [
        .post("/o/:organisation/goals/:goal/actions", .organisation(.signedIn, add)),
        .get("/o/:organisation/goals/:goal/actions/:action", .organisation(.signedIn, { .page(try page($0)) })),
        .post("/o/:organisation/goals/:goal/actions/:action", .organisation(.signedIn, save)),
        .post("/o/:organisation/goals/:goal/actions/:action/field", .organisation(.signedIn, saveField)),
        .get("/o/:organisation/action-format", .organisation(.signedIn, format)),
        .post("/o/:organisation/action-format", .organisation(.signedIn, setFormat)),
    ]
    static let navigation = NavigationItem(
        Words("Format voor het PAP", "Format of the action plan"), path: "action-format", roles: [.programmeTeam, .organisationAdmin],
        spot: .footer)

    private static func add(_ context: OrganisationContext) throws -> Answer {
        let goal = try context.database.developmentGoal(context.id("goal"))
        let page = context.path("goals", goal.id.text)
        if context.form["what"].isEmpty { return .redirect(page) }
        let kind = GoalAction.form(try context.database.actionHeadings())
        try context.database.addAction(to: goal, context.form["what"], on: Day(text: context.form["day"]), kind)
        return .redirect(page + "?saved=1")
    }

    private static func open(_ context: OrganisationContext) throws -> (DevelopmentGoal, GoalAction, OpenResponse) {
        let goal = try context.database.developmentGoal(context.id("goal"))
        let kind = GoalAction.form(try context.database.actionHeadings())
        let (action, open) = try context.database.openAction(context.id("action"), of: goal, kind)
        return (goal, action, open)
    }

    private static func page(_ context: OrganisationContext, clashes: [String: String] = [:]) throws -> Page {
        let (r, (goal, action, open)) = (context.r, try open(context))
        let address = context.path("goals", goal.id.text, "actions", action.id.text)
        var form = ResponseForm(context, open, at: address)
        if !clashes.isEmpty { form = form.with(context.form, clashes: clashes) }
        let done =
            action.doneDay == nil
            ? button(r("Gedaan", "Done"), name: "done", value: "yes")
            : button(r("Toch niet gedaan", "Not done after all"), kind: .quiet, name: "done", value: "no")
        let day: HTML? = action.doneDay.map {
            "<p>\(badge(r("gedaan op \(r.date($0, today: context.today))", "done on \(r.date($0, today: context.today))"), .done))</p>"
        }
        return Page(
            r("Actie", "Action"), status: form.status, section: "goals",
            """
            \(pageHeader(kicker: GoalPages.shown(r, goal), title: r("Actie", "Action"), lead: r(open.kind.lead), extra: "\(day)\(knowledgeLink(context, .actionPlan))"))
            \(form.html(submit: [done]))
            <p>\(linkButton(r("Terug naar het leerdoel", "Back to the goal"), href: context.path("goals", goal.id.text), kind: .quiet))</p>
            """)
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let (goal, action, open) = try open(context)
        let page = context.path("goals", goal.id.text, "actions", action.id.text)
        let (answer, clashes) = try open.answer(context, page: page, permit: nil, reading: page)
        guard let answer else { return .page(try self.page(context, clashes: clashes)) }
        guard !context.form["done"].isEmpty else { return answer }
        try context.database.mark(action, isDone: context.form["done"] == "yes")
        return .redirect(context.path("goals", goal.id.text) + "?saved=1")
    }

    private static func saveField(_ context: OrganisationContext) throws -> Answer { try open(context).2.saveField(context) }

    // MARK: Format

    private static func format(_ context: OrganisationContext) throws -> Answer {
        try context.require(.programmeTeam, .organisationAdmin)
        let r = context.r
        let lines = try context.database.actionHeadings().map { r($0.words) }.joined(separator: "\n")
        let title = r("Format voor het PAP", "Format of the action plan")
        let field = Field(
            "headings", r("Eigen vragen, één per regel", "Own questions, one a line"), .multiline(rows: 5), value: lines,
            hint: r(
                "Ze staan in elke actie van een PAP, tussen ‘Wanneer?’ en ‘Wat zit in de weg?’. Leeg: de standaardvraag.",
                "They stand in each action of a PAP, between ‘When?’ and ‘What is in the way?’. Empty: the standard question."))
        return .page(
            Page(
                title, section: "action-format",
                """
                \(pageHeader(title: title, extra: knowledgeLink(context, .actionPlan)))
                \(form(r, action: context.path("action-format"), requestID: context.requestID, fields: [field], submit: [button(r("Bewaren", "Save"))]))
                """))
    }

    private static func setFormat(_ context: OrganisationContext) throws -> Answer {
        try context.require(.programmeTeam, .organisationAdmin)
        var headings: [String] = []
        for line in context.form["headings"].utf8.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line.prefix(200), as: UTF8.self)
            if !headings.contains(text), headings.count < 8 { headings.append(text) }
        }
        try context.database.setActionHeadings(headings)
        return .redirect(context.path("action-format") + "?saved=1")
    }
}
