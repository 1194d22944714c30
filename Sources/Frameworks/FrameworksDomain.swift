import Markup
import Platform
import Store

/// What professions ask, the criteria people are judged by, and what one knows to do it.
package enum FrameworksDomain {
    package static let domain = Domain(
        name: "Frameworks", tables: tables, migrations: migrations,
        routes: FrameworkRoutes.routes + ProfileRoutes.routes + ScanRoutes.routes + KnowledgeRoutes.routes,
        navigation: [
            NavigationItem(
                Words("Kwalificatie", "Qualification"), path: "frameworks", roles: [.learningGuide, .programmeTeam, .organisationAdmin]),
            NavigationItem(Words("Kennis", "Knowledge"), path: KnowledgePages.section, spot: .footer),
            NavigationItem(CompetenceProfile.learningGuide.title, path: ProfilePages.section, roles: staff, spot: .footer),
            NavigationItem(
                Words("Zelfscan leerbegeleider", "Self-scan of the learning guide"),
                path: ScanRoutes.path(CompetenceProfile.learningGuide.key), roles: staff, spot: .account),
        ], acts: OwnKnowledge.acts, nouns: ["self_scan_entry": Words("zelfscan", "self-scan")])

    private static let staff = Set(Role.allCases).subtracting([.learner])

    static let tables: [Table] = [
        Framework.table, Item.table, Item.profileTextTable, Item.competenceTable, CriteriaSet.table, Criterion.table,
        Item.profileCompetenceTable, SelfScanEntry.table, OwnKnowledge.table,
        CutScore.table,
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
