import Frameworks
import Guidance
import Markup
import Platform
import Store

/// Working by the plan: tasks ticked off with what came of them, by any member, read by everybody on the track.
enum ExecutionRoutes {
    private static let base = "/o/:organisation/tracks/:track/execution"

    static let routes: [Route] = [
        .get(base, .organisation(.signedIn, page)),
        .post(base + "/:row", .organisation(.signedIn, tick)),
        .post(base + "/:row/remark", .organisation(.signedIn, remark)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .read)
        let database = context.database
        let integral = try database.integral(permit)
        let sheet = ExecutionSheet(
            permit: permit, people: people, integral: integral, plan: try database.plan(permit, people: people),
            done: try database.tasksDone(permit), remarks: permit.allows(.readLog) ? try database.remarks(permit) : [:],
            opportunities: try database.opportunities(permit), items: try database.items(of: integral.assignment))
        return .page(ExecutionPages.page(context, sheet))
    }

    private static func tick(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .writeLog)
        guard try context.database.integral(permit).state == .execution else { throw Refusal.notAtWorkYet }
        let form = context.form
        let link = form.line("link")
        guard link.isEmpty || ["https://", "http://"].contains(where: { link.utf8.starts(with: $0.utf8) }) else {
            throw Refusal.noWebAddress
        }
        try context.database.setTask(permit, context.id("row"), isDone: form.isChecked("done"), result: form["result"], link: link)
        return TrackPage.back(context, permit, "execution")
    }

    private static func remark(_ context: OrganisationContext) throws -> Answer {
        let (permit, people) = try context.database.trackAndPeople(context.id("track"), to: .guide)
        let row: ID<PlanRow> = try context.id("row")
        guard let task = try context.database.plan(permit, people: people).rows.first(where: { $0.id == row }) else {
            throw Refusal.notFound
        }
        let text = context.form["remark"]
        if !text.isEmpty {
            try context.database.remark(permit, on: row, of: task.owner, text, GuideRemark.Mark(rawValue: context.form["mark"]))
        }
        return TrackPage.back(context, permit, "execution", saved: !text.isEmpty)
    }
}

/// Everything the page of the execution shows.
struct ExecutionSheet: Sendable {
    let permit: Permit<Track>
    let people: [Place]
    let integral: IntegralTrack
    let plan: Plan
    let done: [ID<PlanRow>: TaskDone]
    let remarks: [[UInt8]: [GuideRemark]]
    let opportunities: [Opportunity]
    let items: [Item]

    var learners: [Place] { people.learnersOnTrack }
    var isOpen: Bool { permit.allows(.writeLog) && integral.state == .execution }
}
