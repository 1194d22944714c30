import Store

/// A group that somebody guides, as Vandaag lists it.
struct TodayGroup: Sendable {
    let unit: ID<Unit>
    let name: String
    let organisationSlug: String
    /// For whom this person stands in here, when that is the only reason why it is listed.
    let standsInFor: String?
    /// What the person's places here allow.
    var abilities: Set<Ability>
}

/// What a room wants a guide to know about a group on Vandaag, beside what waits: a sentence about people, with the way to them.
package struct TodayNote: Sendable {
    /// Nil for what concerns no group that one guides; it stands beside what waits.
    package let unit: ID<Unit>?
    package let name: String
    package let path: String

    package init(unit: ID<Unit>? = nil, name: String, path: String) {
        self.unit = unit
        self.name = name
        self.path = path
    }
}

/// One kind of note for all groups of the asker, in a fixed number of statements.
package struct TodayNotes: Sendable {
    package let find: @Sendable (PersonContext) throws -> (lead: String, notes: [TodayNote])
    /// Also looked for when somebody guides no group.
    package let forEverybody: Bool

    package init(
        forEverybody: Bool = false, _ find: @escaping @Sendable (PersonContext) throws -> (lead: String, notes: [TodayNote])
    ) {
        self.forEverybody = forEverybody
        self.find = find
    }
}

extension PersonDatabase {
    /// The groups on which this person has a guiding place today, over all organisations, by name.
    func todayGroups() throws -> [TodayGroup] {
        try all(
            """
            SELECT DISTINCT unit.id AS id, unit.name AS name, o.slug AS slug, replaced.name AS stands_in_for,
                place.role AS role
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.unit_id IS NOT NULL AND place.role <> \(Role.learner)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN unit ON unit.organisation_id = place.organisation_id AND unit.id = place.unit_id
            JOIN organisation o ON o.id = unit.organisation_id
            LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
            LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL ORDER BY name, id LIMIT 50
            """
        ).reduce(into: []) { groups, row in
            let group = TodayGroup(
                unit: try row.read("id"), name: try row.read("name"), organisationSlug: try row.read("slug"),
                standsInFor: try row.readIfPresent("stands_in_for"),
                abilities: Abilities.table[try row.read("role", as: Role.self)] ?? [])
            guard let before = groups.last, before.unit == group.unit else { return groups.append(group) }
            let listed = group.standsInFor == nil ? group : before
            groups[groups.count - 1] = listed
            groups[groups.count - 1].abilities.formUnion(before.abilities.union(group.abilities))
        }
    }
}
