import Guidance
import Markup
import Platform
import Store

/// What the page of the plan shows about fellow students who read along.
struct PeerView: Sendable {
    var readings: [PeerReading] = []
    /// Whom one can ask.
    var possible: [Member] = []

    init() {}

    /// Only while the plan is open somebody can be asked.
    init(_ database: OrganisationDatabase, _ sheet: PlanSheet) throws {
        readings = try database.peerReadings(sheet.permit)
        if sheet.isOpen { possible = try database.possiblePeers(sheet.permit) }
    }
}

/// A fellow student reads the plan before it is handed in (LB-2.1-27).
enum PeerRoutes {
    static let routes: [Route] = [
        .post("/o/:organisation/tracks/:track/plan/peers", .organisation(.signedIn, ask)),
        .post("/o/:organisation/tracks/:track/plan/remark", .organisation(.signedIn, remark)),
    ]

    private static func ask(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .plan)
        guard try context.database.integral(permit).state == .planning else { throw Refusal.planNotOpen }
        let path = context.path("tracks", permit.noun.id.text, "plan")
        guard let peer = ID<Member>(text: context.form["peer"]) else { return .redirect(path) }
        try context.database.askPeer(peer, permit, context.program.house)
        return .redirect(path + "?saved=1")
    }

    private static func remark(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .remark)
        let path = context.path("tracks", permit.noun.id.text, "plan")
        let text = context.form["remark"]
        guard !text.isEmpty else { return .redirect(path) }
        try context.database.remark(text, permit)
        let name = permit.place.memberName
        try context.database.notify(
            [.learner], on: permit.noun.id, path: path,
            Words("\(name) las jullie werkplan en schreef een opmerking.", "\(name) read your work plan and wrote a remark."))
        return .redirect(path + "?saved=1")
    }
}

enum PeerPages {
    static func panel(_ context: OrganisationContext, _ sheet: PlanSheet, _ view: PeerView) -> HTML {
        let r = context.r
        let said = view.readings.compactMap { reading in reading.remark.map { (text: $0, by: reading.peerName) } }
        let waiting = view.readings.filter { $0.remark == nil }.map(\.peerName).joined(separator: ", ")
        let asked: HTML =
            waiting.isEmpty || !sheet.isOpen
            ? .empty : "<p class=\"soft\">\(r("Gevraagd: \(waiting).", "Asked: \(waiting)."))</p>"
        let content: HTML =
            "\(said.isEmpty ? .empty : quotes(said))\(asked)\(asking(context, sheet, view))\(remarking(context, sheet, view))"
        let isEmpty = said.isEmpty && waiting.isEmpty && view.possible.isEmpty && !sheet.permit.allows(.remark)
        return isEmpty ? .empty : section(r("Een ander leest mee", "Somebody else reads along"), content)
    }

    private static func asking(_ context: OrganisationContext, _ sheet: PlanSheet, _ view: PeerView) -> HTML {
        guard sheet.isOpen, !view.possible.isEmpty else { return .empty }
        let r = context.r
        let choices = [Field.Choice("", r("Kies iemand", "Choose somebody"))] + view.possible.map { Field.Choice($0.id.text, $0.name) }
        let field = Field(
            "peer", r("Vraag een medestudent om mee te lezen", "Ask a fellow student to read along"), .choice(choices),
            hint: r(
                "Die leest alleen dit plan, tot je inlevert. Je hoeft er niet op te wachten.",
                "They read this plan only, until you hand it in. You need not wait for it."))
        return form(
            r, action: context.path("tracks", sheet.permit.noun.id.text, "plan", "peers"), requestID: context.requestID, fields: [field],
            submit: [button(r("Vraag", "Ask"), kind: .quiet)])
    }

    private static func remarking(_ context: OrganisationContext, _ sheet: PlanSheet, _ view: PeerView) -> HTML {
        guard sheet.permit.allows(.remark) else { return .empty }
        let r = context.r
        let own = view.readings.first?.remark ?? ""
        let field = Field(
            "remark", r("Wat is sterk, en wat kan nog helpen?", "What is strong, and what could still help?"), .multiline(rows: 3),
            value: own,
            hint: r("Wie het plan maakt en de begeleider lezen dit.", "Who makes the plan and the guide read this."))
        return form(
            r, action: context.path("tracks", sheet.permit.noun.id.text, "plan", "remark"), requestID: context.requestID, fields: [field],
            submit: [button(r("Geef je opmerking", "Give your remark"))])
    }
}
