import Guidance
import Markup
import Platform
import Store

/// The POP of a learner, and each goal with its five SMART parts.
enum GoalRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/goals", .organisation(.signedIn, all)),
        .post("/o/:organisation/goals", .organisation(.signedIn, make)),
        .get("/o/:organisation/goals/:goal", .organisation(.signedIn, { .page(try page($0)) })),
        .post("/o/:organisation/goals/:goal", .organisation(.signedIn, save)),
        .post("/o/:organisation/goals/:goal/field", .organisation(.signedIn, saveField)),
        .post("/o/:organisation/goals/:goal/outcome", .organisation(.signedIn, settle)),
    ]
    static let navigation = NavigationItem(Words("Leerdoelen", "Goals"), path: "goals", roles: [.learner])

    private static func all(_ context: OrganisationContext) throws -> Answer {
        guard let member = context.database.member else { throw Refusal.notFound }
        let goals = try context.database.developmentGoals()
        let used = Set(goals.compactMap { $0.source?.id.text })
        let points = try context.database.learningPoints(of: member.id).filter { $0.kind == .learningPoint && !used.contains($0.id.text) }
        return .page(GoalPages.all(context, goals, points, try context.database.actions(of: goals)))
    }

    /// From a source, with its words to begin with; or from nothing.
    private static func make(_ context: OrganisationContext) throws -> Answer {
        let tracks = try ownTracks(context)
        guard let source = DevelopmentGoal.Source(text: context.form["from"]) else {
            let goal = try context.database.makeGoal(from: nil, context.form["text"], on: nil)
            return .redirect(context.path("goals", goal.text))
        }
        guard let origin = try context.database.origin(source, context, tracks: tracks) else { throw Refusal.notFound }
        let permit = tracks.first { $0.noun.id == source.track }
        let goal = try context.database.makeGoal(from: source, origin.text, on: permit)
        return .redirect(context.path("goals", goal.text))
    }

    static func ownTracks(_ context: OrganisationContext) throws -> [Permit<Track>] {
        try context.database.tracks().filter { $0.allows(.respond) }
    }

    private static func page(_ context: OrganisationContext, clashes: [String: String] = [:]) throws -> Page {
        let database = context.database
        let goal = try database.developmentGoal(context.id("goal"))
        let tracks = try ownTracks(context)
        let open = goal.isTakenUp ? try database.openParts(of: goal) : nil
        let form = open.map { open in
            let form = ResponseForm(context, open, at: context.path("goals", goal.id.text))
            return clashes.isEmpty ? form : form.with(context.form, clashes: clashes)
        }
        let origin = try goal.source.flatMap { try database.origin($0, context, tracks: tracks) }
        let permit = tracks.first { $0.noun.id == goal.sharedOn ?? goal.source?.track ?? goal.planTrack }
        let talk = try permit.flatMap { try database.evaluationMoments($0).first { $0.day >= context.today } }
        return GoalPages.one(
            context,
            GoalPages.View(
                goal: goal, form: form, origin: origin, tracks: tracks, home: permit, talk: talk?.day,
                actions: try database.actions(of: [goal])))
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let goal = try context.database.developmentGoal(context.id("goal"))
        let page = context.path("goals", goal.id.text)
        if context.form["then"] == "takeUp" {
            try context.database.takeUp(goal)
            return .redirect(page)
        }
        let open = try context.database.openParts(of: goal)
        let track = open.track ?? ID<Track>(text: context.form["share-on"])
        let permit = try track.flatMap { chosen in try ownTracks(context).first { $0.noun.id == chosen } }
        let (answer, clashes) = try open.answer(
            context, page: page, permit: permit, reading: context.path("tracks", track?.text ?? "", "goals"))
        return try answer ?? .page(self.page(context, clashes: clashes))
    }

    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        try context.database.openParts(of: context.database.developmentGoal(context.id("goal"))).saveField(context)
    }

    /// Achieved, adjusted, or open again.
    private static func settle(_ context: OrganisationContext) throws -> Answer {
        let goal = try context.database.developmentGoal(context.id("goal"))
        let outcome = DevelopmentGoal.Outcome(rawValue: context.form["then"])
        try context.database.settle(goal, outcome, reason: outcome == nil ? "" : context.form["reason"])
        return .redirect(context.path("goals", goal.id.text) + "?saved=1")
    }
}
