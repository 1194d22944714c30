import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Evidence on one track: handed in by its learner, checked and advised on by the guide (LB-4.2-04, LB-3.2-05).
enum EvidenceRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/evidence", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/evidence", .organisation(.signedIn, handIn)),
        .post("/o/:organisation/tracks/:track/evidence/:evidence/check", .organisation(.signedIn, check)),
        .post("/o/:organisation/tracks/:track/evidence/:evidence/portfolio", .organisation(.signedIn, include)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let view = try EvidenceView(context, to: .read)
        return .page(view.isOwn ? EvidencePages.own(context, view) : EvidencePages.guide(context, view))
    }

    private static func handIn(_ context: OrganisationContext) throws -> Answer {
        let view = try EvidenceView(context, to: .respond)
        guard view.isOwn else { throw Refusal.notFound }
        let typed = EvidenceEntry(context.form)
        guard typed.isSound else { return .page(EvidencePages.own(context, view, typed: typed)) }
        // What is in the portfolio stays what it is; the learner takes it out first.
        let replaced = view.evidence.first { $0.id.text == context.form["replaces"] && $0.state != .inPortfolio }
        let wanted = Set(context.form.all("criterion"))
        let criteria = view.criteria.map(\.id).filter { wanted.contains($0.text) }
        try context.database.handIn(
            view.permit,
            EvidenceDraft(title: typed.title, text: typed.text, link: typed.link, criteria: criteria, replaces: replaced?.id))
        if let own = view.own {
            try context.database.openTask(
                Tasks.evidence, on: view.permit.noun.id, for: .learningGuide, about: own.member, context.program.house)
        }
        return .redirect(view.path(context) + "?saved=1")
    }

    private static func check(_ context: OrganisationContext) throws -> Answer {
        let view = try EvidenceView(context, to: .assess)
        guard !view.isOwn, let piece = try view.piece(context) else { throw Refusal.notFound }
        let form = context.form
        let (verdict, advice, reason) = (form["verdict"], Evidence.Advice(rawValue: form["advice"]), form["reason"])
        guard verdict == "ok" || verdict == "notOk" else { throw Refusal.notFound }
        if reason.isEmpty, verdict == "notOk" || advice != nil {
            return .page(EvidencePages.guide(context, view, faulty: piece.id, typed: form))
        }
        guard try context.database.check(view.permit, piece, isOk: verdict == "ok", because: reason) else {
            throw Refusal.evidenceInPortfolio
        }
        if let advice { _ = try context.database.advise(view.permit, piece, advice, because: reason) }
        if !view.evidence.contains(where: { $0.learner == piece.learner && $0.id != piece.id && $0.state == .submitted }) {
            try context.database.closeTask(Tasks.evidence, on: view.permit.noun.id, about: piece.learner)
        }
        try context.database.notify(
            piece.learner, on: view.permit.noun.id, path: view.path(context),
            Words("Je bewijs ‘\(piece.title)’ is nagekeken.", "Your evidence ‘\(piece.title)’ was checked."))
        return .redirect(view.path(context) + "?saved=1")
    }

    private static func include(_ context: OrganisationContext) throws -> Answer {
        let view = try EvidenceView(context, to: .respond)
        guard view.isOwn, let piece = try view.piece(context) else { throw Refusal.notFound }
        guard try context.database.include(view.permit, piece.id, context.form["then"] == "in") else { throw Refusal.evidenceNotGood }
        return .redirect(view.path(context) + "?saved=1")
    }
}

/// The evidence of a track as its reader sees it: a learner the own, a guide that of all.
struct EvidenceView: Sendable {
    let permit: Permit<Track>
    let own: Place?
    let learners: [Place]
    let criteria: [Criterion]
    let evidence: [Evidence]

    var isOwn: Bool { own != nil }

    init(_ context: OrganisationContext, to ability: Ability) throws {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: ability)
        own = permit.places.first { $0.role == .learner }
        guard own != nil || permit.allows(.assess) else { throw Refusal.notFound }
        self.permit = permit
        learners = people.filter { $0.role == .learner }
        criteria = try context.database.criteria(of: context.database.integral(permit).assignment.developmentSet)
        evidence = try context.database.evidence(on: [permit], of: own?.member)
    }

    func piece(_ context: OrganisationContext) throws -> Evidence? {
        let id: ID<Evidence> = try context.id("evidence")
        return evidence.first { $0.id == id }
    }

    func path(_ context: OrganisationContext) -> String { context.path("tracks", permit.noun.id.text, "evidence") }
}

/// Evidence as it was typed, with what is wrong with it.
struct EvidenceEntry: Sendable {
    let title: String
    let text: String
    let link: String

    init(_ form: Form) {
        title = form.line("title")
        text = form["text"]
        link = form.line("link")
    }

    var titleFault: Words? {
        title.isEmpty
            ? Words("Geef je bewijs een titel. Daaraan vind je het terug.", "Give your evidence a title. You find it back by that.") : nil
    }

    /// A link that is no web address could be a script, and would not open for anybody else.
    var linkFault: Words? {
        let isWeb = link.utf8.starts(with: "https://".utf8) || link.utf8.starts(with: "http://".utf8)
        return link.isEmpty || isWeb
            ? nil
            : Words(
                "Begin de link met https://. Kopieer hem uit de adresbalk.", "Begin the link with https://. Copy it from the address bar.")
    }

    var isSound: Bool { titleFault == nil && linkFault == nil }
}
