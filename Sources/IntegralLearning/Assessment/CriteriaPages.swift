import Frameworks
import Markup
import Platform
import Store

/// What the plan and the work are looked at by, the same for everybody and known before the start (LB-2.1-17, LB-2.1-20, LB-3.2-02).
enum CriteriaPages {
    static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, go: [Criterion], development: [Criterion], frame: JudgementFrame
    ) -> Page {
        let r = context.r
        let title = r("Criteria", "Criteria")
        let lead = r(
            "Hier wordt naar gekeken. De criteria stonden vast voor het begin en gelden voor iedereen.",
            "This is what is looked at. The criteria were fixed before the start and are the same for everybody.")
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, lead: lead, extra: whyDetails(r, permit.reason(r))))
            \(section(r("Voor de Go op het werkplan", "For the Go on the work plan"), list(go.map { ListItem($0.text) })))
            \(section(r("Voor de beoordeling van je werk", "For the judgement of your work"), groups(r, development)))
            \(section(r("De vier niveaus", "The four levels"), LevelPages.legend(r, frame.wording)))
            \(frame.cut.map { section(r("Norm en cesuur", "Norm and cut score"), CutPages.explained(r, $0, of: development.count)) } ?? .empty)
            <p><a href="\(context.path("tracks", permit.noun.id.text))">\(r("Terug naar de draad", "Back to the thread"))</a></p>
            """)
    }

    private static func groups(_ r: Reader, _ criteria: [Criterion]) -> HTML {
        CriterionGroup.grouped(criteria).map { group in
            section(group.heading(r), level: 3, list(group.criteria.map { ListItem($0.text) }))
        }.joined()
    }
}

extension CriterionGroup {
    /// "B1-K1-W2 · Stemt af met anderen"
    func heading(_ r: Reader) -> String {
        let parts = [code, title].compactMap { $0 }
        return parts.isEmpty ? r("Bij de hele opdracht", "About the whole assignment") : parts.joined(separator: " · ")
    }
}
