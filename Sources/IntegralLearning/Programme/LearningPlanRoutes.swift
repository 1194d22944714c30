import Frameworks
import Markup
import Platform
import Store

/// Learning plans: what programmes rest on.
enum LearningPlanRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/learning-plans", .organisation(.signedIn, page)),
        .post("/o/:organisation/learning-plans", .organisation(.signedIn, create)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(try page(context, isRefused: false))
    }

    private static func create(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let form = context.form
        let title = form.line("title")
        guard !title.isEmpty, WebLink.isSafe(form.line("link")) else { return .page(try page(context, isRefused: true)) }
        let framework = try ID<Framework>(text: form["framework"]).flatMap { try context.database.framework($0) }
        let year = Int(form["year"]).map(SchoolYear.init(start:)) ?? context.today.schoolYear
        try context.database.createLearningPlan(title, year: year, text: form["text"], link: form.line("link"), framework: framework?.id)
        return .redirect(context.path("learning-plans"))
    }

    private static func page(_ context: OrganisationContext, isRefused: Bool) throws -> Page {
        let r = context.r
        let items = try context.database.learningPlans().map { plan in
            ListItem(
                plan.title, href: plan.link.isEmpty ? nil : plan.link,
                detail: [plan.year.text, plan.text].filter { !$0.isEmpty }.joined(separator: " · "))
        }
        let frameworks = try context.database.frameworks().filter { $0.kind == .qualification }
        let title = r("Leerplannen", "Learning plans")
        let none = emptyState(
            r(
                "Hier komen de leerplannen. Een programma begint bij een leerplan.",
                "The learning plans come here. A programme begins with one."))
        return Page(
            title, status: isRefused ? 422 : 200, section: ProgrammePages.section,
            """
            \(pageHeader(title: title))\(ProgrammePages.libraryTabs(context, "learning-plans"))\(items.isEmpty ? none : list(items))
            \(card(r("Leerplan toevoegen", "Add a learning plan"), adding(context, frameworks, isRefused)))
            """)
    }

    private static func adding(_ context: OrganisationContext, _ frameworks: [Framework], _ isRefused: Bool) -> HTML {
        let r = context.r
        let typed = context.form
        let noTitle = isRefused && typed.line("title").isEmpty
        let now = context.today.schoolYear
        let years = [now.previous, now, now.next, now.next.next].map { Field.Choice(String($0.start), $0.text) }
        let files = [Field.Choice("", r("Geen", "None"))] + frameworks.map { Field.Choice($0.id.text, $0.title) }
        let fields = [
            Field(
                "title", r("Titel", "Title"), value: typed.line("title"),
                error: noTitle ? r("Geef het leerplan een titel.", "Give the learning plan a title.") : nil,
                required: true, maximumLength: 200),
            Field("year", r("Schooljaar", "School year"), .choice(years), value: typed["year"].isEmpty ? String(now.start) : typed["year"]),
            Field(
                "framework", r("Kwalificatiedossier", "Qualification file"), .choice(files),
                value: typed["framework"].isEmpty && frameworks.count == 1 ? frameworks[0].id.text : typed["framework"]),
            Field("text", r("Waar gaat het over?", "What is it about?"), .multiline(rows: 3), value: typed["text"]),
            ProgrammePages.linkField(r, typed.line("link")),
        ]
        return form(
            r, action: context.path("learning-plans"), requestID: context.requestID, fields: fields, submit: [button(r("Toevoegen", "Add"))]
        )
    }
}
