import Formats
import Markup
import Store

enum LogoRoutes {
    /// Room for a file that is too large, so that its sender reads why it is refused.
    private static let bodyLimit = 1024 * 1024

    static let routes: [Route] = [
        .get("/logo/:slug/:version", .everyone(picture)),
        .post("/o/:organisation/settings/logo", bodyLimit: bodyLimit, takesFiles: true, .organisation(.secondFactor, change)),
        .post("/o/:organisation/settings/logo/remove", .organisation(.secondFactor, remove)),
    ]

    /// The type is the one that its first bytes told when it was uploaded; `nosniff` holds browsers to it.
    private static func picture(_ context: OpenContext) throws -> Answer {
        let (slug, version) = (context.incoming.parameters["slug"] ?? "", context.incoming.parameters["version"] ?? "")
        let row = try context.database.first(
            """
            SELECT logo.kind AS kind, logo.bytes AS bytes FROM organisation o
            JOIN logo ON logo.organisation_id = o.id AND logo.version = o.logo_version
            WHERE o.slug = \(slug) AND logo.version = \(version)
            """)
        guard let row, let kind = PictureKind(rawValue: try row.read("kind")) else { throw Refusal.notFound }
        return .asset(try row.read("bytes"), type: kind.rawValue)
    }

    private static func change(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let logo: Logo
        do {
            logo = try Logo(context.form.file("logo") ?? [])
        } catch {
            return .page(SettingsPages.page(context, logoFault: error.sentence))
        }
        try context.database.change(logo: logo)
        return .redirect(context.path(OrganisationHall.section))
    }

    private static func remove(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        try context.database.change(logo: nil)
        return .redirect(context.path(OrganisationHall.section))
    }
}
