import Markup
import Store

/// The name, colour and words of an organisation, for its administrators.
enum SettingsRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/settings", .organisation(.secondFactor, page)),
        .post("/o/:organisation/settings", .organisation(.secondFactor, changeStyle)),
        .post("/o/:organisation/settings/words", .organisation(.secondFactor, changeWords)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(SettingsPages.page(context))
    }

    private static func changeStyle(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let style = HouseStyle(name: context.form.line("name"), accent: context.form["accent"])
        if style.isRefused { return .page(SettingsPages.page(context, style)) }
        try context.database.change(context.organisation, to: style)
        return .redirect(context.path(OrganisationHall.section))
    }

    private static func changeWords(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let organisation = context.organisation
        let draft = WordsDraft(context.form, sector: SectorWords.of(organisation.kind))
        guard draft.faults.isEmpty else { return .page(SettingsPages.page(context, nil, draft)) }
        try context.database.change(organisation, to: draft.words)
        return .redirect(context.path(OrganisationHall.section))
    }
}
