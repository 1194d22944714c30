import Markup
import Platform
import Store

/// The procedures as the people of a track read them; a decision links to the version it was taken by.
enum ProcedureRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/procedures/:procedure", .organisation(.signedIn, page))
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readPlan)
        guard let kind = Procedure.Kind(rawValue: context.incoming.parameters["procedure"] ?? "") else { throw Refusal.notFound }
        let version = context.query.ifSent("version").flatMap(Int.init)
        let procedure = try context.database.procedure(kind, version: version, context.r)
        let r = context.r
        let href = context.path("tracks", permit.noun.id.text, "plan")
        return .page(
            Page(
                r(kind.title), section: "tracks",
                """
                \(pageHeader(kicker: permit.noun.title, title: r(kind.title), lead: r("Versie \(procedure.version).", "Version \(procedure.version)."), extra: whyDetails(r, permit.reason(r))))
                \(steps(procedure.text))<p>\(linkButton(r("Naar het werkplan", "To the work plan"), href: href, kind: .quiet))</p>
                """))
    }

    /// Each line is a step.
    private static func steps(_ text: String) -> HTML {
        let lines = text.utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.map {
            String(decoding: Array($0), as: UTF8.self)
        }
        let items: [HTML] = lines.map { "<li>\($0)</li>" }
        return "<ol>\(items)</ol>"
    }
}

/// What the organisation decides about work plans: the headings a new one opens with, and both procedures.
enum PlanSettings {
    static let routes: [Route] = [
        .get("/o/:organisation/plan-format", .organisation(.secondFactor, page)),
        .post("/o/:organisation/plan-format", .organisation(.secondFactor, saveFormat)),
        .post("/o/:organisation/plan-format/:procedure", .organisation(.secondFactor, saveProcedure)),
    ]

    static let navigation = NavigationItem(
        Words("Werkplan en procedures", "Work plan and procedures"), path: "plan-format", roles: [.programmeTeam])

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.require(.programmeTeam)
        let r = context.r
        let headings = try context.database.planFormat().joined(separator: "\n")
        let field = Field(
            "headings", r("Kopjes waarmee een nieuw werkplan begint", "Headings a new work plan begins with"), .multiline(rows: 6),
            value: headings,
            hint: r(
                "Eén per regel, hoogstens \(PlanFormat.most). Leeg mag ook.", "One per line, at most \(PlanFormat.most). Empty is fine too."
            ))
        let format = form(
            r, action: context.path("plan-format"), requestID: context.requestID, fields: [field],
            submit: [button(r("Bewaren", "Save"))])
        let procedures = try Procedure.Kind.allCases.map { try editor(context, $0) }
        let saved = context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty
        return .page(
            Page(
                r(navigation.words), section: "plan-format",
                """
                \(pageHeader(title: r(navigation.words), lead: r("Dit geldt voor werkplannen en besluiten vanaf nu.", "This holds for work plans and decisions from now on.")))
                \(saved)\(section(r("Format van het werkplan", "Format of the work plan"), format))\(procedures.joined())
                """))
    }

    private static func editor(_ context: OrganisationContext, _ kind: Procedure.Kind) throws -> HTML {
        let r = context.r
        let procedure = try context.database.procedure(kind, r)
        let field = Field(
            "text", r("Stappen", "Steps"), .multiline(rows: 8), value: procedure.text,
            hint: r("Elke regel is een stap. Nu versie \(procedure.version).", "Each line is a step. Now version \(procedure.version)."),
            id: "procedure-\(kind.rawValue)")
        return section(
            r(kind.title),
            form(
                r, action: context.path("plan-format", kind.rawValue), requestID: context.requestID, fields: [field],
                submit: [button(r("Bewaar als nieuwe versie", "Save as a new version"), kind: .quiet)]))
    }

    private static func saveFormat(_ context: OrganisationContext) throws -> Answer {
        try context.require(.programmeTeam)
        let lines = context.form["headings"].utf8.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        try context.database.writePlanFormat(lines.map { String(decoding: Array($0), as: UTF8.self) })
        return .redirect(context.path("plan-format") + "?saved=1")
    }

    /// The same text again makes no new version.
    private static func saveProcedure(_ context: OrganisationContext) throws -> Answer {
        try context.require(.programmeTeam)
        guard let kind = Procedure.Kind(rawValue: context.incoming.parameters["procedure"] ?? "") else { throw Refusal.notFound }
        let text = context.form["text"]
        if !text.isEmpty, try context.database.procedure(kind, context.r).text != text { try context.database.write(text, as: kind) }
        return .redirect(context.path("plan-format") + "?saved=1")
    }
}
