import Markup
import Platform
import Store

/// All assignments of one group: who works on what, and how far it is. From here a guide opens any track.
enum GroupTracks {
    static let tab = "tracks"
    static let routes: [Route] = [.get("/o/:organisation/groups/:unit/tracks", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        let lines = try context.database.trackLines(of: unit)
        let questions = try QuestionPages.openOnes(context, unit)
        let r = context.r
        let items = lines.map { line in
            ListItem(
                line.learners.isEmpty ? line.title : line.learners, href: context.path("tracks", line.track.text),
                detail: [
                    line.learners.isEmpty ? nil : line.title,
                    line.due.map { r("klaar op \(r.date($0, today: context.today))", "ready on \(r.date($0, today: context.today))") },
                ]
                .compactMap { $0 }.joined(separator: " · "),
                aside: badge(r(line.words), line.isClosed ? .done : .neutral))
        }
        let empty = emptyState(
            r(
                "Deze groep heeft nog geen opdracht. Zet er een uit bij Opdrachten.",
                "This group has no assignment yet. Set one out under Assignments."),
            actionLabel: r("Opdrachten", "Assignments"), href: context.path("assignments"))
        let receipt =
            context.query.isChecked("saved")
            ? notice(
                r(
                    "De opdracht is uitgezet. De \(r.plural(.learner)) zien hem bij Vandaag.",
                    "The assignment is set out. The \(r.plural(.learner)) see it under Today."), .done) : .empty
        return .page(
            Page(
                r("Opdrachten", "Assignments"), section: "groups",
                """
                \(pageHeader(kicker: unit.unit.name, title: r("Opdrachten van deze groep", "Assignments of this group"), extra: whyDetails(r, unit.reason(r))))
                \(unitTabs(context, unit.unit.id, places: unit.places, current: tab))\(receipt)\(questions)\(items.isEmpty ? empty : list(items))
                """))
    }
}

/// One track of a group in a line.
struct TrackLine: Sendable {
    let track: ID<Track>
    let title: String
    let due: Day?
    let isClosed: Bool
    let state: IntegralTrack.State
    var learners: String

    var words: Words {
        if isClosed { return Words("geregistreerd", "registered") }
        switch state {
        case .planning: return Words("werkplan", "work plan")
        case .submitted: return Words("wacht op Go", "waits for Go")
        case .waitingFinalGo: return Words("wacht op definitieve Go", "waits for final Go")
        case .execution: return Words("in uitvoering", "under way")
        }
    }
}

extension OrganisationDatabase {
    /// The tracks of a group, running ones first, each with its learners by name; one statement.
    func trackLines(of unit: GuidedUnit) throws -> [TrackLine] {
        let rows = try all(
            """
            SELECT track.id AS track_id, track.title AS title, track.due_day AS due_day, track.closed_day AS closed_day, state,
                member.name AS learner
            FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            LEFT JOIN place ON place.organisation_id = track.organisation_id AND place.track_id = track.id AND place.role = \(Role.learner)
            LEFT JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id)
            ORDER BY CASE WHEN track.closed_day IS NULL THEN 0 ELSE 1 END, track.starts_day DESC, track.id, place.id LIMIT 500
            """)
        return try rows.reduce(into: []) { lines, row in
            let (track, learner): (ID<Track>, String?) = (try row.read("track_id"), try row.readIfPresent("learner"))
            if lines.last?.track == track {
                lines[lines.count - 1].learners += learner.map { ", \($0)" } ?? ""
                return
            }
            lines.append(
                TrackLine(
                    track: track, title: try row.read("title"), due: try row.readIfPresent("due_day"),
                    isClosed: try row.readIfPresent("closed_day", as: Day.self) != nil, state: try row.read("state"),
                    learners: learner ?? ""))
        }
    }

    /// Those among these learners who are at work on this assignment already.
    func atWork(on assignment: ID<Assignment>, _ learners: [Member]) throws -> [Member] {
        let rows = try all(
            """
            SELECT DISTINCT place.member_id AS member_id FROM integral_track
            JOIN track ON track.organisation_id = integral_track.organisation_id AND track.id = integral_track.track_id
            JOIN place ON place.organisation_id = track.organisation_id AND place.track_id = track.id AND place.role = \(Role.learner)
            WHERE integral_track.organisation_id = \(keeper) AND assignment_id = \(assignment) AND track.closed_day IS NULL
                AND place.member_id IN \(learners.map(\.id))
            """)
        let busy = Set(try rows.map { try $0.read("member_id", as: ID<Member>.self) })
        return learners.filter { busy.contains($0.id) }
    }
}
