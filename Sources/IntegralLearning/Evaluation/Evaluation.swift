import Guidance
import Markup
import Platform
import Store

/// The evaluation of one track. It opens when the work is said to be done (requirements D3: `completed`), and asks nobody to come.
struct Evaluation: Sendable {
    /// Nil when the work turned out to go on.
    let completedAt: Instant?
    /// The keys of the questions that the guide picked.
    let questions: [String]

    static let table = Table(
        "evaluation", keeper: .organisation, key: "organisation_id, track_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("completed_at", .instant, required: false, .technical), Column("questions", .text, .technical),
        ], references: [Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE")])

    /// A conversation the guide plans, with the group or with one student.
    static let momentTable = Table(
        "evaluation_moment", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, required: false, .technical), Column("day", .day, planned(.keep)),
            Column("invitation", .text, planned(.blank)), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
        ])

    private static func planned(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .planning, of: "learner_member_id", term: "retention.guidance", erase: erase, export: true)
    }
}

/// When the guide wants to look back, and with whom.
struct EvaluationMoment: Sendable {
    let id: ID<EvaluationMoment>
    let day: Day
    /// Nil for the whole group.
    let learner: ID<Member>?
    /// Time and place, as the guide wrote them.
    let note: String

    init(row: Row) throws {
        id = try row.read("id")
        day = try row.read("day")
        learner = try row.readIfPresent("learner_member_id")
        note = try row.read("invitation")
    }
}

/// What the thread and Vandaag show of an evaluation; read with the track itself.
struct EvaluationSummary: Sendable {
    let completedAt: Instant?
    /// The next planned conversation for this reader.
    let momentDay: Day?
    let shared: Int
    /// When the reader finished the own part.
    let ownFinishedAt: Instant?

    /// Scalar subselects beside `integral_track`; each finds its row by a key or an index.
    static func columns(own: ID<Member>?, today: Day) -> SQL {
        """
        (SELECT evaluation.completed_at FROM evaluation WHERE evaluation.organisation_id = integral_track.organisation_id
            AND evaluation.track_id = integral_track.track_id) AS completed_at,
        (SELECT MIN(planned.day) FROM evaluation_moment planned WHERE planned.organisation_id = integral_track.organisation_id
            AND planned.track_id = integral_track.track_id AND planned.day >= \(today)
            AND (planned.learner_member_id IS NULL OR planned.learner_member_id IS NOT DISTINCT FROM \(own))) AS moment_day,
        (SELECT COUNT(*) FROM response shared WHERE shared.organisation_id = integral_track.organisation_id
            AND shared.track_id = integral_track.track_id AND shared.form = \(EvaluationForms.own.key)
            AND shared.shared_at IS NOT NULL) AS evaluations_shared,
        \(ownFinished(own: "\(own)")) AS own_finished_at
        """
    }

    static func ownFinished(own: SQL) -> SQL {
        """
        (SELECT MAX(mine.finished_at) FROM response mine WHERE mine.organisation_id = integral_track.organisation_id
            AND mine.track_id = integral_track.track_id AND mine.form = \(EvaluationForms.own.key) AND mine.author_member_id = \(own))
        """
    }

    init(row: Row) throws {
        completedAt = try row.readIfPresent("completed_at")
        momentDay = try row.readIfPresent("moment_day")
        shared = try row.read("evaluations_shared")
        ownFinishedAt = try row.readIfPresent("own_finished_at")
    }
}

extension OrganisationDatabase {
    /// Nil before the work was ever said to be done.
    func evaluation(_ permit: Permit<Track>) throws -> Evaluation? {
        try first(
            "SELECT completed_at, questions FROM evaluation WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)"
        ).map { row in
            let keys = try row.read("questions", as: String.self).utf8.split(separator: UInt8(ascii: " "))
            return Evaluation(
                completedAt: try row.readIfPresent("completed_at"), questions: keys.map { String(decoding: $0, as: UTF8.self) })
        }
    }

    /// The work is done, says a learner or a guide; the evaluation opens (LB-3.1-01).
    package func complete(_ permit: Permit<Track>) throws {
        guard permit.allows(.respond) || permit.allows(.assess) else { throw Refusal.notFound }
        let integral = try integral(permit)
        guard integral.state == .execution else { throw Refusal.notUnderWay }
        if integral.evaluation.completedAt != nil { return }
        try run(
            """
            INSERT INTO evaluation (organisation_id, track_id, completed_at, questions) VALUES (\(keeper), \(permit.noun.id), \(now), \(""))
            ON CONFLICT (organisation_id, track_id) DO UPDATE SET completed_at = \(now)
            """)
        try audit("complete", "evaluation", permit.noun.id, track: permit.noun.id)
    }

    /// The work goes on after all; what was written stays.
    func takeUpAgain(_ permit: Permit<Track>) throws {
        guard permit.allows(.respond) || permit.allows(.assess) else { throw Refusal.notFound }
        try run("UPDATE evaluation SET completed_at = NULL WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)")
        try audit("takeUpAgain", "evaluation", permit.noun.id, track: permit.noun.id)
    }

    package func pickQuestions(_ permit: Permit<Track>, _ keys: [String]) throws {
        guard permit.allows(.assess) else { throw Refusal.notFound }
        let known = EvaluationQuestion.picked(keys).map(\.key).joined(separator: " ")
        try run("UPDATE evaluation SET questions = \(known) WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)")
    }

    package func planEvaluation(_ permit: Permit<Track>, on day: Day, with learner: ID<Member>?, note: String) throws {
        guard permit.allows(.assess) else { throw Refusal.notFound }
        guard try integral(permit).evaluation.completedAt != nil else { throw Refusal.notCompleted }
        try run(
            """
            INSERT INTO evaluation_moment (organisation_id, id, track_id, learner_member_id, day, invitation, at)
            VALUES (\(keeper), \(newID(EvaluationMoment.self)), \(permit.noun.id), \(learner), \(day), \(note), \(now))
            """)
    }

    func cancelMoment(_ permit: Permit<Track>, _ id: ID<EvaluationMoment>) throws {
        guard permit.allows(.assess) else { throw Refusal.notFound }
        try run("DELETE FROM evaluation_moment WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(id)")
    }

    /// The planned conversations that concern the reader: a learner's own and those of the group, all for the guide.
    func evaluationMoments(_ permit: Permit<Track>) throws -> [EvaluationMoment] {
        let own: ID<Member>? = permit.places.first { $0.role == .learner }?.member
        let narrowed: SQL = permit.allows(.assess) ? "" : "AND (learner_member_id IS NULL OR learner_member_id IS NOT DISTINCT FROM \(own))"
        return try all(
            """
            SELECT id, day, learner_member_id, invitation FROM evaluation_moment
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(narrowed) ORDER BY day, id
            """
        ).map(EvaluationMoment.init)
    }
}

extension Refusal {
    static let notUnderWay = Refusal(
        .conflict,
        Words(
            "De uitvoering is nog niet begonnen. Afronden kan zodra de Go er is.",
            "The work has not begun yet. It can be completed as soon as the Go is there."))

    static let notCompleted = Refusal(
        .conflict,
        Words(
            "De evaluatie is er nog niet. Zeg eerst dat de uitvoering klaar is; dat kan op deze pagina.",
            "The evaluation is not there yet. Say first that the work is done; you can do so on this page."))
}
