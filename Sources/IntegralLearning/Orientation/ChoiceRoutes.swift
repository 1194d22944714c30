import Guidance
import Markup
import Platform
import Store

/// The choices of the orientation: what, and why (LB-2.1-02).
enum ChoiceRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/choices", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/choices", .organisation(.signedIn, choose)),
        .post("/o/:organisation/tracks/:track/choices/:choice/comment", .organisation(.signedIn, comment)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        let r = context.r
        let choices = try context.database.choices(permit)
        let empty = emptyState(
            r(
                "Hier komen de keuzes die jullie maken, met de reden.",
                "Here come the choices you make, with the reason."))
        let cards = choices.map { card(nil, one(context, permit, $0)) }
        return .page(
            OrientationPage.page(
                context, permit, r("Keuzes", "Choices"),
                lead: r(
                    "Wat kies je, en waarom? De groep en je \(r.term(.learningGuide)) lezen mee.",
                    "What do you choose, and why? The group and your \(r.term(.learningGuide)) read along."),
                "\(writing(context, permit))\(choices.isEmpty ? empty : cards.joined())"))
    }

    private static func writing(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        guard permit.allows(.writeLog), permit.learner != nil else { return .empty }
        let r = context.r
        let fields = [
            Field("text", r("Ik kies of wij kiezen…", "I choose, or we choose…"), .multiline(rows: 2)),
            Field("reason", r("Omdat…", "Because…"), .multiline(rows: 2), hint: r("Mag ook later.", "May come later.")),
        ]
        return form(
            r, action: context.path("tracks", permit.noun.id.text, "choices"), requestID: context.requestID, fields: fields,
            submit: [button(r("Zet erbij", "Add"))])
    }

    private static func one(_ context: OrganisationContext, _ permit: Permit<Track>, _ choice: Choice) -> HTML {
        let r = context.r
        let reason: HTML = choice.reason.map { "<p>\(r("Omdat", "Because")): \($0)</p>" } ?? .empty
        let by = "\(choice.author) · \(r.date(Day(choice.at), today: context.today))"
        let said: HTML = "\(quotes([(text: choice.text, by: by)]))\(reason)"
        if let comment = choice.comment { return "\(said)\(quotes([(text: comment, by: choice.commentedBy ?? "")]))" }
        guard permit.allows(.assess) else { return said }
        let field = Field(
            "comment", r("Jouw opmerking", "Your comment"), .multiline(rows: 2), id: "comment-\(choice.id.text)")
        let commenting = form(
            r, action: context.path("tracks", permit.noun.id.text, "choices", choice.id.text, "comment"), requestID: context.requestID,
            fields: [field], submit: [button(r("Noteer", "Note"), kind: .quiet)])
        return "\(said)\(commenting)"
    }

    private static func choose(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let text = context.form["text"]
        if !text.isEmpty { try context.database.choose(text, because: context.form["reason"], permit) }
        return .redirect(context.path("tracks", permit.noun.id.text, "choices"))
    }

    private static func comment(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let path = context.path("tracks", permit.noun.id.text, "choices")
        let text = context.form["comment"]
        guard !text.isEmpty else { return .redirect(path) }
        try context.database.comment(on: context.id("choice"), text, permit)
        let name = permit.place.memberName
        try context.database.notify(
            [.learner], on: permit.noun.id, path: path,
            Words("\(name) schreef iets bij een keuze.", "\(name) wrote something at a choice."))
        return .redirect(path + "?saved=1")
    }
}
