import Markup
import Platform
import Store

/// What waits for somebody in this entrance.
enum Tasks {
    static let go = "integral.go"
    static let finalGo = "integral.finalGo"
    static let register = "integral.register"
    static let look = "integral.look"
    static let question = "integral.question"
    static let peer = "integral.peer"

    static let evidence = "integral.evidence"

    static let goTerm = "integral.go.term"
    static let registerTerm = "integral.register.term"
    static let takeBackTerm = "integral.go.takeBack"
    /// In minutes.
    static let longestTakeBack: Int64 = 60

    static let norms: [NormDefinition] = [
        NormDefinition(
            goTerm, Words("Go of No-go op een werkplan binnen", "Go or No-go on a work plan within"), 5, .workingDays, source: nil,
            changer: .organisation, allowed: 1...60),
        NormDefinition(
            registerTerm, Words("Resultaten nakijken en registreren binnen", "Check and register results within"), 10, .workingDays,
            source: nil, changer: .organisation, allowed: 1...60),
        NormDefinition(
            takeBackTerm, Words("Een Go of No-go terugnemen binnen", "Take a Go or No-go back within"), 10, .minutes, source: nil,
            changer: .organisation, allowed: 1...longestTakeBack),
    ]

    static let kinds: [TaskKind] = [
        TaskKind(
            name: go, term: goTerm,
            line: { r, count in
                count == 1
                    ? r("Een werkplan wacht op je Go", "A work plan waits for your Go")
                    : r("\(count) werkplannen wachten op je Go", "\(count) work plans wait for your Go")
            }, path: { "tracks/\($0.text)/go" }),
        TaskKind(
            name: finalGo,
            line: { r, count in
                count == 1
                    ? r("Een opdracht wacht op je definitieve Go", "An assignment waits for your final Go")
                    : r("\(count) opdrachten wachten op je definitieve Go", "\(count) assignments wait for your final Go")
            }, path: { "tracks/\($0.text)/final-go" }),
        TaskKind(
            name: register, term: registerTerm,
            line: { r, count in
                count == 1
                    ? r("Een beoordeling wacht op registratie", "A judgement waits for registration")
                    : r("\(count) beoordelingen wachten op registratie", "\(count) judgements wait for registration")
            }, path: { "tracks/\($0.text)/register" }),
        TaskKind(
            name: look, term: goTerm,
            line: { r, count in
                count == 1 ? r("Iemand vraagt: kijk mee", "Somebody asks for a look") : r("\(count) keer: kijk mee", "\(count) looks asked")
            }, path: { "tracks/\($0.text)/guidance" }),
        TaskKind(
            name: question,
            line: { r, count in
                count == 1
                    ? r("Een leervraag wacht op je antwoord", "A learning question waits for your answer")
                    : r(
                        "Leervragen van \(count) mensen wachten op je antwoord",
                        "Learning questions of \(count) people wait for your answer")
            }, path: { "tracks/\($0.text)/questions" }),
        TaskKind(
            name: peer,
            line: { r, count in
                count == 1
                    ? r("Iemand vraagt of je een werkplan wilt lezen", "Somebody asks you to read a work plan")
                    : r("\(count) keer gevraagd: lees een werkplan mee", "\(count) times asked to read a work plan")
            }, path: { "tracks/\($0.text)/plan" }),
        TaskKind(
            name: evidence,
            line: { r, count in
                count == 1
                    ? r("Bewijs wacht op nakijken", "Evidence waits to be checked")
                    : r("Bewijs van \(count) studenten wacht op nakijken", "Evidence of \(count) students waits to be checked")
            }, path: { "tracks/\($0.text)/evidence" }),
    ]
}
