import Frameworks
import Markup
import Platform
import Store

enum AssignmentPages {
    static func list(_ context: OrganisationContext, _ assignments: [Assignment]) -> Page {
        let r = context.r
        let title = r.plural(.assignment).capitalised
        let items = assignments.map { assignment in
            ListItem(
                assignment.title, href: context.path("assignments", assignment.id.text),
                detail: assignment.inPractice ? r("in de praktijk", "in practice") : r("op school", "at school"),
                aside: assignment.publishedAt == nil ? badge(r("concept", "draft")) : badge(r("uitgezet", "set out"), .done))
        }
        let new = r("Nieuwe opdracht", "New assignment")
        let empty = emptyState(
            r(
                "Hier komen de opdrachten die jullie maken. Begin met een titel en de werkprocessen.",
                "Here come the assignments you make. Begin with a title and the work processes."))
        return Page(
            title, section: "assignments",
            """
            \(pageHeader(title: title))
            \(context.roles.contains(.learningGuide) ? row([linkButton(new, href: context.path("assignments", "new"))]) : .empty)
            \(items.isEmpty ? empty : Markup.list(items))
            """)
    }

    // MARK: New

    static func new(
        _ context: OrganisationContext, _ frameworks: [Framework], _ chosen: Framework?, _ items: [Item], _ typed: AssignmentForm,
        checked: Bool
    ) -> Page {
        let r = context.r
        let title = r("Nieuwe opdracht", "New assignment")
        let body: HTML =
            if let chosen { newForm(context, chosen, items, typed, checked: checked) } else { choose(context, frameworks) }
        return Page(title, status: checked ? 422 : 200, section: "assignments", "\(pageHeader(title: title))\(body)")
    }

    private static func choose(_ context: OrganisationContext, _ frameworks: [Framework]) -> HTML {
        let r = context.r
        guard !frameworks.isEmpty else {
            return emptyState(
                r(
                    "Er is nog geen kwalificatiedossier. Je beheerder leest het in; daarna kies je hier de werkprocessen.",
                    "There is no qualification file yet. Your administrator imports it; then you choose the work processes here."))
        }
        let items = frameworks.map {
            ListItem($0.title, href: context.path("assignments", "new") + "?framework=\($0.id.text)", detail: "\($0.code) · \($0.version)")
        }
        return section(
            r("Bij welk kwalificatiedossier hoort de opdracht?", "To which qualification file does the assignment belong?"),
            Markup.list(items))
    }

    private static func newForm(
        _ context: OrganisationContext, _ framework: Framework, _ items: [Item], _ typed: AssignmentForm, checked: Bool
    ) -> HTML {
        let r = context.r
        let titleError = checked && typed.title.isEmpty ? r("Geef de opdracht een titel.", "Give the assignment a title.") : nil
        let itemError =
            checked && typed.workProcesses.isEmpty
            ? r(
                "Kies minstens één werkproces. Daar gaat de opdracht over.", "Choose at least one work process. The assignment is about it."
            ) : nil
        let choices = items.map { Field.Choice($0.id.text, "\($0.code) \($0.title)") }
        let fields = [
            Field("framework", "", .hidden, value: framework.id.text),
            Field("title", r("Titel", "Title"), value: typed.title, error: titleError, required: true, maximumLength: 200),
            Field(
                "item", r("Werkprocessen uit ‘\(framework.title)’", "Work processes of ‘\(framework.title)’"),
                .checkboxes(choices, chosen: typed.workProcesses), error: itemError, required: true),
            Field(
                "description", r("Wat gaan \(r.plural(.learner)) doen?", "What will \(r.plural(.learner)) do?"), .multiline(rows: 4),
                value: typed.description),
            Field(
                "frame", r("Afgesproken kaders: tijd, plaats, regels", "Agreed frameworks: time, place, rules"), .multiline(rows: 2),
                value: typed.frame),
            Field(
                "practice",
                r(
                    "In de praktijk: een \(r.term(.practiceSupervisor)) geeft de definitieve Go",
                    "In practice: a \(r.term(.practiceSupervisor)) gives the final Go"), .checkbox, value: typed.inPractice ? "1" : ""),
        ]
        return form(
            r, action: context.path("assignments"), requestID: context.requestID, fields: fields,
            submit: [button(r("Verder naar de criteria", "On to the criteria"))])
    }

    // MARK: One assignment

    static func assignment(_ context: OrganisationContext, _ view: AssignmentView, typed: Form? = nil) -> Page {
        let r = context.r
        let assignment = view.assignment
        let place = assignment.inPractice ? r("in de praktijk", "in practice") : r("op school", "at school")
        let setOut = linkButton(r("Uitzetten", "Set out"), href: context.path("assignments", assignment.id.text, "set-out"))
        let body: HTML =
            assignment.publishedAt == nil && context.roles.contains(.learningGuide)
            ? criteriaForm(context, view, typed) : AssignmentPages.criteria(r, view.go, view.development)
        return Page(
            assignment.title, status: typed == nil ? 200 : 422, section: "assignments",
            """
            \(pageHeader(kicker: "\(r.term(.assignment).capitalised) · \(place)", title: assignment.title, lead: assignment.description))
            \(state(r, assignment))
            \(assignment.frame.isEmpty ? HTML.empty : section(r("Afgesproken kaders", "Agreed frameworks"), "<p>\(assignment.frame)</p>"))
            \(body)
            <p><a href="\(context.path("assignments", assignment.id.text, "cut-score"))">\(view.cut == nil ? r("Norm en cesuur afspreken", "Agree on norm and cut score") : r("Norm en cesuur", "Norm and cut score"))</a></p>
            \(context.roles.contains(.learningGuide) ? row([setOut]) : .empty)
            """)
    }

    private static func state(_ r: Reader, _ assignment: Assignment) -> HTML {
        assignment.publishedAt == nil
            ? notice(
                r(
                    "Nog niet uitgezet. Bij het uitzetten worden de criteria vastgezet.",
                    "Not set out yet. Setting it out fixes the criteria."))
            : notice(r("Uitgezet. De criteria staan vast voor iedereen.", "Set out. The criteria are fixed for everybody."), .done)
    }

    private static func criteriaForm(_ context: OrganisationContext, _ view: AssignmentView, _ typed: Form?) -> HTML {
        let r = context.r
        let missing = r("Schrijf minstens één criterium.", "Write at least one criterion.")
        func area(_ name: String, _ label: String, _ criteria: [Criterion]) -> Field {
            let value = typed?.ifSent(name) ?? criteria.map(\.text).joined(separator: "\n")
            let hint = r("Eén criterium per regel.", "One criterion a line.")
            return Field(
                name, label, .multiline(rows: 4), value: value, hint: hint,
                error: typed != nil && CriteriaText.lines(value).isEmpty ? missing : nil)
        }
        let fields =
            [area("go", r("Waaraan moet het werkplan voldoen voor een Go?", "What must the work plan meet for a Go?"), view.go)]
            + view.workProcesses.map { item in
                area("item-\(item.id.text)", "\(item.code) \(item.title)", view.development.filter { $0.item == item.id })
            }
        return section(
            r("Criteria", "Criteria"),
            form(
                r, action: context.path("assignments", view.assignment.id.text, "criteria"), requestID: context.requestID, fields: fields,
                submit: [button(r("Criteria bewaren", "Save criteria"), kind: .quiet)]))
    }

    /// The criteria to read: those of the Go, then those of the judgement by work process.
    static func criteria(_ r: Reader, _ go: [Criterion], _ development: [Criterion]) -> HTML {
        let codes = development.compactMap(\.itemCode).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let byProcess = codes.map { code -> HTML in
            let own = development.filter { $0.itemCode == code }
            return section("\(code) \(own.first?.itemTitle ?? "")", level: 3, Markup.list(own.map { ListItem($0.text) }))
        }
        return """
            \(section(r("Voor een Go", "For a Go"), Markup.list(go.map { ListItem($0.text) })))
            \(section(r("Voor de beoordeling", "For the assessment"), byProcess.joined()))
            """
    }
}
