import Guidance
import Platform
import Store

/// The work plan of a track: what is done by whom and when, and what each member wants to learn.
package struct Plan: Sendable {
    package var rows: [PlanRow]
    package var goals: [Goal]
    package let members: [Place]

    /// Rows in which something is written.
    package var written: [PlanRow] { rows.filter { !$0.text.isEmpty } }
}

/// One thing to do.
package struct PlanRow: Sendable {
    package let id: ID<PlanRow>
    /// What the organisation asks here; nil for a row the members added themselves.
    package let heading: String?
    package let text: String
    package let owner: ID<Member>?
    package let due: Day?
    /// Counts the changes of each field on its own, so that different fields never collide.
    package let version: Int
    package let ownerVersion: Int
    package let dueVersion: Int

    init(row: Row) throws {
        id = try row.read("id")
        heading = try row.readIfPresent("heading")
        text = try row.read("text")
        owner = try row.readIfPresent("owner_member_id")
        due = try row.readIfPresent("due_day")
        version = try row.read("version")
        ownerVersion = try row.read("owner_version")
        dueVersion = try row.read("due_version")
    }

    static let columns: SQL = "id, heading, text, owner_member_id, due_day, version, owner_version, due_version"

    /// What stands in one field, to hold a change against.
    func field(like change: PlanField) -> (stands: PlanField, version: Int) {
        switch change {
        case .text: (.text(text), version)
        case .owner: (.owner(owner), ownerVersion)
        case .due: (.due(due), dueVersion)
        }
    }

    private static let own = Privacy(.personal, .guidance, of: "owner_member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let table = Table(
        "plan_row", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("position", .integer, .technical), Column("heading", .text, required: false, .organisational),
            Column("text", .text, own),
            Column("owner_member_id", .id, required: false, .technical), Column("due_day", .day, required: false, own),
            Column("version", .integer, .technical), Column("owner_version", .integer, .technical),
            Column("due_version", .integer, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, owner_member_id", to: "member"),
        ])

    /// The plan as it was handed in, each round; never overwritten, so that rounds can be compared.
    package static let roundTable = Table(
        "plan_round", keeper: .organisation, key: "organisation_id, track_id, round",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("round", .integer, .technical),
            Column("submitted_at", .instant, .technical), Column("submitted_by_member_id", .id, .technical),
            Column("is_late", .flag, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, submitted_by_member_id", to: "member"),
        ])

    /// The lines of a round, with their owner by key: a name comes from the member, so it goes when the member is erased. Personal goals
    /// are not in it: a round is read by everybody on the track.
    package static let roundLineTable = Table(
        "plan_round_line", keeper: .organisation, key: "organisation_id, track_id, round, position",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("round", .integer, .technical), Column("position", .integer, .technical), Column("text", .text, own),
            Column("owner_member_id", .id, required: false, .technical), Column("due_day", .day, required: false, own),
        ],
        references: [
            Table.Reference(
                "organisation_id, track_id, round", to: "plan_round", "organisation_id, track_id, round", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, owner_member_id", to: "member"),
        ])

    /// The personal goals as they were when a round was handed in; read by the guide only, to compare.
    package static let roundGoalTable = Table(
        "plan_round_goal", keeper: .organisation, key: "organisation_id, track_id, round, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("round", .integer, .technical), Column("member_id", .id, .technical),
            Column(
                "text", .text,
                Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .deleteRow, export: true)),
        ],
        references: [
            Table.Reference(
                "organisation_id, track_id, round", to: "plan_round", "organisation_id, track_id, round", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// The plan with its members. Personal goals are those the reader may see: a learner's own, or all for the guide.
    package func plan(_ permit: Permit<Track>, people: [Place]) throws -> Plan {
        let rows = try all(
            """
            SELECT \(PlanRow.columns) FROM plan_row
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) ORDER BY position, id
            """
        ).map(PlanRow.init)
        let goals = try goals(permit)
        return Plan(rows: rows, goals: goals, members: people.filter { $0.role == .learner && $0.unitName == nil })
    }

    package func addPlanRow(_ permit: Permit<Track>) throws {
        let next = try first(
            "SELECT COALESCE(MAX(position), 0) + 1 AS next FROM plan_row WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)"
        )
        try run(
            """
            INSERT INTO plan_row (organisation_id, id, track_id, position, text, version, owner_version, due_version)
            VALUES (\(keeper), \(newID(PlanRow.self)), \(permit.noun.id), \(next?.read("next", as: Int.self) ?? 1), \(""), \(0), \(0), \(0))
            """)
    }

    /// Saves one field if nobody changed it since `version`; otherwise tells what stands there now. Different fields never collide.
    @discardableResult
    package func savePlanField(_ permit: Permit<Track>, _ row: ID<PlanRow>, _ change: PlanField, version: Int) throws -> Saved {
        let assignment: SQL =
            switch change {
            case .text(let text): "text = \(text), version = version + 1"
            case .owner(let owner): "owner_member_id = \(owner), owner_version = owner_version + 1"
            case .due(let day): "due_day = \(day), due_version = due_version + 1"
            }
        let place: SQL = "organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(row)"
        let changed = try run("UPDATE plan_row SET \(assignment) WHERE \(place) AND \(change.versionColumn) = \(version)")
        if changed == 1 { return .version(version + 1) }
        guard let now = try first("SELECT \(PlanRow.columns) FROM plan_row WHERE \(place)").map(PlanRow.init) else {
            throw Refusal.notFound
        }
        let (stands, newer) = now.field(like: change)
        return stands == change ? .version(newer) : .changed(stands)
    }
}

/// One field of a row of the plan.
package enum PlanField: Sendable, Equatable {
    case text(String)
    case owner(ID<Member>?)
    case due(Day?)

    fileprivate var versionColumn: SQL {
        switch self {
        case .text: "version"
        case .owner: "owner_version"
        case .due: "due_version"
        }
    }
}

/// What became of an autosaved field.
package enum Saved: Sendable, Equatable {
    case version(Int)
    /// Somebody else wrote something else meanwhile; what both wrote is kept on the screen.
    case changed(PlanField)
}
