import Markup
import Platform
import Store

/// Reports of one track, for its guides; a member reports from the logbook of the group.
enum ReportRoutes {
    private static let base = "/o/:organisation/tracks/:track/reports"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .post(base, .organisation(.signedIn, report)),
        .post(base + "/:entry", .organisation(.signedIn, decide)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .guide)
        let reports = try context.database.openReports(permit)
        let r = context.r
        let cards = reports.map { one(context, permit, $0) }
        let empty = emptyState(r("Er is niets gemeld.", "Nothing was reported."))
        return .page(
            TrackPage.page(
                context, permit, r("Meldingen", "Reports"),
                lead: r(
                    "Wie iets meldde, weet alleen jij. Verberg je een bericht, dan leest alleen de schrijver het nog, met jouw reden.",
                    "Only you know who reported. When you hide a post, only its writer still reads it, with your reason."),
                cards.isEmpty ? empty : cards.joined()))
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ report: Report) -> HTML {
        let r = context.r
        let reason = Field(
            "reason", r("Reden voor \(report.authorName)", "Reason for \(report.authorName)"), .multiline(rows: 2),
            value: context.form["reason"], id: "reason-\(report.entry.text)")
        let by = [r("gemeld door \(report.reporterName)", "reported by \(report.reporterName)"), report.words].compactMap { $0 }
        return card(
            nil,
            """
            \(quotes([(text: report.text, by: report.authorName)]))<p class="small soft">\(by.joined(separator: ": "))</p>
            \(form(
                r, action: context.path("tracks", permit.noun.id.text, "reports", report.entry.text), requestID: context.requestID,
                fields: [reason],
                submit: [
                    button(r("Verbergen", "Hide"), name: "then", value: "hide"),
                    button(r("Laten staan", "Leave it"), kind: .quiet, name: "then", value: "leave"),
                ]))
            """)
    }

    private static func report(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        guard let entry = ID<LogEntry>(text: context.form["entry"]) else { throw Refusal.notFound }
        try context.database.report(permit, entry, context.form["words"], context.program.house)
        return TrackPage.back(context, permit, "logbook")
    }

    private static func decide(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .guide)
        let entry: ID<LogEntry> = try context.id("entry")
        let isHidden = context.form["then"] == "hide"
        try context.database.decideReport(permit, entry, hidingFor: isHidden ? context.form["reason"] : nil)
        if isHidden {
            try context.database.notify(
                context.database.author(of: entry, permit), on: permit.noun.id,
                path: context.path("tracks", permit.noun.id.text, "logbook"),
                Words("Een bericht van jou in de groep is verborgen. Lees waarom.", "A post of yours in the group is hidden. Read why."))
        }
        return TrackPage.back(context, permit, "reports")
    }
}
