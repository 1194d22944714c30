import Markup
import Platform
import Store

/// The progress of one learner, for the learner and for who guides the group.
enum ProgressRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/progress", .organisation(.signedIn, own)),
        .get("/o/:organisation/progress/overview.pdf", .organisation(.signedIn, ownPaper)),
        .get("/o/:organisation/groups/:unit/progress/:learner", .organisation(.signedIn, ofLearner)),
        .get("/o/:organisation/groups/:unit/progress/:learner/overview.pdf", .organisation(.signedIn, paperOfLearner)),
    ]

    private static func own(_ context: OrganisationContext) throws -> Answer {
        .page(try ProgressPages.page(context, ownProgress(context)))
    }

    private static func ofLearner(_ context: OrganisationContext) throws -> Answer {
        .page(try ProgressPages.page(context, progressOfLearner(context)))
    }

    private static func ownPaper(_ context: OrganisationContext) throws -> Answer { try Papers.overview(context, ownProgress(context)) }

    private static func paperOfLearner(_ context: OrganisationContext) throws -> Answer {
        try Papers.overview(context, progressOfLearner(context))
    }

    private static func ownProgress(_ context: OrganisationContext) throws -> Progress {
        guard let member = context.database.member, context.roles.contains(.learner) else { throw Refusal.notFound }
        return try context.database.progress(.own(member), context.program.house)
    }

    private static func progressOfLearner(_ context: OrganisationContext) throws -> Progress {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.readJudgements) else { throw Refusal.matrixNotYours }
        let id: ID<Member> = try context.id("learner")
        guard let learner = try context.database.learners(of: unit).first(where: { $0.id == id }) else { throw Refusal.notFound }
        return try context.database.progress(.group(unit, learner), context.program.house)
    }

    static func path(_ context: OrganisationContext, _ progress: Progress) -> String {
        switch progress.reach {
        case .own: context.path("progress")
        case .group(let unit, let learner): context.path("groups", unit.unit.id.text, "progress", learner.id.text)
        }
    }
}
