import Formats
import Markup
import Platform
import Store

/// The group report as a page that prints, as CSV and as PDF.
enum ReportRoutes {
    static let tab = "report"
    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/report", .organisation(.signedIn, page)),
        .get("/o/:organisation/groups/:unit/report.csv", .organisation(.signedIn, csv)),
        .get("/o/:organisation/groups/:unit/report.pdf", .organisation(.signedIn, pdf)),
        .get("/o/:organisation/tracks/:track/assessment/:learner/form.pdf", .organisation(.signedIn, assessmentForm)),
    ]
    /// Rows in memory at a time.
    private static let pageSize = 500

    private static func page(_ context: OrganisationContext) throws -> Answer { .page(ReportPages.page(context, try report(context))) }

    private static func pdf(_ context: OrganisationContext) throws -> Answer { try Papers.group(context, report(context)) }

    private static func assessmentForm(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        return try Papers.assessment(context, context.database.assessmentSheet(permit, of: context.id("learner")))
    }

    private static func report(_ context: OrganisationContext) throws -> GroupReport {
        try context.database.groupReport(unit(context.database, context.id("unit")), GroupReport.Choice(context.query))
    }

    private static func unit(_ database: OrganisationDatabase, _ id: ID<Unit>) throws -> GuidedUnit {
        let unit = try database.unit(asGuide: id)
        guard unit.allows(.readJudgements) else { throw Refusal.matrixNotYours }
        return unit
    }

    private static func csv(_ context: OrganisationContext) throws -> Answer {
        let (id, choice, r): (ID<Unit>, GroupReport.Choice, Reader) = (try context.id("unit"), GroupReport.Choice(context.query), context.r)
        let name = try unit(context.database, id).unit.name
        let chunks = context.chunks { database, from in
            let after = from.flatMap { ID<Result>(text: $0) }
            let lines = try database.reportLines(of: unit(database, id), choice, after: after, most: pageSize)
            let head = from == nil ? [ReportTable.head(r)] : []
            let bytes = CSVWriter.write(
                head + lines.map { ReportTable.row(r, $0) }, delimiter: UInt8(ascii: ";"), byteOrderMark: from == nil)
            return Chunks.Chunk(bytes, next: lines.count == pageSize ? lines.last?.id.text : nil)
        }
        return .download(chunks, type: "text/csv; charset=utf-8", name: "resultaten-\(name).csv")
    }
}

/// The columns of the export, the same in every row.
enum ReportTable {
    static func head(_ r: Reader) -> [String] {
        [
            r.term(.learner).capitalised, r("Opdracht", "Assignment"), r("Soort", "Kind"), r("Code", "Code"),
            r("Werkproces", "Work process"),
            r("Niveau", "Level"), r("Waarnemingen", "Observations"), r("Ingevoerd", "Entered"), r("Nagekeken", "Checked"),
            r("Aangepast omdat", "Changed because"),
        ]
    }

    static func row(_ r: Reader, _ line: GroupReport.Line) -> [String] {
        [
            line.learnerName, line.assignmentTitle, line.kind.words(r), line.itemCode, line.itemTitle, String(line.level),
            String(line.strength), Day(line.enteredAt).isoText, line.verifiedAt.map { Day($0).isoText } ?? "", line.reason,
        ]
    }
}

enum ReportPages {
    static func page(_ context: OrganisationContext, _ report: GroupReport) -> Page {
        let r = context.r
        let title = r("Resultaten", "Results")
        let lead = r(
            "Wat er per \(r.term(.learner)) en opdracht is geregistreerd.", "What was registered by \(r.term(.learner)) and assignment.")
        let empty = emptyState(
            r("Hier komen de resultaten, zodra er een is ingevoerd.", "Here come the results, as soon as one is entered."))
        return Page(
            title, section: "groups",
            """
            \(pageHeader(kicker: report.unit.unit.name, title: title, lead: lead, extra: whyDetails(r, report.unit.reason(r))))
            \(unitTabs(context, report.unit.unit.id, places: report.unit.places, current: ReportRoutes.tab))
            \(choices(context, report))\(report.lines.isEmpty ? empty : grid(context, report))
            \(row([linkButton(r("Als CSV", "As CSV"), href: "\(base(context, report)).csv?\(report.choice.query)", kind: .quiet), linkButton(r("Als PDF", "As PDF"), href: "\(base(context, report)).pdf?\(report.choice.query)", kind: .quiet)]))
            """)
    }

    private static func base(_ context: OrganisationContext, _ report: GroupReport) -> String {
        context.path("groups", report.unit.unit.id.text, ReportRoutes.tab)
    }

    private static func choices(_ context: OrganisationContext, _ report: GroupReport) -> HTML {
        let r = context.r
        func link(_ title: String, _ isCurrent: Bool, _ change: (inout GroupReport.Choice) -> Void) -> Tab {
            var other = report.choice
            change(&other)
            return Tab(title, href: "\(base(context, report))?\(other.query)", isCurrent: isCurrent)
        }
        let kinds =
            [link(r("Beide soorten", "Both kinds"), report.choice.kind == nil) { $0.kind = nil }]
            + Result.Kind.allCases.map { kind in link(kind.words(r).capitalised, report.choice.kind == kind) { $0.kind = kind } }
        let assignments =
            [link(r("Alle opdrachten", "All assignments"), report.choice.assignment == nil) { $0.assignment = nil }]
            + report.assignments.map { entry in link(entry.title, report.choice.assignment == entry.id) { $0.assignment = entry.id } }
        return "\(tabs(kinds, label: r("Soort", "Kind")))\(tabs(assignments, label: r("Opdracht", "Assignment")))"
    }

    private static func grid(_ context: OrganisationContext, _ report: GroupReport) -> HTML {
        let r = context.r
        let cells = Dictionary(grouping: report.lines) { Place(learner: $0.learner, assignment: $0.assignment) }
        let rows: [[HTML]] = report.learners.map { learner in
            [.text(learner.name)]
                + report.columns.map { cell(context, cells[Place(learner: learner.id, assignment: $0.id)] ?? []) }
        }
        return table(
            caption: r("Resultaten per opdracht", "Results by assignment"),
            head: [r.term(.learner).capitalised] + report.columns.map(\.title),
            rows: rows)
    }

    struct Place: Hashable {
        let learner: ID<Member>
        let assignment: ID<Assignment>
    }

    private static func cell(_ context: OrganisationContext, _ lines: [GroupReport.Line]) -> HTML {
        guard let first = lines.first else { return "·" }
        let r = context.r
        let href = context.path("tracks", first.track.text, "assessment", first.learner.text)
        let levels = lines.sorted { $0.itemCode < $1.itemCode }.map { "\($0.itemCode): \($0.level)" }.joined(separator: ", ")
        let unchecked = lines.contains { $0.verifiedAt == nil }
        return
            "<a href=\"\(href)\">\(levels)</a>\(unchecked ? "<br>\(badge(r("nog niet nagekeken", "not checked yet"), .attention))" : .empty)"
    }
}
