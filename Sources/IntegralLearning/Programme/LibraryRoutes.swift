import Markup
import Platform
import Store

/// The library of the team: work forms and resources, documents that programmes rest on, and shared programmes.
enum LibraryRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/library", .organisation(.signedIn, page)),
        .post("/o/:organisation/library/work-forms", .organisation(.signedIn, addWorkForm)),
        .post("/o/:organisation/library/documents", .organisation(.signedIn, addDocument)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(try page(context, refused: nil))
    }

    private static func addWorkForm(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let title = context.form.line("title")
        guard !title.isEmpty else { return .page(try page(context, refused: "work-forms")) }
        try context.database.addWorkForm(WorkForm.Kind(rawValue: context.form["kind"]) ?? .workForm, title, context.form["text"])
        return .redirect(context.path("library"))
    }

    private static func addDocument(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let form = context.form
        let title = form.line("title")
        guard !title.isEmpty, WebLink.isSafe(form.line("link")) else { return .page(try page(context, refused: "documents")) }
        try context.database.add(
            ReferenceDocument(
                kind: ReferenceDocument.Kind(rawValue: form["kind"]) ?? .other, title: title, version: form.line("version"),
                link: form.line("link")))
        return .redirect(context.path("library"))
    }

    private static func page(_ context: OrganisationContext, refused: String?) throws -> Page {
        let r = context.r
        let forms = try context.database.workForms(with: context.query["q"], kind: WorkForm.Kind(rawValue: context.query["kind"]), r)
        let documents = try context.database.referenceDocuments()
        let shared = try context.database.sharedProgrammes()
        let title = r("Bibliotheek", "Library")
        return Page(
            title, status: refused == nil ? 200 : 422, section: ProgrammePages.section,
            """
            \(pageHeader(title: title))\(ProgrammePages.libraryTabs(context, "library"))
            \(section(r("Werkvormen en leermiddelen", "Work forms and resources"), workForms(context, forms, refused == "work-forms")))
            \(section(r("Documenten", "Documents"), self.documents(context, documents, refused == "documents")))
            \(section(r("Gedeelde programma’s", "Shared programmes"), self.shared(context, shared)))
            """)
    }

    private static func workForms(_ context: OrganisationContext, _ forms: [WorkForm], _ isRefused: Bool) -> HTML {
        let r = context.r
        let programme = context.query["programme"]
        let items = forms.map { form in
            let choose = linkButton(
                r("Kies", "Choose"),
                href: context.path("programmes", programme, "activities", "new") + "?form=\(PathText.encoded(r(form.title)))",
                kind: .quiet)
            let isChoosing = !programme.isEmpty && form.kind != .resource
            return ListItem(
                r(form.title), detail: r(form.text),
                aside: isChoosing ? choose : form.kind == .workForm ? .empty : badge(r(form.kind.words)))
        }
        let kinds = WorkForm.Kind.allCases.map { Field.Choice($0.rawValue, r($0.words).capitalised) }
        let anything = [Field.Choice("", r("Alles", "Everything"))]
        let search: HTML = """
            <form method="get" action="\(context.path("library"))"><input type="hidden" name="programme" value="\(programme)">\
            \(field(r, Field("q", r("Zoeken", "Search"), value: context.query["q"])))\
            \(field(r, Field("kind", r("Soort", "Kind"), .choice(anything + kinds), value: context.query["kind"])))\
            <div class="actions">\(button(r("Zoeken", "Search"), kind: .quiet))</div></form>
            """
        let none = emptyState(r("Niets gevonden. Probeer een ander woord.", "Nothing found. Try another word."))
        let fields = [
            Field("kind", r("Soort", "Kind"), .choice(kinds), value: WorkForm.Kind.workForm.rawValue, id: "form-kind"),
            titleField(r, isRefused, id: "form-title"),
            Field("text", r("Hoe werkt het?", "How does it work?"), .multiline(rows: 3)),
        ]
        let adding = form(
            r, action: context.path("library", "work-forms"), requestID: context.requestID, fields: fields,
            submit: [button(r("Toevoegen", "Add"), kind: .quiet)])
        return search + (items.isEmpty ? none : list(items))
            + details(r("Zelf iets toevoegen", "Add something yourself"), adding, open: isRefused)
    }

    private static func documents(_ context: OrganisationContext, _ documents: [ReferenceDocument], _ isRefused: Bool) -> HTML {
        let r = context.r
        let none = emptyState(
            r(
                "Hier komen het Brondocument LLB, het beroepsprofiel en de eisen.",
                "The LLB source document, the profile and the requirements come here."))
        let kinds = ReferenceDocument.Kind.allCases.map { Field.Choice($0.rawValue, r($0.words)) }
        let fields = [
            Field("kind", r("Soort", "Kind"), .choice(kinds), value: context.form["kind"], id: "document-kind"),
            titleField(r, isRefused, id: "document-title"), Field("version", r("Versie", "Version")),
            ProgrammePages.linkField(r, context.form.line("link")),
        ]
        let adding = form(
            r, action: context.path("library", "documents"), requestID: context.requestID, fields: fields,
            submit: [button(r("Toevoegen", "Add"), kind: .quiet)])
        return (documents.isEmpty ? none : list(documents.map { $0.item(r) }))
            + details(r("Document toevoegen", "Add a document"), adding, open: isRefused)
    }

    private static func titleField(_ r: Reader, _ isRefused: Bool, id: String) -> Field {
        Field(
            "title", r("Titel", "Title"), error: isRefused ? r("Geef het een titel.", "Give it a title.") : nil, required: true,
            maximumLength: 200, id: id)
    }

    private static func shared(_ context: OrganisationContext, _ shared: [SharedProgramme]) -> HTML {
        let r = context.r
        let items = shared.map { line in
            ListItem(
                "\(line.title) · \(line.unitName)", href: context.path("programmes", line.programme.text),
                detail: line.note.isEmpty ? line.by : "‘\(line.note)’ \(line.by)",
                aside: linkButton(r("Kopiëren", "Copy"), href: context.path("programmes", line.programme.text, "copy"), kind: .quiet))
        }
        let none = emptyState(
            r(
                "Hier komen programma’s die collega’s delen, met wat ze ervan leerden.",
                "Programmes that colleagues share come here, with what they learned."))
        return items.isEmpty ? none : list(items)
    }
}
