import Store

/// A person at the organisation of the address: as a member, or as a guest with a place on one of its tracks.
struct Visit: Sendable {
    let organisation: Organisation
    let member: Member?
    let roles: Set<Role>
    let unread: Int
    let needsSecondFactor: Bool
}

extension PlatformDatabase {
    /// The person at their organisation, when they are a member of exactly one.
    func onlyVisit(of person: ID<Person>) throws -> Visit? {
        let slugs = try all(
            """
            SELECT o.slug AS slug FROM member JOIN organisation o ON o.id = member.organisation_id
            WHERE member.person_id = \(person) AND member.left_day IS NULL ORDER BY o.id LIMIT 2
            """)
        guard slugs.count == 1 else { return nil }
        return try visit(of: person, at: slugs[0].read("slug"))
    }

    /// Nil when the organisation does not exist, or the person has nothing to do there: the two look the same. A row per role, in one
    /// statement: every page begins with it.
    func visit(of person: ID<Person>, at slug: String) throws -> Visit? {
        let rows = try all(
            """
            SELECT \(Organisation.columns), member.id AS member_id, member.name AS member_name, member.person_id AS member_person_id,
                member.organisation_id AS member_organisation_id, held.role AS held_role,
                (SELECT COUNT(*) FROM notice WHERE notice.person_id = \(person) AND read_at IS NULL) AS unread
            FROM organisation o
            LEFT JOIN member ON member.organisation_id = o.id AND member.person_id = \(person) AND member.left_day IS NULL
            LEFT JOIN (\(heldRoles(of: person))) held ON held.organisation_id = o.id
            WHERE o.slug = \(slug)
            """)
        guard let row = rows.first else { return nil }
        let organisation = try Organisation(row: row)
        let member = try row.readIfPresent("member_id", as: ID<Member>.self) == nil ? nil : Member(row: row)
        let roles = Set(try rows.compactMap { try $0.readIfPresent("held_role", as: Role.self) })
        if member == nil, roles.isEmpty { return nil }
        return Visit(
            organisation: organisation, member: member, roles: roles, unread: try row.read("unread"),
            needsSecondFactor: !roles.isDisjoint(with: Role.guiding))
    }

    /// The roles somebody holds today, from role assignments and from places (also as a guest), each with the organisation it is held at.
    private func heldRoles(of person: ID<Person>) -> SQL {
        """
        SELECT role_assignment.organisation_id AS organisation_id, role_assignment.role AS role FROM role_assignment
        JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
        WHERE member.person_id = \(person) AND member.left_day IS NULL
            AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
        UNION
        SELECT place.organisation_id AS organisation_id, place.role AS role FROM place
        JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
        WHERE member.person_id = \(person) AND member.left_day IS NULL
            AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
        """
    }
}
