import Markup
import Store

enum TodayPages {
    static func today(_ context: PersonContext, _ tasks: [WaitingTask], _ tracks: [OwnTrack]) -> Page {
        let r = context.r
        let title = r("Vandaag", "Today")
        let empty = emptyState(
            r(
                "Er wacht niets op jou. Zodra iemand op jou wacht, staat het hier.",
                "Nothing waits for you. As soon as somebody waits for you, it stands here."))
        return Page(
            title, section: "today",
            """
            \(pageHeader(kicker: r.day(context.today), title: title))
            \(section(r("Dit wacht op jou", "This waits for you"), tasks.isEmpty ? empty : list(lines(context, tasks))))
            \(tracks.isEmpty ? HTML.empty : section(r("Jouw trajecten", "Your tracks"), list(tracks.map { line(context, $0) })))
            """)
    }

    /// Many of one kind and group are one line, oldest first; it opens the oldest.
    private static func lines(_ context: PersonContext, _ tasks: [WaitingTask]) -> [ListItem] {
        struct Bundle: Hashable {
            let kind: String
            let organisation: OrganisationID
            let unit: ID<Unit>?
        }
        var order: [Bundle] = []
        var bundles: [Bundle: [WaitingTask]] = [:]
        for task in tasks {
            let bundle = Bundle(kind: task.kind, organisation: task.organisation, unit: task.unit)
            if bundles[bundle] == nil { order.append(bundle) }
            bundles[bundle, default: []].append(task)
        }
        return order.compactMap { bundles[$0] }.compactMap { item(context, $0) }
    }

    private static func item(_ context: PersonContext, _ tasks: [WaitingTask]) -> ListItem? {
        let oldest = tasks[0]
        let r = context.r
        guard let kind = context.program.house.taskKind(oldest.kind) else { return nil }
        let about = oldest.about.isEmpty ? oldest.trackTitle : "\(oldest.about) · \(oldest.trackTitle)"
        let age = r("sinds \(r.date(oldest.opened, today: context.today))", "since \(r.date(oldest.opened, today: context.today))")
        return ListItem(
            kind.line(r, tasks.count), href: "/o/\(oldest.organisationSlug)/\(kind.path(oldest.track))",
            detail: [oldest.unitName, about].compactMap { $0 }.joined(separator: " · "),
            aside: deadline(r, oldest, today: context.today) ?? dueLabel(r, age, late: false))
    }

    private static func deadline(_ r: Reader, _ task: WaitingTask, today: Day) -> HTML? {
        task.due.map { dueLabel(r, r.date($0, today: today), late: $0 < today) }
    }

    private static func line(_ context: PersonContext, _ track: OwnTrack) -> ListItem {
        let r = context.r
        let kind = context.program.house.trackKind(track.kind).map { r($0.words) }
        return ListItem(
            track.title, href: "/o/\(track.organisationSlug)/tracks/\(track.id.text)",
            detail: [kind, track.unitName, track.role.words(r)].compactMap { $0 }.joined(separator: " · "),
            aside: track.due.map { dueLabel(r, r.date($0, today: context.today), late: $0 < context.today) } ?? .empty)
    }
}
