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
    /// The person's own running tracks: as a learner, or with a place on the track itself.
    func ownTracks() throws -> [OwnTrack] {
        var names: [ID<Track>: [String]] = [:]
        for row in try learnersOfOwnTracks() { names[try row.read("track_id"), default: []].append(try row.read("name")) }
        return try all(
            """
            SELECT track.id AS id, o.slug AS slug, track.title AS title, track.kind AS kind, place.role AS role, track.due_day AS due_day,
                unit.name AS unit_name
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role <> \(Role.peer) AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            JOIN organisation o ON o.id = track.organisation_id
            LEFT JOIN unit ON unit.organisation_id = track.organisation_id AND unit.id = track.unit_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL
            ORDER BY COALESCE(track.due_day, 999999), track.id LIMIT 50
            """
        ).map { row in
            let id: ID<Track> = try row.read("id")
            return OwnTrack(
                id: id, organisationSlug: try row.read("slug"), title: try row.read("title"), kind: try row.read("kind"),
                role: try row.read("role"), unitName: try row.readIfPresent("unit_name"), due: try row.readIfPresent("due_day"),
                learners: names[id] ?? [])
        }
    }

    private func learnersOfOwnTracks() throws -> [Row] {
        try all(
            """
            SELECT DISTINCT track.id AS track_id, learner.name AS name
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role <> \(Role.peer) AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            JOIN place seat ON seat.organisation_id = track.organisation_id AND seat.track_id = track.id AND seat.role = \(Role.learner)
                AND seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
            JOIN member learner ON learner.organisation_id = seat.member_organisation_id AND learner.id = seat.member_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL ORDER BY name LIMIT 500
            """)
    }
}
