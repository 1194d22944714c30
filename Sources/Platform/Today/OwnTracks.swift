import Markup
import Store

/// A track as Vandaag lists it.
package struct OwnTrack: Sendable {
    package let id: ID<Track>
    package let organisationSlug: String
    package let title: String
    package let kind: String
    package let role: Role
    package let unitName: String?
    package let due: Day?
    /// The names of its learners.
    package var learners: [String] = []

    /// An address below this track.
    package func path(_ parts: String...) -> String { (["/o", organisationSlug, "tracks", id.text] + parts).joined(separator: "/") }
}

/// The knot of a track that is open now, as one of its people meets it on Vandaag.
package struct OpenKnot: Sendable {
    package let sentence: String
    package let due: Day?
    /// The one thing this person can do now, and where.
    package let action: (label: String, path: String)?
    /// The work is done and judged: the day of the track is past for this person, and nothing is late any more.
    package let isSettled: Bool

    package init(_ sentence: String, due: Day? = nil, action: (label: String, path: String)? = nil, isSettled: Bool = false) {
        self.sentence = sentence
        self.due = due
        self.action = action
        self.isSettled = isSettled
    }
}

extension PersonDatabase {
    /// The person's own running tracks: as a learner, or with a place on the track itself. A row per learner, in one statement.
    func ownTracks() throws -> [OwnTrack] {
        let rows = try all(
            """
            SELECT track.id AS id, o.slug AS slug, track.title AS title, track.kind AS kind, place.id AS place_id, place.role AS role,
                track.due_day AS due_day, unit.name AS unit_name, learner.name AS learner_name
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role <> \(Role.peer) AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            JOIN organisation o ON o.id = track.organisation_id
            LEFT JOIN unit ON unit.organisation_id = track.organisation_id AND unit.id = track.unit_id
            LEFT JOIN place seat ON seat.organisation_id = track.organisation_id AND seat.track_id = track.id
                AND seat.role = \(Role.learner)
                AND seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
            LEFT JOIN member learner ON learner.organisation_id = seat.member_organisation_id AND learner.id = seat.member_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL
            ORDER BY COALESCE(track.due_day, 999999), track.id, place.id, learner.name LIMIT 500
            """)
        var listed: ID<Place>?
        let tracks: [OwnTrack] = try rows.reduce(into: []) { found, row in
            let place: ID<Place> = try row.read("place_id")
            if place != listed {
                listed = place
                found.append(
                    OwnTrack(
                        id: try row.read("id"), organisationSlug: try row.read("slug"), title: try row.read("title"),
                        kind: try row.read("kind"), role: try row.read("role"), unitName: try row.readIfPresent("unit_name"),
                        due: try row.readIfPresent("due_day")))
            }
            if let name: String = try row.readIfPresent("learner_name") { found[found.count - 1].learners.append(name) }
        }
        return Array(tracks.prefix(50))
    }
}
