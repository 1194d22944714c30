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
        let permit = try context.database.track(context.id("track"), to: .readPlan)
        let sheet = try context.database.planSheet(permit)
        let peers = try PeerView(context.database, sheet)
        return .page(PlanPages.plan(context, sheet, peers: peers, checked: context.query.isChecked("check")))
    }

    /// One field while typing; answers the version it now has.
    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let permit = try openPlan(context)
        let form = context.form
        guard let field = PlanFieldName(form["field"]), let version = Int(form["version"].isEmpty ? "0" : form["version"]) else {
            throw Refusal.notFound
        }
        if let refusal = refusal(of: form["value"], in: field) { throw refusal }
        switch try store(field, form["value"], version: version, permit, context) {
        case .version(let version): return .json("{\"version\":\(version)}")
        case .changed: throw Refusal.overtaken
        }
    }

    /// The whole sheet, without the script or with a button: save, add a line, or hand in.
    private static func save(_ context: OrganisationContext) throws -> Answer {
        let permit = try openPlan(context)
        let before = try context.database.planSheet(permit)
        var faults = PlanFaults()
        for field in context.form.fields {
            let isTouched = context.form.ifSent("was-\(field.name)") != context.form[field.name]
            guard isTouched, let name = PlanFieldName(field.name), !before.holds(name, context.form[field.name]) else { continue }
            if let refusal = refusal(of: context.form[field.name], in: name) {
                faults.refused[field.name] = refusal.sentence
                continue
            }
            let version = Int(context.form["version-\(field.name)"]) ?? 0
            if case .changed(let stands) = try store(name, context.form[field.name], version: version, permit, context) {
                faults.clashes[field.name] = before.plan.words(of: stands, context.r)
            }
        }
        // Such an answer keeps nothing, so it shows the versions from before with everything that was typed.
        guard faults.isEmpty else { return .page(PlanPages.plan(context, before, typed: context.form, faults: faults)) }
        let sheet = try context.database.planSheet(permit)
        switch context.form["then"] {
        case "add": try context.database.addPlanRow(permit)
        case "submit":
            // What was typed is saved either way; only the handing in waits.
            guard sheet.faults.isEmpty else { return .redirect(context.path("tracks", permit.noun.id.text, "plan") + "?check=1") }
            try context.database.submitPlan(context.database.track(permit.noun.id, to: .submitPlan), sheet, context.program.house)
            return .redirect(context.path("tracks", permit.noun.id.text) + "?saved=1")
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
        switch field {
        case .goal:
            let stands = try context.database.saveGoal(permit, value, version: version)
            return stands.text == value ? .version(stands.version) : .changed(.text(stands.text))
        case .text(let row): return try context.database.savePlanField(permit, row, .text(value), version: version)
        case .owner(let row):
            return try context.database.savePlanField(permit, row, .owner(member(value, permit, context)), version: version)
        case .due(let row):
            return try context.database.savePlanField(permit, row, .due(Day(text: value)), version: version)
        }
    }

    /// Why this cannot stand in this field; nil when it can.
    private static func refusal(of value: String, in field: PlanFieldName) -> Refusal? {
        if value.utf8.count > longestText { return .planTextTooLong }
        guard case .due = field, !value.isEmpty, Day(text: value) == nil else { return nil }
        return .unreadableDay
    }

    /// In bytes: some three pages, far more than a task or a goal.
    private static let longestText = 8000

    /// Who does a task: a learner of this track, or nil for all of them together.
    private static func member(_ text: String, _ permit: Permit<Track>, _ context: OrganisationContext) throws -> ID<Member>? {
        if text.isEmpty { return nil }
        let learners = try context.database.people(on: permit).filter { $0.role == .learner }
        guard let learner = learners.first(where: { $0.member.text == text }) else { throw Refusal.notFound }
        return learner.member
    }
}

/// What keeps a sheet from being saved, by the name of the field.
struct PlanFaults: Sendable {
    /// What somebody else wrote there meanwhile.
    var clashes: [String: String] = [:]
    var refused: [String: Words] = [:]

    var isEmpty: Bool { clashes.isEmpty && refused.isEmpty }
    var status: Int { isEmpty ? 200 : clashes.isEmpty ? 422 : 409 }

    func error(_ r: Reader, _ name: String) -> String? {
        if let sentence = refused[name] { return r(sentence) }
        return clashes[name].map { text in
            PlanFieldName.isChoice(name)
                ? r(
                    "Iemand koos hier intussen: \(text). Jouw keuze staat nog in het veld. Spreek samen af wat het wordt en bewaar.",
                    "Meanwhile somebody chose: \(text). Your choice is still in the field. Agree on it together and save.")
                : r(
                    "Iemand schreef hier intussen: “\(text)”. Jouw tekst staat nog in het veld. Maak er samen één tekst van en bewaar.",
                    "Meanwhile somebody wrote: “\(text)”. Your text is still in the field. Make one text of both and save.")
        }
    }
}

/// The name of a field on the sheet: `goal`, or `text-`, `owner-`, `due-` and the row.
enum PlanFieldName {
    case goal
    case text(ID<PlanRow>)
    case owner(ID<PlanRow>)
    case due(ID<PlanRow>)

    /// A choice is agreed on; a text is made one of two.
    static func isChoice(_ name: String) -> Bool {
        switch PlanFieldName(name) {
        case .owner, .due: true
        default: false
        }
    }

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

extension PlanSheet {
    /// Whether a field says what stands there already. Then nothing is written, so that its version stays for whoever is typing in it.
    func holds(_ field: PlanFieldName, _ value: String) -> Bool {
        switch field {
        case .goal: plan.goals.first { $0.member == own?.member }?.text == value
        case .text(let id): row(id)?.text == value
        case .owner(let id): row(id).map { $0.owner?.text ?? "" } == value
        case .due(let id): row(id).map { $0.due?.isoText ?? "" } == value
        }
    }

    private func row(_ id: ID<PlanRow>) -> PlanRow? { plan.rows.first { $0.id == id } }
}
