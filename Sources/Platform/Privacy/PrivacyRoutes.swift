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
        return try page(context, try context.database.privacyRequest(context.id("request")), AnswerDraft())
    }

    private static func page(_ context: OrganisationContext, _ request: PrivacyRequest, _ draft: AnswerDraft) throws -> Answer {
        let house = context.program.house
        var preview: ErasureCertificate?
        if request.kind == .erasure, request.outcome == nil {
            preview = try Erasure.preview(try scope(request, context), despiteTerms: false, context.database, house)
        }
        return .page(PrivacyPages.request(context, request, preview, draft))
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
        let draft = AnswerDraft(context.form)
        guard let outcome = draft.outcome, !draft.isRefused else { return try page(context, request, draft) }
        try context.database.handle(request.id, outcome, draft.text)
        try context.database.audit("answer", "privacy_request", request.id, about: request.member, outcome.rawValue)
        return .redirect(context.path("privacy", "requests"))
    }

    private static func scope(_ request: PrivacyRequest, _ context: OrganisationContext) throws -> PersonScope {
        try PersonScope(MemberKey(organisation: context.organisation.id, member: request.member), context.database)
    }
}

/// An answer to a privacy request as it was typed, with what is wrong with it.
struct AnswerDraft: Sendable {
    private(set) var outcome: PrivacyRequest.Outcome?
    private(set) var text = ""
    private(set) var outcomeFault: Words?
    private(set) var textFault: Words?

    var isRefused: Bool { outcomeFault != nil || textFault != nil }

    init() {}

    init(_ form: Form) {
        outcome = PrivacyRequest.Outcome(rawValue: form["outcome"]).flatMap { $0 == .erased ? nil : $0 }
        text = form["answer"]
        if outcome == nil { outcomeFault = Words("Kies wat je met het verzoek deed.", "Choose what you did with the request.") }
        // AVG art. 12 lid 4: who does not act tells why.
        if outcome == .refused, text.isEmpty { textFault = Words("Schrijf erbij waarom je het niet doet.", "Add why you do not do it.") }
    }
}
