import Guidance
import Markup
import Platform
import Store

/// Mijn resultaten: what a learner reached, with the day and the source (LB-4.2-02).
enum ResultRoutes {
    static let routes: [Route] = [.get("/o/:organisation/results", .organisation(.signedIn, own))]
    static let navigation = NavigationItem(Words("Mijn resultaten", "My results"), path: "results", roles: [.learner])

    private static func own(_ context: OrganisationContext) throws -> Answer {
        .page(page(context, try context.database.ownResults()))
    }

    private static func page(_ context: OrganisationContext, _ results: [Result]) -> Page {
        let r = context.r
        let title = r("Mijn resultaten", "My results")
        let lead = r(
            "Wat je bereikte per werkproces, nagekeken en geregistreerd. Jij en je begeleiders zien dit.",
            "What you reached per work process, checked and registered. You and your guides see this.")
        let empty = emptyState(
            r(
                "Hier komt wat je bereikte, zodra \(r.the(.learningGuide)) een beoordeling met je heeft afgerond.",
                "Here comes what you reached, as soon as \(r.the(.learningGuide)) has finished a judgement with you."))
        return Page(
            title, section: "results",
            """
            \(pageHeader(title: title, lead: lead))\(results.isEmpty ? empty : list(results.map { line(context, $0) }))
            <p><a href="\(context.path("progress"))">\(r("Mijn voortgang in de tijd", "My progress over time"))</a></p>
            \(results.isEmpty ? HTML.empty : details(r("De vier niveaus", "The four levels"), LevelPages.legend(r)))
            \(OwnAttendancePage.way(context))
            """)
    }

    static func line(_ context: OrganisationContext, _ result: Result) -> ListItem {
        let r = context.r
        let day = result.verifiedAt.map { r.date(Day($0), today: context.today) } ?? ""
        let by = result.verifierName.map { r("nagekeken door \($0)", "checked by \($0)") }
        let seen =
            result.strength == 1
            ? r("1 waarneming", "1 observation") : r("\(result.strength) waarnemingen", "\(result.strength) observations")
        let changed = result.reason.isEmpty ? nil : r("aangepast: \(result.reason)", "changed: \(result.reason)")
        return ListItem(
            "\(result.itemCode) · \(result.itemTitle)",
            href: context.path("tracks", result.track.text, "assessment", result.learner.text),
            detail: [result.trackTitle, result.kind.words(r), day, by, r("rust op \(seen)", "rests on \(seen)"), changed].compactMap { $0 }
                .joined(
                    separator: " · "),
            aside: badge(result.level?.label(r) ?? ""))
    }
}
