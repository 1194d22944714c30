import Markup
import Platform
import Store

/// The planner of a programme: the weeks of the group, and all days to set in one form.
enum PlannerRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/programmes/:programme/planner", .organisation(.signedIn, page)),
        .post("/o/:organisation/programmes/:programme/planner", .organisation(.signedIn, save)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let programme = try context.database.programme(context.id("programme"))
        let content = try context.database.content(of: programme)
        let planner = try context.database.planner(of: programme, content, context.program.house)
        let isDesk = try context.database.desk(of: programme) != nil
        let r = context.r
        let warnings = planner.warnings(r)
        let calm: HTML =
            planner.lines.isEmpty ? .empty : notice(r("Geen botsingen, en nergens te druk.", "No clashes, and nowhere too busy."), .done)
        let empty = emptyState(r("Hier komen de weken, zodra er data zijn.", "The weeks come here as soon as there are dates."))
        return .page(
            Page(
                r("Planner", "Planner"), section: ProgrammePages.section,
                """
                \(ProgrammePages.header(context, programme, "planner"))\(warnings.isEmpty ? calm : warned(r, warnings))
                \(planner.lines.isEmpty ? empty : planner.weeks.map { week(context, planner, $0.week, $0.lines) }.joined())
                \(isDesk ? days(context, programme, content) : .empty)
                """))
    }

    static func warned(_ r: Reader, _ warnings: [String]) -> HTML {
        let items: [HTML] = warnings.map { "<li>\($0)</li>" }
        return notice(r("Kijk hier nog even naar:", "Have another look at this:"), .attention, detail: "<ul>\(items)</ul>")
    }

    private static func week(_ context: OrganisationContext, _ planner: Planner, _ week: Week, _ lines: [Planner.Line]) -> HTML {
        let r = context.r
        let items = lines.map { line in
            ListItem(
                line.title, detail: ([r.day(line.day)] + [line.elsewhere].compactMap { $0 }).joined(separator: " · "),
                aside: row(marks(r, planner, line)))
        }
        let busy = planner.isOverloaded(week) ? r(" · druk", " · busy") : ""
        return section(r("Week \(week.number)\(busy)", "Week \(week.number)\(busy)"), list(items))
    }

    private static func marks(_ r: Reader, _ planner: Planner, _ line: Planner.Line) -> [HTML] {
        let kind =
            switch line.kind {
            case .activity: badge(r("activiteit", "activity"))
            case .start: badge(r("begin opdracht", "assignment begins"))
            case .deadline: badge(r("inleveren", "hand in"))
            }
        return [kind] + (planner.clashes(line) ? [badge(r("botst", "clashes"), .attention)] : [])
            + (planner.isOff(line) ? [badge(r("vrije dag", "day off"), .attention)] : [])
    }

    // MARK: Setting days

    private static func days(_ context: OrganisationContext, _ programme: Programme, _ content: ProgrammeContent) -> HTML {
        let r = context.r
        guard !content.entries.isEmpty || !content.activities.isEmpty else { return .empty }
        let entries: [HTML] = content.themes.flatMap { theme in
            theme.assignments.map { entry -> HTML in
                let key = "\(theme.key)-\(entry.key)"
                return """
                    <fieldset class="field"><legend>\(entry.title)</legend><div class="row">\
                    \(field(r, Field("starts-\(key)", r("Begint", "Begins"), .date, value: entry.starts?.isoText ?? "")))\
                    \(field(r, Field("due-\(key)", r("Inleveren", "Hand in"), .date, value: entry.due?.isoText ?? "")))</div></fieldset>
                    """
            }
        }
        let activities: [HTML] = content.activities.map { activity in
            field(r, Field("day-\(activity.key)", activity.title, .date, value: activity.day?.isoText ?? ""))
        }
        return card(
            r("Data kiezen", "Choose dates"),
            form(
                r, action: context.path("programmes", programme.id.text, "planner"), requestID: context.requestID,
                content: (entries + activities).joined(), submit: [button(r("Data bewaren", "Save the dates"))]))
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        var content = try context.database.content(of: desk.programme)
        let form = context.form
        guard
            (form.entries(after: "starts-") + form.entries(after: "due-") + form.entries(after: "day-"))
                .allSatisfy({ $0.value.isEmpty || Day(text: $0.value) != nil })
        else { throw Refusal.unreadableDay }
        for theme in content.themes.indices {
            for place in content.themes[theme].assignments.indices {
                let key = "\(content.themes[theme].key)-\(content.themes[theme].assignments[place].key)"
                guard let starts = form.ifSent("starts-\(key)"), let due = form.ifSent("due-\(key)") else { continue }
                content.themes[theme].assignments[place].startsNumber = Day(text: starts)?.number
                content.themes[theme].assignments[place].dueNumber = Day(text: due)?.number
            }
        }
        for place in content.activities.indices {
            guard let day = form.ifSent("day-\(content.activities[place].key)") else { continue }
            content.activities[place].day = Day(text: day)
        }
        try context.database.saveDays(of: content, in: desk)
        return .redirect(context.path("programmes", desk.programme.id.text, "planner"))
    }
}
