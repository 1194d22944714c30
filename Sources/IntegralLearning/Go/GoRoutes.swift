import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The guide's Go: the plan, the criteria fixed beforehand, one decision.
enum GoRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/go", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/go", .organisation(.signedIn, decide)),
        .post("/o/:organisation/tracks/:track/go/conditions", .organisation(.signedIn, meet)),
        .post("/o/:organisation/tracks/:track/go/take-back", .organisation(.signedIn, TakeBack.takeBack)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .decideGo)
        let sheet = try context.database.planSheet(permit, people: people)
        guard sheet.integral.state == .submitted else { throw Refusal.nothingToDecide }
        return .page(GoPages.go(context, sheet, try view(context, sheet), draft: nil, before: try decidedBefore(context)))
    }

    private static func decide(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .decideGo)
        let sheet = try context.database.planSheet(permit, people: people)
        guard sheet.integral.state == .submitted else { throw Refusal.nothingToDecide }
        let view = try view(context, sheet)
        let draft = GoDraft(
            isGo: context.form["decision"] == "go",
            marks: view.criteria.map { criterion in
                // A mark that was not sent is no mark: nothing is met by leaving it out (LB-2.1-17).
                let isMet = context.form["met-\(criterion.id.text)"] == "yes"
                return GoDraft.Mark(
                    criterion: criterion.id, isMet: isMet, needed: isMet ? "" : context.form["needed-\(criterion.id.text)"])
            }, conditions: context.form["conditions"])
        guard draft.faults.isEmpty else { return .page(GoPages.go(context, sheet, view, draft: draft)) }
        try context.database.decideGo(permit, sheet.integral, draft)
        try tell(context, permit, sheet.integral, draft.isGo)
        let next = try next(context).map { $0 + "?after=" + permit.noun.id.text }
        return .redirect(next ?? context.path("tracks", permit.noun.id.text) + "?saved=1")
    }

    /// The learners say that what was asked with the Go is done; the guide hears of it.
    private static func meet(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        let path = context.path("tracks", permit.noun.id.text)
        try context.database.meetConditions(permit)
        let (name, title) = (permit.place.memberName, permit.noun.title)
        try context.database.notify(
            [.learningGuide], on: permit.noun.id, path: path,
            Words("\(name) heeft de voorwaarden bij de Go van ‘\(title)’ gedaan.", "\(name) met the conditions of the Go for ‘\(title)’."))
        return .redirect(path + "?saved=1")
    }

    /// The track decided on a moment ago, so that the next page says what became of it.
    private static func decidedBefore(_ context: OrganisationContext) throws -> GoReceipt? {
        guard let id = ID<Track>(text: context.query["after"]) else { return nil }
        return try context.database.ownDecision(on: id, path: context.path("tracks", id.text))
    }

    private static func view(_ context: OrganisationContext, _ sheet: PlanSheet) throws -> GoView {
        GoView(
            criteria: try context.database.criteria(of: sheet.integral.assignment.goSet),
            rounds: try context.database.comparedRounds(sheet.permit),
            earlier: try context.database.judgements(sheet.permit, [.go, .finalGo]), terms: try context.database.goTerms(sheet.permit),
            observations: try context.database.observations(sheet.permit))
    }

    /// The learners read it on the page; practice gets a mail, because a next step opens there.
    private static func tell(_ context: OrganisationContext, _ permit: Permit<Track>, _ integral: IntegralTrack, _ isGo: Bool) throws {
        let path = context.path("tracks", permit.noun.id.text)
        let title = permit.noun.title
        let text =
            isGo
            ? Words("Go voor het werkplan van ‘\(title)’.", "Go for the work plan of ‘\(title)’.")
            : Words(
                "No-go voor het werkplan van ‘\(title)’. Lees wat nog nodig is.",
                "No-go for the work plan of ‘\(title)’. Read what is still needed.")
        try context.database.notify([.learner], on: permit.noun.id, path: path, text)
        if isGo, integral.assignment.inPractice { try FinalGoMail.send(context.database, context.program, permit) }
    }

    /// The next plan that waits for this person, for "Go en volgende".
    private static func next(_ context: OrganisationContext) throws -> String? {
        let task = try context.waitingTasks().first { $0.kind == Tasks.go }
        return task.map { context.path("tracks", $0.track.text, "go") }
    }
}

/// What was decided a moment ago.
struct GoReceipt: Sendable {
    let outcome: Judgement.Outcome
    let title: String
    let learners: String
    let path: String
}

/// What the page of a Go shows beside the plan.
struct GoView: Sendable {
    let criteria: [Criterion]
    let rounds: [PlanRound]
    let earlier: [Judgement]
    let terms: [ID<Judgement>: GoTerms]
    let observations: [Observation]
}

extension OrganisationDatabase {
    /// The newest decision on a plan that the asker gave, with the learners of the track; one statement. Nil without one.
    fileprivate func ownDecision(on track: ID<Track>, path: String) throws -> GoReceipt? {
        let rows = try all(
            """
            SELECT judgement.id AS id, judgement.outcome AS outcome, track.title AS title, learner.name AS learner
            FROM judgement
            JOIN place ON place.organisation_id = judgement.organisation_id AND place.id = decider_place_id
                AND place.member_organisation_id = \(keeper) AND place.member_id = \(member?.id)
                AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN track ON track.organisation_id = judgement.organisation_id AND track.id = judgement.track_id
            JOIN place seat ON seat.organisation_id = track.organisation_id AND seat.track_id = track.id AND seat.role = \(Role.learner)
                AND seat.from_day <= \(today) AND (seat.until_day IS NULL OR seat.until_day >= \(today))
            JOIN member learner ON learner.organisation_id = seat.member_organisation_id AND learner.id = seat.member_id
            WHERE judgement.organisation_id = \(keeper) AND judgement.track_id = \(track) AND judgement.kind = \(Judgement.Kind.go)
            ORDER BY judgement.at DESC, judgement.id DESC, learner.name
            """)
        guard let newest = rows.first else { return nil }
        let id: ID<Judgement> = try newest.read("id")
        let learners: [String] = try rows.filter { try $0.read("id") == id }.map { try $0.read("learner") }
        return GoReceipt(
            outcome: try newest.read("outcome"), title: try newest.read("title"), learners: learners.joined(separator: ", "), path: path)
    }
}
