import Store

extension PersonContext {
    /// Pages of the person alone that name others ask the second step of whoever guides somewhere, as the pages of an organisation do.
    func detourOfGuides() throws -> Answer? {
        guard session.strength != .secondFactor, try database.guidesSomewhere() else { return nil }
        return session.detour(to: .secondFactor, incoming)
    }
}

extension PersonDatabase {
    /// What this person is today, over all organisations.
    func roles() throws -> Set<Role> {
        let rows = try all(
            """
            SELECT DISTINCT role_assignment.role AS role FROM member
            JOIN role_assignment ON role_assignment.organisation_id = member.organisation_id AND role_assignment.member_id = member.id
            WHERE member.person_id = \(person) AND member.left_day IS NULL AND role_assignment.from_day <= \(today)
                AND (role_assignment.until_day IS NULL OR role_assignment.until_day >= \(today))
            """)
        return Set(try rows.map { try $0.read("role") })
    }

    /// Whether this person holds a role today that sees other people's records.
    func guidesSomewhere() throws -> Bool {
        try first(
            """
            SELECT 1 AS found FROM member
            LEFT JOIN role_assignment ON role_assignment.organisation_id = member.organisation_id
                AND role_assignment.member_id = member.id AND role_assignment.from_day <= \(today)
                AND (role_assignment.until_day IS NULL OR role_assignment.until_day >= \(today))
            LEFT JOIN place ON place.member_organisation_id = member.organisation_id AND place.member_id = member.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            WHERE member.person_id = \(person) AND member.left_day IS NULL
                AND (role_assignment.role IN \(Role.guiding) OR place.role IN \(Role.guiding)) LIMIT 1
            """) != nil
    }
}
