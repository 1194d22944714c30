import Markup
import Platform
import Store

/// Copying a whole programme, to the next year or to another group, with a look at it before it is made.
enum CopyRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/programmes/:programme/copy", .organisation(.signedIn, page)),
        .post("/o/:organisation/programmes/:programme/copy", .organisation(.signedIn, copy)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let programme = try context.database.programme(context.id("programme"))
        let content = try context.database.content(of: programme)
        let choices = try NewProgramme(context)
        let (unit, plan) = (context.query["unit"], context.query["plan"])
        let chosen = choices.plans.first { $0.id.text == plan }
        guard let chosen, choices.units.contains(where: { $0.unit.id.text == unit }) else {
            return .page(choose(context, programme, choices))
        }
        return .page(try preview(context, programme, content, chosen))
    }

    private static func copy(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let programme = try context.database.programme(context.id("programme"))
        let content = try context.database.content(of: programme)
        let choices = try NewProgramme(context)
        guard let plan = choices.plan, let unit = choices.unit else { return .page(choose(context, programme, choices)) }
        let shifted = try context.database.shiftedDays(from: programme, to: plan).shift(content)
        let id = try context.database.copy(programme, shifted, to: unit, on: plan)
        return .redirect(context.path("programmes", id.text))
    }

    private static func choose(_ context: OrganisationContext, _ programme: Programme, _ choices: NewProgramme) -> Page {
        let r = context.r
        let title = r("Programma kopiëren", "Copy the programme")
        let next = choices.plans.first { $0.year == programme.plan.year.next }
        let fields = [
            Field(
                "unit", r("Voor welke groep?", "For which group?"),
                .choice(choices.units.map { Field.Choice($0.unit.id.text, $0.unit.name) }),
                value: choices.unit?.unit.id.text ?? programme.unit.text),
            Field(
                "plan", r("Op welk leerplan?", "On which learning plan?"),
                .choice(choices.plans.map { Field.Choice($0.id.text, "\($0.title) · \($0.year.text)") }), value: next?.id.text ?? "",
                hint: r(
                    "Bij een later schooljaar schuiven alle data mee: zelfde weeknummer, vrije dagen overgeslagen.",
                    "With a later school year all dates move along: same week number, days off skipped.")),
        ]
        return Page(
            title, section: ProgrammePages.section,
            """
            \(pageHeader(kicker: programme.title, title: title))
            <form method="get" action="\(context.path("programmes", programme.id.text, "copy"))">\(fields.map { field(r, $0) })\
            <div class="actions">\(button(r("Voorbeeld bekijken", "See a preview")))</div></form>
            """)
    }

    private static func preview(
        _ context: OrganisationContext, _ programme: Programme, _ content: ProgrammeContent, _ plan: LearningPlan
    ) throws -> Page {
        let r = context.r
        let shifting = try context.database.shiftedDays(from: programme, to: plan)
        let rows = days(content).map { title, day -> [HTML] in
            let new = shifting.shift(day)
            let moved = new.weekday != day.weekday ? r(" (eerste schooldag)", " (first school day)") : ""
            return [.text(title), .text(r.day(day)), .text(r.day(new) + moved)]
        }
        let title = r("Zo wordt de kopie", "This is what the copy will be")
        let lead = r(
            "Als concept op ‘\(plan.title)’ \(plan.year.text). Thema’s: \(content.themes.count). Opdrachten: \(content.entries.count). Activiteiten: \(content.activities.count).",
            "As a draft on ‘\(plan.title)’ \(plan.year.text). Themes: \(content.themes.count). Assignments: \(content.entries.count). Activities: \(content.activities.count)."
        )
        let dates = table(
            caption: r("Data", "Dates"), head: [r("Wat", "What"), r("Was", "Was"), r("Wordt", "Becomes")], rows: rows)
        return Page(
            title, section: ProgrammePages.section,
            """
            \(pageHeader(kicker: programme.title, title: title, lead: lead))\(rows.isEmpty ? .empty : dates)
            \(form(r, action: context.path("programmes", programme.id.text, "copy"), requestID: context.requestID,
                fields: [Field("unit", "", .hidden, value: context.query["unit"]), Field("plan", "", .hidden, value: plan.id.text)],
                submit: [button(r("Kopie maken", "Make the copy"))]))
            """)
    }

    private static func days(_ content: ProgrammeContent) -> [(String, Day)] {
        let entries = content.entries.flatMap { entry in [entry.starts, entry.due].compactMap { $0 }.map { (entry.title, $0) } }
        let activities = content.activities.compactMap { activity in activity.day.map { (activity.title, $0) } }
        return (entries + activities).sorted { $0.1 < $1.1 }
    }
}
