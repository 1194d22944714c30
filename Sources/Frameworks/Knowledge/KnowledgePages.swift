import Markup
import Platform
import Store

enum KnowledgePages {
    static let section = "knowledge"

    static func address(_ context: OrganisationContext, _ key: String) -> String { context.path(section, key) }

    // MARK: All pages

    static func index(
        _ context: OrganisationContext, _ search: KnowledgeSearch, _ own: [OwnKnowledge], _ draft: KnowledgeDraft? = nil
    ) -> Page {
        let r = context.r
        let title = r("Kennis", "Knowledge")
        let lead = r(
            "Korte uitleg bij wat je doet: wat het is, hoe je het aanpakt en waar het in Leidraad gebeurt.",
            "Short explanations with what you do: what it is, how you go about it and where it happens in Leidraad.")
        return Page(
            title, status: draft == nil ? 200 : 422, section: section,
            """
            \(pageHeader(title: title, lead: lead))\(searching(context, search))
            \(search.isEmpty ? everything(context, own) : found(context, search, own))
            \(context.mayWriteKnowledge ? adding(context, draft) : .empty)
            """)
    }

    private static func searching(_ context: OrganisationContext, _ search: KnowledgeSearch) -> HTML {
        let r = context.r
        let processes = CompetenceProfile.learningGuide.workProcesses.map { Field.Choice($0.code, "\($0.code) \(r($0.title))") }
        let fields = [
            Field("q", r("Zoek op woorden", "Search by words"), value: search.typed),
            Field(
                "process", r("Bij welk werkproces?", "With which work process?"),
                .choice([Field.Choice("", r("Alle werkprocessen", "All work processes"))] + processes), value: search.process?.code ?? ""),
        ]
        return """
            <form method="get" action="\(context.path(section))" role="search">\(fields.map { field(r, $0) })
            <div class="actions">\(button(r("Zoek", "Search"), kind: .quiet))</div></form>
            """
    }

    private static func everything(_ context: OrganisationContext, _ own: [OwnKnowledge]) -> HTML {
        let r = context.r
        let pages = own.filter { $0.page == nil }
        let ours =
            pages.isEmpty
            ? HTML.empty : Markup.section(r("Van onze organisatie", "Of our organisation"), list(pages.map { item(context, $0) }))
        let processes: [HTML] = CompetenceProfile.learningGuide.workProcesses.map { process in
            let mentions = process.knowledge.map { ListItem(context.r($0.term), href: address(context, $0.page.key)) }
            return details("\(process.code) \(r(process.title)) (\(mentions.count))", list(mentions))
        }
        return "\(ours)\(Markup.section(r("Per werkproces", "By work process"), processes.joined()))"
    }

    private static func found(_ context: OrganisationContext, _ search: KnowledgeSearch, _ own: [OwnKnowledge]) -> HTML {
        let r = context.r
        let additions = Dictionary(own.compactMap { note in note.page.map { ($0, note.text) } }, uniquingKeysWith: { first, _ in first })
        let pages = KnowledgePage.all.filter { search.finds($0, r, addition: additions[$0.key] ?? "") }.map { page in
            ListItem(r(page.title), href: address(context, page.key), detail: page.workProcesses.map(\.code).joined(separator: ", "))
        }
        let ours = own.filter { $0.page == nil && search.process == nil && search.finds($0.title + " " + $0.text) }.map {
            item(context, $0)
        }
        if pages.isEmpty, ours.isEmpty {
            return emptyState(
                r("Niets gevonden. Probeer een ander woord, of minder woorden.", "Nothing found. Try another word, or fewer words."),
                actionLabel: r("Toon alles", "Show everything"), href: context.path(section))
        }
        return Markup.section(r("Gevonden (\(pages.count + ours.count))", "Found (\(pages.count + ours.count))"), list(ours + pages))
    }

    private static func item(_ context: OrganisationContext, _ own: OwnKnowledge) -> ListItem {
        ListItem(own.title, href: address(context, own.key))
    }

    private static func adding(_ context: OrganisationContext, _ draft: KnowledgeDraft?) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "title", r("Naam van de pagina", "Name of the page"), value: draft?.title ?? "",
                error: draft?.faults["title"].map { r($0) }, required: true, maximumLength: 200),
            Field(
                "text", r("Tekst", "Text"), .multiline(rows: 6), value: draft?.text ?? "",
                hint: r("Iedereen in de organisatie leest dit.", "Everybody in the organisation reads this."),
                error: draft?.faults["text"].map { r($0) }, required: true),
        ]
        let writing = form(
            r, action: context.path(section), requestID: context.requestID, fields: fields, submit: [button(r("Bewaren", "Save"))])
        return details(r("Eigen pagina toevoegen", "Add a page of your own"), writing, open: draft != nil)
    }

    // MARK: One page

    static func page(_ context: OrganisationContext, _ page: KnowledgePage, _ own: OwnKnowledge?) -> Page {
        let r = context.r
        let steps: [HTML] = page.steps.map { "<li>\(r($0))</li>" }
        return Page(
            r(page.title), section: section,
            """
            \(pageHeader(kicker: r("Kennis", "Knowledge"), title: r(page.title)))<p>\(r(page.what))</p>
            \(Markup.section(r("Zo doe je dat", "How you do it"), "<ol>\(steps)</ol>"))
            \(card(r("In Leidraad", "In Leidraad"), "<p>\(r(page.here))</p>\(way(context, page.screen))"))
            \(own.map { Markup.section(r("Bij ons", "With us"), paragraphs($0.text)) })\(writing(context, page.key, own, asksTitle: false))
            \(belonging(context, page))
            """)
    }

    /// A page of the organisation's own.
    static func page(_ context: OrganisationContext, _ own: OwnKnowledge) -> Page {
        let day = context.r.date(Day(own.changedAt), today: context.today)
        return Page(
            own.title, section: section,
            """
            \(pageHeader(kicker: context.r("Van onze organisatie, \(day)", "Of our organisation, \(day)"), title: own.title))
            \(paragraphs(own.text))\(writing(context, own.key, own, asksTitle: true))
            <p><a href="\(context.path(section))">\(context.r("Alle kennispagina’s", "All knowledge pages"))</a></p>
            """)
    }

    private static func belonging(_ context: OrganisationContext, _ page: KnowledgePage) -> HTML {
        let links: [HTML] = page.workProcesses.map { process in
            "<li><a href=\"\(ProfilePages.address(context, process))\">\(process.code) \(context.r(process.title))</a></li>"
        }
        return """
            \(Markup.section(context.r("Hoort bij", "Belongs to"), "<ul>\(links)</ul>"))
            <p><a href="\(context.path(section))">\(context.r("Alle kennispagina’s", "All knowledge pages"))</a></p>
            """
    }

    private static func writing(_ context: OrganisationContext, _ key: String, _ own: OwnKnowledge?, asksTitle: Bool) -> HTML {
        guard context.mayWriteKnowledge else { return .empty }
        let r = context.r
        let text = Field(
            "text", r("Wat geldt bij jullie?", "What holds with you?"), .multiline(rows: 5), value: own?.text ?? "",
            hint: r(
                "Iedereen in de organisatie leest dit. Maak het leeg om het weg te halen.",
                "Everybody in the organisation reads this. Empty it to take it away."))
        let title = Field("title", r("Naam van de pagina", "Name of the page"), value: own?.title ?? "", maximumLength: 200)
        let label =
            own == nil
            ? r("Aanvulling van jullie zelf schrijven", "Write an addition of your own") : r("Tekst aanpassen", "Change the text")
        return details(
            label,
            form(
                r, action: address(context, key), requestID: context.requestID, fields: asksTitle ? [title, text] : [text],
                submit: [button(r("Bewaren", "Save"))]))
    }

    private static func paragraphs(_ text: String) -> HTML {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { line -> HTML in "<p>\(String(decoding: line, as: UTF8.self))</p>" }.joined()
    }

    /// The way to the screen, for whoever has it in the menu.
    private static func way(_ context: OrganisationContext, _ screen: KnowledgePage.Screen) -> HTML {
        let r = context.r
        switch screen {
        case .none: return .empty
        case .today: return way("/", r("Naar Vandaag", "To Today"))
        case .scan: return way(ScanRoutes.path(CompetenceProfile.learningGuide.key), r("Naar mijn zelfscan", "To my self-scan"))
        case .assignments, .groups, .frameworks, .results, .goals, .writing:
            let items = context.program.house.navigation.filter { $0.path == screen.rawValue }
            guard let item = items.first(where: { $0.isFor(context.roles) }) else { return .empty }
            return way(context.path(item.path), r("Naar \(r(item.words))", "To \(r(item.words))"))
        }
    }

    private static func way(_ href: String, _ label: String) -> HTML { "<p>\(linkButton(label, href: href, kind: .quiet))</p>" }
}

/// "Uitleg: leercyclus · werkplan", for where the work happens.
package func knowledgeLink(_ context: OrganisationContext, _ pages: KnowledgePage...) -> HTML {
    let links: [HTML] = pages.map { page in
        "<a href=\"\(KnowledgePages.address(context, page.key))\">\(context.r(page.title))</a>"
    }
    return "<p class=\"soft small\">\(context.r("Uitleg:", "Explained:")) \(links.joined(separator: " · "))</p>"
}
