import Frameworks
import Markup
import Platform
import Store

enum RegisterPages {
    static func page(_ context: OrganisationContext, _ sheet: RegisterSheet, isNothingChecked: Bool = false) -> Page {
        let r = context.r
        let title = r("Registreren", "Register")
        let reason = sheet.unit?.reason(r) ?? sheet.tracks[0].reason(r)
        return Page(
            title, status: isNothingChecked ? 422 : 200, section: "groups",
            """
            \(pageHeader(kicker: sheet.unit?.unit.name ?? sheet.tracks[0].noun.title, title: title, lead: lead(r), extra: "\(whyDetails(r, reason))\(knowledgeLink(context, .monitor, .mastery))"))
            \(sheet.unit.map { unitTabs(context, $0.unit.id, places: $0.places, current: RegisterRoutes.tab) } ?? .empty)
            \(done(context))\(isNothingChecked ? nothingChecked(r) : .empty)
            \(sheet.lines.isEmpty ? empty(r) : register(context, sheet))
            \(context.roles.contains(.learningGuide) ? "<p class=\"small\"><a href=\"\(context.path("quality"))\">\(r("Hoe mijn registratie ervoor staat", "How my registering is going"))</a></p>" : .empty)
            """)
    }

    private static func lead(_ r: Reader) -> String {
        r(
            "Kijk na wat je invoerde. Wat je hebt nagekeken, wordt geregistreerd en staat dan bij de resultaten van \(r.the(.learner)).",
            "Check what you entered. What you checked is registered and then stands with the results of \(r.the(.learner)).")
    }

    private static func empty(_ r: Reader) -> HTML {
        emptyState(
            r(
                "Er wacht niets op registratie. Zodra je een beoordeling bevestigt, staat die hier.",
                "Nothing waits for registration. As soon as you confirm a judgement, it stands here."))
    }

    private static func done(_ context: OrganisationContext) -> HTML {
        guard let count = Int(context.query["done"]) else { return .empty }
        let r = context.r
        return notice(r("Geregistreerd voor \(r.count(count, .learner)).", "Registered for \(r.count(count, .learner))."), .done)
    }

    private static func nothingChecked(_ r: Reader) -> HTML {
        notice(
            r(
                "Er is nog niets nagekeken. Zet een vinkje bij wat klopt en kies dan Registreer.",
                "Nothing is checked yet. Tick what is right and then choose Register."), .problem)
    }

    private static func register(_ context: OrganisationContext, _ sheet: RegisterSheet) -> HTML {
        let r = context.r
        let head = [r.term(.learner).capitalised, r("Resultaten", "Results"), r("Nagekeken", "Checked")]
        let rows = table(
            caption: r("Ingevoerd, nog niet nagekeken", "Entered, not checked yet"), head: head,
            rows: sheet.lines.map { row(context, $0, sheet.due[RegisterDue(track: $0.track, learner: $0.learner)]) })
        return form(
            r, action: sheet.path(context), requestID: context.requestID, content: rows,
            submit: [button(r("Registreer", "Register"))], sticky: true)
    }

    private static func row(_ context: OrganisationContext, _ line: RegisterLine, _ due: Day?) -> [HTML] {
        let r = context.r
        let judgement = context.path("tracks", line.track.text, "assessment", line.learner.text)
        let levels: [HTML] = line.results.map { result in
            let seen =
                result.strength == 1
                ? r("1 waarneming", "1 observation") : r("\(result.strength) waarnemingen", "\(result.strength) observations")
            return
                "<li><abbr title=\"\(result.itemTitle)\">\(result.itemCode)</abbr>: \(result.level?.label(r) ?? "") <span class=\"soft\">(\(seen), \(result.kind.words(r)))</span></li>"
        }
        let reason = line.results.map(\.reason).first { !$0.isEmpty }
        let changed: HTML = reason.map { "<p class=\"soft\">\(r("Aangepast: \($0)", "Changed: \($0)"))</p>" } ?? .empty
        let box = Field("checked-\(line.judgement.text)", r("Nagekeken: \(line.learnerName)", "Checked: \(line.learnerName)"), .checkbox)
        return [
            "<a href=\"\(judgement)\">\(line.learnerName)</a><br><span class=\"soft small\">\(line.trackTitle)</span>\(due.map { "<br>\(dueLabel(r, r("voor \(r.date($0, today: context.today))", "before \(r.date($0, today: context.today))"), late: $0 < context.today))" as HTML })",
            "<ul class=\"bare\">\(levels)</ul>\(changed)\(badge(r("nog niet nagekeken", "not checked yet"), .attention))",
            field(r, box),
        ]
    }
}
