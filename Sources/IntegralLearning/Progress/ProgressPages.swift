import Markup
import Platform
import Store

enum ProgressPages {
    static func page(_ context: OrganisationContext, _ progress: Progress) -> Page {
        let r = context.r
        let title = title(r, progress)
        let lead = r(
            "Van de eerste tot de laatste gedeelde beoordeling, per werkproces.",
            "From the first to the last shared judgement, by work process.")
        let empty = emptyState(
            r(
                "Hier komt een lijn per werkproces, zodra er een beoordeling is gedeeld.",
                "Here comes a line for each work process, as soon as a judgement is shared."))
        return Page(
            title, section: "results",
            """
            \(pageHeader(kicker: kicker(progress), title: title, lead: lead, extra: whyDetails(r, reason(r, progress))))
            \(progress.lines.isEmpty ? empty : "\(development(context, progress))\(norm(r, progress))")
            \(interims(context, progress))\(results(context, progress))
            <p>\(linkButton(r("Voortgang als PDF", "Progress as PDF"), href: ProgressRoutes.path(context, progress) + "/overview.pdf", kind: .quiet))</p>
            """)
    }

    static func title(_ r: Reader, _ progress: Progress) -> String {
        switch progress.reach {
        case .own: r("Mijn voortgang", "My progress")
        case .group(_, let learner): r("Voortgang van \(learner.name)", "Progress of \(learner.name)")
        }
    }

    private static func kicker(_ progress: Progress) -> String? {
        if case .group(let unit, _) = progress.reach { return unit.unit.name }
        return nil
    }

    private static func reason(_ r: Reader, _ progress: Progress) -> String {
        switch progress.reach {
        case .own:
            r("Dit gaat over jou. Jij en wie jouw groep begeleidt, zien dit.", "This is about you. You and who guides your group see it.")
        case .group(let unit, _): unit.reason(r)
        }
    }

    // MARK: Two scores, apart

    private static func development(_ context: OrganisationContext, _ progress: Progress) -> HTML {
        let r = context.r
        let rows: [[HTML]] = progress.lines.map { line in
            let steps = line.moments.map { "\(r.date(Day($0.at), today: context.today)): \($0.level)" }.joined(separator: ", ")
            let drawing = sparkline(title: line.code, summary: steps, values: line.moments.map { Double($0.level) })
            return [
                "<abbr title=\"\(line.title)\">\(line.code)</abbr>", line.moments.count > 1 ? drawing : .empty, .text(steps),
                .text(change(r, line)),
            ]
        }
        let head = [
            r("Werkproces", "Work process"), r("Lijn", "Line"), r("Niveau per moment", "Level at each moment"), r("Verandering", "Change"),
        ]
        return section(
            r("Ontwikkelscore", "Development score"),
            "<p class=\"soft\">\(Scores.development(r))</p>\(table(caption: r("Van eerste naar laatste", "From first to last"), head: head, rows: rows))"
        )
    }

    static func change(_ r: Reader, _ line: Progress.Line) -> String {
        guard let previous = line.previous else { return r("eerste keer", "first time") }
        return r(
            "\(signed(line.last - previous)) sinds de vorige keer, \(signed(line.last - line.first)) sinds de eerste",
            "\(signed(line.last - previous)) since the time before, \(signed(line.last - line.first)) since the first")
    }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0" }

    private static func norm(_ r: Reader, _ progress: Progress) -> HTML {
        section(
            r("Normscore", "Norm score"),
            """
            <p>\(normLine(r, progress))</p>
            <p class=\"soft\">\(Scores.norm(r, progress.norm))</p>
            """)
    }

    static func normLine(_ r: Reader, _ progress: Progress) -> String {
        let needed = progress.norm.needed(of: progress.judged)
        return r(
            "\(progress.atNorm) van de \(progress.judged) beoordeelde criteria op de norm; de cesuur ligt bij \(needed).",
            "\(progress.atNorm) of the \(progress.judged) judged criteria at the norm; the cut score is \(needed).")
    }

    // MARK: What was said and registered

    private static func interims(_ context: OrganisationContext, _ progress: Progress) -> HTML {
        guard !progress.interims.isEmpty else { return .empty }
        let r = context.r
        return section(
            r("Tussenstand", "Interim result"),
            quotes(
                progress.interims.map {
                    (text: $0.text, by: "\($0.authorName) · \(r.date(Day($0.at), today: context.today)) · \($0.trackTitle)")
                }))
    }

    private static func results(_ context: OrganisationContext, _ progress: Progress) -> HTML {
        let r = context.r
        let none = "<p class=\"soft\">\(r("Er is nog niets geregistreerd.", "Nothing is registered yet."))</p>" as HTML
        let items = progress.results.map { ResultRoutes.line(context, $0) }
        return section(r("Geregistreerd", "Registered"), items.isEmpty ? none : list(items))
    }
}
