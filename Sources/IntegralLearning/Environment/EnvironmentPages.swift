import Frameworks
import Markup
import Platform
import Store

enum EnvironmentPages {
    static func page(_ context: OrganisationContext, _ view: EnvironmentView, _ draft: ResourceDraft) -> Page {
        let r = context.r
        let title = r("Leeromgeving", "Learning environment")
        let lead = view.environment.why.isEmpty || view.isGuide ? nil : view.environment.why
        let why = whyDetails(r, view.seat.reason(r))
        return Page(
            title, status: draft.isRefused ? 422 : 200, section: "groups",
            """
            \(pageHeader(kicker: view.seat.unit.name, title: title, lead: lead, extra: why))
            \(unitTabs(context, view.seat.unit.id, places: view.seat.places, current: EnvironmentRoutes.tab))
            \(context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty)
            \(resources(context, view))\(view.isGuide ? EnvironmentForms.guide(context, view, draft) : .empty)\(remarks(context, view))
            """)
    }

    // MARK: What lies there

    private static func resources(_ context: OrganisationContext, _ view: EnvironmentView) -> HTML {
        let r = context.r
        let all = view.environment.resources
        guard !all.isEmpty else {
            return emptyState(
                view.isGuide
                    ? r(
                        "Hier komen bronnen, formats en materiaal. Zet er hieronder de eerste bij.",
                        "Here come sources, formats and materials. Add the first one below.")
                    : r(
                        "Hier komen bronnen, formats en materiaal, zodra \(r.the(.learningGuide)) ze klaarzet.",
                        "Here come sources, formats and materials, as soon as \(r.the(.learningGuide)) lays them out."))
        }
        let chosen = Resource.Kind(rawValue: context.query["kind"])
        let kinds = Resource.Kind.allCases.filter { kind in all.contains { $0.kind == kind } }
        let sections: [HTML] = kinds.filter { chosen == nil || chosen == $0 }.map { kind in
            section(r(kind.words), list(all.filter { $0.kind == kind }.map { line(context, view, $0) }))
        }
        return "\(kinds.count > 1 ? filter(context, view, kinds, chosen) : .empty)\(sections)"
    }

    private static func filter(
        _ context: OrganisationContext, _ view: EnvironmentView, _ kinds: [Resource.Kind], _ chosen: Resource.Kind?
    ) -> HTML {
        let r = context.r
        let path = EnvironmentRoutes.path(context, view.seat.unit.id)
        let links = kinds.map { kind in
            Tab(
                r(kind.words), href: "\(path)?kind=\(kind.rawValue)", isCurrent: kind == chosen,
                count: view.environment.resources.count { $0.kind == kind })
        }
        return tabs([Tab(r("Alles", "All"), href: path, isCurrent: chosen == nil)] + links, label: r("Soort", "Kind"))
    }

    private static func line(_ context: OrganisationContext, _ view: EnvironmentView, _ resource: Resource) -> ListItem {
        let r = context.r
        let place = resource.address == nil && !resource.location.isEmpty ? resource.location : nil
        let serves = resource.itemTitle.map { r("voor ‘\($0)’", "for ‘\($0)’") }
        let edit: HTML? =
            view.isGuide
            ? """
            <a href="\(EnvironmentRoutes.path(context, view.seat.unit.id))?edit=\(resource.id.text)#field-title">\(r("Aanpassen", "Change"))\
            <span class="visually-hidden"> \(resource.title)</span></a>
            """ : nil
        return ListItem(
            resource.title, href: resource.address,
            detail: [resource.purpose, serves, place].compactMap { $0 }.joined(separator: " · "), aside: edit ?? .empty)
    }

    // MARK: Remarks

    private static func remarks(_ context: OrganisationContext, _ view: EnvironmentView) -> HTML {
        let r = context.r
        let said = view.remarks.map { ($0.text, "\($0.authorName) · \(r.dateTime($0.at, today: context.today))") }
        guard view.seat.learning != nil else {
            return said.isEmpty ? .empty : section(r("Wat je groep ervan vindt", "What your group thinks of it"), quotes(said))
        }
        let field = Field(
            "text", r("Wat helpt je, wat mis je?", "What helps you, what do you miss?"), .multiline(rows: 2),
            hint: r("Alleen wie je groep begeleidt leest dit.", "Only who guides your group reads this."))
        let writing = form(
            r, action: EnvironmentRoutes.path(context, view.seat.unit.id, "remarks"), requestID: context.requestID, fields: [field],
            submit: [button(r("Zeg het", "Say it"), kind: .quiet)])
        return section(r("Wat vind je ervan?", "What do you think of it?"), "\(writing)\(said.isEmpty ? .empty : quotes(said))")
    }
}

/// What a guide fills in.
enum EnvironmentForms {
    static func guide(_ context: OrganisationContext, _ view: EnvironmentView, _ draft: ResourceDraft) -> HTML {
        "\(resource(context, view, draft))\(setting(context, view))"
    }

    private static func resource(_ context: OrganisationContext, _ view: EnvironmentView, _ draft: ResourceDraft) -> HTML {
        let r = context.r
        let kinds = Resource.Kind.allCases.map { Field.Choice($0.rawValue, r($0.words)) }
        let served =
            [Field.Choice("", r("Alles", "Everything"))]
            + view.workProcesses.map { Field.Choice($0.id.text, "\($0.code) · \($0.title)") }
        let fields = [
            Field("resource", "", .hidden, value: draft.id?.text ?? ""),
            Field("kind", r("Wat is het?", "What is it?"), .choice(kinds), value: draft.kind.rawValue),
            Field(
                "title", r("Hoe heet het?", "What is it called?"), value: draft.title, error: draft.titleFault.map { r($0) },
                required: true),
            Field(
                "purpose", r("Waarvoor is het goed?", "What is it good for?"), value: draft.purpose,
                hint: r("Eén zin, zoals: om gesprekken mee te oefenen.", "One sentence, such as: to practise conversations with."),
                error: draft.purposeFault.map { r($0) }, required: true),
            Field(
                "location", r("Adres of plek", "Address or place"), value: draft.location,
                hint: r(
                    "Een adres met https:// wordt een link. Een plek mag ook: kast in lokaal 2.14.",
                    "An address with https:// becomes a link. A place is fine too: cupboard in room 2.14.")),
            Field("item", r("Bij welk werkproces?", "For which work process?"), .choice(served), value: draft.item?.text ?? ""),
        ]
        let remove = draft.id.map { _ in button(r("Weghalen", "Remove"), kind: .quiet, name: "then", value: "remove") }
        let sending = form(
            r, action: EnvironmentRoutes.path(context, view.seat.unit.id, "resources"), requestID: context.requestID, fields: fields,
            submit: [button(draft.id == nil ? r("Zet erbij", "Add") : r("Bewaren", "Save")), remove].compactMap { $0 })
        return card(draft.id == nil ? r("Iets erbij zetten", "Add something") : r("Aanpassen", "Change"), sending)
    }

    private static func setting(_ context: OrganisationContext, _ view: EnvironmentView) -> HTML {
        let r = context.r
        let learners = r.plural(.learner)
        let fields = [
            Field(
                "why", r("Waarom past dit bij de groep? (hoeft niet)", "Why does this fit the group? (optional)"), .multiline(rows: 2),
                value: view.environment.why, hint: r("De \(learners) lezen dit bovenaan.", "The \(learners) read this on top.")),
            Field(
                "plan-format", r("Waar begint een nieuw werkplan mee? (hoeft niet)", "What does a new work plan begin with? (optional)"),
                .multiline(rows: 3), value: view.environment.planFormat,
                hint: r(
                    "Eén taak per regel. Ze staan klaar in elk werkplan dat je hierna uitzet; je groep past ze aan.",
                    "One task on a line. They stand ready in each work plan that you set out after this; your group changes them.")),
            Field(
                "open", r("Open voor de \(learners)", "Open for the \(learners)"), .checkbox,
                value: view.environment.openedAt == nil ? "" : "1"),
        ]
        let sending = form(
            r, action: EnvironmentRoutes.path(context, view.seat.unit.id), requestID: context.requestID, fields: fields,
            submit: [button(r("Instelling bewaren", "Save the setting"))])
        return card(r("Voor wie en waarom", "For whom and why"), sending)
    }
}
