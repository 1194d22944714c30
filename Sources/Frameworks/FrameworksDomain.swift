import Markup
import Platform
import Store

/// What professions ask, and the criteria people are judged by.
package enum FrameworksDomain {
    package static let domain = Domain(
        name: "Frameworks", tables: tables, migrations: migrations, routes: FrameworkRoutes.routes,
        navigation: [
            NavigationItem(
                Words("Kwalificatie", "Qualification"), path: "frameworks", roles: [.learningGuide, .programmeTeam, .organisationAdmin])
        ])

    static let tables: [Table] = [
        Framework.table, Item.table, Item.profileTextTable, Item.competenceTable, CriteriaSet.table, Criterion.table,
        Item.profileCompetenceTable,
    ]

    private static let migrations = [
        Migration(
            2, "frameworks and criteria",
            tables.map(Migration.Step.create) + [
                .run("CREATE INDEX item_of_framework ON item (organisation_id, framework_id, kind, position)"),
                .run("CREATE INDEX criterion_of_set ON criterion (organisation_id, criteria_set_id, position)"),
            ])
    ]
}
