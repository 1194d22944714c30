import Markup
import Store

/// Somebody who learns in a group that people here keep themselves.
struct GroupLearner: Sendable {
    let member: Member
    /// A name that nobody signs in under and no other system keeps: whoever typed it may mend it.
    let isNameOpen: Bool
}

extension GuidedUnit {
    /// Whether the asker may change who is in it. What is imported is changed where it comes from, or the next import undoes it.
    var isKeptHere: Bool { allows(.arrange) && unit.kind == .group && !unit.isImported }
}

extension OrganisationDatabase {
    /// A group of which the asker may change the people; not found otherwise.
    func groupKeptHere(_ id: ID<Unit>) throws -> GuidedUnit {
        let group = try unit(asGuide: id)
        guard group.isKeptHere else { throw Refusal.notFound }
        return group
    }

    func learner(_ id: ID<Member>, in group: GuidedUnit) throws -> GroupLearner {
        let row = try first(
            """
            SELECT \(Member.columns), member.source_key AS source_key FROM member
            WHERE member.organisation_id = \(keeper) AND member.id = \(id) AND member.left_day IS NULL AND EXISTS (
                SELECT 1 FROM place WHERE place.organisation_id = \(keeper) AND place.unit_id = \(group.unit.id)
                    AND place.member_organisation_id = \(keeper) AND place.member_id = member.id AND place.role = \(Role.learner)
                    AND (place.until_day IS NULL OR place.until_day >= \(today)))
            """)
        guard let row else { throw Refusal.notFound }
        let member = try Member(row: row)
        return GroupLearner(
            member: member, isNameOpen: try member.person == nil && row.readIfPresent("source_key", as: String.self) == nil)
    }

    /// Throws `notFound` when the name is not this guide's to mend.
    func rename(_ learner: GroupLearner, to name: String) throws {
        guard learner.isNameOpen else { throw Refusal.notFound }
        if name == learner.member.name { return }
        try run("UPDATE member SET name = \(name) WHERE organisation_id = \(keeper) AND id = \(learner.member.id) AND person_id IS NULL")
        try audit("rename", "member", learner.member.id, about: learner.member.id, "\(learner.member.name) > \(name)")
    }

    func rename(_ group: GuidedUnit, to name: String) throws {
        if name == group.unit.name { return }
        try run("UPDATE unit SET name = \(name) WHERE organisation_id = \(keeper) AND id = \(group.unit.id)")
        try audit("rename", "unit", group.unit.id, "\(group.unit.name) > \(name)")
    }

    /// Yesterday was the last day; what was written stays where it is.
    func takeOut(_ learner: GroupLearner, of group: GuidedUnit) throws {
        try run(
            """
            UPDATE place SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(keeper) AND unit_id = \(group.unit.id)
                AND member_organisation_id = \(keeper) AND member_id = \(learner.member.id) AND role = \(Role.learner)
                AND (until_day IS NULL OR until_day >= \(today))
            """)
        try audit("end", "place", group.unit.id, about: learner.member.id, "\(Role.learner.rawValue), \(group.unit.name)")
    }
}
