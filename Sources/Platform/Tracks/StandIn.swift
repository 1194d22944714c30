import Store

/// A colleague who takes over a place on a unit for a while, with the same role and purpose. It ends by itself.
struct StandIn: Sendable {
    let place: ID<Place>
    let name: String
    let from: Day
    let until: Day
}

extension GuidedUnit {
    /// The asker's place here in which a colleague can stand in. A stand-in does not pass on what was lent.
    var placeToLend: Place? { places.first { $0.standsInFor == nil && Abilities.table[$0.role]?.contains(.arrange) == true } }
}

extension OrganisationDatabase {
    /// Who guides learning at this organisation and can sign in, but for the asker, by name.
    func possibleStandIns() throws -> [Member] {
        try all(
            """
            SELECT DISTINCT \(Member.columns) FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.organisation_id = \(keeper) AND role_assignment.role = \(Role.learningGuide)
                AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
                AND member.left_day IS NULL AND member.person_id IS NOT NULL
            ORDER BY member_id
            """
        ).map(Member.init).filter { $0.id != member?.id }.inNameOrder(\.name)
    }

    /// Who stands in for this place now or later, the first one first.
    func standIns(for own: Place) throws -> [StandIn] {
        try all(
            """
            SELECT place.id AS id, member.name AS name, place.from_day AS from_day, place.until_day AS until_day FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE place.organisation_id = \(keeper) AND place.stands_in_place_id = \(own.id) AND place.until_day >= \(today)
            ORDER BY place.from_day, place.id
            """
        ).map {
            StandIn(
                place: try $0.read("id"), name: try $0.read("name"), from: try $0.read("from_day"), until: try $0.read("until_day"))
        }
    }

    /// Throws a refusal when the colleague is the asker: nobody gives a place to himself.
    func letStandIn(_ colleague: Member, for own: Place, on unit: ID<Unit>, from: Day, until: Day) throws {
        let place = try givePlace(
            on: unit, to: colleague.id, as: own.role, own.purpose, from: from, until: until, standingInFor: own.id)
        try audit("standIn", "place", place, about: colleague.id, "\(own.role.rawValue) \(from.isoText) – \(until.isoText)")
        try moveDueDays(on: unit)
    }

    /// It ends at once: yesterday was its last day. Gives back whose it was; not found when it does not stand in for this place.
    func endStandIn(_ place: ID<Place>, for own: Place) throws -> ID<Member> {
        let running = try first(
            """
            SELECT member_id, unit_id FROM place WHERE organisation_id = \(keeper) AND id = \(place) AND stands_in_place_id = \(own.id)
                AND until_day >= \(today)
            """)
        guard let running else { throw Refusal.notFound }
        let colleague: ID<Member> = try running.read("member_id")
        try run("UPDATE place SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(keeper) AND id = \(place)")
        try audit("endStandIn", "place", place, about: colleague)
        if let unit = try running.readIfPresent("unit_id", as: ID<Unit>.self) { try moveDueDays(on: unit) }
        return colleague
    }
}
