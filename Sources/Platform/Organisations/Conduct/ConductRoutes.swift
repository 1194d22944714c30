import Markup
import Store

/// The code of conduct: read by all members, written by administrators.
enum ConductRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/conduct", .organisation(.signedIn, page)),
        .post("/o/:organisation/conduct", .organisation(.signedIn, accept)),
        .get("/o/:organisation/settings/conduct", .organisation(.secondFactor, settings)),
        .post("/o/:organisation/settings/conduct", .organisation(.secondFactor, change)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        .page(ConductPages.page(context, try context.database.conduct()))
    }

    private static func accept(_ context: OrganisationContext) throws -> Answer {
        guard context.database.member != nil else { throw Refusal.notFound }
        try context.database.acceptConduct(context.database.conduct())
        return .redirect(context.path("conduct"))
    }

    private static func settings(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(ConductPages.settings(context, try context.database.conduct()))
    }

    private static func change(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        try context.database.changeConduct(context.database.conduct(), to: context.form["text"])
        return .redirect(context.path("settings/conduct") + "?saved=1")
    }
}

enum ConductPages {
    static func page(_ context: OrganisationContext, _ conduct: Conduct) -> Page {
        let r = context.r
        let title = r("Zo gaan we met elkaar om", "How we treat each other")
        let items: [HTML] = conduct.paragraphs(r).map { "<p>\($0)</p>" }
        return Page(
            title, section: "conduct",
            """
            \(pageHeader(kicker: context.organisation.name, title: title))<section class="card">\(items)</section>\
            \(reading(context, conduct))
            """)
    }

    private static func reading(_ context: OrganisationContext, _ conduct: Conduct) -> HTML {
        let r = context.r
        guard let reading = conduct.reading else {
            // A guest from elsewhere reads along.
            return context.database.member == nil
                ? .empty
                : form(
                    r, action: context.path("conduct"), requestID: context.requestID,
                    submit: [button(r("Gelezen, ik doe mee", "Read, I take part"))])
        }
        let day = r.date(Day(reading.at), today: context.today)
        let changed =
            reading.version == conduct.version
            ? "" : r(" Daarna is de tekst veranderd.", " The text was changed after that.")
        return notice(r("Je las dit op \(day).", "You read this on \(day).") + changed, .done)
    }

    static func settings(_ context: OrganisationContext, _ conduct: Conduct) -> Page {
        let r = context.r
        let field = Field(
            "text", r("Waarden en normen", "Values and norms"), .multiline(rows: 12), value: conduct.text ?? "",
            hint: r(
                "Begin een nieuwe regel voor elke afspraak. Leeg: dan staat de tekst van Leidraad er.",
                "Begin a new line for each agreement. Empty: the text of Leidraad stands there."))
        let standing: HTML = Conduct.standing.map { "<p>\(r($0))</p>" }.joined()
        return Page(
            OrganisationHall.title(.conduct, r), section: OrganisationHall.section,
            """
            \(OrganisationHall.header(
                context, .conduct,
                lead: r(
                    "Iedereen wordt één keer uitgenodigd om dit te lezen. Wie het las, leest een nieuwe versie wanneer die wil.",
                    "Everybody is invited to read this once. Who has read it reads a new version when they like.")))
            \(context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty)
            \(form(
                r, action: context.path("settings/conduct"), requestID: context.requestID, fields: [field],
                submit: [button(r("Bewaren", "Save"))]))
            \(details(r("De tekst van Leidraad", "The text of Leidraad"), standing))
            <p><a href="\(context.path("conduct"))">\(r("Zo ziet iedereen het", "This is how everybody sees it"))</a></p>
            """)
    }
}
