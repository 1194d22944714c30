import Markup
import Store

/// Style sheets and the script: addresses that change with their content, so a browser keeps them for ever.
enum AssetRoutes {
    static let stylesheetPath = "/assets/\(Assets.stylesheet.version)/look.css"
    static let scriptPath = "/assets/\(Assets.script.version)/leidraad.js"

    static let iconPath = "/assets/\(Assets.icon.version)/icon.svg"

    static let routes: [Route] = [
        .get("/assets/:version/look.css", .everyone { _ in .asset(Assets.stylesheet.bytes, type: "text/css; charset=utf-8") }),
        .get("/assets/:version/leidraad.js", .everyone { _ in .asset(Assets.script.bytes, type: "text/javascript; charset=utf-8") }),
        .get("/assets/:version/icon.svg", .everyone { _ in .asset(Assets.icon.bytes, type: "image/svg+xml") }),
        .get("/style/:slug/:version", .everyone(houseStyle)),
    ]

    /// The colours of an organisation, corrected until every pair can be read.
    private static func houseStyle(_ context: OpenContext) throws -> Answer {
        guard let organisation = try context.database.organisation(slug: context.incoming.parameters["slug"] ?? "") else {
            throw Refusal.notFound
        }
        guard let accent = Colour(hex: organisation.accent) else { throw Refusal.notFound }
        return .asset(Array(Palette(accent: accent).stylesheet().utf8), type: "text/css; charset=utf-8")
    }
}
