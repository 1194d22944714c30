import Guidance
import Markup
import Platform
import Store

/// The cooperation contract of a work group (LB-1.2-08): written together, put to all members, looked back on. It blocks nothing.
enum ContractRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/contract", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/contract", .organisation(.signedIn, save)),
        .post("/o/:organisation/tracks/:track/contract/field", .organisation(.signedIn, saveField)),
        .post("/o/:organisation/tracks/:track/contract/review", .organisation(.signedIn, review)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        return .page(ContractPages.page(context, try ContractSheet(context, permit)))
    }

    /// One part while typing; answers the version it now has.
    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let sheet = try ContractSheet(context, context.database.track(context.id("track"), to: .writeLog))
        guard let draft = sheet.draft, let part = draft.parts.first(where: { "part-\($0.id.text)" == context.form["field"] }) else {
            throw Refusal.contractNotOpen
        }
        let version = Int(context.form["version"]) ?? 0
        let stands = try context.database.savePart(
            part.id, of: draft, context.form["value"], version: version, by: sheet.permit.place.member)
        guard stands.text == context.form["value"] else { throw Refusal.contractOvertaken }
        return .json("{\"version\":\(stands.version)}")
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let sheet = try ContractSheet(context, permit)
        let path = context.path("tracks", permit.noun.id.text, "contract")
        switch context.form["then"] {
        case "begin": try context.database.beginAgreement(permit, .cooperation, headings: ContractHeading.allCases.map(\.rawValue))
        case "change": try change(context, sheet, path)
        case "agree": try agree(context, sheet, path)
        default:
            guard let draft = sheet.draft else { throw Refusal.contractNotOpen }
            let faults = try write(context, draft, permit)
            guard faults.isEmpty else { return .page(ContractPages.page(context, sheet, typed: context.form, faults)) }
            if context.form["then"] == "offer" { try offer(context, permit, path) }
        }
        return .redirect(path)
    }

    /// What was touched in a form without the script; gives what another wrote meanwhile, by field.
    private static func write(_ context: OrganisationContext, _ draft: Agreement, _ permit: Permit<Track>) throws -> [String: String] {
        var faults: [String: String] = [:]
        for part in draft.parts {
            let name = "part-\(part.id.text)"
            guard let typed = context.form.ifSent(name), typed != part.text, typed != context.form.ifSent("was-\(name)") else { continue }
            let version = Int(context.form["version-\(name)"]) ?? part.version
            let stands = try context.database.savePart(part.id, of: draft, typed, version: version, by: permit.place.member)
            if stands.text != typed { faults[name] = stands.text }
        }
        return faults
    }

    private static func offer(_ context: OrganisationContext, _ permit: Permit<Track>, _ path: String) throws {
        let sheet = try ContractSheet(context, permit)
        guard let draft = sheet.draft, !draft.written.isEmpty else { return }
        try context.database.offer(draft, permit, to: sheet.members.map(\.member), context.program.house)
        let name = permit.place.memberName
        try context.database.notify(
            [.learner], on: permit.noun.id, path: path,
            Words("\(name) legt het samenwerkingscontract voor.", "\(name) puts the cooperation contract to you."))
    }

    private static func agree(_ context: OrganisationContext, _ sheet: ContractSheet, _ path: String) throws {
        guard let offered = sheet.offered else { throw Refusal.contractNotOpen }
        try context.database.agree(to: offered, sheet.permit)
        guard try ContractSheet(context, sheet.permit).offered == nil else { return }
        try context.database.notify(
            [.learner, .learningGuide], on: sheet.permit.noun.id, path: path,
            Words(
                "Iedereen is akkoord met het samenwerkingscontract van ‘\(sheet.permit.noun.title)’.",
                "Everybody agreed to the cooperation contract of ‘\(sheet.permit.noun.title)’."))
    }

    /// A change is a new version; what holds now goes on holding until the new one is agreed.
    private static func change(_ context: OrganisationContext, _ sheet: ContractSheet, _ path: String) throws {
        if let offered = sheet.offered { try context.database.object(to: offered, sheet.permit) }
        try context.database.beginAgreement(sheet.permit, .cooperation, headings: ContractHeading.allCases.map(\.rawValue))
        let name = sheet.permit.place.memberName
        try context.database.notify(
            [.learner], on: sheet.permit.noun.id, path: path,
            Words("\(name) schrijft aan een nieuwe versie van het contract.", "\(name) writes a new version of the contract."))
    }

    private static func review(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let path = context.path("tracks", permit.noun.id.text, "contract")
        let moment = Agreement.Review.Moment(rawValue: context.form["moment"]) ?? .halfway
        let text = context.form["text"]
        guard !text.isEmpty, let standing = try ContractSheet(context, permit).versions.first(where: { !$0.isDraft }) else {
            return .redirect(path)
        }
        try context.database.lookBack(on: standing, moment, text, permit)
        return .redirect(path + "?saved=1")
    }
}

/// The headings that a contract begins with.
enum ContractHeading: String, Sendable, CaseIterable {
    case work, meet, reach, trouble, more

    var words: Words {
        switch self {
        case .work: Words("Zo werken we", "How we work")
        case .meet: Words("Zo overleggen we", "How we meet")
        case .reach: Words("Zo bereiken we elkaar", "How we reach each other")
        case .trouble: Words("Als het misgaat", "When it goes wrong")
        case .more: Words("Verder spreken we af", "What else we agree on")
        }
    }
}

/// The contract with what is needed to show it.
struct ContractSheet: Sendable {
    let permit: Permit<Track>
    let today: Day
    let versions: [Agreement]
    let reviews: [Agreement.Review]
    let members: [Place]

    init(_ context: OrganisationContext, _ permit: Permit<Track>) throws {
        self.permit = permit
        today = context.today
        versions = try context.database.agreements(permit, .cooperation)
        reviews = try context.database.reviews(permit, .cooperation)
        members = try context.database.people(on: permit).filter { $0.role == .learner && $0.unitName == nil }
    }

    var draft: Agreement? { versions.first.flatMap { $0.isDraft ? $0 : nil } }
    /// The newest version while an answer to it is awaited.
    var offered: Agreement? { versions.first.flatMap { !$0.isDraft && !$0.isInForce(on: today) ? $0 : nil } }
    var inForce: Agreement? { versions.first { $0.isInForce(on: today) } }
    var mayWrite: Bool { permit.allows(.writeLog) && permit.learner != nil }
}

extension Refusal {
    static let contractNotOpen = Refusal(
        .conflict,
        Words(
            "Deze versie van het contract staat vast. Kies ‘Anders afspreken’ om een nieuwe versie te schrijven.",
            "This version of the contract is fixed. Choose ‘Agree otherwise’ to write a new version."))

    static let contractOvertaken = Refusal(
        .conflict,
        Words(
            "Iemand schreef hier net ook. Open de pagina opnieuw; wat jij typte, staat er dan bij.",
            "Somebody wrote here just now as well. Open the page again; what you typed then stands beside it."))
}
