import Markup
import Store

enum ClosureRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/closures", .organisation(.secondFactor, page)),
        .post("/o/:organisation/closures", .organisation(.secondFactor, add)),
        .post("/o/:organisation/closures/:closure/remove", .organisation(.secondFactor, remove)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(try ClosurePages.page(context, context.database.closures(), ClosureDraft()))
    }

    private static func add(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let draft = ClosureDraft(context.form)
        guard let days = draft.days, !draft.isRefused else {
            return .page(try ClosurePages.page(context, context.database.closures(), draft))
        }
        try context.database.close(days, named: draft.name)
        return .redirect(context.path("closures"))
    }

    private static func remove(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        try context.database.reopen(context.id("closure"))
        return .redirect(context.path("closures"))
    }
}

enum ClosurePages {
    static func page(_ context: OrganisationContext, _ closures: [Closure], _ draft: ClosureDraft) -> Page {
        let r = context.r
        let lead = r(
            "Op deze dagen hoeft niemand te antwoorden. Wat nog wacht, schuift mee op. Weekenden en feestdagen tellen al niet mee.",
            "On these days nobody has to answer. What still waits moves along. Weekends and public holidays do not count already.")
        let none = emptyState(r("Hier komen de vakanties en andere vrije dagen.", "Here come the holidays and other days off."))
        let items = closures.map { closure in
            ListItem(
                closure.name.isEmpty ? r("Vrij", "Off") : closure.name, detail: period(closure.days, r), aside: removing(context, closure))
        }
        return Page(
            OrganisationHall.title(.closures, r), status: draft.isRefused ? 422 : 200, section: OrganisationHall.section,
            """
            \(OrganisationHall.header(context, .closures, lead: lead))\(items.isEmpty ? none : list(items))
            \(card(r("Vrije dagen toevoegen", "Add days off"), adding(context, draft)))
            """)
    }

    private static func period(_ days: ClosedRange<Day>, _ r: Reader) -> String {
        let (first, last) = (r.date(days.lowerBound), r.date(days.upperBound))
        return days.count == 1 ? first : r("\(first) tot en met \(last)", "\(first) to \(last)")
    }

    private static func removing(_ context: OrganisationContext, _ closure: Closure) -> HTML {
        form(
            context.r, action: context.path("closures", closure.id.text, "remove"), requestID: context.requestID,
            submit: [button(context.r("Weghalen", "Remove"), kind: .quiet)])
    }

    private static func adding(_ context: OrganisationContext, _ draft: ClosureDraft) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "name", r("Hoe heten ze?", "What are they called?"), value: draft.name,
                hint: r("Zoals kerstvakantie.", "Such as Christmas."),
                error: draft.nameFault.map { r($0) }),
            Field(
                "from", r("Eerste dag", "First day"), .date, value: draft.from, error: draft.fromFault.map { r($0) }, required: true),
            Field(
                "until", r("Laatste dag", "Last day"), .date, value: draft.until, hint: r("Leeg is één dag.", "Empty is one day."),
                error: draft.untilFault.map { r($0) }),
        ]
        return form(
            r, action: context.path("closures"), requestID: context.requestID, fields: fields, submit: [button(r("Toevoegen", "Add"))])
    }
}
