import Markup
import Store

/// The numbers of the house at one organisation, for its administrators.
enum NormRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/norms", .organisation(.secondFactor, list)),
        .get("/o/:organisation/norms/:norm", .organisation(.secondFactor, page)),
        .post("/o/:organisation/norms/:norm", .organisation(.secondFactor, change)),
    ]

    private static func list(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(NormPages.list(context, try context.database.standingNorms(context.program.house)))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let norm = try norm(context)
        return .page(NormPages.norm(context, norm, NormDraft(norm, today: context.today)))
    }

    private static func change(_ context: OrganisationContext) throws -> Answer {
        let norm = try norm(context)
        guard norm.mayChange else { throw Refusal.notFound }
        let draft = NormDraft(context.form, norm, today: context.today)
        guard let value = draft.number, let day = draft.day, !draft.isRefused else { return .page(NormPages.norm(context, norm, draft)) }
        try context.database.change(norm, to: value, from: day)
        return .redirect(context.path("norms", norm.definition.key))
    }

    private static func norm(_ context: OrganisationContext) throws -> StandingNorm {
        try context.requireAdministrator()
        let key = context.incoming.parameters["norm"]
        guard let norm = try context.database.standingNorms(context.program.house).first(where: { $0.definition.key == key }) else {
            throw Refusal.notFound
        }
        return norm
    }
}
