import Markup
import Platform
import Store

/// "De teamvergadering voorbereiden": the guide proposes, the team remarks, the guide confirms learner by learner.
enum MeetingRoutes {
    static let tab = "meeting"
    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/meeting", .organisation(.signedIn, page)),
        .post("/o/:organisation/groups/:unit/meeting/:learner", .organisation(.signedIn, propose)),
        .post("/o/:organisation/groups/:unit/meeting/:learner/remark", .organisation(.signedIn, remark)),
        .post("/o/:organisation/groups/:unit/meeting/:learner/confirm", .organisation(.signedIn, confirm)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let unit = try unit(context)
        return .page(
            MeetingPages.page(
                context, unit, learners: try context.database.learners(of: unit), proposals: try context.database.proposals(of: unit)))
    }

    private static func propose(_ context: OrganisationContext) throws -> Answer {
        let unit = try unit(context)
        let learner = try learner(context, unit)
        let text = context.form["text"]
        if !text.isEmpty { try context.database.propose(unit, about: learner, text) }
        return back(context, unit, learner)
    }

    private static func remark(_ context: OrganisationContext) throws -> Answer {
        let unit = try unit(context)
        let learner = try learner(context, unit)
        let text = context.form["text"]
        guard let proposal = try context.database.proposals(of: unit)[learner] else { throw Refusal.notFound }
        if !text.isEmpty { try context.database.remark(unit, on: proposal, text) }
        return back(context, unit, learner)
    }

    private static func confirm(_ context: OrganisationContext) throws -> Answer {
        let unit = try unit(context)
        let learner = try learner(context, unit)
        guard let proposal = try context.database.proposals(of: unit)[learner] else { throw Refusal.notFound }
        // Another text came meanwhile: nobody confirms what they did not read.
        guard context.form["proposal"] == proposal.id.text, try context.database.confirm(unit, proposal) else {
            throw Refusal.proposalChanged
        }
        return back(context, unit, learner)
    }

    private static func unit(_ context: OrganisationContext) throws -> GuidedUnit {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.readJudgements) else { throw Refusal.matrixNotYours }
        return unit
    }

    private static func learner(_ context: OrganisationContext, _ unit: GuidedUnit) throws -> ID<Member> {
        let id: ID<Member> = try context.id("learner")
        guard try context.database.learners(of: unit).contains(where: { $0.id == id }) else { throw Refusal.notFound }
        return id
    }

    private static func back(_ context: OrganisationContext, _ unit: GuidedUnit, _ learner: ID<Member>) -> Answer {
        .redirect(context.path("groups", unit.unit.id.text, tab) + "#l-\(learner.text)")
    }
}

enum MeetingPages {
    static func page(_ context: OrganisationContext, _ unit: GuidedUnit, learners: [Member], proposals: [ID<Member>: Proposal]) -> Page {
        let r = context.r
        let title = r("Teamvergadering", "Team meeting")
        let lead = r(
            "De leerbegeleider stelt per \(r.term(.learner)) iets voor, het team praat erover, en daarna bevestig je één voor één.",
            "The learning guide proposes something for each \(r.term(.learner)), the team talks it over, and then you confirm one by one.")
        let done = proposals.values.count { $0.confirmedAt != nil }
        let count = r("\(done) van de \(learners.count) bevestigd", "\(done) of \(learners.count) confirmed")
        return Page(
            title, section: "groups",
            """
            \(pageHeader(kicker: unit.unit.name, title: title, lead: lead, extra: whyDetails(r, unit.reason(r))))
            \(unitTabs(context, unit.unit.id, places: unit.places, current: MeetingRoutes.tab))
            <p class="soft">\(count)</p>\(learners.map { entry(context, unit, $0, proposals[$0.id]) })
            """)
    }

    private static func entry(_ context: OrganisationContext, _ unit: GuidedUnit, _ learner: Member, _ proposal: Proposal?) -> HTML {
        let r = context.r
        let base = context.path("groups", unit.unit.id.text, MeetingRoutes.tab, learner.id.text)
        let progress = context.path("groups", unit.unit.id.text, "progress", learner.id.text)
        return """
            <section class="group" id="l-\(learner.id.text)"><h2>\(learner.name)</h2>
            <p class="small"><a href="\(progress)">\(r("Voortgang", "Progress"))</a></p>
            \(proposal.map { said(context, $0) })\(unit.allows(.assess) ? proposing(context, base, learner, proposal) : .empty)\
            \(proposal.map { talking(context, unit, base, learner, $0) })</section>
            """
    }

    private static func said(_ context: OrganisationContext, _ proposal: Proposal) -> HTML {
        let r = context.r
        let by = "\(proposal.authorName) · \(r.dateTime(proposal.at, today: context.today))"
        let state =
            proposal.confirmedAt == nil
            ? badge(r("voorstel", "proposal"))
            : badge(r("bevestigd door \(proposal.confirmerName ?? "")", "confirmed by \(proposal.confirmerName ?? "")"), .done)
        let remarks = proposal.remarks.map { (text: $0.text, by: "\($0.authorName) · \(r.dateTime($0.at, today: context.today))") }
        return "\(quotes([(text: proposal.text, by: by)]))<p>\(state)</p>\(remarks.isEmpty ? .empty : quotes(remarks))"
    }

    private static func proposing(_ context: OrganisationContext, _ base: String, _ learner: Member, _ proposal: Proposal?) -> HTML {
        let r = context.r
        let field = Field(
            "text", r("Voorstel over \(learner.name)", "Proposal about \(learner.name)"), maximumLength: 500,
            id: "proposal-\(learner.id.text)")
        let writing = form(
            r, action: base, requestID: context.requestID, fields: [field], submit: [button(r("Voorstellen", "Propose"), kind: .quiet)])
        return proposal == nil ? writing : details(r("Nieuw voorstel", "New proposal"), writing)
    }

    private static func talking(
        _ context: OrganisationContext, _ unit: GuidedUnit, _ base: String, _ learner: Member, _ proposal: Proposal
    ) -> HTML {
        guard proposal.confirmedAt == nil else { return .empty }
        let r = context.r
        let field = Field(
            "text", r("Wat vind jij? (over \(learner.name))", "What do you think? (about \(learner.name))"), maximumLength: 2000,
            id: "remark-\(learner.id.text)")
        let remarking = form(
            r, action: base + "/remark", requestID: context.requestID, fields: [field],
            submit: [button(r("Reageren", "Respond"), kind: .quiet)])
        guard unit.allows(.assess) else { return remarking }
        let confirming = form(
            r, action: base + "/confirm", requestID: context.requestID,
            content: "<input type=\"hidden\" name=\"proposal\" value=\"\(proposal.id.text)\">",
            submit: [button(r("Bevestigen voor \(learner.name)", "Confirm for \(learner.name)"))])
        return "\(remarking)\(confirming)"
    }
}

extension Refusal {
    static let proposalChanged = Refusal(
        .conflict,
        Words(
            "Er is een nieuwer voorstel, of iemand heeft dit al bevestigd. Open de pagina opnieuw en lees het eerst.",
            "There is a newer proposal, or somebody confirmed this already. Open the page again and read it first."))
}
