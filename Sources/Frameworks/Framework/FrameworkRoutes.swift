import Markup
import Platform
import Store

/// Frameworks in the browser. Every member may read them: they say nothing about a person.
enum FrameworkRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/frameworks", .organisation(.signedIn, all)),
        .get("/o/:organisation/frameworks/:framework", .organisation(.signedIn, one)),
    ]

    private static func all(_ context: OrganisationContext) throws -> Answer {
        .page(FrameworkPages.list(context, try context.database.frameworks()))
    }

    private static func one(_ context: OrganisationContext) throws -> Answer {
        guard let outline = try context.database.outline(of: context.id("framework")) else { throw Refusal.notFound }
        return .page(FrameworkPages.outline(context, outline))
    }
}
