import Markup
import Platform
import Store

/// Something a learner does for a goal, in the PAP: with a day, what is in the way, what was tried and what else is possible (LB-4.1-05).
package struct GoalAction: Sendable {
    package let id: ID<GoalAction>
    package let goal: ID<Goal>
    package let response: Response
    package let doneDay: Day?

    package var text: String { response.text(GoalAction.what) }
    package var day: Day? { Day(text: response.text(GoalAction.day)) }

    static let what = "what"
    static let day = "day"

    private static let own = Privacy(.personal, .planning, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "goal_action", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("goal_id", .id, .technical),
            Column("response_id", .id, .technical), Column("member_id", .id, .technical), Column("done_day", .day, required: false, own),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, goal_id", to: "goal", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, response_id", to: "response", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])

    /// What is asked of an action, with the headings of the organisation (LB-1.2-11).
    package static func form(_ headings: [ActionHeading]) -> FormKind {
        FormKind(
            "goal.action", Words("Actie", "Action"),
            lead: Words(
                "Wat ga je doen? Schrijf later op hoe het ging; alles wordt bewaard terwijl je typt.",
                "What will you do? Write later how it went; everything is kept while you type."),
            writers: .author(sharedWith: .assess),
            [
                FormQuestion(what, Words("Wat ga ik doen?", "What will I do?"), .text(rows: 2)),
                FormQuestion(day, Words("Wanneer?", "When?"), .day),
            ] + headings.map { FormQuestion($0.field, $0.words, .text(rows: 2)) } + [
                FormQuestion(
                    "obstacle", Words("Wat zit in de weg?", "What is in the way?"), .text(rows: 2),
                    heading: Words("Hoe ging het?", "How did it go?")),
                FormQuestion("tried", Words("Wat heb ik geprobeerd?", "What did I try?"), .text(rows: 2)),
                FormQuestion("alternative", Words("Wat kan ook?", "What else is possible?"), .text(rows: 2)),
                FormQuestion(
                    "proof", Words("Waar zie je dat het lukte?", "Where does one see that it worked?"), .link,
                    hint: Words(
                        "Het adres van je bewijs. Het begint met https://.", "The address of your evidence. It begins with https://.")),
            ])
    }
}

extension OrganisationDatabase {
    /// The actions under goals that the asker has loaded and so may read, in the order in which they were written.
    package func actions(of goals: [DevelopmentGoal]) throws -> [GoalAction] {
        if goals.isEmpty { return [] }
        let rows = try all(
            """
            SELECT \(Response.columns), goal_action.id AS action_id, goal_action.goal_id AS goal_id, goal_action.done_day AS done_day
            FROM goal_action
            JOIN response ON response.organisation_id = goal_action.organisation_id AND response.id = goal_action.response_id
            WHERE goal_action.organisation_id = \(keeper) AND goal_action.goal_id IN \(goals.map(\.id))
            ORDER BY goal_action.at, goal_action.id LIMIT 500
            """)
        return try zip(rows, withAnswers(rows)).map { row, response in
            GoalAction(
                id: try row.read("action_id"), goal: try row.read("goal_id"), response: response,
                doneDay: try row.readIfPresent("done_day"))
        }
    }

    /// A new action under an own goal.
    @discardableResult
    package func addAction(to goal: DevelopmentGoal, _ text: String, on day: Day?, _ kind: FormKind) throws -> ID<GoalAction> {
        guard let member else { throw Refusal.notFound }
        let open = try beginResponse(kind, on: nil)
        if !text.isEmpty { try save(GoalAction.what, text, version: 0, in: open) }
        if let day { try save(GoalAction.day, day.isoText, version: 0, in: open) }
        guard let response = open.stored?.id else { throw Refusal.notFound }
        let id = newID(GoalAction.self)
        try run(
            """
            INSERT INTO goal_action (organisation_id, id, goal_id, response_id, member_id, at)
            VALUES (\(keeper), \(id), \(goal.id), \(response), \(member.id), \(now))
            """)
        return id
    }

    /// An action under an own goal, to write in.
    package func openAction(_ id: ID<GoalAction>, of goal: DevelopmentGoal, _ kind: FormKind) throws -> (GoalAction, OpenResponse) {
        guard let action = try actions(of: [goal]).first(where: { $0.id == id }) else { throw Refusal.notFound }
        return (action, try ownResponse(action.response.id, of: [kind]))
    }

    /// Done today, or not done after all.
    package func mark(_ action: GoalAction, isDone: Bool) throws {
        guard let member else { throw Refusal.notFound }
        try run(
            """
            UPDATE goal_action SET done_day = \(isDone ? today : nil)
            WHERE organisation_id = \(keeper) AND id = \(action.id) AND member_id = \(member.id)
            """)
    }
}
