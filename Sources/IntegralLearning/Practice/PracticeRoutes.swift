import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Practice, without an account: one screen behind a mailed link. And the same decision for supervisors who do have one.
enum PracticeRoutes {
    static let routes: [Route] = [
        .get("/link/:token", .link(card)),
        .post("/link/:token/final-go", .link(decideByLink)),
        .post("/link/:token/observation", .link(observeByLink)),
        .get("/o/:organisation/tracks/:track/final-go", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/final-go", .organisation(.signedIn, decide)),
    ]

    // MARK: By link

    private static func card(_ context: LinkContext) throws -> Answer {
        .page(PracticePages.linkCard(context, try PracticeView(context, .read)))
    }

    private static func decideByLink(_ context: LinkContext) throws -> Answer {
        let view = try PracticeView(context, .decideFinalGo)
        guard view.integral.state == .waitingFinalGo else { throw Refusal.nothingToDecide }
        let (isGo, reason) = (context.form["decision"] == "go", context.form["reason"])
        guard isGo || !reason.isEmpty else { return .page(PracticePages.linkCard(context, view, reasonMissing: true)) }
        let acting = try view.acting(context.form["as"], context.database)
        try acting.database.decideFinalGo(acting.permit, view.integral, isGo: isGo, because: isGo ? "" : reason)
        try FinalGoNotice.send(acting.database, context.organisation, acting.permit, isGo: isGo)
        if isGo { try ObservingMail.send(context.database, context.program, view.permit) }
        // The link for the decision has ended; from here on its holder notes what is seen, until the track ends.
        let days = try context.database.norm(Norms.placeLinkDays, at: context.organisation.id, context.program.house)
        let token = try context.database.mailLink(to: view.permit.place.id, on: view.permit.noun.id, .place, seconds: days.seconds)
        return .redirect("/link/\(token)?done=1")
    }

    private static func observeByLink(_ context: LinkContext) throws -> Answer {
        let view = try PracticeView(context, .observe)
        let text = context.form["text"]
        guard !text.isEmpty else { return .page(PracticePages.linkCard(context, view, observationMissing: true)) }
        try context.database.observe(
            view.permit, text, about: view.learner(context.form["about"]), criteria: [], seen: context.today)
        return .redirect("/link/\(context.link.token)?noted=1")
    }

    // MARK: With an account

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .decideFinalGo)
        return .page(PracticePages.decision(context, try PracticeView(context.database, permit)))
    }

    private static func decide(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .decideFinalGo)
        let view = try PracticeView(context.database, permit)
        guard view.integral.state == .waitingFinalGo else { throw Refusal.nothingToDecide }
        let (isGo, reason) = (context.form["decision"] == "go", context.form["reason"])
        guard isGo || !reason.isEmpty else { return .page(PracticePages.decision(context, view, reasonMissing: true)) }
        try context.database.decideFinalGo(permit, view.integral, isGo: isGo, because: isGo ? "" : reason)
        try FinalGoNotice.send(context.database, context.organisation, permit, isGo: isGo)
        if isGo { try ObservingMail.send(context.database, context.program, permit) }
        return .redirect(context.path("tracks", permit.noun.id.text) + "?saved=1")
    }
}

/// What practice sees: the plan without personal goals, and who the learners are.
struct PracticeView: Sendable {
    let permit: Permit<Track>
    let integral: IntegralTrack
    let people: [Place]
    let plan: Plan
    /// What the learners are judged by; practice may say what could not be shown.
    let criteria: [Criterion]

    var learners: [Place] { people.filter { $0.role == .learner } }
    var supervisors: [Place] { people.filter { $0.role == .practiceSupervisor } }

    /// Behind a link: the one track it opens.
    init(_ context: LinkContext, _ ability: Ability) throws {
        guard let track = context.link.track else { throw Refusal.notFound }
        try self.init(context.database, context.database.track(track, to: ability))
    }

    init(_ database: OrganisationDatabase, _ permit: Permit<Track>) throws {
        self.permit = permit
        integral = try database.integral(permit)
        people = try database.people(on: permit)
        plan = try database.plan(permit, people: people)
        criteria = try integral.state == .execution ? database.criteria(of: integral.assignment.developmentSet) : []
    }

    /// A learner of this track, or nil for all of them; throws for anybody else.
    func learner(_ text: String) throws -> ID<Member>? {
        if text.isEmpty { return learners.count == 1 ? learners[0].member : nil }
        guard let learner = learners.first(where: { $0.member.text == text }) else { throw Refusal.notFound }
        return learner.member
    }

    /// Who uses the link: its holder, or another supervisor who is linked to this track and got it passed on.
    func acting(_ text: String, _ database: OrganisationDatabase) throws -> (database: OrganisationDatabase, permit: Permit<Track>) {
        if text.isEmpty || text == permit.place.id.text { return (database, permit) }
        guard let other = supervisors.first(where: { $0.id.text == text }) else { throw Refusal.notFound }
        let theirs = database.acting(as: other)
        return (theirs, try theirs.track(permit.noun.id, to: permit.ability))
    }
}
