import Frameworks
import Guidance
import Markup
import Platform
import Store

/// What is behind one cell of the monitor: every observation that counts, and every level that was shared.
struct MonitorCell: Sendable {
    struct Seen: Sendable {
        let text: String
        let authorName: String
        let authorRole: Role
        let day: Day
        let track: ID<Track>
        let trackTitle: String
        /// The organisation of who saw it: the school, or the workplace.
        let organisation: String
    }

    let learner: ID<Member>
    let criterion: ID<Criterion>
    let seen: [Seen]
    /// Oldest first.
    let levels: [(level: Int, at: Instant, track: ID<Track>)]
}

extension OrganisationDatabase {
    func cell(_ unit: GuidedUnit, _ learner: ID<Member>, _ criterion: ID<Criterion>) throws -> MonitorCell {
        MonitorCell(
            learner: learner, criterion: criterion, seen: try seen(unit, learner, criterion), levels: try levels(unit, learner, criterion))
    }

    private func seen(_ unit: GuidedUnit, _ learner: ID<Member>, _ criterion: ID<Criterion>) throws -> [MonitorCell.Seen] {
        try all(
            """
            SELECT o.text AS text, author.name AS author_name, place.role AS role, o.seen_day AS seen_day, track.id AS track_id,
                track.title AS title, home.name AS organisation_name
            FROM track
            JOIN observation o ON o.organisation_id = track.organisation_id AND o.track_id = track.id
            JOIN place ON place.organisation_id = o.organisation_id AND place.id = o.author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            JOIN organisation home ON home.id = place.member_organisation_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id)
                AND EXISTS (SELECT 1 FROM place own WHERE own.organisation_id = track.organisation_id AND own.track_id = track.id
                    AND own.role = \(Role.learner) AND own.member_id = \(learner))
                AND (((o.learner_member_id = \(learner) OR o.learner_member_id IS NULL)
                    AND EXISTS (SELECT 1 FROM observation_criterion link WHERE link.organisation_id = o.organisation_id
                        AND link.observation_id = o.id AND link.criterion_id = \(criterion)))
                    OR o.id IN (SELECT ground.observation_id FROM judgement j
                        JOIN judgement_ground ground ON ground.organisation_id = j.organisation_id AND ground.judgement_id = j.id
                        WHERE j.organisation_id = track.organisation_id AND j.track_id = track.id AND j.learner_member_id = \(learner)
                            AND j.kind = \(Judgement.Kind.development) AND j.shared_at IS NOT NULL AND ground.criterion_id = \(criterion)))
            ORDER BY o.seen_day DESC, o.id DESC
            """
        ).map { row in
            MonitorCell.Seen(
                text: try row.read("text"), authorName: try row.read("author_name"), authorRole: try row.read("role"),
                day: try row.read("seen_day"), track: try row.read("track_id"), trackTitle: try row.read("title"),
                organisation: try row.read("organisation_name"))
        }
    }

    private func levels(
        _ unit: GuidedUnit, _ learner: ID<Member>, _ criterion: ID<Criterion>
    ) throws -> [(level: Int, at: Instant, track: ID<Track>)] {
        try all(
            """
            SELECT line.level AS level, j.shared_at AS shared_at, j.track_id AS track_id FROM judgement j
            JOIN track ON track.organisation_id = j.organisation_id AND track.id = j.track_id AND track.unit_id = \(unit.unit.id)
            JOIN judgement_line line ON line.organisation_id = j.organisation_id AND line.judgement_id = j.id
                AND line.criterion_id = \(criterion) AND line.level <> \(JudgementLine.notShown)
            WHERE j.organisation_id = \(keeper) AND j.learner_member_id = \(learner) AND j.kind = \(Judgement.Kind.development)
                AND j.shared_at IS NOT NULL
            ORDER BY j.shared_at, j.at, j.id
            """
        ).map { (level: try $0.read("level"), at: try $0.read("shared_at"), track: try $0.read("track_id")) }
    }
}

enum CellPages {
    static func page(_ context: OrganisationContext, _ monitor: Monitor, _ cell: MonitorCell) -> Page {
        let r = context.r
        let name = monitor.learners.first { $0.id == cell.learner }?.name ?? ""
        let column = monitor.all.first { $0.criterion == cell.criterion }
        let back =
            "<p><a href=\"\(MonitorPages.address(context, monitor))\">\(r("Terug naar de monitor", "Back to the monitor"))</a></p>"
            as HTML
        return Page(
            name, section: "groups",
            """
            \(pageHeader(kicker: [monitor.unit.unit.name, column?.itemCode ?? ""].filter { !$0.isEmpty }.joined(separator: " · "), title: name, lead: column?.text, extra: whyDetails(r, monitor.unit.reason(r))))
            \(back)\(levels(context, cell))\(observations(context, cell))
            """)
    }

    private static func levels(_ context: OrganisationContext, _ cell: MonitorCell) -> HTML {
        let r = context.r
        let items = cell.levels.reversed().map { entry in
            ListItem(
                Level(rawValue: entry.level)?.label(r) ?? "",
                href: context.path("tracks", entry.track.text, "assessment", cell.learner.text),
                detail: r.date(Day(entry.at), today: context.today))
        }
        let none = "<p class=\"soft\">\(r("Er is nog geen beoordeling gedeeld.", "No judgement was shared yet."))</p>" as HTML
        return section(r("Beoordeeld", "Judged"), items.isEmpty ? none : list(items))
    }

    private static func observations(_ context: OrganisationContext, _ cell: MonitorCell) -> HTML {
        let r = context.r
        let items = cell.seen.map { seen in
            (
                text: seen.text,
                by: [
                    "\(seen.authorName), \(seen.authorRole.words(r))", seen.organisation, r.date(seen.day, today: context.today),
                    seen.trackTitle,
                ].joined(separator: " · ")
            )
        }
        let none = "<p class=\"soft\">\(r("Hier is nog niets gezien.", "Nothing was seen here yet."))</p>" as HTML
        return section(r("Gezien", "Seen"), items.isEmpty ? none : quotes(items))
    }
}
