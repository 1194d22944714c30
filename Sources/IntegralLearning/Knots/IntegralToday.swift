import Guidance
import Markup
import Platform
import Store

/// What the entrance brings to Vandaag.
enum IntegralToday {
    /// The open knot of each of the asker's integral tracks, with the one thing they can do.
    static func openKnots(_ context: PersonContext, _ tracks: [OwnTrack]) throws -> [ID<Track>: OpenKnot] {
        let states = Dictionary(try context.database.integralStates().map { ($0.track, $0) }, uniquingKeysWith: { first, _ in first })
        let judged = Dictionary(try context.database.sharedJudgements(), uniquingKeysWith: { first, _ in first })
        var knots: [ID<Track>: OpenKnot] = [:]
        for track in tracks {
            guard let state = states[track.id] else { continue }
            if track.role == .learner, let own = judged[track.id] {
                knots[track.id] = judgedKnot(context.r, track, own)
                continue
            }
            knots[track.id] = track.role == .learner ? forLearner(context.r, track, state) : forPractice(context.r, track, state)
        }
        return knots
    }

    private static func judgedKnot(_ r: Reader, _ track: OwnTrack, _ judgement: SharedJudgement) -> OpenKnot {
        if let day = judgement.registered {
            return OpenKnot(
                r("Geregistreerd op \(r.date(day))", "Registered on \(r.date(day))"),
                action: (r("Mijn resultaten", "My results"), "/o/\(track.organisationSlug)/results"), isSettled: true)
        }
        if judgement.isConfirmed {
            return OpenKnot(
                r("Beoordeeld en bevestigd", "Judged and confirmed"),
                action: (r("Reflectie openen", "Open the reflection"), track.path("reflection")), isSettled: true)
        }
        return OpenKnot(
            r("Je beoordeling staat klaar", "Your judgement is ready"),
            action: (r("Lezen en reageren", "Read and respond"), track.path("assessment", judgement.learner.text)), isSettled: true)
    }

    private static func forLearner(_ r: Reader, _ track: OwnTrack, _ state: IntegralState) -> OpenKnot {
        switch state.state {
        case .planning:
            OpenKnot(
                state.round == 1
                    ? r("Maak het werkplan", "Make the work plan")
                    : r("Pas het werkplan aan, ronde \(state.round)", "Adapt the work plan, round \(state.round)"),
                due: state.planDue, action: (r("Werkplan openen", "Open the work plan"), track.path("plan")))
        case .submitted: OpenKnot(r("Ingeleverd, wacht op de Go", "Handed in, waits for the Go"))
        case .waitingFinalGo: OpenKnot(r("Go van school, wacht op de praktijk", "Go of school, waits for practice"))
        case .execution where state.isLookingBack:
            OpenKnot(
                r("Klaar. Kijk terug als je daar tijd voor hebt", "Done. Look back when you have time for it"),
                action: (r("Evaluatie openen", "Open the evaluation"), track.path("evaluation")))
        case .execution where state.isCompleted:
            OpenKnot(r("Klaar, wacht op de beoordeling", "Done, waits for the judgement"))
        case .execution:
            OpenKnot(r("In uitvoering", "Under way"), action: (r("Logboek openen", "Open the logbook"), "\(track.path())#field-entry"))
        }
    }

    private static func forPractice(_ r: Reader, _ track: OwnTrack, _ state: IntegralState) -> OpenKnot {
        switch state.state {
        case .planning, .submitted: OpenKnot(r("Het werkplan wordt gemaakt", "The work plan is being made"), due: nil)
        case .waitingFinalGo:
            OpenKnot(
                r("Wacht op de definitieve Go", "Waits for the final Go"),
                action: track.role == .practiceSupervisor ? (r("Plan bekijken", "Look at the plan"), track.path("final-go")) : nil)
        case .execution:
            OpenKnot(
                r("In uitvoering", "Under way"),
                action: track.role == .practiceSupervisor ? (r("+ Waarneming", "+ Observation"), "\(track.path())#field-text") : nil,
                isSettled: state.isJudged)
        }
    }

    /// Learners at work from whom nothing was heard for as long as the Norm says, for the guides of their groups.
    static let silence = TodayNotes { context in
        let r = context.r
        let days = try context.database.norm(Norms.silentDays, context.program.house).value
        let notes = try context.database.silentLearners(since: context.today.adding(days: -Int(days)))
        return (r("Al \(Int(days)) dagen stil:", "Silent for \(Int(days)) days:"), notes)
    }
}

/// How far one integral track is.
struct IntegralState: Sendable {
    let track: ID<Track>
    let state: IntegralTrack.State
    let round: Int
    let planDue: Day?
    /// Every learner of it has a judgement that is shared, so that its day is past.
    let isJudged: Bool
    let isCompleted: Bool
    /// The work is done, and the learner's own part of the evaluation is not.
    let isLookingBack: Bool
}

/// A judgement that its learner may read.
struct SharedJudgement: Sendable {
    let learner: ID<Member>
    let isConfirmed: Bool
    /// When its results were registered.
    let registered: Day?
}

extension PersonDatabase {
    /// The standing judgements about the asker that are shared, newest first.
    fileprivate func sharedJudgements() throws -> [(ID<Track>, SharedJudgement)] {
        try all(
            """
            SELECT judgement.track_id AS track_id, judgement.learner_member_id AS learner, judgement.confirmed_at AS confirmed_at,
                (SELECT CASE WHEN COUNT(*) = COUNT(verified_at) THEN MAX(verified_at) END FROM result
                    WHERE result.organisation_id = judgement.organisation_id AND result.judgement_id = judgement.id) AS registered_at
            FROM member holder
            JOIN judgement ON judgement.organisation_id = holder.organisation_id AND judgement.learner_member_id = holder.id
                AND judgement.kind = \(Judgement.Kind.development) AND judgement.shared_at IS NOT NULL AND \(Judgement.stands)
            WHERE holder.person_id = \(person) ORDER BY judgement.at DESC LIMIT 200
            """
        ).map { row in
            let isConfirmed = try row.readIfPresent("confirmed_at", as: Instant.self) != nil
            let registered = try row.readIfPresent("registered_at", as: Instant.self).map { Day($0) }
            let judgement = SharedJudgement(learner: try row.read("learner"), isConfirmed: isConfirmed, registered: registered)
            return (try row.read("track_id"), judgement)
        }
    }

    fileprivate func integralStates() throws -> [IntegralState] {
        try all(
            """
            SELECT DISTINCT integral_track.track_id AS track_id, state, round, plan_due_day, evaluation.completed_at AS completed_at,
                \(EvaluationSummary.ownFinished(own: "holder.id")) AS own_finished_at,
                NOT EXISTS (SELECT 1 FROM place seat
                    WHERE seat.organisation_id = place.organisation_id AND seat.track_id = place.track_id AND seat.role = \(Role.learner)
                        AND (seat.until_day IS NULL OR seat.until_day >= \(today))
                        AND NOT EXISTS (SELECT 1 FROM judgement WHERE judgement.organisation_id = seat.organisation_id
                            AND judgement.track_id = seat.track_id AND judgement.learner_member_id = seat.member_id
                            AND judgement.kind = \(Judgement.Kind.development) AND judgement.shared_at IS NOT NULL)) AS is_judged
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN integral_track ON integral_track.organisation_id = place.organisation_id AND integral_track.track_id = place.track_id
            LEFT JOIN evaluation ON evaluation.organisation_id = place.organisation_id AND evaluation.track_id = place.track_id
            WHERE holder.person_id = \(person) LIMIT 500
            """
        ).map { row in
            let isCompleted = try row.readIfPresent("completed_at", as: Instant.self) != nil
            let isWritten = try row.readIfPresent("own_finished_at", as: Instant.self) != nil
            return IntegralState(
                track: try row.read("track_id"), state: try row.read("state"), round: try row.read("round"),
                planDue: try row.readIfPresent("plan_due_day"), isJudged: try row.read("is_judged"), isCompleted: isCompleted,
                isLookingBack: isCompleted && !isWritten)
        }
    }

    /// Silent: at work before `day`, and since then no entry in the logbook and nothing decided about the track.
    fileprivate func silentLearners(since day: Day) throws -> [TodayNote] {
        try all(
            """
            SELECT DISTINCT track.id AS track_id, track.unit_id AS unit_id, o.slug AS slug, learner.id AS learner_id, learner.name AS name
            FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.role = \(Role.learningGuide)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = place.organisation_id AND track.unit_id = place.unit_id AND track.closed_day IS NULL
                AND track.starts_day < \(day)
            JOIN organisation o ON o.id = track.organisation_id
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
                AND integral_track.state = \(IntegralTrack.State.execution)
            JOIN place seat ON seat.organisation_id = track.organisation_id AND seat.track_id = track.id AND seat.role = \(Role.learner)
                AND seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
            JOIN member learner ON learner.organisation_id = seat.member_organisation_id AND learner.id = seat.member_id
            WHERE holder.person_id = \(person)
                AND NOT EXISTS (SELECT 1 FROM log_entry WHERE log_entry.organisation_id = track.organisation_id
                    AND log_entry.track_id = track.id AND log_entry.member_id = learner.id AND log_entry.at >= \(day.start))
                AND NOT EXISTS (SELECT 1 FROM judgement WHERE judgement.organisation_id = track.organisation_id
                    AND judgement.track_id = track.id AND judgement.at >= \(day.start))
            ORDER BY name LIMIT 200
            """
        ).map { row in
            let track: ID<Track> = try row.read("track_id")
            return TodayNote(
                unit: try row.read("unit_id"), name: try row.read("name"),
                path: "/o/\(try row.read("slug", as: String.self))/tracks/\(track.text)")
        }
    }
}
