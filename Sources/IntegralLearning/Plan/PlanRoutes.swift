import Guidance
import Markup
import Platform
import Store

/// The work plan: paper that saves itself, handed in by any member.
enum PlanRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/plan", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/plan", .organisation(.signedIn, save)),
        .post("/o/:organisation/tracks/:track/plan/field", .organisation(.signedIn, saveField)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        return .page(PlanPages.plan(context, try context.database.planSheet(permit), checked: context.query.isChecked("check")))
    }

    /// One field while typing; answers the version it now has.
    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let permit = try openPlan(context)
        let form = context.form
        guard let field = PlanFieldName(form["field"]), let version = Int(form["version"].isEmpty ? "0" : form["version"]) else {
            throw Refusal.notFound
        }
        switch try store(field, form["value"], version: version, permit, context) {
        case .version(let version): return .json("{\"version\":\(version)}")
        case .changed: throw Refusal.overtaken
        }
    }

    /// The whole sheet, without the script or with a button: save, add a line, or hand in.
    private static func save(_ context: OrganisationContext) throws -> Answer {
        let permit = try openPlan(context)
        var clashes: [String: String] = [:]
        for field in context.form.fields {
            guard let name = PlanFieldName(field.name), context.form.ifSent("was-\(field.name)") != context.form[field.name] else { continue }
            let version = Int(context.form["version-\(field.name)"]) ?? 0
            if case .changed(let text, _) = try store(name, context.form[field.name], version: version, permit, context) {
                clashes[field.name] = text
            }
        }
        let sheet = try context.database.planSheet(permit)
        guard clashes.isEmpty else { return .page(PlanPages.plan(context, sheet, typed: context.form, clashes: clashes)) }
        switch context.form["then"] {
        case "add": try context.database.addPlanRow(permit)
        case "submit":
            // What was typed is saved either way; only the handing in waits.
            guard sheet.faults.isEmpty else { return .redirect(context.path("tracks", permit.noun.id.text, "plan") + "?check=1") }
            try context.database.submitPlan(context.database.track(permit.noun.id, to: .submitPlan), sheet)
            return .redirect(context.path("tracks", permit.noun.id.text))
        default: break
        }
        return .redirect(context.path("tracks", permit.noun.id.text, "plan"))
    }

    private static func openPlan(_ context: OrganisationContext) throws -> Permit<Track> {
        let permit = try context.database.track(context.id("track"), to: .plan)
        guard try context.database.integral(permit).state == .planning else { throw Refusal.planNotOpen }
        return permit
    }

    private static func store(
        _ field: PlanFieldName, _ value: String, version: Int, _ permit: Permit<Track>, _ context: OrganisationContext
    ) throws -> Saved {
        let value = String(decoding: value.utf8.prefix(4000), as: UTF8.self)
        switch field {
        case .goal:
            let stands = try context.database.saveGoal(permit, value, version: version)
            return stands.text == value ? .version(stands.version) : .changed(text: stands.text, version: stands.version)
        case .text(let row):
            let saved = try context.database.savePlanField(permit, row, .text(value), version: version)
            if case .changed(value, let version) = saved { return .version(version) }
            return saved
        case .owner(let row): return try context.database.savePlanField(permit, row, .owner(ID(text: value)), version: version)
        case .due(let row): return try context.database.savePlanField(permit, row, .due(Day(text: value)), version: version)
        }
    }
}

/// The name of a field on the sheet: `goal`, or `text-`, `owner-`, `due-` and the row.
enum PlanFieldName {
    case goal
    case text(ID<PlanRow>)
    case owner(ID<PlanRow>)
    case due(ID<PlanRow>)

    init?(_ name: String) {
        if name == "goal" {
            self = .goal
            return
        }
        let halves = name.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
        guard halves.count == 2, let row = ID<PlanRow>(text: halves[1]) else { return nil }
        switch halves[0] {
        case "text": self = .text(row)
        case "owner": self = .owner(row)
        case "due": self = .due(row)
        default: return nil
        }
    }
}
