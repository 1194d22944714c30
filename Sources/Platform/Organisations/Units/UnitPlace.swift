import Markup
import Store

/// A place on a unit as an administrator sees it: who and in which role, and nothing of what anybody learns.
struct UnitPlace: Sendable {
    let id: ID<Place>
    let name: String
    let role: Role
    let from: Day
    let until: Day?
    let standsInFor: String?
}

extension Role {
    /// The roles somebody can have on a unit; a practice supervisor has a place on a track.
    static let onUnits: [Role] = [.learner, .learningGuide, .mentor, .subjectTeacher, .programmeTeam, .teamLeader]

    var purposeOnUnit: Place.Purpose { self == .learner ? .learning : .guidance }
}

extension OrganisationDatabase {
    /// The units that have not ended, by name.
    func units() throws -> [Unit] {
        try all(
            """
            SELECT id, kind, name, description, source_key FROM unit WHERE organisation_id = \(keeper) AND ended_day IS NULL ORDER BY name, id
            """
        ).map(Unit.init).inNameOrder(\.name)
    }

    /// Throws `notFound` for one that has ended, or is not of this organisation.
    func unitToArrange(_ id: ID<Unit>) throws -> Unit {
        let row = try first(
            "SELECT id, kind, name, description, source_key FROM unit WHERE organisation_id = \(keeper) AND id = \(id) AND ended_day IS NULL"
        )
        guard let row else { throw Refusal.notFound }
        return try Unit(row: row)
    }

    /// Those of today and later, by name.
    func places(on unit: Unit) throws -> [UnitPlace] {
        try all(
            """
            SELECT place.id AS id, member.name AS name, place.role AS role, place.from_day AS from_day, place.until_day AS until_day,
                replaced.name AS stands_in_for
            FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
            LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
            WHERE place.organisation_id = \(keeper) AND place.unit_id = \(unit.id)
                AND (place.until_day IS NULL OR place.until_day >= \(today)) ORDER BY place.id
            """
        ).map {
            UnitPlace(
                id: try $0.read("id"), name: try $0.read("name"), role: try $0.read("role"), from: try $0.read("from_day"),
                until: try $0.readIfPresent("until_day"), standsInFor: try $0.readIfPresent("stands_in_for"))
        }.inNameOrder(\.name)
    }

    /// Everybody here with this e-mail address, number or full name.
    func members(called text: String) throws -> [Member] {
        if text.isEmpty { return [] }
        return try all(
            """
            SELECT \(Member.columns) FROM member WHERE organisation_id = \(keeper) AND left_day IS NULL
                AND (name = \(text) OR number = \(text) OR email = \(EmailAddress.folded(text))) LIMIT 2
            """
        ).map(Member.init)
    }

    /// Throws a refusal when the asker is meant, also as a learner: nobody gives a place to himself.
    func give(_ draft: UnitPlaceDraft.Settled, on unit: Unit) throws {
        guard draft.member.id != member?.id else { throw Place.ownPlace }
        let place = try givePlace(
            on: unit.id, to: draft.member.id, as: draft.role, draft.role.purposeOnUnit, from: draft.from, until: draft.until)
        let period = "\(draft.from.isoText) – \(draft.until?.isoText ?? "")"
        try audit("give", "place", place, about: draft.member.id, "\(draft.role.rawValue), \(unit.name), \(period)")
    }

    /// Ends a place on this unit at once, and with it the places of who stands in for it. Throws `notFound` when it is not there.
    func end(_ place: ID<Place>, on unit: Unit) throws {
        let row = try first(
            """
            SELECT member_id, role FROM place WHERE organisation_id = \(keeper) AND id = \(place) AND unit_id = \(unit.id)
                AND (until_day IS NULL OR until_day >= \(today))
            """)
        guard let row else { throw Refusal.notFound }
        try run(
            """
            UPDATE place SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(keeper)
                AND (id = \(place) OR stands_in_place_id = \(place)) AND (until_day IS NULL OR until_day >= \(today))
            """)
        let (holder, role): (ID<Member>, Role) = (try row.read("member_id"), try row.read("role"))
        try audit("end", "place", place, about: holder, "\(role.rawValue), \(unit.name)")
    }
}
