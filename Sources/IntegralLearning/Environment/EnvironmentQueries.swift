import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    /// The environment of the unit, with all that lies in it; an empty one when its guide has not begun.
    func environment(of seat: UnitSeat) throws -> Environment {
        let unit = seat.unit.id
        let row = try first(
            "SELECT why, plan_format, opened_at FROM environment WHERE organisation_id = \(keeper) AND unit_id = \(unit)")
        var environment = Environment()
        if let row {
            environment.why = try row.read("why")
            environment.planFormat = try row.read("plan_format")
            environment.openedAt = try row.readIfPresent("opened_at")
        }
        environment.resources = try all(
            """
            SELECT resource.id AS id, resource.kind AS kind, resource.title AS title, location, purpose,
                item.id AS served_item_id, item.title AS served_item_title
            FROM resource
            LEFT JOIN item ON item.organisation_id = resource.organisation_id AND item.id = resource.item_id
            WHERE resource.organisation_id = \(keeper) AND resource.unit_id = \(unit) ORDER BY resource.id LIMIT 300
            """
        ).map(Resource.init)
        return environment
    }

    /// What learners said about it, newest first: all for who guides there, the own for a learner.
    func remarks(_ seat: UnitSeat) throws -> [EnvironmentRemark] {
        let own: SQL = seat.guided == nil ? "AND remark.member_id = \(seat.places[0].member)" : ""
        return try all(
            """
            SELECT member.name AS author_name, remark.text AS text, remark.at AS at FROM environment_remark remark
            JOIN member ON member.organisation_id = remark.organisation_id AND member.id = remark.member_id
            WHERE remark.organisation_id = \(keeper) AND remark.unit_id = \(seat.unit.id) \(own) ORDER BY remark.at DESC LIMIT 50
            """
        ).map(EnvironmentRemark.init)
    }

    func remark(_ seat: UnitSeat, _ text: String) throws {
        guard let place = seat.learning else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO environment_remark (organisation_id, id, unit_id, member_id, text, at)
            VALUES (\(keeper), \(newID(EnvironmentRemark.self)), \(seat.unit.id), \(place.member), \(text), \(now))
            """)
    }

    /// The work processes that this group is at work on.
    func workProcesses(of unit: GuidedUnit) throws -> [Item] {
        try all(
            """
            SELECT DISTINCT \(Item.columns) FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            JOIN assignment_item link ON link.organisation_id = integral_track.organisation_id
                AND link.assignment_id = integral_track.assignment_id
            JOIN item ON item.organisation_id = link.organisation_id AND item.id = link.item_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) AND track.closed_day IS NULL ORDER BY item_code
            """
        ).map(Item.init)
    }

    /// Writes why it fits and what plans begin with, and opens it to learners or takes it back.
    package func change(_ unit: GuidedUnit, why: String, planFormat: String, isOpen: Bool) throws {
        let known = try first("SELECT opened_at FROM environment WHERE organisation_id = \(keeper) AND unit_id = \(unit.unit.id)")
        guard let known else {
            try run(
                """
                INSERT INTO environment (organisation_id, unit_id, why, plan_format, opened_at)
                VALUES (\(keeper), \(unit.unit.id), \(why), \(planFormat), \(isOpen ? now : nil))
                """)
            return
        }
        let opened = isOpen ? try known.readIfPresent("opened_at") ?? now : nil
        try run(
            """
            UPDATE environment SET why = \(why), plan_format = \(planFormat), opened_at = \(opened)
            WHERE organisation_id = \(keeper) AND unit_id = \(unit.unit.id)
            """)
    }

    /// Lays it out for the group, or changes what lies there.
    func lay(_ draft: ResourceDraft, in unit: GuidedUnit) throws {
        guard let id = draft.id else {
            try run(
                """
                INSERT INTO resource (organisation_id, id, unit_id, kind, title, location, purpose, item_id, created_at)
                VALUES (\(keeper), \(newID(Resource.self)), \(unit.unit.id), \(draft.kind), \(draft.title), \(draft.location),
                    \(draft.purpose), \(draft.item), \(now))
                """)
            return
        }
        let changed = try run(
            """
            UPDATE resource SET kind = \(draft.kind), title = \(draft.title), location = \(draft.location), purpose = \(draft.purpose),
                item_id = \(draft.item)
            WHERE organisation_id = \(keeper) AND unit_id = \(unit.unit.id) AND id = \(id)
            """)
        guard changed == 1 else { throw Refusal.notFound }
    }

    /// The same in words, for who tells a story.
    package func layOut(_ kind: Resource.Kind, _ title: String, location: String, purpose: String, in unit: GuidedUnit) throws {
        var draft = ResourceDraft()
        (draft.kind, draft.title, draft.location, draft.purpose) = (kind, title, location, purpose)
        try lay(draft, in: unit)
    }

    func take(_ resource: ID<Resource>, from unit: GuidedUnit) throws {
        try run("DELETE FROM resource WHERE organisation_id = \(keeper) AND unit_id = \(unit.unit.id) AND id = \(resource)")
    }

    /// A new plan begins with the tasks of its group's format (LB-1.2-10).
    func beginPlan(on track: ID<Track>, of unit: ID<Unit>?) throws {
        guard let unit,
            let row = try first("SELECT plan_format FROM environment WHERE organisation_id = \(keeper) AND unit_id = \(unit)")
        else { return }
        for (number, line) in Environment.lines(of: try row.read("plan_format")).enumerated() {
            try run(
                """
                INSERT INTO plan_row (organisation_id, id, track_id, position, text, version, owner_version, due_version)
                VALUES (\(keeper), \(newID(PlanRow.self)), \(track), \(number + 1), \(line), \(0), \(0), \(0))
                """)
        }
    }
}
