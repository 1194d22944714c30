import Guidance
import Markup
import Platform
import Store

/// The check of a work group: begun by the guide, answered by members, seen by both without names.
enum ProcessCheckRoutes {
    private static let base = "/o/:organisation/tracks/:track/process-check"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .post(base, .organisation(.signedIn, begin)),
        .post(base + "/:check", .organisation(.signedIn, answer)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .readLog)
        let r = context.r
        let checks = try context.database.processChecks(permit, members: people.learnersOnTrack.count)
        let cards = try checks.map { check in
            try one(context, permit, check, context.database.ownAnswers(permit, check.id))
        }
        let empty = emptyState(
            r(
                "Hier komen vijf zinnen over samenwerken, zodra je \(r.term(.learningGuide)) ze openzet.",
                "Here come five sentences about working together, as soon as your \(r.term(.learningGuide)) opens them."))
        return .page(
            TrackPage.page(
                context, permit, r("Hoe werken we samen?", "How do we work together?"),
                "\(beginning(context, permit))\(cards.isEmpty ? empty : cards.joined())"))
    }

    private static func beginning(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        guard permit.allows(.guide) else { return .empty }
        let r = context.r
        let until = Field(
            "until", r("Invullen kan tot en met", "Can be filled in until"), .date, value: context.today.adding(days: 7).isoText,
            hint: r(
                "De uitkomst zie je als iedereen heeft ingevuld, of na deze dag. Zonder namen.",
                "You see the outcome when everybody answered, or after this day. Without names."))
        return form(
            r, action: context.path("tracks", permit.noun.id.text, "process-check"), requestID: context.requestID, fields: [until],
            submit: [button(r("Openzetten voor de groep", "Open it for the group"), kind: .quiet)])
    }

    private static func one(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ check: ProcessCheck, _ own: [Int: Int]
    ) throws -> HTML {
        let r = context.r
        let count = r("\(check.answered) van \(check.members) vulden in", "\(check.answered) of \(check.members) answered")
        let title = r("Tot en met \(r.date(check.until, today: context.today))", "Until \(r.date(check.until, today: context.today))")
        return card(title, "<p class=\"soft\">\(count)</p>\(answering(context, permit, check, own))\(totals(r, check))")
    }

    private static func answering(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ check: ProcessCheck, _ own: [Int: Int]
    ) -> HTML {
        guard permit.learnerPlace != nil, check.until >= context.today else { return .empty }
        let r = context.r
        let levels = ProcessCheck.levels.enumerated().map { Field.Choice(String($0 + 1), r($1)) }
        let fields = ProcessCheck.statements.enumerated().map { place, statement in
            Field(
                "statement-\(place + 1)", r(statement), .radios(levels), value: own[place + 1].map(String.init) ?? "",
                id: "statement-\(check.id.text)-\(place + 1)")
        }
        let sheet = form(
            r, action: context.path("tracks", permit.noun.id.text, "process-check", check.id.text), requestID: context.requestID,
            fields: fields, submit: [button(r("Bewaren", "Save"))])
        return own.isEmpty ? sheet : details(r("Jouw antwoorden", "Your answers"), sheet)
    }

    private static func totals(_ r: Reader, _ check: ProcessCheck) -> HTML {
        guard !check.totals.isEmpty else { return .empty }
        let rows: [[HTML]] = zip(ProcessCheck.statements, check.totals).map { statement, numbers in
            [.text(r(statement))] + numbers.map { .text($0 == 0 ? "–" : String($0)) }
        }
        return table(
            caption: r("Zo kijkt de groep ernaar", "How the group sees it"),
            head: [r("Zin", "Sentence")] + ProcessCheck.levels.map { r($0) },
            rows: rows)
    }

    private static func begin(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .guide)
        let until = Day(text: context.form["until"]) ?? context.today.adding(days: 7)
        try context.database.openProcessCheck(permit, until: max(until, context.today))
        try context.database.notify(
            [.learner], on: permit.noun.id, path: context.path("tracks", permit.noun.id.text, "process-check"),
            Words("Hoe werken jullie samen? Vul vijf zinnen in.", "How do you work together? Answer five sentences."))
        return TrackPage.back(context, permit, "process-check")
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        let answers = context.form.entries(after: "statement-").compactMap { key, value -> (Int, Int)? in
            guard let statement = Int(key), let level = Int(value), (1...ProcessCheck.statements.count).contains(statement),
                (1...ProcessCheck.levels.count).contains(level)
            else { return nil }
            return (statement, level)
        }
        try context.database.answerCheck(
            permit, context.id("check"), Dictionary(answers, uniquingKeysWith: { first, _ in first }))
        return TrackPage.back(context, permit, "process-check")
    }
}
