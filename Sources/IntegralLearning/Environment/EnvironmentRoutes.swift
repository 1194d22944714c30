import Frameworks
import Markup
import Platform
import Store

/// The learning environment: filled by who guides the group, read by who learns in it.
enum EnvironmentRoutes {
    static let tab = "environment"
    static let unitTab = UnitTab(Words("Leeromgeving", "Learning environment"), path: tab, ability: .arrange)

    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/environment", .organisation(.signedIn, page)),
        .post("/o/:organisation/groups/:unit/environment", .organisation(.signedIn, change)),
        .post("/o/:organisation/groups/:unit/environment/resources", .organisation(.signedIn, lay)),
        .post("/o/:organisation/groups/:unit/environment/remarks", .organisation(.signedIn, remark)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let view = try EnvironmentView(context)
        var draft = ResourceDraft()
        if let chosen = view.environment.resources.first(where: { $0.id.text == context.query["edit"] }) {
            draft = ResourceDraft(chosen)
        }
        return .page(EnvironmentPages.page(context, view, draft))
    }

    private static func change(_ context: OrganisationContext) throws -> Answer {
        let unit = try EnvironmentView(context).guide()
        try context.database.change(
            unit, why: context.form["why"], planFormat: context.form["plan-format"], isOpen: context.form.isChecked("open"))
        return .redirect(path(context, unit.unit.id) + "?saved=1")
    }

    private static func lay(_ context: OrganisationContext) throws -> Answer {
        let view = try EnvironmentView(context)
        let unit = try view.guide()
        let draft = ResourceDraft(context.form)
        if context.form["then"] == "remove", let id = draft.id {
            try context.database.take(id, from: unit)
            return .redirect(path(context, unit.unit.id))
        }
        guard draft.item == nil || view.workProcesses.contains(where: { $0.id == draft.item }) else { throw Refusal.notFound }
        if draft.isRefused { return .page(EnvironmentPages.page(context, view, draft)) }
        try context.database.lay(draft, in: unit)
        return .redirect(path(context, unit.unit.id))
    }

    private static func remark(_ context: OrganisationContext) throws -> Answer {
        let view = try EnvironmentView(context)
        let text = context.form["text"]
        if !text.isEmpty { try context.database.remark(view.seat, text) }
        return .redirect(path(context, view.seat.unit.id) + (text.isEmpty ? "" : "?saved=1"))
    }

    static func path(_ context: OrganisationContext, _ unit: ID<Unit>, _ more: String = "") -> String {
        context.path("groups", unit.text, tab, more)
    }

    /// The way to it from the thread, for who learns or guides in the group once it is open.
    static func way(_ context: OrganisationContext, _ state: ThreadState) -> HTML {
        guard state.integral.isEnvironmentOpen, let unit = state.permit.noun.unit,
            state.own != nil || state.permit.allows(.arrange)
        else { return .empty }
        let label = context.r("Leeromgeving: bronnen, formats en materiaal", "Learning environment: sources, formats and materials")
        return "<p><a href=\"\(path(context, unit))\">\(label)</a></p>"
    }
}

/// The environment as somebody reaches it.
struct EnvironmentView: Sendable {
    let seat: UnitSeat
    let environment: Environment
    let remarks: [EnvironmentRemark]
    /// What a resource can serve; empty for who may not fill it.
    let workProcesses: [Item]

    /// Not found for a learner until it is opened.
    init(_ context: OrganisationContext) throws {
        seat = try context.database.seat(on: context.id("unit"))
        environment = try context.database.environment(of: seat)
        guard environment.openedAt != nil || seat.guided?.allows(.arrange) == true else { throw Refusal.notFound }
        remarks = try context.database.remarks(seat)
        workProcesses = try seat.guided.map { try context.database.workProcesses(of: $0) } ?? []
    }

    /// The unit, for who may fill its environment.
    func guide() throws -> GuidedUnit {
        guard let unit = seat.guided, unit.allows(.arrange) else { throw Refusal.notFound }
        return unit
    }

    var isGuide: Bool { seat.guided?.allows(.arrange) == true }
}
