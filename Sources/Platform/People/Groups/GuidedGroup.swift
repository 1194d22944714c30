import Markup
import Store

extension OrganisationDatabase {
    /// The code with which people join this group; nil when nobody can.
    func joinCode(of group: GuidedUnit) throws -> String? {
        try first("SELECT join_code FROM unit WHERE organisation_id = \(keeper) AND id = \(group.unit.id)")?.readIfPresent("join_code")
    }

    /// How many learn in each of these groups today.
    func learnerCounts(of groups: [GuidedUnit]) throws -> [ID<Unit>: Int] {
        let rows = try all(
            """
            SELECT unit_id, COUNT(DISTINCT member_id) AS learners FROM place
            WHERE organisation_id = \(keeper) AND unit_id IN \(groups.map(\.unit.id)) AND role = \(Role.learner)
                AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today)) GROUP BY unit_id
            """)
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.read("unit_id"), try $0.read("learners")) })
    }

    /// Everybody with a place on this group today, by name.
    func people(in group: GuidedUnit) throws -> [Place] {
        try all(
            """
            SELECT \(PlaceReach.columns(today: today)) FROM unit
            JOIN place ON place.organisation_id = unit.organisation_id AND place.unit_id = unit.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
            LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
            WHERE unit.organisation_id = \(keeper) AND unit.id = \(group.unit.id) ORDER BY place.id
            """
        ).map(Place.init).inNameOrder(\.memberName)
    }
}
