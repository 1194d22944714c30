import Markup
import Platform
import Store

/// Integral learning: one learner or work group does one integral assignment, from work plan over Go and logbook to a registered result.
package enum IntegralLearningDomain {
    package static let domain = Domain(
        name: "IntegralLearning", tables: tables, migrations: migrations,
        routes: AssignmentRoutes.routes + SetOutRoutes.routes + PlanRoutes.routes + GoRoutes.routes + PracticeRoutes.routes + ThreadPanels.routes,
        trackKinds: [IntegralThread.kind], taskKinds: Tasks.kinds,
        navigation: [
            NavigationItem(Words("Opdrachten", "Assignments"), path: "assignments", roles: [.learningGuide, .programmeTeam])
        ],
        acts: acts)

    private static let acts = [
        ActWords("create", "assignment", Words("maakte de opdracht", "made the assignment")),
        ActWords("publish", "assignment", Words("zette de opdracht open", "published the assignment")),
        ActWords("setOut", "track", Words("zette het traject uit", "set out the track")),
        ActWords("submit", "plan", Words("leverde het werkplan in", "handed in the work plan")),
    ]

    static let tables: [Table] = [
        Assignment.table, Assignment.itemTable, IntegralTrack.table, PlanRow.table, PlanRow.roundTable,
    ]

    private static let migrations = [
        Migration(
            4, "integral learning",
            tables.map(Migration.Step.create) + [
                .run("CREATE INDEX plan_row_on_track ON plan_row (organisation_id, track_id, position)"),
                .run("CREATE INDEX integral_track_of_assignment ON integral_track (organisation_id, assignment_id)"),
            ])
    ]
}
