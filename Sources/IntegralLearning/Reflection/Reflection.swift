import Guidance
import Markup
import Platform
import Store

/// The reflection on one track, after the assessment is confirmed (requirements D5). It is an invitation: nothing waits for it.
struct Reflection: Sendable {
    /// The form that the guide chose for a learner (LB-4.1-07); without one the learner chooses.
    static let invitationTable = Table(
        "reflection_invitation", keeper: .organisation, key: "organisation_id, track_id, learner_member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("form", .text, .technical), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
        ])

    static func path(_ context: OrganisationContext, _ track: ID<Track>) -> String { context.path("tracks", track.text, "reflection") }

    /// Tells a learner whose judgement was confirmed that looking back is possible (LB-4.1-01).
    static func invite(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: ID<Member>) throws {
        try context.database.notify(
            learner, on: permit.noun.id, path: path(context, permit.noun.id),
            Words(
                "Je beoordeling bij “\(permit.noun.title)” staat. Je bent uitgenodigd om te reflecteren.",
                "Your judgement with “\(permit.noun.title)” stands. You are invited to reflect."))
    }
}

/// What the thread shows of it; read with the track itself.
struct ReflectionSummary: Sendable {
    /// When the reader, a learner, finished one.
    let ownFinishedAt: Instant?
    /// How many learners shared one.
    let shared: Int

    static func columns(own: ID<Member>?) -> SQL {
        let forms = WritingForms.all.map(\.key)
        return """
            (SELECT MAX(mine.finished_at) FROM response mine WHERE mine.organisation_id = integral_track.organisation_id
                AND mine.track_id = integral_track.track_id AND mine.form IN \(forms) AND mine.author_member_id = \(own)) AS reflected_at,
            (SELECT COUNT(DISTINCT shared.author_member_id) FROM response shared
                WHERE shared.organisation_id = integral_track.organisation_id AND shared.track_id = integral_track.track_id
                AND shared.form IN \(forms) AND shared.shared_at IS NOT NULL) AS reflections_shared
            """
    }

    init(row: Row) throws {
        ownFinishedAt = try row.readIfPresent("reflected_at")
        shared = try row.read("reflections_shared")
    }
}

extension OrganisationDatabase {
    /// The guide chooses how a learner reflects; a later choice takes the place of the earlier.
    package func chooseReflection(_ permit: Permit<Track>, of learner: Place, _ form: FormKind) throws {
        guard permit.allows(.assess), learner.role == .learner else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO reflection_invitation (organisation_id, track_id, learner_member_id, form, at)
            VALUES (\(keeper), \(permit.noun.id), \(learner.member), \(form.key), \(now))
            ON CONFLICT (organisation_id, track_id, learner_member_id) DO UPDATE SET form = \(form.key), at = \(now)
            """)
    }

    /// The chosen forms by learner; a learner gets the own one.
    func chosenReflections(_ permit: Permit<Track>) throws -> [ID<Member>: FormKind] {
        let own: ID<Member>? = permit.places.first { $0.role == .learner }?.member
        let narrowed: SQL = permit.allows(.assess) ? "" : "AND learner_member_id = \(own)"
        let rows = try all(
            """
            SELECT learner_member_id, form FROM reflection_invitation
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(narrowed)
            """)
        var chosen: [ID<Member>: FormKind] = [:]
        for row in rows {
            let key: String = try row.read("form")
            chosen[try row.read("learner_member_id")] = WritingForms.all.first { $0.key == key }
        }
        return chosen
    }
}
