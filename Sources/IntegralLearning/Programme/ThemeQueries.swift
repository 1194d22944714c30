import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    @discardableResult
    package func addTheme(_ title: String, to desk: ProgrammeDesk) throws -> ID<Theme> {
        let id = newID(Theme.self)
        try run(
            """
            INSERT INTO theme (organisation_id, id, programme_id, position, title)
            VALUES (\(keeper), \(id), \(desk.programme.id),
                (SELECT COALESCE(MAX(position), 0) + 1 FROM theme WHERE organisation_id = \(keeper) AND programme_id = \(desk.programme.id)),
                \(title))
            """)
        return id
    }

    /// Puts a theme one place earlier.
    func raiseTheme(_ id: ID<Theme>, in desk: ProgrammeDesk) throws {
        var order = try all(
            "SELECT id FROM theme WHERE organisation_id = \(keeper) AND programme_id = \(desk.programme.id) ORDER BY position, id"
        ).map { try $0.read("id", as: ID<Theme>.self) }
        guard let place = order.firstIndex(of: id), place > 0 else { return }
        order.swapAt(place, place - 1)
        for (position, theme) in order.enumerated() {
            try run("UPDATE theme SET position = \(position + 1) WHERE organisation_id = \(keeper) AND id = \(theme)")
        }
    }

    func renameTheme(_ id: ID<Theme>, _ title: String, in desk: ProgrammeDesk) throws {
        try run(
            "UPDATE theme SET title = \(title) WHERE organisation_id = \(keeper) AND id = \(id) AND programme_id = \(desk.programme.id)")
    }

    /// Takes out a theme with its list; the assignments themselves stay in the bank.
    func removeTheme(_ id: ID<Theme>, from desk: ProgrammeDesk) throws {
        try run("DELETE FROM theme WHERE organisation_id = \(keeper) AND id = \(id) AND programme_id = \(desk.programme.id)")
    }

    /// Puts an assignment of the bank under a theme; there already, nothing changes. Throws `notFound` for a theme of another programme.
    package func place(
        _ assignment: ID<Assignment>, under theme: ID<Theme>, in desk: ProgrammeDesk, starts: Day? = nil, due: Day? = nil
    ) throws {
        let own = try first(
            "SELECT 1 AS found FROM theme WHERE organisation_id = \(keeper) AND id = \(theme) AND programme_id = \(desk.programme.id)")
        guard own != nil else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO theme_assignment (organisation_id, theme_id, assignment_id, position, starts_day, due_day)
            VALUES (\(keeper), \(theme), \(assignment),
                (SELECT COUNT(*) FROM theme_assignment WHERE organisation_id = \(keeper) AND theme_id = \(theme)), \(starts), \(due))
            ON CONFLICT DO NOTHING
            """)
    }

    func takeOut(_ assignment: ID<Assignment>, of theme: ID<Theme>, in desk: ProgrammeDesk) throws {
        try run(
            """
            DELETE FROM theme_assignment WHERE organisation_id = \(keeper) AND theme_id = \(theme) AND assignment_id = \(assignment)
                AND theme_id IN (SELECT id FROM theme WHERE organisation_id = \(keeper) AND programme_id = \(desk.programme.id))
            """)
    }

    /// An assignment of one's own to change, made from one of the bank: same work processes, criteria open again.
    func copy(_ assignment: Assignment, named title: String) throws -> ID<Assignment> {
        let go = try criteria(of: assignment.goSet).map(\.text)
        let development = try criteria(of: assignment.developmentSet).map { CriterionDraft($0.text, item: $0.item) }
        return try createAssignment(
            AssignmentDraft(
                title: title, description: assignment.description, frame: assignment.frame, inPractice: assignment.inPractice,
                workProcesses: workProcesses(of: assignment.id).map(\.id), goCriteria: go, developmentCriteria: development))
    }

    /// The days of assignments and activities, all at once from the planner.
    func saveDays(of content: ProgrammeContent, in desk: ProgrammeDesk) throws {
        for theme in content.themes {
            for entry in theme.assignments {
                try run(
                    """
                    UPDATE theme_assignment SET starts_day = \(entry.starts), due_day = \(entry.due)
                    WHERE organisation_id = \(keeper) AND theme_id = \(ID<Theme>(text: theme.key))
                        AND assignment_id = \(ID<Assignment>(text: entry.key))
                    """)
            }
        }
        for activity in content.activities {
            try run(
                """
                UPDATE activity SET day = \(activity.day)
                WHERE organisation_id = \(keeper) AND id = \(ID<Activity>(text: activity.key)) AND programme_id = \(desk.programme.id)
                """)
        }
    }
}
