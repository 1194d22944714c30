import Frameworks
import Platform
import Store

/// The integral programme of a group (requirements D1). Its rows are the working copy; what students read is the last published version.
package struct Programme: Sendable {
    package enum State: String, SQLConvertible, Sendable, CaseIterable { case draft, inConsultation, published, archived }

    package let id: ID<Programme>
    package let unit: ID<Unit>
    package let unitName: String
    package let plan: LearningPlan
    package let title: String
    package let state: State
    /// The year of study and the period in it (LB-1.1-18); nil when nobody said.
    package let studyYear: Int?
    package let period: Int?
    /// Until when colleagues may remark.
    package let consultedUntil: Day?

    package static let columns: SQL = """
        programme.id AS programme_id, programme.unit_id AS programme_unit_id, unit.name AS programme_unit_name,
        programme.title AS programme_title, programme.state AS programme_state, programme.study_year AS programme_study_year,
        programme.period AS programme_period, programme.consulted_until_day AS programme_consulted_until_day, \(LearningPlan.columns)
        """

    static let from: SQL = """
        FROM programme
        JOIN unit ON unit.organisation_id = programme.organisation_id AND unit.id = programme.unit_id
        JOIN learning_plan ON learning_plan.organisation_id = programme.organisation_id AND learning_plan.id = programme.learning_plan_id
        """

    package init(row: Row) throws {
        id = try row.read("programme_id")
        unit = try row.read("programme_unit_id")
        unitName = try row.read("programme_unit_name")
        plan = try LearningPlan(row: row)
        title = try row.read("programme_title")
        state = try row.read("programme_state")
        studyYear = try row.readIfPresent("programme_study_year")
        period = try row.readIfPresent("programme_period")
        consultedUntil = try row.readIfPresent("programme_consulted_until_day")
    }

    package static let table = Table(
        "programme", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("unit_id", .id, .technical),
            Column("learning_plan_id", .id, .technical), Column("title", .text, .organisational), Column("state", .text, .technical),
            Column("study_year", .integer, required: false, .organisational),
            Column("period", .integer, required: false, .organisational),
            // What this group needs and how it learns (LB-1.1-05): of a group, never of a person.
            Column("needs", .text, .organisational), Column("consulted_until_day", .day, required: false, .technical),
            Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, unit_id", to: "unit"),
            Table.Reference("organisation_id, learning_plan_id", to: "learning_plan"),
        ])

    static let partTable = Table(
        "programme_part", keeper: .organisation, key: "organisation_id, programme_id, part",
        [
            Column("organisation_id", .organisation, .technical), Column("programme_id", .id, .technical),
            Column("part", .text, .technical), Column("text", .text, .organisational),
        ], references: [Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE")])

    /// Themes in order (LB-1.1-20).
    static let themeTable = Table(
        "theme", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("programme_id", .id, .technical), Column("position", .integer, .technical), Column("title", .text, .organisational),
        ], references: [Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE")])

    /// Integral assignments under a theme.
    static let assignmentTable = Table(
        "theme_assignment", keeper: .organisation, key: "organisation_id, theme_id, assignment_id",
        [
            Column("organisation_id", .organisation, .technical), Column("theme_id", .id, .technical),
            Column("assignment_id", .id, .technical), Column("position", .integer, .technical),
            Column("starts_day", .day, required: false, .organisational), Column("due_day", .day, required: false, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, theme_id", to: "theme", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, assignment_id", to: "assignment"),
        ])
}

/// Proof that somebody guides the group of a programme, or is in its programme team: who may change it.
package struct ProgrammeDesk: Sendable {
    package let programme: Programme
    package let places: [Place]

    package static let roles: Set<Role> = [.learningGuide, .programmeTeam]

    fileprivate init(programme: Programme, places: [Place]) {
        self.programme = programme
        self.places = places
    }
}

extension GuidedUnit {
    package var mayProgramme: Bool { places.contains { ProgrammeDesk.roles.contains($0.role) } }
}

extension OrganisationDatabase {
    package func programme(_ id: ID<Programme>) throws -> Programme {
        let row = try first(
            "SELECT \(Programme.columns) \(Programme.from) WHERE programme.organisation_id = \(keeper) AND programme.id = \(id)")
        guard let row else { throw Refusal.notFound }
        return try Programme(row: row)
    }

    /// Nil when somebody may read it, and not change it.
    package func desk(of programme: Programme) throws -> ProgrammeDesk? {
        guard let unit = try guidedUnits(only: programme.unit).first, unit.mayProgramme else { return nil }
        return ProgrammeDesk(programme: programme, places: unit.places)
    }

    package func desk(_ id: ID<Programme>) throws -> ProgrammeDesk {
        guard let desk = try desk(of: programme(id)) else { throw Refusal.programmeNotYours }
        return desk
    }

    /// All programmes, those in use first.
    func programmes(unit: ID<Unit>? = nil) throws -> [Programme] {
        let narrowed: SQL = unit.map { "AND programme.unit_id = \($0)" } ?? ""
        return try all(
            """
            SELECT \(Programme.columns) \(Programme.from) WHERE programme.organisation_id = \(keeper) \(narrowed)
            ORDER BY CASE programme.state WHEN \(Programme.State.archived) THEN 1 ELSE 0 END, learning_plan.year DESC, programme.id DESC
            """
        ).map(Programme.init)
    }

    /// Begins a programme for a group, on a learning plan.
    package func createProgramme(
        _ title: String, for unit: GuidedUnit, on plan: ID<LearningPlan>, studyYear: Int? = nil, period: Int? = nil
    ) throws -> ID<Programme> {
        let id = newID(Programme.self)
        try run(
            """
            INSERT INTO programme (organisation_id, id, unit_id, learning_plan_id, title, state, study_year, period, needs, created_at)
            VALUES (\(keeper), \(id), \(unit.unit.id), \(plan), \(title), \(Programme.State.draft), \(studyYear), \(period), \(""), \(now))
            """)
        try audit("create", "programme", id, title)
        return id
    }

    /// Moves on only from the state it was read in.
    func move(_ desk: ProgrammeDesk, to state: Programme.State) throws {
        let moved = try run(
            """
            UPDATE programme SET state = \(state)
            WHERE organisation_id = \(keeper) AND id = \(desk.programme.id) AND state = \(desk.programme.state)
            """)
        guard moved == 1 else { throw Refusal.programmeOvertaken }
    }
}
