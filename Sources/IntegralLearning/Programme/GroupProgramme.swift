import Markup
import Platform
import Store

/// The programme as its group sees it: the last published version, for everybody around the group (LB-1.1-02, LB-1.1-11).
enum GroupProgramme {
    static let tab = "programme"
    static let routes: [Route] = [.get("/o/:organisation/groups/:unit/programme", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let id: ID<Unit> = try context.id("unit")
        let guided = try context.database.guidedUnits(only: id).first
        if guided == nil, try !context.database.isAround(id) { throw Refusal.notFound }
        let programmes = try context.database.programmes(unit: id)
        let current = programmes.first { $0.state == .published }
        let versions = try current.map { try context.database.versions(of: $0.id, last: 2) } ?? []
        let r = context.r
        let kicker = guided?.unit.name ?? current?.unitName
        let tabs = guided.map { unitTabs(context, id, places: $0.places, current: tab) } ?? .empty
        let desk = guided?.mayProgramme == true ? making(context, id, programmes) : .empty
        let title = versions.first?.content.title ?? r("Programma", "Programme")
        let why = guided.map { whyDetails(r, $0.reason(r)) } ?? .empty
        return .page(
            Page(
                title, section: guided == nil ? nil : "groups",
                """
                \(pageHeader(kicker: kicker, title: title, extra: why))\(tabs)\(changed(r, versions))
                \(versions.first.map { weeks(context, $0.content) + ProgrammePages.reading(r, $0.content) } ?? none(r))\(desk)
                """))
    }

    private static func none(_ r: Reader) -> HTML {
        emptyState(
            r(
                "Er is nog geen programma. Zodra het gepubliceerd is, staat het hier.",
                "There is no programme yet. As soon as it is published, it stands here."))
    }

    /// What the newest version changed, with why (LB-1.1-09).
    private static func changed(_ r: Reader, _ versions: [ProgrammeVersion]) -> HTML {
        guard versions.count == 2 else { return .empty }
        let difference = ProgrammeDifference(from: versions[1].content, to: versions[0].content, r)
        return notice(
            r(
                "Aangepast op \(r.date(Day(versions[0].at))): \(versions[0].reason)",
                "Changed on \(r.date(Day(versions[0].at))): \(versions[0].reason)"),
            detail: details(r("Wat is er anders?", "What is different?"), ProgrammePages.changes(r, difference)))
    }

    /// What comes, in order; what is past stands folded.
    private static func weeks(_ context: OrganisationContext, _ content: ProgrammeContent) -> HTML {
        let r = context.r
        let planner = Planner(content, most: .max, calendar: WorkingDays())
        func items(_ lines: [Planner.Line]) -> HTML {
            list(lines.map { ListItem($0.title, detail: r.day($0.day), aside: badge(kind($0.kind, r))) })
        }
        let monday = context.today.week.monday
        let (past, coming) = (planner.lines.filter { $0.day < monday }, planner.lines.filter { $0.day >= monday })
        let next = coming.isEmpty ? HTML.empty : section(r("Wat komt", "What comes"), items(coming))
        return next + (past.isEmpty ? .empty : details(r("Wat was", "What was"), items(past)))
    }

    private static func kind(_ kind: Planner.Kind, _ r: Reader) -> String {
        switch kind {
        case .activity: r("activiteit", "activity")
        case .start: r("begin opdracht", "assignment begins")
        case .deadline: r("inleveren", "hand in")
        }
    }

    private static func making(_ context: OrganisationContext, _ unit: ID<Unit>, _ programmes: [Programme]) -> HTML {
        let r = context.r
        let new = linkButton(
            r("Nieuw programma", "New programme"), href: context.path("programmes", "new") + "?unit=\(unit.text)", kind: .quiet)
        return card(r("Programma’s maken", "Making programmes"), list(programmes.map { ProgrammePages.item(context, $0) }) + row([new]))
    }

    // MARK: Vandaag

    /// A student finds the programme on Vandaag, a colleague who is asked finds what lies before them.
    static let todayNotes = [
        TodayNotes(forEverybody: true) { context in
            (context.r("Jouw blik gevraagd:", "Your look is asked:"), try context.database.askedProgrammes(context.r))
        },
        TodayNotes(forEverybody: true) { context in
            (context.r("Het programma van je groep:", "The programme of your group:"), try context.database.ownProgrammes())
        },
    ]
}

extension OrganisationDatabase {
    /// Whether the asker learns in this group, or supervises practice on one of its running tracks.
    fileprivate func isAround(_ unit: ID<Unit>) throws -> Bool {
        guard case .person(let person) = asker else { return false }
        return try first(
            """
            SELECT 1 AS found FROM place
            JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            WHERE place.organisation_id = \(keeper) AND holder.person_id = \(person) AND holder.left_day IS NULL
                AND (place.unit_id = \(unit) OR (track.unit_id = \(unit) AND place.role = \(Role.practiceSupervisor)))
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today)) LIMIT 1
            """) != nil
    }
}

extension PersonDatabase {
    /// Programmes this person was asked to look at and has not remarked on, until their day.
    fileprivate func askedProgrammes(_ r: Reader) throws -> [TodayNote] {
        try all(
            """
            SELECT o.slug AS slug, programme.id AS id, programme.title AS title, programme.consulted_until_day AS until FROM member holder
            JOIN programme_asked ON programme_asked.organisation_id = holder.organisation_id AND programme_asked.member_id = holder.id
            JOIN programme ON programme.organisation_id = programme_asked.organisation_id AND programme.id = programme_asked.programme_id
                AND programme.state = \(Programme.State.inConsultation) AND programme.consulted_until_day >= \(today)
            JOIN organisation o ON o.id = programme.organisation_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL
                AND NOT EXISTS (SELECT 1 FROM programme_remark WHERE programme_remark.organisation_id = programme.organisation_id
                    AND programme_remark.programme_id = programme.id AND programme_remark.member_id = holder.id)
            ORDER BY programme.consulted_until_day, programme.id LIMIT 20
            """
        ).map { row in
            let id: ID<Programme> = try row.read("id")
            let (title, until): (String, Day) = (try row.read("title"), try row.read("until"))
            let day = r.date(until, today: today)
            return TodayNote(
                name: r("\(title), tot en met \(day)", "\(title), until \(day)"),
                path: "/o/\(try row.read("slug", as: String.self))/programmes/\(id.text)/consultation")
        }
    }

    /// The published programmes of the groups in which this person learns.
    fileprivate func ownProgrammes() throws -> [TodayNote] {
        try all(
            """
            SELECT DISTINCT o.slug AS slug, programme.unit_id AS unit_id, programme.title AS title FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role = \(Role.learner)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN programme ON programme.organisation_id = place.organisation_id AND programme.unit_id = place.unit_id
                AND programme.state = \(Programme.State.published)
            JOIN organisation o ON o.id = programme.organisation_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL ORDER BY title LIMIT 20
            """
        ).map { row in
            let unit: ID<Unit> = try row.read("unit_id")
            return TodayNote(name: try row.read("title"), path: "/o/\(try row.read("slug", as: String.self))/groups/\(unit.text)/programme")
        }
    }
}
