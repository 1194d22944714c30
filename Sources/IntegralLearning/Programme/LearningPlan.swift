import Frameworks
import Platform
import Store

/// What a study asks over a year (leerplan): programming rests on it (LB-1.1-03).
package struct LearningPlan: Sendable {
    package let id: ID<LearningPlan>
    package let title: String
    package let year: SchoolYear
    package let text: String
    /// Where the whole plan stands; "" when it stands nowhere else.
    package let link: String
    package let framework: ID<Framework>?

    package static let columns: SQL =
        "learning_plan.id AS plan_id, learning_plan.title AS plan_title, learning_plan.year AS plan_year, learning_plan.text AS plan_text, learning_plan.link AS plan_link, learning_plan.framework_id AS plan_framework_id"

    package init(row: Row) throws {
        id = try row.read("plan_id")
        title = try row.read("plan_title")
        year = try row.read("plan_year")
        text = try row.read("plan_text")
        link = try row.read("plan_link")
        framework = try row.readIfPresent("plan_framework_id")
    }

    package static let table = Table(
        "learning_plan", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("title", .text, .organisational),
            // The calendar year in which its school year begins.
            Column("year", .integer, .organisational), Column("text", .text, .organisational), Column("link", .text, .organisational),
            Column("framework_id", .id, required: false, .technical), Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id", to: "organisation", "id"), Table.Reference("organisation_id, framework_id", to: "framework"),
        ])
}

extension OrganisationDatabase {
    package func learningPlans() throws -> [LearningPlan] {
        try all("SELECT \(LearningPlan.columns) FROM learning_plan WHERE organisation_id = \(keeper) ORDER BY year DESC, title, id")
            .map(LearningPlan.init)
    }

    @discardableResult
    package func createLearningPlan(
        _ title: String, year: SchoolYear, text: String = "", link: String = "", framework: ID<Framework>? = nil
    ) throws -> ID<LearningPlan> {
        let id = newID(LearningPlan.self)
        try run(
            """
            INSERT INTO learning_plan (organisation_id, id, title, year, text, link, framework_id, created_at)
            VALUES (\(keeper), \(id), \(title), \(year), \(text), \(link), \(framework), \(now))
            """)
        try audit("create", "learning_plan", id, title)
        return id
    }
}

/// A link as people may type it: only web addresses, so that no page ever carries another kind.
enum WebLink {
    static func isSafe(_ text: String) -> Bool {
        text.isEmpty || text.utf8.starts(with: "https://".utf8) || text.utf8.starts(with: "http://".utf8)
    }
}
