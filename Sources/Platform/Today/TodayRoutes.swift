import Markup
import Store

/// Vandaag: everything that waits for one person, over all organisations and entrances, and the tracks they have a place on.
enum TodayRoutes {
    static let routes: [Route] = [.get("/", .person(.signedIn, today))]

    private static func today(_ context: PersonContext) throws -> Answer {
        let tasks = try context.database.waitingTasks()
        let tracks = try context.database.ownTracks()
        return .page(TodayPages.today(context, tasks, tracks))
    }
}

/// A track as Vandaag lists it.
struct OwnTrack: Sendable {
    let id: ID<Track>
    let organisationSlug: String
    let title: String
    let kind: String
    let role: Role
    let unitName: String?
    let due: Day?
}

extension PersonDatabase {
    /// The person's own running tracks: as a learner, or with a place on the track itself.
    func ownTracks() throws -> [OwnTrack] {
        try all(
            """
            SELECT track.id AS id, o.slug AS slug, track.title AS title, track.kind AS kind, place.role AS role, track.due_day AS due_day,
                unit.name AS unit_name
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            JOIN organisation o ON o.id = track.organisation_id
            LEFT JOIN unit ON unit.organisation_id = track.organisation_id AND unit.id = track.unit_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL
            ORDER BY COALESCE(track.due_day, 999999), track.id LIMIT 50
            """
        ).map { row in
            OwnTrack(
                id: try row.read("id"), organisationSlug: try row.read("slug"), title: try row.read("title"), kind: try row.read("kind"),
                role: try row.read("role"), unitName: try row.readIfPresent("unit_name"), due: try row.readIfPresent("due_day"))
        }
    }
}
