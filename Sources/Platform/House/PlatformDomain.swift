import Markup
import Store

/// The hall: what every entrance stands on.
package enum PlatformDomain {
    package static func domain(isDemo: Bool) -> Domain {
        Domain(
            name: "Platform", tables: tables, migrations: migrations,
            routes: [
                AssetRoutes.routes,
                SignInRoutes.routes,
                SecondStepRoutes.routes,
                AccountRoutes.routes,
                PasswordRoutes.routes,
                SecondFactorRoutes.routes,
                OwnerKeyRoutes.routes,
                TodayRoutes.routes,
                TrackRoutes.routes,
                HealthRoutes.routes,
                FailedJobsPage.routes,
                HistoryPage.routes,
                ReadingsPage.routes,
                GroupRoutes.routes,
                GroupPeopleRoutes.routes,
                StandInRoutes.routes,
                AbsenceRoutes.routes,
                PrivacyHall.routes,
                OrganisationHall.routes,
                isDemo ? DemoRoutes.routes : [],
            ].flatMap(\.self),
            jobs: PlatformJobs.kinds + PrivacyHall.jobs,
            norms: Norms.definitions,
            navigation: [NavigationItem(Words("Groepen", "Groups"), path: "groups", roles: [.learningGuide, .programmeTeam])]
                + PrivacyHall.navigation + OrganisationHall.navigation,
            acts: PrivacyHall.acts + OrganisationHall.acts + GroupPeopleRoutes.acts,
            nouns: PrivacyHall.nouns.merging(Conduct.nouns) { first, _ in first })
    }

    static let tables: [Table] =
        [
            Organisation.table, Partnership.table, Partnership.partyTable, Person.table, Member.table, RoleAssignment.table, Unit.table,
            Session.table, MailedLink.table, Track.table, Place.table, WaitingTask.table, Notice.table, Norm.table, AuditEntry.table,
            AuditEntry.headTable, ReadLog.table, JobRow.table, OutgoingMail.table, Request.table,
            Credential.table, SecondFactor.table, RecoveryCode.table, StoredOwnerKey.table, Attempt.table,
        ] + PrivacyHall.tables + [Closure.table, Absence.table, Logo.table, Conduct.table, Conduct.readingTable]

    private static let migrations: [Migration] = [
        Migration(
            1, "the hall",
            tables.map(Migration.Step.create) + indexes.map(Migration.Step.run) + [
                .run(
                    "INSERT INTO organisation (id, slug, name, kind, accent, created_at) VALUES (1, 'leidraad', 'Leidraad', 'platform', '#1f5fae', 0)"
                )
            ])
    ]

    private static let indexes: [SQL] = [
        "CREATE INDEX member_of_person ON member (person_id)",
        "CREATE INDEX role_of_member ON role_assignment (organisation_id, member_id)",
        "CREATE INDEX place_of_member ON place (member_organisation_id, member_id)",
        "CREATE INDEX place_on_track ON place (organisation_id, track_id)",
        "CREATE INDEX place_on_unit ON place (organisation_id, unit_id)",
        "CREATE INDEX track_of_unit ON track (organisation_id, unit_id)",
        "CREATE INDEX task_on_track ON task (organisation_id, track_id, closed_at)",
        "CREATE INDEX notice_of_person ON notice (person_id, at)",
        "CREATE INDEX session_of_person ON session (person_id)",
        "CREATE INDEX job_due ON job (done_at, due_at)",
        "CREATE INDEX audit_unchained ON audit (organisation_id, at, id) WHERE sequence IS NULL",
        "CREATE INDEX audit_on_track ON audit (organisation_id, track_id)",
        "CREATE INDEX member_of_email ON member (email)",
        "CREATE UNIQUE INDEX unit_of_code ON unit (join_code)",
        "CREATE INDEX read_about ON read_log (organisation_id, subject_member_id)",
        "CREATE INDEX attempt_quarter ON attempt (quarter)",
        "CREATE INDEX privacy_request_open ON privacy_request (organisation_id, handled_at, at)",
    ]
}
