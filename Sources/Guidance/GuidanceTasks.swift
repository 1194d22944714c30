import Markup
import Platform
import Store

/// What waits for somebody on any track, whatever the entrance.
enum GuidanceTasks {
    static let norms = [
        NormDefinition(
            Referral.answerTerm, Words("Antwoord op een doorverwijzing binnen", "Answer to a referral within"), 5, .workingDays,
            source: nil,
            changer: .organisation, allowed: 1...60)
    ]

    static let kinds = [
        kind(Referral.answerTask, term: Referral.answerTerm, "referrals") { r, count in
            count == 1
                ? r("Een doorverwijzing wacht op je antwoord", "A referral waits for your answer")
                : r("\(count) doorverwijzingen wachten op je antwoord", "\(count) referrals wait for your answer")
        },
        kind(Referral.feedbackTask, "referrals") { r, count in
            count == 1
                ? r(
                    "Een doorverwijzing loopt: koppel terug als je klaar bent",
                    "A referral is running: tell what came of it when you are done")
                : r("\(count) doorverwijzingen lopen", "\(count) referrals are running")
        },
        kind(Referral.shareTask, "referrals") { r, count in
            count == 1
                ? r("Kies wat je begeleider mag lezen", "Choose what your guide may read")
                : r("Kies \(count) keer wat je begeleider mag lezen", "Choose \(count) times what your guide may read")
        },
        kind(Report.task, "reports") { r, count in
            count == 1
                ? r("Een melding in een werkgroep wacht op je", "A report in a work group waits for you")
                : r("\(count) meldingen in werkgroepen wachten op je", "\(count) reports in work groups wait for you")
        },
    ]

    /// Each state of a referral, for the learner and the guides.
    static let referralActs: [ActWords] = [
        act("send", Words("verwees door", "referred")),
        act("accepted", Words("nam een doorverwijzing aan", "accepted a referral")),
        act("declined", Words("nam een doorverwijzing niet aan", "did not accept a referral")),
        act("inProgress", Words("begon met een doorverwijzing", "began with a referral")),
        act("fedBack", Words("koppelde een doorverwijzing terug", "fed a referral back")),
        act("closed", Words("rondde een doorverwijzing af", "closed a referral")),
    ]

    private static func act(_ action: String, _ words: Words) -> ActWords {
        ActWords(action, "referral", words, readers: .subjectAnd(.guide))
    }

    private static func kind(
        _ name: String, term: String? = nil, _ path: String, _ line: @escaping @Sendable (Reader, Int) -> String
    ) -> TaskKind {
        TaskKind(name: name, term: term, line: line, path: { "tracks/\($0.text)/\(path)" })
    }
}
