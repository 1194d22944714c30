import Markup
import Platform
import Store

/// The one page on which a programme is made, its parts as sections.
extension ProgrammePages {
    static func programme(_ context: OrganisationContext, _ view: ProgrammeView) -> Page {
        let r = context.r
        let body = view.desk == nil ? reading(r, view.content) : making(context, view)
        let copy = linkButton(
            r("Kopiëren", "Copy"), href: context.path("programmes", view.programme.id.text, "copy"), kind: .quiet)
        let group = linkButton(
            r("Zo ziet de groep het", "As the group sees it"), href: context.path("groups", view.programme.unit.text, GroupProgramme.tab),
            kind: .quiet)
        return Page(
            view.programme.title, section: section,
            """
            \(header(context, view.programme, ""))\(step(context, view))\(body)
            \(Markup.section(r("Dekking van het kwalificatiedossier", "Coverage of the qualification file"), covering(r, view)))
            \(Markup.section(r("Waar dit op rust", "What this rests on"), sources(context, view)))
            \(row(view.published == nil ? [copy] : [group, copy]))
            """)
    }

    /// The next step, in one line.
    private static func step(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        let saved = context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty
        guard view.desk != nil else { return saved }
        let publish = context.path("programmes", view.programme.id.text, "differences")
        if let bar = view.bar { return saved + notice(r(bar.sentence)) }
        if view.programme.state != .published {
            return saved
                + notice(
                    r("Klaar om te publiceren.", "Ready to publish."), .done,
                    detail: "<p><a href=\"\(publish)\">\(r("Naar publiceren", "On to publishing"))</a></p>")
        }
        guard view.hasChanged else { return saved }
        let line = r("Je hebt wijzigingen die de groep nog niet ziet.", "You have changes that the group does not see yet.")
        return saved
            + notice(line, .attention, detail: "<p><a href=\"\(publish)\">\(r("Verschillen bekijken", "See the differences"))</a></p>")
    }

    private static func making(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        return """
            <div id="themes">\(Markup.section(r("Thema’s en opdrachten", "Themes and assignments"), themes(context, view)))</div>
            <div id="activities">\(Markup.section(r("Activiteiten", "Activities"), activities(context, view)))</div>
            \(Markup.section(r("Het programma in zeven delen", "The programme in seven parts"), texts(context, view)))
            """
    }

    // MARK: Seven parts

    private static func texts(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        let parts = ProgrammePart.allCases.map { part in
            Field(part.rawValue, r(part.words), .multiline(rows: 3), value: view.content.text(part), hint: r(part.hint))
        }
        let needs = Field(
            "needs", r("Leerbehoeften en leerstijlen van deze groep", "Needs and learning styles of this group"), .multiline(rows: 3),
            value: view.content.needs, hint: r("Van de groep als geheel, zonder namen.", "Of the group as a whole, without names."))
        let title = Field("title", r("Titel", "Title"), value: view.content.title, maximumLength: 200)
        let writing = form(
            r, action: context.path("programmes", view.programme.id.text), requestID: context.requestID, fields: [title, needs] + parts,
            submit: [button(r("Bewaren", "Save"))])
        let isFull = view.content.emptyParts.isEmpty
        return isFull
            ? details(r("Alle delen hebben een tekst: lezen en aanpassen", "All parts have a text: read and change"), writing) : writing
    }

    // MARK: Themes

    private static func themes(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        let action = context.path("programmes", view.programme.id.text, "themes")
        let parts: [HTML] = view.content.themes.enumerated().map { theme(context, view, $1, isFirst: $0 == 0) }
        let adding = form(
            r, action: action, requestID: context.requestID,
            fields: [Field("title", r("Nieuw thema", "New theme"), maximumLength: 200, id: "new-theme")],
            submit: [button(r("Thema erbij", "Add the theme"), kind: .quiet)])
        return parts.joined() + adding
    }

    private static func theme(
        _ context: OrganisationContext, _ view: ProgrammeView, _ theme: ProgrammeContent.Theme, isFirst: Bool
    ) -> HTML {
        let r = context.r
        let base = context.path("programmes", view.programme.id.text)
        let items = theme.assignments.map { entry in
            ListItem(
                entry.title, href: context.path("assignments", entry.key),
                detail: [ProgrammeDifference.period(entry, r), entry.workProcesses.map(\.code).joined(separator: ", ")]
                    .filter { !$0.isEmpty }.joined(separator: " · "),
                aside: form(
                    r, action: base + "/assignments", requestID: context.requestID,
                    fields: [Field("theme", "", .hidden, value: theme.key), Field("assignment", "", .hidden, value: entry.key)],
                    submit: [button(r("Eruit", "Take out"), kind: .quiet, name: "action", value: "remove")]))
        }
        var submit = [button(r("Naam bewaren", "Save the name"), kind: .quiet, name: "action", value: "rename")]
        if !isFirst { submit.append(button(r("Omhoog", "Up"), kind: .quiet, name: "action", value: "raise")) }
        submit.append(button(r("Thema weghalen", "Remove the theme"), kind: .quiet, name: "action", value: "remove"))
        let changing = form(
            r, action: base + "/themes", requestID: context.requestID,
            fields: [
                Field("theme", "", .hidden, value: theme.key),
                Field("title", r("Naam", "Name"), value: theme.title, maximumLength: 200, id: "title-\(theme.key)"),
            ], submit: submit)
        let choose = linkButton(r("Opdracht kiezen", "Choose an assignment"), href: "\(base)/bank?theme=\(theme.key)", kind: .quiet)
        return """
            \(heading(.text(theme.title), level: 3))\(items.isEmpty ? .empty : Markup.list(items))\(row([choose]))\
            \(details(r("Thema aanpassen", "Change the theme"), changing))
            """
    }

    // MARK: Activities

    private static func activities(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        let base = context.path("programmes", view.programme.id.text)
        let isFiltered = context.query["only"] == "learning"
        let all = view.content.activities
        let shown = isFiltered ? all.filter(\.isLearningToLearn) : all
        let filter: HTML =
            all.contains(where: \.isLearningToLearn)
            ? (isFiltered
                ? "<p><a href=\"\(base)#activities\">\(r("Alle activiteiten", "All activities"))</a></p>"
                : "<p><a href=\"\(base)?only=learning#activities\">\(r("Alleen leren leren", "Only learning to learn"))</a></p>") : .empty
        let add = linkButton(r("Activiteit erbij", "Add an activity"), href: base + "/activities/new", kind: .quiet)
        let balance =
            all.isEmpty
            ? HTML.empty : details(r("Verdeling over doelen en werkvormen", "Spread over goals and work forms"), Balance(all).table(r))
        return filter + phases(r, shown, level: 3) { "\(base)/activities/\($0.key)" } + row([add]) + balance
    }

    // MARK: What it rests on

    private static func covering(_ r: Reader, _ view: ProgrammeView) -> HTML {
        let coverage = view.coverage
        guard !coverage.lines.isEmpty else {
            return
                "<p class=\"soft\">\(r("Het leerplan noemt geen kwalificatiedossier, en er staan nog geen opdrachten in.", "The learning plan names no qualification file, and there are no assignments yet."))</p>"
        }
        let line =
            coverage.missing == 0
            ? r("Alle \(coverage.lines.count) werkprocessen komen aan bod.", "All \(coverage.lines.count) work processes come by.")
            : r(
                "\(coverage.missing) van de \(coverage.lines.count) werkprocessen komen nog niet aan bod.",
                "\(coverage.missing) of the \(coverage.lines.count) work processes do not come by yet.")
        return "<p>\(line)</p>\(details(r("Per werkproces", "By work process"), coverage.table(r), open: coverage.lines.count <= 12))"
    }

    /// The learning plan, the qualification file, the requirements and the criteria in use (LB-1.1-03, -17, -22).
    private static func sources(_ context: OrganisationContext, _ view: ProgrammeView) -> HTML {
        let r = context.r
        let plan = view.programme.plan
        let planItem = ListItem(
            plan.title, href: plan.link.isEmpty ? context.path("learning-plans") : plan.link,
            detail: "\(r("Leerplan", "Learning plan")) · \(plan.year.text)")
        let file = plan.framework.map {
            ListItem(r("Kwalificatiedossier", "Qualification file"), href: context.path("frameworks", $0.text))
        }
        let criteria = view.content.entries.map { entry in
            ListItem(r("Criteria van ‘\(entry.title)’", "Criteria of ‘\(entry.title)’"), href: context.path("assignments", entry.key))
        }
        let library = ListItem(r("Bibliotheek van het team", "Library of the team"), href: context.path("library"))
        return Markup.list([planItem] + [file].compactMap { $0 } + view.references.map { $0.item(r) } + criteria + [library])
    }
}
