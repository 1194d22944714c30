import Guidance
import Markup
import Platform
import Store

/// Learning questions: asked by a learner, answered by the guide (LB-2.1-14, LB-2.2-08).
enum QuestionRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/questions", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/questions", .organisation(.signedIn, ask)),
        .post("/o/:organisation/tracks/:track/questions/:question/answer", .organisation(.signedIn, answer)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        return .page(QuestionPages.page(context, permit, try context.database.questions(permit)))
    }

    private static func ask(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let path = context.path("tracks", permit.noun.id.text, "questions")
        let text = context.form["text"]
        guard !text.isEmpty else { return .redirect(path) }
        try context.database.ask(text, tried: context.form["tried"], permit, context.program.house)
        return .redirect(path + "?saved=1")
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let path = context.path("tracks", permit.noun.id.text, "questions")
        let text = context.form["answer"]
        guard !text.isEmpty else { return .redirect(path) }
        let asker = try context.database.answer(context.id("question"), text, permit)
        let name = permit.place.memberName
        try context.database.notify(
            asker, on: permit.noun.id, path: path,
            Words("\(name) heeft je leervraag beantwoord.", "\(name) answered your learning question."))
        return .redirect(path + "?saved=1")
    }
}
