import Guidance
import Markup
import Platform
import Store

/// Reflecting on one track: the invitation, what was written, and what a goal can be made of.
enum ReflectionRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/reflection", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/reflection", .organisation(.signedIn, choose)),
        .get("/o/:organisation/tracks/:track/goals", .organisation(.signedIn, shared)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try EvaluationRoutes.permit(context)
        let database = context.database
        let chosen = try database.chosenReflections(permit)
        let judged = try database.currentJudgements(permit, [.development]).filter { $0.confirmedAt != nil }.compactMap(\.learner)
        guard let own = permit.places.first(where: { $0.role == .learner }) else {
            let learners = people.filter { $0.role == .learner && $0.unitName == nil }
            let shared = try database.readableResponses(WritingForms.all, permit)
            return .page(
                ReflectionPages.forGuide(
                    context, permit,
                    learners.map { learner in
                        ReflectionPages.Learner(
                            place: learner, isInvited: judged.contains(learner.member), form: chosen[learner.member],
                            shared: shared.filter { $0.author?.member == learner.member }.count)
                    }))
        }
        let view = ReflectionPages.Own(
            permit: permit, place: own, isInvited: judged.contains(own.member), form: chosen[own.member],
            written: try database.ownResponses(WritingForms.all).filter { $0.track == permit.noun.id },
            points: try database.learningPoints(of: own.member).filter { $0.kind == .learningPoint && $0.track == permit.noun.id },
            feedback: try database.feedback(permit, about: own.member), goals: try database.developmentGoals())
        return .page(ReflectionPages.own(context, view))
    }

    private static func choose(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .assess)
        let path = Reflection.path(context, permit.noun.id)
        let wanted = context.form["learner"]
        guard let kind = WritingForms.all.first(where: { $0.key == context.form["form"] }) else { return .redirect(path) }
        guard let learner = people.first(where: { $0.role == .learner && $0.unitName == nil && $0.member.text == wanted }) else {
            throw Refusal.notFound
        }
        try context.database.chooseReflection(permit, of: learner, kind)
        try context.database.notify(
            learner.member, on: permit.noun.id, path: path,
            Words(
                "Je bent uitgenodigd om te reflecteren op “\(permit.noun.title)”, met: \(kind.title.dutch).",
                "You are invited to reflect on “\(permit.noun.title)”, with: \(kind.title.english)."))
        return .redirect(path + "?saved=1")
    }

    /// For a guide: the goals of this track's plan, and those that learners shared. A learner has the own page.
    private static func shared(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try EvaluationRoutes.permit(context)
        guard permit.allows(.assess) else { return .redirect(context.path("goals")) }
        let goals = try context.database.sharedGoals(permit)
        return .page(
            GoalPages.shared(
                context, permit, planned: try context.database.goals(permit).filter { !$0.text.isEmpty }, people: people, goals,
                try context.database.actions(of: goals)))
    }
}
