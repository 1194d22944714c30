import Markup
import Store

/// The thread of one track, the same for every entrance.
enum TrackRoutes {
    static let routes: [Route] = [.get("/o/:organisation/tracks/:track", .organisation(.signedIn, thread))]

    private static func thread(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .read)
        guard let kind = context.program.house.trackKind(permit.noun.kind) else { throw Refusal.notFound }
        let view = try kind.view(context, permit, people)
        return .page(TrackPages.thread(context, permit, kind, view, people))
    }
}

enum TrackPages {
    static func thread(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ kind: TrackKind, _ view: TrackView, _ people: [Place]
    ) -> Page {
        let (r, track) = (context.r, permit.noun)
        let history = context.path("tracks", track.id.text, "history")
        let period = [track.starts, track.due].compactMap { $0 }.map { r.date($0, today: context.today) }.joined(separator: " – ")
        return Page(
            track.title, section: "tracks", twoColumns: true,
            """
            \(pageHeader(kicker: "\(r(kind.words)) · \(period)", title: track.title, extra: whyDetails(r, permit.reason(r))))
            <div class="stack">\(context.query.isChecked("saved") ? notice(r("Bewaard.", "Saved."), .done) : .empty)<section aria-label="\(r("De draad", "The thread"))">\(Markup.thread(r, view.knots, label: r("Stappen", "Steps")))</section>
            \(view.below)</div>
            <aside class="card">\(heading(.text(r("Wie is wie", "Who is who")), level: 2))\(who(r, people, today: context.today))
            <p class="small"><a href="\(history)">\(r("Geschiedenis", "History"))</a></p></aside>
            """)
    }

    /// Each person once, learners first, with the role in the organisation's words.
    private static func who(_ r: Reader, _ people: [Place], today: Day) -> HTML {
        var seen: Set<Place.Holder> = []
        let once = people.filter { seen.insert($0.holder).inserted }
        let ordered = once.filter { $0.role == .learner } + once.filter { $0.role != .learner }
        return peopleList(ordered.map { PersonLine($0.memberName, role: $0.told(r, today: today)) })
    }
}
