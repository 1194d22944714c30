import Markup
import Platform
import Store

/// Integral learning: one learner or work group does one integral assignment, from work plan over Go and logbook to a registered result.
package enum IntegralLearningDomain {
    package static let domain = Domain(
        name: "IntegralLearning", tables: tables, migrations: migrations,
        routes: [
            AssignmentRoutes.routes,
            SetOutRoutes.routes,
            PlanRoutes.routes,
            LateGoal.routes,
            GoRoutes.routes,
            PracticeRoutes.routes,
            SupervisorLink.routes,
            ThreadPanels.routes,
            AssessmentRoutes.routes,
            RegisterRoutes.routes,
            ResultRoutes.routes,
            MonitorRoutes.routes,
            GroupTracks.routes,
            EvaluationRoutes.routes,
            FeedbackRoutes.routes,
            WritingRoutes.routes,
            ProgrammeRoutes.routes,
            LessonRoutes.routes,
            ReactionRoutes.routes,
            EnvironmentRoutes.routes,
            ProgressRoutes.routes,
            InterimRoutes.routes,
            QualityRoutes.routes,
            MeetingRoutes.routes,
            ReportRoutes.routes,
            QuestionRoutes.routes,
            ChoiceRoutes.routes,
            ContractRoutes.routes,
            PeerRoutes.routes,
            GuidanceRoutes.routes,
            ProcedureRoutes.routes,
            PlanSettings.routes,
            ExecutionRoutes.routes,
            LogbookRoutes.routes,
            OpportunityRoutes.routes,
            ProcessCheckRoutes.routes,
            EvidenceRoutes.routes,
            PortfolioPages.routes,
            ExamRoutes.routes,
            LevelRoutes.routes,
            SelfAssessmentRoutes.routes,
            NotShown.routes,
            ReflectionRoutes.routes,
            GoalRoutes.routes,
            ActionRoutes.routes,
            NamedQualityRoutes.routes,
        ].flatMap(\.self),
        trackKinds: [IntegralThread.kind], taskKinds: Tasks.kinds,
        norms: Tasks.norms + MonitorNorm.definitions + ProgrammeNorms.definitions,
        navigation: [
            NavigationItem(Words("Opdrachten", "Assignments"), path: "assignments", roles: [.learningGuide, .programmeTeam]),
            ResultRoutes.navigation,
            WritingRoutes.navigation,
            NavigationItem(Words("Programma’s", "Programmes"), path: "programmes", roles: [.learningGuide, .programmeTeam]),
            PlanSettings.navigation,
            PortfolioPages.navigation,
            ExamRoutes.navigation,
            LevelRoutes.navigation,
            GoalRoutes.navigation,
            ActionRoutes.navigation,
        ],
        acts: acts + ProgrammeRoutes.acts,
        unitTabs: [
            LessonRoutes.unitTab,
            UnitTab(Words("Opdrachten", "Assignments"), path: GroupTracks.tab, ability: .arrange),
            UnitTab(Words("Monitor", "Monitor"), path: MonitorRoutes.tab, ability: .readJudgements),
            UnitTab(Words("Registreren", "Register"), path: RegisterRoutes.tab, ability: .afterCheck),
            UnitTab(Words("Programma", "Programme"), path: GroupProgramme.tab, ability: .read),
            EnvironmentRoutes.unitTab,
            UnitTab(Words("Resultaten", "Results"), path: ReportRoutes.tab, ability: .readJudgements),
            UnitTab(Words("Teamvergadering", "Team meeting"), path: MeetingRoutes.tab, ability: .readJudgements),
        ],
        todayNotes: [IntegralToday.silence] + GroupProgramme.todayNotes,
        nouns: nouns)

    private static let nouns: [String: Words] = [
        "plan_row": Words("taak in het werkplan", "task in the work plan"),
        "plan_round_line": Words("taak in een ingeleverd werkplan", "task in a submitted work plan"),
        "result": Words("resultaat", "result"),
        "evaluation_moment": Words("uitnodiging om terug te kijken", "invitation to look back"),
        "feedback": Words("feedback of compliment", "feedback or compliment"),
        "programme_remark": Words("opmerking bij een programma", "remark on a programme"),
        "consultation": Words("overleg over een programma", "consultation on a programme"),
        "shared_programme": Words("gedeeld programma", "shared programme"),
        "environment_remark": Words("opmerking bij de leeromgeving", "remark on the learning environment"),
        "interim_result": Words("tussenstand", "interim result"),
        "proposal": Words("voorstel aan het team", "proposal to the team"),
        "proposal_remark": Words("reactie op een voorstel", "remark on a proposal"),
        "plan_round_goal": Words("leerdoel in een ingeleverd werkplan", "goal in a submitted work plan"),
        "independence": Words("fase van zelfstandigheid", "stage of independence"),
        "look": Words("antwoord op ‘kijk mee’", "answer to a look that was asked"),
        "learning_question": Words("leervraag", "learning question"),
        "choice": Words("keuze", "choice"),
        "goal_mark": Words("aanmoediging of uitdaging bij een leerdoel", "encouragement or challenge at a goal"),
        "peer_reading": Words("opmerking bij een werkplan", "remark on a work plan"),
        "go_terms": Words("voorwaarden bij een Go", "conditions with a Go"),
        "task_done": Words("afgevinkte taak", "ticked task"), "opportunity": Words("extra kans", "extra chance"),
        "process_check_answer": Words("antwoord over samenwerken", "answer about working together"),
        "exam_result": Words("examenresultaat", "exam result"),
        "self_mark": Words("zelfbeoordeling", "self-assessment"),
        "quality": Words("kwaliteit", "quality"),
    ]

    private static let acts = [
        ActWords(
            "set", "independence", Words("bepaalde hoe zelfstandig iemand werkt", "decided how independent somebody works"),
            readers: .subjectAnd(.assess)),
        ActWords(
            "propose", "independence", Words("stelde voor om zelfstandiger te werken", "proposed to work more independently"),
            readers: .subjectAnd(.assess)),
        ActWords("ask", "learning_question", Words("stelde een leervraag", "asked a learning question"), readers: .subjectAnd(.assess)),
        ActWords(
            "answer", "learning_question", Words("beantwoordde een leervraag", "answered a learning question"),
            readers: .subjectAnd(.assess)),
        ActWords("askPeer", "place", Words("vroeg iemand om mee te lezen", "asked somebody to read along"), readers: .subjectAnd(.readLog)),
        ActWords("offer", "agreement", Words("legde het samenwerkingscontract voor", "put the cooperation contract to the group")),
        ActWords("agree", "agreement", Words("ging akkoord met het samenwerkingscontract", "agreed to the cooperation contract")),
        ActWords("create", "assignment", Words("maakte de opdracht", "made the assignment")),
        ActWords("publish", "assignment", Words("zette de opdracht open", "published the assignment")),
        ActWords("setOut", "track", Words("zette het traject uit", "set out the track")) { title, r in
            title.isEmpty ? nil : r("zette ‘\(title)’ uit", "set out ‘\(title)’")
        },
        ActWords("submit", "plan", Words("leverde het werkplan in", "handed in the work plan")) { content, r in
            number(in: content, after: "round ").map {
                r("leverde het werkplan in voor ronde \($0)", "handed in the work plan for round \($0)")
            }
        },
        ActWords("write", "goal", Words("schreef een leerdoel", "wrote a goal"), readers: .subjectAnd(.readLog)),
        ActWords("link", "place", Words("koppelde iemand uit de praktijk", "linked somebody from practice")) { name, r in
            let role = r.term(.practiceSupervisor)
            return name.isEmpty
                ? r("koppelde een \(role)", "linked a \(role)") : r("koppelde \(name) als \(role)", "linked \(name) as \(role)")
        },
        ActWords(
            "enter", "result", Words("voerde de resultaten in", "entered the results"), readers: .subjectAnd(.readJudgements)
        ) { content, r in
            number(in: content).map {
                r("voerde resultaten in voor \(workProcesses($0, r))", "entered results for \(workProcesses($0, r))")
            }
        },
        ActWords(
            "share", "interim_result", Words("deelde een tussenstand", "shared an interim result"), readers: .subjectAnd(.readJudgements)),
        ActWords(
            "verify", "result", Words("keek de resultaten na en registreerde ze", "checked and registered the results"),
            readers: .subjectAnd(.readJudgements)
        ) { content, r in
            number(in: content).map {
                r("registreerde resultaten voor \(workProcesses($0, r))", "registered results for \(workProcesses($0, r))")
            }
        },
        ActWords("complete", "evaluation", Words("rondde de uitvoering af", "completed the work")),
        ActWords("takeUpAgain", "evaluation", Words("pakte de uitvoering weer op", "took the work up again")),
        ActWords(
            "give", "feedback", Words("gaf feedback of een compliment", "gave feedback or a compliment"), readers: .subjectAnd(.assess)),
        ActWords("name", "quality", Words("noemde een kwaliteit", "named a quality"), readers: .subjectAnd(.assess)),
        ActWords("reply", "feedback", Words("antwoordde op feedback", "answered feedback"), readers: .subjectAnd(.assess)),
    ]

    /// The number an entry begins with, or has behind `mark`.
    private static func number(in content: String, after mark: String = "") -> Int? {
        guard content.utf8.starts(with: mark.utf8) else { return nil }
        let digits = content.utf8.dropFirst(mark.utf8.count).prefix { $0 != UInt8(ascii: " ") }
        return Int(String(decoding: Array(digits), as: UTF8.self))
    }

    private static func workProcesses(_ number: Int, _ r: Reader) -> String {
        number == 1 ? r("1 werkproces", "1 work process") : r("\(number) werkprocessen", "\(number) work processes")
    }

    static let tables: [Table] = ownTables + ProgrammeRoutes.tables

    private static let ownTables: [Table] = [
        Assignment.table, Assignment.itemTable, IntegralTrack.table, PlanRow.table, PlanRow.roundTable, PlanRow.roundLineTable,
        Result.table,
        Evaluation.table, Evaluation.momentTable, Feedback.table,
        Environment.table, Resource.table, EnvironmentRemark.table,
        Interim.table, Proposal.table, Proposal.remarkTable,
        PlanRow.roundGoalTable, PlanFormat.table, IndependenceEntry.table, Look.table, Question.table, Choice.table,
        GoalMark.table, PeerReading.table, Procedure.table, GoTerms.table,
        TaskDone.table, Opportunity.table, ProcessCheck.table, ProcessCheck.answerTable,
        ExamUnit.table, ExamResult.table, ExamResult.lineTable,
        LevelWording.table, SelfMark.table, NotShown.table,
        Reflection.invitationTable, NamedQuality.table,
    ]

    private static let migrations = [
        Migration(
            4, "integral learning",
            tables.map(Migration.Step.create) + [
                .run("CREATE INDEX plan_row_on_track ON plan_row (organisation_id, track_id, position)"),
                .run("CREATE INDEX integral_track_of_assignment ON integral_track (organisation_id, assignment_id)"),
                // A result is replaced once.
                .run("CREATE UNIQUE INDEX result_replaced ON result (organisation_id, replaces_id)"),
                .run("CREATE INDEX result_on_track ON result (organisation_id, track_id, learner_member_id)"),
                .run("CREATE INDEX result_of_learner ON result (organisation_id, learner_member_id, verified_at)"),
                .run("CREATE INDEX result_of_judgement ON result (organisation_id, judgement_id)"),
                .run("CREATE INDEX evaluation_moment_on_track ON evaluation_moment (organisation_id, track_id, day)"),
                .run("CREATE INDEX quality_on_track ON quality (organisation_id, track_id, learner_member_id)"),
                .run("CREATE INDEX feedback_on_track ON feedback (organisation_id, track_id, learner_member_id)"),
                .run("CREATE INDEX resource_of_unit ON resource (organisation_id, unit_id)"),
                .run("CREATE INDEX remark_on_environment ON environment_remark (organisation_id, unit_id, at)"),
                .run("CREATE INDEX interim_of_learner ON interim_result (organisation_id, learner_member_id)"),
                .run("CREATE INDEX proposal_of_unit ON proposal (organisation_id, unit_id)"),
                .run("CREATE INDEX remark_on_proposal ON proposal_remark (organisation_id, proposal_id)"),
                .run("CREATE INDEX independence_on_track ON independence (organisation_id, track_id, member_id, at)"),
                .run("CREATE INDEX look_on_track ON look (organisation_id, track_id, member_id, asked_at)"),
                .run("CREATE INDEX learning_question_on_track ON learning_question (organisation_id, track_id, answered_at)"),
                .run("CREATE INDEX choice_on_track ON choice (organisation_id, track_id, at)"),
                .run("CREATE INDEX goal_mark_on_track ON goal_mark (organisation_id, track_id, member_id)"),
                .run("CREATE INDEX peer_reading_on_track ON peer_reading (organisation_id, track_id, member_id)"),
                .run("CREATE INDEX go_terms_on_track ON go_terms (organisation_id, track_id)"),
                .run("CREATE INDEX task_done_on_track ON task_done (organisation_id, track_id)"),
                .run("CREATE INDEX opportunity_on_track ON opportunity (organisation_id, track_id)"),
                .run("CREATE INDEX process_check_on_track ON process_check (organisation_id, track_id)"),
                .run("CREATE INDEX process_check_answer_on_track ON process_check_answer (organisation_id, track_id)"),
                .run("CREATE UNIQUE INDEX exam_result_replaced ON exam_result (organisation_id, replaces_id)"),
                .run("CREATE INDEX exam_result_of_learner ON exam_result (organisation_id, learner_member_id, exam_unit_id)"),
            ] + ProgrammeRoutes.indexes)
    ]
}
