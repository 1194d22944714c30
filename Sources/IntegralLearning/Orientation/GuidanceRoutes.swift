import Frameworks
import Guidance
import Markup
import Platform
import Store

/// How one learner is guided on a track: the stage with its history, the instruments, the work process, and a word at the goal.
enum GuidanceRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/guidance", .organisation(.signedIn, overview)),
        .get("/o/:organisation/tracks/:track/guidance/:learner", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/guidance/:learner/stage", .organisation(.signedIn, setStage)),
        .post("/o/:organisation/tracks/:track/guidance/:learner/goal", .organisation(.signedIn, markGoal)),
        .post("/o/:organisation/tracks/:track/guidance/:learner/seen", .organisation(.signedIn, see)),
        .post("/o/:organisation/tracks/:track/look", .organisation(.signedIn, ask)),
    ]

    /// A learner comes at the own page, as does the guide of one learner; for a work group the guide chooses.
    private static func overview(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        let learners = try learners(context, permit)
        let base = context.path("tracks", permit.noun.id.text, "guidance")
        if let own = permit.learner { return .redirect("\(base)/\(own.member.text)") }
        let looks = try context.database.looks(permit).filter { $0.seen == nil }
        if learners.count == 1, let only = learners.first { return .redirect("\(base)/\(only.member.text)") }
        let r = context.r
        let items = learners.map { learner in
            let asked = looks.first { $0.member == learner.member }
            return ListItem(
                learner.memberName, href: "\(base)/\(learner.member.text)",
                aside: asked.map { badge(r("kijk mee: \(r($0.step.words))", "take a look: \(r($0.step.words))"), .attention) } ?? .empty)
        }
        return .page(OrientationPage.page(context, permit, r("Begeleiding", "Guidance"), list(items)))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        return .page(GuidancePages.page(context, try GuidanceSheet(context, permit, learner(context, permit))))
    }

    private static func learners(_ context: OrganisationContext, _ permit: Permit<Track>) throws -> [Place] {
        try context.database.people(on: permit).filter { $0.role == .learner && $0.unitName == nil }
    }

    /// The learner in the address: oneself, or for the guide anybody who learns here. Not yours is not found.
    private static func learner(_ context: OrganisationContext, _ permit: Permit<Track>) throws -> Place {
        let id: ID<Member> = try context.id("learner")
        guard permit.allows(.assess) || permit.learner?.member == id,
            let learner = try learners(context, permit).first(where: { $0.member == id })
        else { throw Refusal.notFound }
        return learner
    }

    private static func back(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place) -> String {
        context.path("tracks", permit.noun.id.text, "guidance", learner.member.text)
    }

    /// The guide decides on the stage, the learner proposes one.
    private static func setStage(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        let learner = try learner(context, permit)
        let path = back(context, permit, learner)
        guard let stage = Independence(rawValue: context.form["stage"]) else { return .redirect(path) }
        let isProposal = permit.learner?.member == learner.member
        guard try context.database.independence(permit, of: learner.member).current != stage || !isProposal else { return .redirect(path) }
        try context.database.write(stage, isProposal: isProposal, of: learner.member, permit)
        let name = permit.place.memberName
        if isProposal {
            try context.database.notify(
                [.learningGuide], on: permit.noun.id, path: path,
                Words("\(name) wil graag \(stage.words.dutch) werken.", "\(name) would like to work \(stage.words.english)."))
        } else {
            try context.database.notify(
                learner.member, on: permit.noun.id, path: path,
                Words("Je werkt nu \(stage.words.dutch).", "You now work \(stage.words.english)."))
        }
        return .redirect(path + "?saved=1")
    }

    /// A guide encourages or challenges; a learner marks the own goal as a challenge.
    private static func markGoal(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .readLog)
        let learner = try learner(context, permit)
        let path = back(context, permit, learner)
        let isOwn = permit.learner?.member == learner.member
        let text = isOwn ? "" : context.form["text"]
        let isChallenge = isOwn || context.form["kind"] == GoalMark.Kind.challenge.rawValue
        guard isOwn || !text.isEmpty else { return .redirect(path) }
        try context.database.mark(permit, goalOf: learner.member, isChallenge: isChallenge, text)
        if !isOwn {
            let name = permit.place.memberName
            try context.database.notify(
                learner.member, on: permit.noun.id, path: path,
                Words("\(name) schreef iets bij je leerdoel.", "\(name) wrote something at your goal."))
        }
        return .redirect(path + "?saved=1")
    }

    private static func ask(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let path = context.path("tracks", permit.noun.id.text)
        guard let step = LookStep(rawValue: context.form["step"]) else { return .redirect(path) }
        try context.database.askLook(step, permit, context.program.house)
        return .redirect(path + "?saved=1")
    }

    private static func see(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let learner = try learner(context, permit)
        let path = back(context, permit, learner)
        try context.database.seeLooks(permit, of: learner.member, saying: context.form["reply"])
        let name = permit.place.memberName
        try context.database.notify(
            learner.member, on: permit.noun.id, path: path, Words("\(name) heeft meegekeken.", "\(name) took a look."))
        return .redirect(path + "?saved=1")
    }
}

/// What the page of one learner's guidance shows.
struct GuidanceSheet: Sendable {
    let permit: Permit<Track>
    let learner: Place
    let integral: IntegralTrack
    let orientation: OrientationState
    let history: IndependenceHistory
    let looks: [Look]
    let goal: Goal?
    let marks: [GoalMark]
    let processes: [Item]
    let framework: Framework?
    let entries: Int

    init(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place) throws {
        let database = context.database
        self.permit = permit
        self.learner = learner
        (integral, orientation) = try database.integralThread(permit)
        history = try database.independence(permit, of: learner.member)
        looks = try database.looks(permit).filter { $0.member == learner.member }
        goal = try database.goals(permit).first { $0.member == learner.member }
        marks = try database.goalMarks(permit, of: learner.member)
        processes = try database.workProcesses(of: integral.assignment.id)
        framework = try processes.first.flatMap { try database.framework($0.framework) }
        entries = try database.log(permit).count { $0.member == learner.member }
    }

    var isOwn: Bool { permit.learner?.member == learner.member }
}
