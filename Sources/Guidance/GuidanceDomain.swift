import Markup
import Platform
import Store

/// The nouns that hang on tracks, shared by all entrances.
package enum GuidanceDomain {
    package static let domain = Domain(
        name: "Guidance", tables: tables, migrations: migrations,
        routes: [
            OwnAttendancePage.routes, ConversationRoutes.routes, ConfidentialRoutes.routes, ReferralRoutes.routes, ReportRoutes.routes,
        ].flatMap(\.self),
        taskKinds: GuidanceTasks.kinds, norms: GuidanceTasks.norms + Agreement.norms, acts: acts, nouns: nouns,
        auditedNouns: [JudgementRecord.audited])

    /// A history tells nobody more than the pages themselves do (E-05): of a judgement that is not shared, only who may assess reads.
    private static let acts =
        [
            ActWords("observe", "observation", Words("noteerde een waarneming", "noted an observation"), readers: .subjectAnd(.observe)),
            ActWords("takeBack", "judgement", Words("nam het besluit terug", "took the decision back")),
            ActWords("judge", "judgement", Words("gaf een oordeel", "gave a judgement"), telling: decision),
            ActWords("assess", "judgement", Words("schreef een beoordeling", "wrote a judgement"), readers: .only(.assess)),
            ActWords("share", "judgement", Words("deelde een beoordeling", "shared a judgement"), readers: .subjectAnd(.readJudgements)),
            ActWords(
                "respond", "judgement", Words("reageerde op een beoordeling", "responded to a judgement"),
                readers: .subjectAnd(.readJudgements)),
            ActWords(
                "confirm", "judgement", Words("bevestigde een beoordeling", "confirmed a judgement"), readers: .subjectAnd(.readJudgements)),
            ActWords("react", "log_entry", Words("reageerde op het logboek", "reacted to the logbook"), readers: .subjectAnd(.readLog)),
            ActWords("mark", "attendance", Words("noteerde de aanwezigheid", "noted the attendance")),
            ActWords("finish", "response", Words("rondde een formulier af", "finished a form"), readers: .subjectAnd(.assess)),
            ActWords("share", "response", Words("deelde een formulier", "shared a form"), readers: .subjectAnd(.assess)),
            ActWords(
                "withdraw", "response", Words("deelde een formulier niet meer", "shared a form no longer"), readers: .subjectAnd(.assess)),
            ActWords("record", "conversation", Words("legde een gesprek vast", "wrote down a conversation"), readers: .subjectAnd(.guide)),
            ActWords("share", "conversation", Words("deelde een gesprek", "shared a conversation"), readers: .subjectAnd(.guide)),
        ] + GuidanceTasks.referralActs + Evidence.acts

    /// `go noGo round 2`, as `judge` writes it.
    private static func decision(_ content: String, _ r: Reader) -> String? {
        let parts = content.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: Array($0), as: UTF8.self) }
        guard parts.count == 4, let kind = Judgement.Kind(rawValue: parts[0]), let outcome = Judgement.Outcome(rawValue: parts[1]) else {
            return nil
        }
        let round = parts[3]
        switch (kind, outcome) {
        case (.go, .go): return r("gaf een Go in ronde \(round)", "gave a Go in round \(round)")
        case (.go, .noGo): return r("gaf een No-go in ronde \(round)", "gave a No-go in round \(round)")
        case (.finalGo, .go): return r("gaf de definitieve Go", "gave the final Go")
        case (.finalGo, .noGo): return r("gaf nog geen definitieve Go", "gave no final Go yet")
        default: return nil
        }
    }

    private static let nouns: [String: Words] = [
        "observation": Words("waarneming", "observation"), "judgement": Words("beoordeling", "judgement"),
        "goal": Words("leerdoel", "goal"), "standing": Words("stand", "standing"), "log_entry": Words("logboek", "logbook"),
        "response_answer": Words("ingevuld formulier", "completed form"),
        "goal_action": Words("actie in het PAP", "action in the action plan"),
        "attendance": Words("aanwezigheid", "attendance"), "log_reaction": Words("reactie op het logboek", "reaction to the logbook"),
        "agreement_part": Words("samenwerkingscontract", "cooperation contract"),
        "agreement_party": Words("akkoord met een afspraak", "agreement to an arrangement"),
        "agreement_review": Words("terugblik op een afspraak", "look back on an arrangement"),
        "conversation": Words("gesprek", "conversation"),
        "conversation_words": Words("eigen woorden bij een gesprek", "own words with a conversation"),
        "confidential_note": Words("vertrouwelijke notitie", "confidential note"), "referral": Words("doorverwijzing", "referral"),
        "remark": Words("opmerking van een begeleider", "remark of a guide"), "report": Words("melding in de groep", "report in the group"),
        "evidence": Words("bewijsstuk", "piece of evidence"),
    ]

    static let tables: [Table] = [
        Observation.table, Observation.criterionTable, Judgement.table, Judgement.lineTable, Judgement.groundTable,
        LogEntry.table, Response.table, Response.answerTable, Goal.table, GoalAction.table, ActionHeading.table,
        LogReaction.table, Event.table, Attendance.table, Standing.table,
        Agreement.table, Agreement.partTable, Agreement.partyTable, Agreement.reviewTable,
        Conversation.table, Conversation.wordsTable, ConfidentialNote.table, ConfidentialNote.readerTable, Referral.table,
        Remark.table, Report.table,
        Evidence.table, Evidence.criterionTable,
    ]

    private static let migrations = [
        Migration(
            3, "observations, judgements, goals and logs",
            tables.map(Migration.Step.create) + [
                .run("CREATE INDEX observation_on_track ON observation (organisation_id, track_id, seen_day)"),
                .run("CREATE INDEX judgement_on_track ON judgement (organisation_id, track_id, kind, at)"),
                .run("CREATE INDEX judgement_of_learner ON judgement (organisation_id, learner_member_id, kind)"),
                // A version is replaced once: of two who correct it at the same moment, one is told.
                .run("CREATE UNIQUE INDEX judgement_replaced ON judgement (organisation_id, replaces_id)"),
                .run("CREATE INDEX goal_on_track ON goal (organisation_id, track_id)"),
                .run("CREATE INDEX log_on_track ON log_entry (organisation_id, track_id, at)"),
                .run("CREATE INDEX response_on_track ON response (organisation_id, track_id, form)"),
                .run("CREATE INDEX goal_of_member ON goal (organisation_id, member_id)"),
                .run("CREATE INDEX goal_of_response ON goal (organisation_id, response_id)"),
                .run("CREATE INDEX goal_action_of_goal ON goal_action (organisation_id, goal_id)"),
                .run("CREATE INDEX response_of_author ON response (author_member_organisation_id, author_member_id)"),
                .run("CREATE INDEX event_of_unit ON event (organisation_id, unit_id, on_day)"),
                .run("CREATE INDEX attendance_of_member ON attendance (organisation_id, member_id)"),
                .run("CREATE INDEX agreement_part_of ON agreement_part (organisation_id, agreement_id, position)"),
                .run("CREATE INDEX agreement_review_of ON agreement_review (organisation_id, agreement_id)"),
                .run("CREATE INDEX conversation_on_track ON conversation (organisation_id, track_id, held_day)"),
                .run("CREATE INDEX conversation_words_on_track ON conversation_words (organisation_id, track_id)"),
                .run("CREATE INDEX confidential_note_on_track ON confidential_note (organisation_id, track_id)"),
                .run("CREATE INDEX referral_on_track ON referral (organisation_id, track_id)"),
                .run("CREATE INDEX remark_on_track ON remark (organisation_id, track_id)"),
                .run("CREATE INDEX report_on_track ON report (organisation_id, track_id)"),
                .run("CREATE INDEX evidence_on_track ON evidence (organisation_id, track_id, learner_member_id)"),
                .run("CREATE UNIQUE INDEX evidence_replaced ON evidence (organisation_id, replaces_id)"),
            ])
    ]
}
