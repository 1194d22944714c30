import Markup
import Platform
import Store

enum ProgrammePages {
    static let section = "programmes"

    static func list(_ context: OrganisationContext, _ programmes: [Programme]) -> Page {
        let r = context.r
        let title = r("Programma’s", "Programmes")
        let new = linkButton(r("Nieuw programma", "New programme"), href: context.path("programmes", "new"))
        let none = emptyState(
            r(
                "Hier komen de programma’s van de groepen. Een programma begint bij een leerplan.",
                "The programmes of the groups come here. A programme begins with a learning plan."))
        return Page(
            title, section: section,
            """
            \(pageHeader(title: title))\(libraryTabs(context, "programmes"))\(row([new]))
            \(programmes.isEmpty ? none : Markup.list(programmes.map { item(context, $0) }))
            """)
    }

    static func item(_ context: OrganisationContext, _ programme: Programme) -> ListItem {
        ListItem(
            programme.title, href: context.path("programmes", programme.id.text),
            detail: "\(programme.unitName) · \(programme.plan.year.text)", aside: state(context.r, programme.state))
    }

    static func state(_ r: Reader, _ state: Programme.State) -> HTML {
        switch state {
        case .draft: badge(r("concept", "draft"))
        case .inConsultation: badge(r("ter bespreking", "under consultation"), .attention)
        case .published: badge(r("gepubliceerd", "published"), .done)
        case .archived: badge(r("archief", "archive"))
        }
    }

    /// What belongs to programming, side by side.
    static func libraryTabs(_ context: OrganisationContext, _ current: String) -> HTML {
        let r = context.r
        let views = [
            ("programmes", r("Programma’s", "Programmes")), ("learning-plans", r("Leerplannen", "Learning plans")),
            ("curriculum", r("Curriculum", "Curriculum")), ("library", r("Bibliotheek", "Library")),
        ]
        return tabs(
            views.map { Tab($0.1, href: context.path($0.0), isCurrent: $0.0 == current) }, label: r("Programmeren", "Programming"))
    }

    /// The head of every page of one programme, with the ways to the others.
    static func header(_ context: OrganisationContext, _ programme: Programme, _ current: String) -> HTML {
        let r = context.r
        let views = [
            ("", r("Programma", "Programme")), ("planner", r("Planner", "Planner")), ("consultation", r("Overleg", "Consultation")),
            ("differences", r("Publiceren", "Publish")),
        ]
        let links = views.map { Tab($0.1, href: context.path("programmes", programme.id.text, $0.0), isCurrent: $0.0 == current) }
        let place = [
            programme.studyYear.map { r("leerjaar \($0)", "year \($0)") }, programme.period.map { r("periode \($0)", "period \($0)") },
        ]
        let kicker = ([programme.unitName, programme.plan.year.text] + place.compactMap { $0 }).joined(separator: " · ")
        return pageHeader(kicker: kicker, title: programme.title, extra: state(r, programme.state))
            + tabs(links, label: r("Bij dit programma", "Of this programme"))
    }

    static func linkField(_ r: Reader, _ typed: String) -> Field {
        Field(
            "link", r("Link", "Link"), value: typed,
            error: WebLink.isSafe(typed) ? nil : r("Een link begint met https://.", "A link begins with https://."), maximumLength: 500)
    }

    // MARK: A new one

    static func new(_ context: OrganisationContext, _ choices: NewProgramme, isRefused: Bool) -> Page {
        let r = context.r
        let title = r("Nieuw programma", "New programme")
        let numbers = (1...4).map { Field.Choice(String($0), String($0)) }
        let open = [Field.Choice("", r("Niet gezegd", "Not said"))]
        let fields = [
            Field(
                "unit", r("Voor welke groep?", "For which group?"),
                .choice(choices.units.map { Field.Choice($0.unit.id.text, $0.unit.name) }),
                value: choices.unit?.unit.id.text ?? "",
                error: isRefused && choices.unit == nil ? r("Kies een groep.", "Choose a group.") : nil, required: true),
            Field(
                "plan", r("Op welk leerplan rust het?", "On which learning plan does it rest?"),
                .choice(choices.plans.map { Field.Choice($0.id.text, "\($0.title) · \($0.year.text)") }),
                value: choices.plan?.id.text ?? (choices.plans.count == 1 ? choices.plans[0].id.text : ""),
                error: isRefused && choices.plan == nil ? r("Kies een leerplan.", "Choose a learning plan.") : nil, required: true),
            Field(
                "title", r("Titel", "Title"), value: choices.title,
                error: isRefused && choices.title.isEmpty ? r("Geef het programma een titel.", "Give the programme a title.") : nil,
                required: true, maximumLength: 200),
            Field("year", r("Leerjaar", "Year of study"), .choice(open + numbers), value: context.form["year"]),
            Field("period", r("Periode", "Period"), .choice(open + numbers), value: context.form["period"]),
        ]
        let noPlan = emptyState(
            r("Een programma rust op een leerplan. Voeg dat eerst toe.", "A programme rests on a learning plan. Add that first."),
            actionLabel: r("Leerplannen", "Learning plans"), href: context.path("learning-plans"))
        let body = form(
            r, action: context.path("programmes"), requestID: context.requestID, fields: fields, submit: [button(r("Beginnen", "Begin"))])
        return Page(
            title, status: isRefused ? 422 : 200, section: section,
            "\(pageHeader(title: title))\(choices.plans.isEmpty ? noPlan : body)")
    }

    // MARK: To read

    /// A programme as it reads: the seven parts, the themes, the activities along the learning cycle.
    static func reading(_ r: Reader, _ content: ProgrammeContent, level: Int = 2) -> HTML {
        let themes: [HTML] = content.themes.map { theme in
            let items = theme.assignments.map { entry in
                ListItem(
                    entry.title,
                    detail: [ProgrammeDifference.period(entry, r), entry.workProcesses.map(\.code).joined(separator: ", ")]
                        .filter { !$0.isEmpty }.joined(separator: " · "))
            }
            return "\(heading(.text(theme.title), level: level + 1))\(items.isEmpty ? .empty : Markup.list(items))"
        }
        let parts = ProgrammePart.allCases.filter { !content.text($0).isEmpty }.map { part in
            details(r(part.words), prose(content.text(part)))
        }
        let needs: HTML =
            content.needs.isEmpty
            ? .empty : details(r("Wat deze groep nodig heeft", "What this group needs"), prose(content.needs))
        return """
            \(themes.isEmpty ? .empty : Markup.section(r("Thema’s en opdrachten", "Themes and assignments"), level: level, themes.joined()))
            \(content.activities.isEmpty ? .empty : Markup.section(r("Activiteiten", "Activities"), level: level, phases(r, content.activities, level: level + 1) { _ in nil }))
            \(parts.isEmpty ? .empty : Markup.section(r("Zo pakken we het aan", "How we go about it"), level: level, parts.joined() + needs))
            """
    }

    /// Activities under the phase of the learning cycle to which they belong.
    static func phases(_ r: Reader, _ activities: [Activity], level: Int, _ link: (Activity) -> String?) -> HTML {
        LearningPhase.allCases.map { phase -> HTML in
            let own = activities.filter { $0.phase == phase }
            if own.isEmpty { return .empty }
            let items = own.map { activity in
                ListItem(
                    activity.title, href: link(activity), detail: about(r, activity),
                    aside: activity.isLearningToLearn ? badge(r("leren leren", "learning to learn")) : .empty)
            }
            return "\(heading(.text(r(phase.words)), level: level))\(Markup.list(items))"
        }.joined()
    }

    private static func about(_ r: Reader, _ activity: Activity) -> String {
        let resources = activity.resources.map { r("\($0.name) (voor: \($0.goal))", "\($0.name) (for: \($0.goal))") }.joined(
            separator: ", ")
        return [activity.day.map { r.day($0) } ?? "", activity.workForm, activity.goal, activity.target, resources].filter { !$0.isEmpty }
            .joined(separator: " · ")
    }

    static func prose(_ text: String) -> HTML {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { "<p>\(String(decoding: $0, as: UTF8.self))</p>" as HTML }.joined()
    }

    /// What is new and what went, said in words.
    static func changes(_ r: Reader, _ difference: ProgrammeDifference) -> HTML {
        guard !difference.sections.isEmpty else { return "<p class=\"soft\">\(r("Geen verschil.", "No difference."))</p>" }
        return difference.sections.map { section -> HTML in
            let lines: [HTML] = section.changes.map { change in
                let mark = change.isNew ? badge(r("nieuw", "new"), .done) : badge(r("weg", "gone"))
                return change.isNew ? "<li>\(mark) <ins>\(change.text)</ins></li>" : "<li>\(mark) <del>\(change.text)</del></li>"
            }
            return "<p><strong>\(section.title)</strong></p><ul>\(lines)</ul>"
        }.joined()
    }
}
