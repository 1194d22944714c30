import Markup
import Store

/// Which organisations work together: proposed by an administrator of one, agreed to by one of the other.
enum PartnershipRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/partnerships", .organisation(.secondFactor, page)),
        .post("/o/:organisation/partnerships", .organisation(.secondFactor, propose)),
        .post("/o/:organisation/partnerships/:partnership/agree", .organisation(.secondFactor, agree)),
        .post("/o/:organisation/partnerships/:partnership/end", .organisation(.secondFactor, end)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        return .page(PartnershipPages.page(context, try context.database.sharedWork(), PartnershipDraft()))
    }

    private static func propose(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        let other = try context.database.otherOrganisation(called: context.form.line("partner"))
        let draft = PartnershipDraft(context.form, partner: other)
        guard let other, let kind = draft.chosen, !draft.isRefused else {
            return .page(PartnershipPages.page(context, try context.database.sharedWork(), draft))
        }
        try context.database.propose(draft.name, kind, to: other)
        return .redirect(context.path("partnerships"))
    }

    private static func agree(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        try context.database.agree(to: context.database.sharedWork(context.id("partnership")))
        return .redirect(context.path("partnerships"))
    }

    private static func end(_ context: OrganisationContext) throws -> Answer {
        try context.requireAdministrator()
        try context.database.end(context.database.sharedWork(context.id("partnership")))
        return .redirect(context.path("partnerships"))
    }
}

/// A partnership as it was typed, with what is wrong with it.
struct PartnershipDraft: Sendable {
    var name = ""
    var partner = ""
    var kind = Partnership.Kind.practice.rawValue
    private(set) var nameFault: Words?
    private(set) var partnerFault: Words?

    var chosen: Partnership.Kind? { Partnership.Kind(rawValue: kind) }
    var isRefused: Bool { nameFault != nil || partnerFault != nil || chosen == nil }

    init() {}

    init(_ form: Form, partner other: OrganisationID?) {
        (name, partner) = (form.line("name"), form.line("partner"))
        if let sent = form.ifSent("kind") { kind = sent }
        if name.isEmpty || name.utf8.count > 200 {
            nameFault = Words("Geef de samenwerking een korte naam.", "Give the partnership a short name.")
        }
        if other == nil {
            partnerFault = Words(
                "Deze organisatie kennen we niet. Schrijf de naam precies zoals zij hem in Leidraad gebruikt.",
                "We do not know this organisation. Write the name exactly as it uses it in Leidraad.")
        }
    }
}
