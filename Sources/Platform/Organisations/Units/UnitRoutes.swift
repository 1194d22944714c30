import Markup
import Store

/// Who has a place on a group or team, arranged by an administrator, who has none there and reads no records through it.
enum UnitRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/units", .organisation(.secondFactor, list)),
        .get("/o/:organisation/units/:unit", .organisation(.secondFactor, unit)),
        .post("/o/:organisation/units/:unit/places", .organisation(.secondFactor, give)),
        .post("/o/:organisation/units/:unit/places/:place/end", .organisation(.secondFactor, end)),
    ]

    private static func list(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(UnitPages.list(context, try context.database.units()))
    }

    private static func unit(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(try page(context, UnitPlaceDraft(today: context.today)))
    }

    private static func page(_ context: OrganisationContext, _ draft: UnitPlaceDraft) throws -> Page {
        let unit = try context.database.unitToArrange(context.id("unit"))
        return UnitPages.unit(context, unit, try context.database.places(on: unit), draft)
    }

    private static func give(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let unit = try context.database.unitToArrange(context.id("unit"))
        let found = try context.database.members(called: context.form.line("who"))
        let draft = UnitPlaceDraft(context.form, found: found, today: context.today)
        guard let settled = draft.settled else { return .page(try page(context, draft)) }
        try context.database.give(settled, on: unit)
        return .redirect(context.path("units", unit.id.text))
    }

    private static func end(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let unit = try context.database.unitToArrange(context.id("unit"))
        try context.database.end(context.id("place"), on: unit)
        return .redirect(context.path("units", unit.id.text))
    }
}
