import Guidance
import Markup
import Platform
import Store

/// Telling a student something, and answering it.
enum FeedbackRoutes {
    static let routes: [Route] = [
        .post("/o/:organisation/tracks/:track/evaluation/feedback", .organisation(.signedIn, give)),
        .post("/o/:organisation/tracks/:track/evaluation/feedback/:feedback", .organisation(.signedIn, reply)),
    ]

    private static func give(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try EvaluationRoutes.permit(context)
        let (form, isGuide) = (context.form, permit.allows(.assess))
        let base = context.path("tracks", permit.noun.id.text, "evaluation")
        let learner = people.first { $0.role == .learner && $0.unitName == nil && $0.member.text == form["learner"] }
        let page = isGuide && learner != nil ? "\(base)/of/\(form["learner"])" : base
        guard let learner, !form["text"].isEmpty else { return .redirect(page) }
        let kind: Feedback.Kind = isGuide && form["kind"] != Feedback.Kind.compliment.rawValue ? .feedback : .compliment
        try context.database.giveFeedback(permit, kind, to: learner, form["text"])
        let author = context.person.name
        let text =
            kind == .compliment
            ? Words("\(author) gaf je een compliment.", "\(author) gave you a compliment.")
            : Words("\(author) schreef feedback voor je.", "\(author) wrote feedback for you.")
        try context.database.notify(learner.member, on: permit.noun.id, path: base, text)
        return .redirect("\(page)?saved=1")
    }

    private static func reply(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .respond)
        let id: ID<Feedback> = try context.id("feedback")
        let base = context.path("tracks", permit.noun.id.text, "evaluation")
        if context.form["reply"].isEmpty { return .redirect(base) }
        try context.database.reply(permit, to: id, context.form["reply"])
        let own = permit.places.first { $0.role == .learner }
        if let told = try context.database.feedback(permit).first(where: { $0.id == id }), let own {
            let isGuide = told.authorRole != .learner
            try context.database.notify(
                told.author, on: permit.noun.id, path: isGuide ? "\(base)/of/\(own.member.text)" : base,
                Words("\(own.memberName) antwoordde op wat je schreef.", "\(own.memberName) answered what you wrote."))
        }
        return .redirect("\(base)?saved=1")
    }
}
