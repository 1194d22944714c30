import Markup
import Store

/// A group as somebody who guides it sees it. Only `OrganisationDatabase.unit(_:asGuide:)` makes one, so whoever has it may see its people.
struct GuidedGroup: Sendable {
    let unit: Unit
    let joinCode: String?
    /// The asker's guiding places on it; never empty.
    let places: [Place]

    fileprivate init(unit: Unit, joinCode: String?, places: [Place]) {
        (self.unit, self.joinCode, self.places) = (unit, joinCode, places)
    }

    /// The sentence under "Waarom zie ik dit?".
    func reason(_ r: Reader) -> String { places.map { $0.reason(r) }.joined(separator: " ") }
}

/// A group in the list of whoever guides it.
struct GuidedGroupLine: Sendable {
    let id: ID<Unit>
    let name: String
    let learners: Int
}

/// States that a unit is loaded to guide it.
enum AsGuide { case asGuide }

extension OrganisationDatabase {
    /// A unit on which the asker has a guiding place today. Not yours is not found.
    func unit(_ id: ID<Unit>, _ purpose: AsGuide) throws -> GuidedGroup {
        let rows = try all(
            """
            SELECT unit.*, \(PlaceReach.columns) \(GroupReach.from(today: today))
            WHERE unit.organisation_id = \(keeper) AND unit.id = \(id) AND unit.ended_day IS NULL
                AND place.purpose = \(Place.Purpose.guidance) AND \(asker.condition)
            """)
        guard let row = rows.first else { throw Refusal.notFound }
        return GuidedGroup(unit: try Unit(row: row), joinCode: try row.readIfPresent("join_code"), places: try rows.map(Place.init))
    }

    /// The groups the asker guides today, by name.
    func guidedGroups() throws -> [GuidedGroupLine] {
        try all(
            """
            SELECT DISTINCT unit.id AS id, unit.name AS name, (
                SELECT COUNT(DISTINCT learner.member_id) FROM place learner
                WHERE learner.organisation_id = unit.organisation_id AND learner.unit_id = unit.id AND learner.role = 'learner'
                    AND learner.from_day <= \(today) AND (learner.until_day IS NULL OR learner.until_day >= \(today))) AS learners
            \(GroupReach.from(today: today))
            WHERE unit.organisation_id = \(keeper) AND unit.ended_day IS NULL AND place.purpose = \(Place.Purpose.guidance)
                AND \(asker.condition) ORDER BY unit.name, unit.id
            """
        ).map { GuidedGroupLine(id: try $0.read("id"), name: try $0.read("name"), learners: try $0.read("learners")) }
    }

    /// Everybody with a place on this group today.
    func people(in group: GuidedGroup) throws -> [Place] {
        try all(
            """
            SELECT \(PlaceReach.columns) \(GroupReach.from(today: today))
            WHERE unit.organisation_id = \(keeper) AND unit.id = \(group.unit.id) ORDER BY holder.name, place.id
            """
        ).map(Place.init)
    }
}

/// The places on a unit today, in the words of `PlaceReach`.
private enum GroupReach {
    static func from(today: Day) -> SQL {
        """
        FROM unit
        JOIN place ON place.organisation_id = unit.organisation_id AND place.unit_id = unit.id
            AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
        JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
        LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
        LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
        """
    }
}
