import Markup
import Platform
import Store

/// The profile of the learning guide in the browser. Every member may read it: it says nothing about a person.
enum ProfileRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/profile", .organisation(.signedIn, overview)),
        .get("/o/:organisation/profile/processes/:process", .organisation(.signedIn, process)),
        .get("/o/:organisation/profile/competences/:letter", .organisation(.signedIn, competence)),
    ]

    private static let profile = CompetenceProfile.learningGuide

    private static func overview(_ context: OrganisationContext) throws -> Answer { .page(ProfilePages.overview(context, profile)) }

    private static func process(_ context: OrganisationContext) throws -> Answer {
        guard let process = profile.workProcess(context.incoming.parameters["process"] ?? "") else { throw Refusal.notFound }
        return .page(ProfilePages.process(context, profile, process))
    }

    private static func competence(_ context: OrganisationContext) throws -> Answer {
        let letter = context.incoming.parameters["letter"] ?? ""
        guard let competence = profile.competences.first(where: { $0.letter == letter }) else { throw Refusal.notFound }
        return .page(ProfilePages.competence(context, profile, competence))
    }
}
