import Markup
import Platform
import Store

/// Publishing, what changed since, and every version as it was.
enum PublishingRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/programmes/:programme/differences", .organisation(.signedIn, page)),
        .post("/o/:organisation/programmes/:programme/publish", .organisation(.signedIn, publish)),
        .post("/o/:organisation/programmes/:programme/share", .organisation(.signedIn, share)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(try page(context, isRefused: false))
    }

    private static func publish(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let content = try context.database.content(of: desk.programme)
        let hasRemark = try context.database.hasRemark(desk.programme.id)
        if let bar = PublishingBar.find(desk.programme, content, hasRemark: hasRemark, today: context.today) {
            throw Refusal.publishingBarred(bar)
        }
        let reason = context.form.line("reason")
        if desk.programme.state == .published, reason.isEmpty { return .page(try page(context, isRefused: true)) }
        let path = context.path("groups", desk.programme.unit.text, GroupProgramme.tab)
        try context.database.publish(desk, content, because: reason, path: path)
        return .redirect(context.path("programmes", desk.programme.id.text, "differences") + "?saved=1")
    }

    private static func share(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let note = context.form["note"]
        guard note.utf8.count <= Form.longestText else { throw Refusal.planTextTooLong }
        try context.database.share(desk, note)
        return .redirect(context.path("library"))
    }

    private static func page(_ context: OrganisationContext, isRefused: Bool) throws -> Page {
        let r = context.r
        let programme = try context.database.programme(context.id("programme"))
        let content = try context.database.content(of: programme)
        let isDesk = try context.database.desk(of: programme) != nil
        let versions = try context.database.versions(of: programme.id)
        let hasRemark = try context.database.hasRemark(programme.id)
        let bar = PublishingBar.find(programme, content, hasRemark: hasRemark, today: context.today)
        let planner = try context.database.planner(of: programme, content, context.program.house)
        let step = Publishing(programme: programme, content: content, last: versions.first, bar: bar, warnings: planner.warnings(r))
        let receipt =
            context.query.isChecked("saved")
            ? notice(
                r("Gepubliceerd. De groep, het team en de praktijk horen het.", "Published. The group, the team and practice hear of it."),
                .done)
            : .empty
        return Page(
            r("Publiceren en verschillen", "Publishing and differences"), status: isRefused ? 422 : 200, section: ProgrammePages.section,
            """
            \(ProgrammePages.header(context, programme, "differences"))\(receipt)\(isDesk ? step.section(context, isRefused) : .empty)
            \(history(context, versions))\(isDesk ? sharing(context, programme) : .empty)
            """)
    }

    private static func history(_ context: OrganisationContext, _ versions: [ProgrammeVersion]) -> HTML {
        let r = context.r
        let parts: [HTML] = versions.enumerated().map { place, version in
            let head = r(
                "Versie \(version.number), \(r.dateTime(version.at, today: context.today))",
                "Version \(version.number), \(r.dateTime(version.at, today: context.today))")
            let older = place + 1 < versions.count ? versions[place + 1] : nil
            let changes = older.map { ProgrammePages.changes(r, ProgrammeDifference(from: $0.content, to: version.content, r)) }
            let why: HTML? = version.reason.isEmpty ? nil : "<p>\(r("Omdat:", "Because:")) \(version.reason)</p>"
            return
                "\(heading(.text(head), level: 3))\(why)\(changes)\(details(r("Deze versie lezen", "Read this version"), ProgrammePages.reading(r, version.content, level: 4)))"
        }
        return parts.isEmpty ? .empty : section(r("Gepubliceerde versies", "Published versions"), parts.joined())
    }

    private static func sharing(_ context: OrganisationContext, _ programme: Programme) -> HTML {
        let r = context.r
        let field = Field(
            "note", r("Wat werkte, en wat doe je een volgende keer anders?", "What worked, and what will you do differently?"),
            .multiline(rows: 3))
        return card(
            r("Delen met het team", "Share with the team"),
            form(
                r, action: context.path("programmes", programme.id.text, "share"), requestID: context.requestID, fields: [field],
                submit: [button(r("Delen", "Share"), kind: .quiet)]))
    }
}

/// What stands before the button to publish.
struct Publishing: Sendable {
    let programme: Programme
    let content: ProgrammeContent
    let last: ProgrammeVersion?
    let bar: PublishingBar?
    let warnings: [String]

    func section(_ context: OrganisationContext, _ isRefused: Bool) -> HTML {
        let r = context.r
        if let bar { return card(r("Publiceren", "Publish"), notice(r(bar.sentence), .attention)) }
        if programme.state == .published, last?.content == content {
            return notice(r("Wat hier staat, is wat de groep ziet.", "What stands here is what the group sees."), .done)
        }
        let warned: HTML = warnings.isEmpty ? .empty : PlannerRoutes.warned(r, warnings)
        let fixes = r(
            "Bij het publiceren staan de criteria van de opdrachten vast. De groep, het team en de praktijk krijgen bericht.",
            "Publishing fixes the criteria of the assignments. The group, the team and practice are told.")
        let why = Field(
            "reason", r("Waarom pas je het aan?", "Why do you change it?"),
            error: isRefused ? r("Schrijf kort op waarom. De groep leest het mee.", "Write briefly why. The group reads it too.") : nil,
            required: true, maximumLength: 300)
        let changes = last.map { ProgrammePages.changes(r, ProgrammeDifference(from: $0.content, to: content, r)) }
        let isNew = programme.state != .published
        return card(
            isNew ? r("Publiceren", "Publish") : r("Nog niet gepubliceerd", "Not published yet"),
            """
            \(isNew ? .empty : changes ?? .empty)\(warned)<p class="soft">\(fixes)</p>
            \(form(r, action: context.path("programmes", programme.id.text, "publish"), requestID: context.requestID,
                fields: isNew ? [] : [why], submit: [button(isNew ? r("Publiceren", "Publish") : r("Nieuwe versie publiceren", "Publish a new version"))]))
            """)
    }
}
