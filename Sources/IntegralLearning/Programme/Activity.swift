import Platform
import Store

/// A learning activity in a programme (LB-1.1-12): what for, for whom, how, with what and when.
package struct Activity: Codable, Sendable, Equatable {
    /// A material or means, with the goal it serves (LB-1.1-14).
    package struct Resource: Codable, Sendable, Equatable {
        package let name: String
        package let goal: String

        package init(_ name: String, goal: String) {
            self.name = name
            self.goal = goal
        }
    }

    /// The key as it stands in addresses; "" for one that is not kept yet.
    package var key = ""
    package var title = ""
    package var goal = ""
    package var target = ""
    package var workForm = ""
    package var phase = LearningPhase.orient
    /// Learning to learn is a recognisable part (LB-1.1-21).
    package var isLearningToLearn = false
    /// Days since 1970, so that a version can keep it.
    package var dayNumber: Int?
    package var resources: [Resource] = []

    package init() {}

    package var day: Day? {
        get { dayNumber.map(Day.init(number:)) }
        set { dayNumber = newValue?.number }
    }

    package static let table = Table(
        "activity", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("programme_id", .id, .technical), Column("title", .text, .organisational), Column("goal", .text, .organisational),
            Column("target", .text, .organisational), Column("work_form", .text, .organisational),
            Column("phase", .text, .organisational), Column("is_learning_to_learn", .flag, .organisational),
            Column("day", .day, required: false, .organisational), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE")])

    static let resourceTable = Table(
        "activity_resource", keeper: .organisation, key: "organisation_id, activity_id, position",
        [
            Column("organisation_id", .organisation, .technical), Column("activity_id", .id, .technical),
            Column("position", .integer, .technical), Column("name", .text, .organisational), Column("goal", .text, .organisational),
        ], references: [Table.Reference("organisation_id, activity_id", to: "activity", onDelete: " ON DELETE CASCADE")])
}

extension OrganisationDatabase {
    /// In the order of the learning cycle, then of the calendar.
    func activities(of programme: ID<Programme>) throws -> [Activity] {
        let rows = try all(
            """
            SELECT activity.id AS id, title, activity.goal AS goal, target, work_form, phase, is_learning_to_learn, day,
                activity_resource.name AS resource, activity_resource.goal AS resource_goal
            FROM activity
            LEFT JOIN activity_resource ON activity_resource.organisation_id = activity.organisation_id
                AND activity_resource.activity_id = activity.id
            WHERE activity.organisation_id = \(keeper) AND programme_id = \(programme)
            ORDER BY COALESCE(day, 999999), activity.id, activity_resource.position
            """)
        let found: [Activity] = try rows.reduce(into: []) { found, row in
            let key = try row.read("id", as: ID<Activity>.self).text
            if found.last?.key != key { found.append(try Activity(row: row, key: key)) }
            guard let name: String = try row.readIfPresent("resource") else { return }
            found[found.count - 1].resources.append(Activity.Resource(name, goal: try row.read("resource_goal")))
        }
        return LearningPhase.allCases.flatMap { phase in found.filter { $0.phase == phase } }
    }

    /// Keeps an activity; with a key the one that stands there. Throws `notFound` when this programme has no such activity.
    package func save(_ activity: Activity, in desk: ProgrammeDesk) throws {
        let programme = desk.programme.id
        let id = ID<Activity>(text: activity.key) ?? newID(Activity.self)
        if activity.key.isEmpty {
            try run(
                """
                INSERT INTO activity (organisation_id, id, programme_id, title, goal, target, work_form, phase, is_learning_to_learn, day,
                    created_at)
                VALUES (\(keeper), \(id), \(programme), \(activity.title), \(activity.goal), \(activity.target), \(activity.workForm),
                    \(activity.phase), \(activity.isLearningToLearn), \(activity.day), \(now))
                """)
        } else {
            let kept = try run(
                """
                UPDATE activity SET title = \(activity.title), goal = \(activity.goal), target = \(activity.target),
                    work_form = \(activity.workForm), phase = \(activity.phase),
                    is_learning_to_learn = \(activity.isLearningToLearn), day = \(activity.day)
                WHERE organisation_id = \(keeper) AND id = \(id) AND programme_id = \(programme)
                """)
            guard kept == 1 else { throw Refusal.notFound }
            try run("DELETE FROM activity_resource WHERE organisation_id = \(keeper) AND activity_id = \(id)")
        }
        for (position, resource) in activity.resources.enumerated() {
            try run(
                """
                INSERT INTO activity_resource (organisation_id, activity_id, position, name, goal)
                VALUES (\(keeper), \(id), \(position), \(resource.name), \(resource.goal))
                """)
        }
    }

    func removeActivity(_ id: ID<Activity>, from desk: ProgrammeDesk) throws {
        try run("DELETE FROM activity WHERE organisation_id = \(keeper) AND id = \(id) AND programme_id = \(desk.programme.id)")
    }
}

extension Activity {
    fileprivate init(row: Row, key: String) throws {
        self.key = key
        title = try row.read("title")
        goal = try row.read("goal")
        target = try row.read("target")
        workForm = try row.read("work_form")
        phase = try row.read("phase")
        isLearningToLearn = try row.read("is_learning_to_learn")
        day = try row.readIfPresent("day")
    }
}
