import Platform
import Store

/// Integral learning: one learner or work group does one integral assignment, from work plan over Go and logbook to a registered result.
package enum IntegralLearningDomain {
    package static let domain = Domain(
        name: "IntegralLearning", tables: tables, migrations: migrations,
        routes: PlanRoutes.routes + GoRoutes.routes + PracticeRoutes.routes + ThreadPanels.routes,
        trackKinds: [IntegralThread.kind], taskKinds: Tasks.kinds)

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
