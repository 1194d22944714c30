import Frameworks
import Platform
import Store

/// The integral assignment: work on one or more work processes, with criteria fixed beforehand, in school or in practice.
package struct Assignment: Sendable {
    package let id: ID<Assignment>
    package let title: String
    package let description: String
    /// The agreed frameworks: time, place, rules (LB-2.1-08).
    package let frame: String
    package let inPractice: Bool
    package let goSet: ID<CriteriaSet>
    package let developmentSet: ID<CriteriaSet>
    /// From then on the criteria are fixed; it has been set out to somebody.
    package let publishedAt: Instant?

    package static let columns: SQL =
        "assignment.id AS assignment_id, assignment.title AS assignment_title, assignment.description AS assignment_description, assignment.frame AS assignment_frame, assignment.in_practice AS assignment_in_practice, assignment.go_set_id AS assignment_go_set_id, assignment.development_set_id AS assignment_development_set_id, assignment.published_at AS assignment_published_at"

    package init(row: Row) throws {
        id = try row.read("assignment_id")
        title = try row.read("assignment_title")
        description = try row.read("assignment_description")
        frame = try row.read("assignment_frame")
        inPractice = try row.read("assignment_in_practice")
        goSet = try row.read("assignment_go_set_id")
        developmentSet = try row.read("assignment_development_set_id")
        publishedAt = try row.readIfPresent("assignment_published_at")
    }

    package static let table = Table(
        "assignment", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("title", .text, .organisational),
            Column("description", .text, .organisational), Column("frame", .text, .organisational),
            Column("in_practice", .flag, .organisational), Column("go_set_id", .id, .technical),
            Column("development_set_id", .id, .technical), Column("published_at", .instant, required: false, .technical),
            Column("created_by_member_id", .id, required: false, .technical), Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, go_set_id", to: "criteria_set"),
            Table.Reference("organisation_id, development_set_id", to: "criteria_set"),
        ])

    /// The work processes it is about (LB-1.1-06).
    package static let itemTable = Table(
        "assignment_item", keeper: .organisation, key: "organisation_id, assignment_id, item_id",
        [
            Column("organisation_id", .organisation, .technical), Column("assignment_id", .id, .technical),
            Column("item_id", .id, .technical), Column("position", .integer, .technical),
        ],
        references: [
            Table.Reference("organisation_id, assignment_id", to: "assignment", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, item_id", to: "item"),
        ])
}

extension OrganisationDatabase {
    package func assignment(_ id: ID<Assignment>) throws -> Assignment {
        let row = try first("SELECT \(Assignment.columns) FROM assignment WHERE organisation_id = \(keeper) AND id = \(id)")
        guard let row else { throw Refusal.notFound }
        return try Assignment(row: row)
    }

    package func assignments() throws -> [Assignment] {
        try all("SELECT \(Assignment.columns) FROM assignment WHERE organisation_id = \(keeper) ORDER BY created_at DESC, id DESC").map(
            Assignment.init)
    }

    package func workProcesses(of assignment: ID<Assignment>) throws -> [Item] {
        try all(
            """
            SELECT \(Item.columns) FROM assignment_item
            JOIN item ON item.organisation_id = assignment_item.organisation_id AND item.id = assignment_item.item_id
            WHERE assignment_item.organisation_id = \(keeper) AND assignment_id = \(assignment) ORDER BY assignment_item.position
            """
        ).map(Item.init)
    }

    package func createAssignment(_ draft: AssignmentDraft) throws -> ID<Assignment> {
        let id = newID(Assignment.self)
        let go = try createCriteriaSet(.go, draft.goCriteria.map { CriterionDraft($0) })
        let development = try createCriteriaSet(.development, draft.developmentCriteria)
        try run(
            """
            INSERT INTO assignment (organisation_id, id, title, description, frame, in_practice, go_set_id, development_set_id,
                created_by_member_id, created_at)
            VALUES (\(keeper), \(id), \(draft.title), \(draft.description), \(draft.frame), \(draft.inPractice), \(go), \(development),
                \(member?.id), \(now))
            """)
        for (position, item) in draft.workProcesses.enumerated() {
            try run(
                """
                INSERT INTO assignment_item (organisation_id, assignment_id, item_id, position)
                VALUES (\(keeper), \(id), \(item), \(position))
                """)
        }
        try audit("create", "assignment", id, draft.title)
        return id
    }

    /// Publishing fixes both criteria sets for ever (LB-3.2-02); a second time changes nothing.
    func publish(_ assignment: Assignment) throws {
        guard assignment.publishedAt == nil else { return }
        try fixCriteria(assignment.goSet)
        try fixCriteria(assignment.developmentSet)
        try run("UPDATE assignment SET published_at = \(now) WHERE organisation_id = \(keeper) AND id = \(assignment.id)")
        try audit("publish", "assignment", assignment.id, assignment.title)
    }
}

/// An assignment as it was typed.
package struct AssignmentDraft: Sendable {
    package var title: String
    package var description: String
    package var frame: String
    package var inPractice: Bool
    package var workProcesses: [ID<Item>]
    package var goCriteria: [String]
    package var developmentCriteria: [CriterionDraft]

    package init(
        title: String, description: String, frame: String, inPractice: Bool, workProcesses: [ID<Item>], goCriteria: [String],
        developmentCriteria: [CriterionDraft]
    ) {
        self.title = title
        self.description = description
        self.frame = frame
        self.inPractice = inPractice
        self.workProcesses = workProcesses
        self.goCriteria = goCriteria
        self.developmentCriteria = developmentCriteria
    }
}

extension OrganisationDatabase {
    /// The work processes an assignment is about, in its order.
    func items(of assignment: Assignment) throws -> [Item] {
        try all(
            """
            SELECT \(Item.columns) FROM assignment_item
            JOIN item ON item.organisation_id = assignment_item.organisation_id AND item.id = assignment_item.item_id
            WHERE assignment_item.organisation_id = \(keeper) AND assignment_item.assignment_id = \(assignment.id)
            ORDER BY assignment_item.position
            """
        ).map(Item.init)
    }
}
