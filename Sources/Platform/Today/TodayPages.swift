import Markup
import Store

enum TodayPages {
    static func today(_ context: PersonContext, _ view: TodayView) -> Page {
        let title = context.r("Vandaag", "Today")
        let parts = [waiting(context, view), loose(view), groups(context, view), tracks(context, view), conduct(context, view)]
        return Page(title, section: "today", "\(pageHeader(kicker: context.r.day(context.today), title: title))\(parts)")
    }

    /// What waits outside the reader's groups; of a group it stands with the group.
    private static func waiting(_ context: PersonContext, _ view: TodayView) -> HTML {
        let r = context.r
        let others = view.otherTasks
        if others.isEmpty, !view.groups.isEmpty || view.openKnots.values.contains(where: { $0.action != nil }) { return .empty }
        let empty = emptyState(
            r(
                "Er wacht niets op jou. Zodra iemand op jou wacht, staat het hier.",
                "Nothing waits for you. As soon as somebody waits for you, it stands here."))
        return section(r("Dit wacht op jou", "This waits for you"), others.isEmpty ? empty : list(lines(context, others)))
    }

    /// An invitation, last on the page: never late, and nothing waits for it.
    private static func conduct(_ context: PersonContext, _ view: TodayView) -> HTML {
        view.unreadConduct.map { unread in
            notice(
                context.r("Hoe gaan we bij \(unread.name) met elkaar om?", "How do we treat each other at \(unread.name)?"),
                detail: "<p><a href=\"\(unread.path)\">\(context.r("Lees de gedragscode", "Read the code of conduct"))</a></p>")
        }.joined()
    }

    // MARK: Groups

    private static func groups(_ context: PersonContext, _ view: TodayView) -> HTML {
        guard !view.groups.isEmpty else { return .empty }
        let label = context.r("Jouw groepen", "Your groups")
        return section(label, view.groups.map { group(context, view, $0) }.joined())
    }

    private static func group(_ context: PersonContext, _ view: TodayView, _ group: TodayGroup) -> HTML {
        let r = context.r
        let tasks = lines(context, view.tasks(of: group))
        let notes = lines(view, of: group.unit)
        let calm: HTML = tasks.isEmpty && notes.isEmpty ? "<p class=\"soft\">\(r("Hier wacht niets.", "Nothing waits here."))</p>" : .empty
        let reason: HTML? = group.standsInFor.map { name in
            "<p class=\"soft small\">\(r("Je vervangt \(name).", "You stand in for \(name)."))</p>"
        }
        return """
            <div class="group"><h3><a href="/o/\(group.organisationSlug)/groups/\(group.unit.text)">\(group.name)</a></h3>\(reason)\
            \(tasks.isEmpty ? .empty : list(tasks))\(notes)\(calm)\(daily(context, group))</div>
            """
    }

    /// What concerns no group of the reader's own.
    private static func loose(_ view: TodayView) -> HTML { lines(view, of: nil).joined() }

    private static func lines(_ view: TodayView, of unit: ID<Unit>?) -> [HTML] {
        view.notes.compactMap { lead, notes in
            let own = notes.filter { $0.unit == unit }
            guard !own.isEmpty else { return nil }
            let links: [HTML] = own.enumerated().map { place, note in
                "\(place == 0 ? "" : ", ")<a href=\"\(note.path)\">\(note.name)</a>"
            }
            return "<p>\(lead) \(links)</p>"
        }
    }

    /// The ways to what a guide opens every day.
    private static func daily(_ context: PersonContext, _ group: TodayGroup) -> HTML {
        let links = context.program.house.unitTabs.filter { tab in group.abilities.contains(tab.ability) }.compactMap { tab in
            tab.today.map {
                linkButton(context.r($0), href: "/o/\(group.organisationSlug)/groups/\(group.unit.text)/\(tab.path)", kind: .quiet)
            }
        }
        return links.isEmpty ? .empty : row(links)
    }

    // MARK: What waits

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
            kind.line(r, tasks.count), href: "/o/\(oldest.organisationSlug)/\(kind.path(oldest.track))", detail: about,
            aside: deadline(r, oldest, today: context.today) ?? dueLabel(r, age, late: false))
    }

    private static func deadline(_ r: Reader, _ task: WaitingTask, today: Day) -> HTML? {
        task.due.map { dueLabel(r, r.date($0, today: today), late: $0 < today) }
    }

    // MARK: Own tracks

    private static func tracks(_ context: PersonContext, _ view: TodayView) -> HTML {
        guard !view.tracks.isEmpty else { return .empty }
        let lines = view.orderedTracks.map { line(context, $0, view.openKnots[$0.id]) }
        return section(context.r("Jouw trajecten", "Your tracks"), list(lines))
    }

    /// A learner reads the assignment first, others read the learners first.
    private static func line(_ context: PersonContext, _ track: OwnTrack, _ open: OpenKnot?) -> ListItem {
        let r = context.r
        let names = track.learners.joined(separator: ", ")
        let own = track.role == .learner || names.isEmpty
        let due = (open?.isSettled == true ? nil : open?.due ?? track.due).map {
            dueLabel(r, r.date($0, today: context.today), late: $0 < context.today)
        }
        let action = open?.action.map { linkButton($0.label, href: $0.path, kind: .quiet) }
        return ListItem(
            own ? track.title : names, href: track.path(),
            detail: [own ? nil : track.title, open?.sentence ?? track.role.words(r)].compactMap { $0 }.joined(separator: " · "),
            aside: row([due, action].compactMap { $0 }))
    }
}
