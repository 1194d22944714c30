import Markup
import Store

extension OrganisationDatabase {
    /// Tells everybody with a place on this unit, and practice on its running tracks, except whoever did it.
    package func notify(around unit: ID<Unit>, path: String, _ text: Words) throws {
        let actor: ID<Person>? = if case .person(let person) = asker { person } else { nil }
        let people = try all(
            """
            SELECT DISTINCT holder.person_id AS person_id FROM place
            JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN track ON track.organisation_id = place.organisation_id AND track.id = place.track_id AND track.closed_day IS NULL
            WHERE place.organisation_id = \(keeper) AND holder.person_id IS NOT NULL AND holder.left_day IS NULL
                AND (place.unit_id = \(unit) OR (track.unit_id = \(unit) AND place.role = \(Role.practiceSupervisor)))
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            """)
        for row in people {
            let person: ID<Person> = try row.read("person_id")
            if person != actor { try tell(person, path: path, text) }
        }
    }
}
