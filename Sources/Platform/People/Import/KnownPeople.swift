import Store

/// Everything of an organisation that came from its own system, by source key.
struct KnownPeople: Sendable {
    var members: [String: ImportComparison<Member, MemberDraft>.Known] = [:]
    var units: [String: ImportComparison<Unit, UnitDraft>.Known] = [:]
    var places: [String: ImportComparison<Place, RoleDraft>.Known] = [:]
    var roles: [String: ImportComparison<RoleAssignment, RoleDraft>.Known] = [:]
}

extension OrganisationDatabase {
    func knownPeople() throws -> KnownPeople {
        var known = KnownPeople()
        for row in try all(
            "SELECT id, source_key, name, email, number, left_day FROM member WHERE organisation_id = \(keeper) AND source_key IS NOT NULL")
        {
            let hasLeft = try row.readIfPresent("left_day", as: Day.self) != nil
            let draft = MemberDraft(
                name: try row.read("name"), email: try row.readIfPresent("email"), number: try row.readIfPresent("number"), hasLeft: hasLeft
            )
            known.members[try row.read("source_key")] = .init(id: try row.read("id"), draft: draft, isCurrent: !hasLeft)
        }
        for row in try all(
            "SELECT id, source_key, name, ended_day FROM unit WHERE organisation_id = \(keeper) AND source_key IS NOT NULL")
        {
            let hasEnded = try row.readIfPresent("ended_day", as: Day.self) != nil
            let draft = UnitDraft(name: try row.read("name"), hasEnded: hasEnded)
            known.units[try row.read("source_key")] = .init(id: try row.read("id"), draft: draft, isCurrent: !hasEnded)
        }
        try readPlaces(into: &known)
        try readRoles(into: &known)
        return known
    }

    private func readPlaces(into known: inout KnownPeople) throws {
        let rows = try all(
            """
            SELECT place.id AS id, place.source_key AS source_key, member.source_key AS member_key, unit.source_key AS unit_key, role, from_day,
                until_day
            FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            JOIN unit ON unit.organisation_id = place.organisation_id AND unit.id = place.unit_id
            WHERE place.organisation_id = \(keeper) AND place.source_key IS NOT NULL
            """)
        for row in rows {
            let draft = try RoleDraft(row, unit: row.read("unit_key"))
            known.places[try row.read("source_key")] = .init(id: try row.read("id"), draft: draft, isCurrent: draft.lasts(on: today))
        }
    }

    private func readRoles(into known: inout KnownPeople) throws {
        let rows = try all(
            """
            SELECT role_assignment.id AS id, role_assignment.source_key AS source_key, member.source_key AS member_key, role, from_day, until_day
            FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.organisation_id = \(keeper) AND role_assignment.source_key IS NOT NULL
            """)
        for row in rows {
            let draft = try RoleDraft(row, unit: nil)
            known.roles[try row.read("source_key")] = .init(id: try row.read("id"), draft: draft, isCurrent: draft.lasts(on: today))
        }
    }
}

extension RoleDraft {
    fileprivate init(_ row: Row, unit: String?) throws {
        self.init(
            member: try row.read("member_key"), unit: unit, role: try row.read("role"), from: try row.read("from_day"),
            until: try row.readIfPresent("until_day"))
    }

    fileprivate func lasts(on day: Day) -> Bool { until.map { $0 >= day } ?? true }
}
