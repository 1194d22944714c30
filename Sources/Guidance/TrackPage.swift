import Markup
import Platform
import Store

/// What the pages below a track have in common.
package enum TrackPage {
    /// A page of one track: its title above, why the reader sees it, a receipt after saving, and the way back to the thread.
    package static func page(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ title: String, lead: String? = nil, status: Int = 200, _ content: HTML
    ) -> Page {
        let r = context.r
        let receipt = context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty
        let back = linkButton(
            r("Terug naar de draad", "Back to the thread"), href: context.path("tracks", permit.noun.id.text), kind: .quiet)
        return Page(
            title, status: status, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, lead: lead, extra: whyDetails(r, permit.reason(r))))
            <div class="stack">\(receipt)\(content)<p>\(back)</p></div>
            """)
    }

    /// Back to a page below the track after a form; with a receipt when something was saved.
    package static func back(_ context: OrganisationContext, _ permit: Permit<Track>, _ path: String, saved: Bool = true) -> Answer {
        .redirect(context.path("tracks", permit.noun.id.text, path) + (saved ? "?saved=1" : ""))
    }

    /// Learners to choose one from; nothing to choose where there is just one.
    package static func learnerField(_ r: Reader, _ learners: [Place], everybody: Bool, value: String, error: String? = nil) -> Field? {
        guard learners.count > 1 else { return nil }
        let all = everybody ? [Field.Choice("", r("De hele werkgroep", "The whole work group"))] : []
        return Field(
            "about", r("Over wie", "About whom"), .choice(all + learners.map { Field.Choice($0.member.text, $0.memberName) }), value: value,
            error: error)
    }

    /// The learner that was chosen, the only one there is, or nil; throws for somebody else.
    package static func learner(_ text: String, of learners: [Place]) throws -> ID<Member>? {
        if learners.count == 1 { return learners[0].member }
        if text.isEmpty { return nil }
        guard let chosen = learners.first(where: { $0.member.text == text }) else { throw Refusal.notFound }
        return chosen.member
    }
}

extension [Place] {
    /// Who learns on the track itself.
    package var learnersOnTrack: [Place] { filter { $0.role == .learner && $0.unitName == nil } }
}
