import Formats
import Store

extension OrganisationDatabase {
    /// Brings what came from the organisation's own system (members, units, places, roles) to this roster, each change with an audit
    /// entry, in the caller's transaction. Touches no person and nothing that people here made themselves. Throws `PeopleImportError`.
    package func importPeople(_ roster: Roster, allowRemovals: Bool = false) throws -> PeopleImport {
        let known = try knownPeople()
        let people = try RosterComparison(roster: roster, known: known, today: today).compare()
        if people.removesMuch, !allowRemovals { throw PeopleImportError(lines: [people.removalSentence]) }
        try write(people, over: known)
        return people
    }

    private func write(_ people: PeopleImport, over known: KnownPeople) throws {
        let members = try write(people.members, known.members.mapValues(\.id))
        let units = try write(people.units, known.units.mapValues(\.id))
        try write(people.roles, members)
        try write(people.places, members, units)
        for (_, id, _) in people.members.removed { try leave(id) }
        for (_, id, _) in people.units.removed { try end(id) }
    }

    private func write(
        _ members: ImportComparison<Member, MemberDraft>, _ known: [String: ID<Member>]
    ) throws -> [String: ID<Member>] {
        var ids = known
        for (key, draft) in members.created {
            let id = try createMember(name: draft.name, email: draft.email, number: draft.number, sourceKey: key)
            ids[key] = id
            try audit("import", "member", id, about: id)
        }
        for change in members.updated {
            try run(
                """
                UPDATE member SET name = \(change.new.name), email = \(change.new.email), number = \(change.new.number), left_day = NULL
                WHERE organisation_id = \(keeper) AND id = \(change.id)
                """)
            try audit("import", "member", change.id, about: change.id)
        }
        return ids
    }

    private func write(_ units: ImportComparison<Unit, UnitDraft>, _ known: [String: ID<Unit>]) throws -> [String: ID<Unit>] {
        var ids = known
        for (key, draft) in units.created {
            let id = try createUnit(.group, name: draft.name, sourceKey: key)
            ids[key] = id
            try audit("import", "unit", id, draft.name)
        }
        for change in units.updated {
            try run(
                "UPDATE unit SET name = \(change.new.name), ended_day = NULL WHERE organisation_id = \(keeper) AND id = \(change.id)")
            try audit("import", "unit", change.id, change.new.name)
        }
        return ids
    }

    /// A place for somebody else, on another unit or in another role is another place: the old one ends and stays as it was.
    private func write(
        _ places: ImportComparison<Place, RoleDraft>, _ members: [String: ID<Member>], _ units: [String: ID<Unit>]
    ) throws {
        for (_, id, _) in places.removed { try end(id) }
        for change in places.updated {
            if change.old.isSamePlace(as: change.new) {
                try run(
                    """
                    UPDATE place SET from_day = \(change.new.from), until_day = \(change.new.until)
                    WHERE organisation_id = \(keeper) AND id = \(change.id)
                    """)
                try audit("import", "place", change.id, about: members[change.new.member], change.new.role.rawValue)
            } else {
                try end(change.id)
                try run("UPDATE place SET source_key = NULL WHERE organisation_id = \(keeper) AND id = \(change.id)")
                try insert(change.new, key: change.key, members, units)
            }
        }
        for (key, draft) in places.created { try insert(draft, key: key, members, units) }
    }

    private func insert(_ draft: RoleDraft, key: String, _ members: [String: ID<Member>], _ units: [String: ID<Unit>]) throws {
        let id = newID(Place.self)
        let purpose: Place.Purpose = draft.role == .learner ? .learning : .guidance
        let member = members[draft.member]
        try run(
            """
            INSERT INTO place (organisation_id, id, unit_id, member_organisation_id, member_id, role, purpose, from_day, until_day, given_at,
                source_key)
            VALUES (\(keeper), \(id), \(draft.unit.flatMap { units[$0] }), \(keeper), \(member), \(draft.role), \(purpose), \(draft.from),
                \(draft.until), \(now), \(key))
            """)
        try audit("import", "place", id, about: member, draft.role.rawValue)
    }

    private func write(_ roles: ImportComparison<RoleAssignment, RoleDraft>, _ members: [String: ID<Member>]) throws {
        for (key, draft) in roles.created {
            let id = newID(RoleAssignment.self)
            try run(
                """
                INSERT INTO role_assignment (organisation_id, id, member_id, role, from_day, until_day, source_key)
                VALUES (\(keeper), \(id), \(members[draft.member]), \(draft.role), \(draft.from), \(draft.until), \(key))
                """)
            try audit("import", "role_assignment", id, about: members[draft.member], draft.role.rawValue)
        }
        for change in roles.updated {
            try run(
                """
                UPDATE role_assignment SET member_id = \(members[change.new.member]), from_day = \(change.new.from),
                    until_day = \(change.new.until) WHERE organisation_id = \(keeper) AND id = \(change.id)
                """)
            try audit("import", "role_assignment", change.id, about: members[change.new.member], change.new.role.rawValue)
        }
        for (_, id, _) in roles.removed {
            try run("UPDATE role_assignment SET until_day = \(yesterday) WHERE organisation_id = \(keeper) AND id = \(id)")
            try audit("end", "role_assignment", id)
        }
    }
}

extension OrganisationDatabase {
    /// What ends, ends at once: yesterday was its last day.
    private var yesterday: Day { today.adding(days: -1) }

    private func end(_ place: ID<Place>) throws {
        try run("UPDATE place SET until_day = \(yesterday) WHERE organisation_id = \(keeper) AND id = \(place)")
        try audit("end", "place", place)
    }

    private func end(_ unit: ID<Unit>) throws {
        try run("UPDATE unit SET ended_day = \(today), join_code = NULL WHERE organisation_id = \(keeper) AND id = \(unit)")
        try audit("end", "unit", unit)
    }

    /// Whoever leaves sees nothing here any more: also the places and roles that people here gave end.
    private func leave(_ member: ID<Member>) throws {
        try run("UPDATE member SET left_day = \(today) WHERE organisation_id = \(keeper) AND id = \(member)")
        try run(
            """
            UPDATE place SET until_day = \(yesterday) WHERE organisation_id = \(keeper) AND member_organisation_id = \(keeper)
                AND member_id = \(member) AND (until_day IS NULL OR until_day > \(yesterday))
            """)
        try run(
            """
            UPDATE role_assignment SET until_day = \(yesterday) WHERE organisation_id = \(keeper) AND member_id = \(member)
                AND (until_day IS NULL OR until_day > \(yesterday))
            """)
        try audit("leave", "member", member, about: member)
    }
}

extension RoleDraft {
    fileprivate func isSamePlace(as other: RoleDraft) -> Bool { member == other.member && unit == other.unit && role == other.role }
}
