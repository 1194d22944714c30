import Markup
import Platform
import Store

/// The frame of every page below the thread that belongs to the orientation: what it is about, why one sees it, and the way back.
enum OrientationPage {
    static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ title: String, lead: String? = nil, status: Int = 200,
        explained: HTML = .empty, _ content: HTML
    ) -> Page {
        let r = context.r
        let saved = context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty
        return Page(
            title, status: status, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, lead: lead, extra: "\(whyDetails(r, permit.reason(r)))\(explained)"))
            \(saved)\(content)
            <p>\(linkButton(r("Terug naar de draad", "Back to the thread"), href: context.path("tracks", permit.noun.id.text), kind: .quiet))</p>
            """)
    }
}
