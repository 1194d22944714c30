import Markup
import Store

/// The register of processing for everybody at an organisation, and the requests its administrators answer.
enum PrivacyRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/privacy", .organisation(.signedIn, register)),
        .get("/o/:organisation/privacy/requests", .organisation(.secondFactor, requests)),
        .get("/o/:organisation/privacy/requests/:request", .organisation(.secondFactor, request)),
        .post("/o/:organisation/privacy/requests/:request/erase", .organisation(.secondFactor, erase)),
        .post("/o/:organisation/privacy/requests/:request/answer", .organisation(.secondFactor, answer)),
    ]

    private static func register(_ context: OrganisationContext) throws -> Answer {
        let house = context.program.house
        var norms: [String: Norm] = [:]
        for term in Set(house.register.entries.compactMap(\.term)) {
            norms[term] = try context.database.norm(term, at: context.organisation.id, house)
        }
        return .page(PrivacyPages.register(context, norms))
    }

    private static func requests(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(PrivacyPages.requests(context, try context.database.privacyRequests()))
    }

    private static func request(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let request = try context.database.privacyRequest(context.id("request"))
        let house = context.program.house
        var preview: ErasureCertificate?
        if request.kind == .erasure, request.outcome == nil {
            preview = try Erasure.preview(try scope(request, context), despiteTerms: false, context.database, house)
        }
        return .page(PrivacyPages.request(context, request, preview))
    }

    private static func erase(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let request = try context.database.privacyRequest(context.id("request"))
        guard request.kind == .erasure, request.outcome == nil else {
            throw Refusal(.conflict, Words("Dit verzoek is al beantwoord.", "This request has been answered already."))
        }
        let (erasure, certificate) = try context.database.erase(
            try scope(request, context), despiteTerms: false, context.program.house)
        let kept = certificate.kept.isEmpty ? nil : PrivacyPages.ground(certificate, context.program.house, Reader(.dutch))
        try context.database.handle(request.id, .erased, kept, erasure: erasure)
        try context.database.audit("erase", "member", request.member)
        return .redirect(context.path("privacy", "requests"))
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let request = try context.database.privacyRequest(context.id("request"))
        guard let outcome = PrivacyRequest.Outcome(rawValue: context.form["outcome"]), outcome != .erased else {
            throw Refusal(.malformed, Words("Kies wat je met het verzoek deed.", "Choose what you did with the request."))
        }
        let text = context.form["answer"]
        // AVG art. 12 lid 4: who does not act tells why.
        guard outcome == .corrected || !text.isEmpty else {
            throw Refusal(.malformed, Words("Schrijf erbij waarom je het niet doet.", "Add why you do not do it."))
        }
        try context.database.handle(request.id, outcome, text)
        try context.database.audit("answer", "privacy_request", request.id, about: request.member, outcome.rawValue)
        return .redirect(context.path("privacy", "requests"))
    }

    private static func scope(_ request: PrivacyRequest, _ context: OrganisationContext) throws -> PersonScope {
        try PersonScope(MemberKey(organisation: context.organisation.id, member: request.member), context.database)
    }
}
