import Markup
import Store

/// A guide lets a colleague stand in for a period.
enum StandInRoutes {
    static let routes: [Route] = [
        .post("/o/:organisation/groups/:unit/stand-ins", .organisation(.signedIn, begin)),
        .post("/o/:organisation/groups/:unit/stand-ins/:place/end", .organisation(.signedIn, end)),
    ]

    private static func begin(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.unit(asGuide: context.id("unit"))
        guard let own = group.placeToLend else { throw Refusal.notFound }
        let draft = StandInDraft(
            context.form, among: try context.database.possibleStandIns(), for: own, today: context.today,
            longest: try context.database.norm(Norms.standInDays, at: context.organisation.id, context.program.house).value)
        guard let period = draft.period else { return .page(try GroupRoutes.page(context, group, draft)) }
        try context.database.letStandIn(period.colleague, for: own, on: group.unit.id, from: period.from, until: period.until)
        // Before its first day the group is not the colleague's to open.
        let path = period.from > context.today ? "/" : context.path("groups", group.unit.id.text)
        try tell(context, period.colleague.id, path: path) { r in
            let (role, first, last) = (own.role.words(r), r.date(period.from), r.date(period.until))
            return r(
                "Je vervangt \(own.memberName) als \(role) van \(group.unit.name), van \(first) tot en met \(last).",
                "You stand in for \(own.memberName) as \(role) of \(group.unit.name), from \(first) until \(last).")
        }
        return .redirect(context.path("groups", group.unit.id.text))
    }

    private static func end(_ context: OrganisationContext) throws -> Answer {
        let group = try context.database.unit(asGuide: context.id("unit"))
        guard let own = group.placeToLend else { throw Refusal.notFound }
        let colleague = try context.database.endStandIn(context.id("place"), for: own)
        try tell(context, colleague, path: "/") { r in
            r(
                "Je vervangt \(own.memberName) niet meer in \(group.unit.name).",
                "You no longer stand in for \(own.memberName) in \(group.unit.name).")
        }
        return .redirect(context.path("groups", group.unit.id.text))
    }

    /// In both languages, with the words of the organisation.
    private static func tell(_ context: OrganisationContext, _ member: ID<Member>, path: String, _ text: (Reader) -> String) throws {
        let words = context.organisation.words
        try context.database.notify(member, path: path, Words(text(Reader(.dutch, words: words)), text(Reader(.english, words: words))))
    }
}

/// What was typed for a stand-in, with what is wrong with it.
struct StandInDraft: Sendable {
    struct Period: Sendable {
        let colleague: Member
        let from: Day
        let until: Day
    }

    var colleague = ""
    var from = ""
    var until = ""
    private(set) var colleagueError: Words?
    private(set) var fromError: Words?
    private(set) var untilError: Words?
    /// Nil when something is wrong.
    private(set) var period: Period?

    var isRefused: Bool { [colleagueError, fromError, untilError].contains { $0 != nil } }

    /// Nothing typed yet: it begins today.
    init(today: Day) { from = today.isoText }

    init(_ form: Form, among colleagues: [Member], for own: Place, today: Day, longest: Int64) {
        (colleague, from, until) = (form["colleague"], form["from"], form["until"])
        let chosen = colleagues.first { $0.id.text == colleague }
        if chosen == nil { colleagueError = Words("Kies een collega uit de lijst.", "Choose a colleague from the list.") }
        let first = from.isEmpty ? today : Day(text: from)
        fromError = Self.fault(ofFirst: first, today: today)
        let last = Day(text: until)
        untilError = Self.fault(ofLast: last, after: first ?? today, within: own, longest)
        if !isRefused, let chosen, let first, let last { period = Period(colleague: chosen, from: first, until: last) }
    }

    private static func fault(ofFirst first: Day?, today: Day) -> Words? {
        guard let first else { return unreadable }
        if first >= today { return nil }
        return Words("De eerste dag is al voorbij. Kies vandaag of later.", "The first day is over. Choose today or later.")
    }

    private static func fault(ofLast last: Day?, after first: Day, within own: Place, _ longest: Int64) -> Words? {
        guard let last else {
            return Words(
                "Kies de laatste dag, als jaar-maand-dag: een vervanging stopt vanzelf.",
                "Choose the last day, as year-month-day: standing in ends by itself.")
        }
        if last < first {
            return Words("De laatste dag ligt voor de eerste. Kijk de data na.", "The last day lies before the first. Check the dates.")
        }
        if last > first.adding(days: Int(longest)) {
            return Words("Kies een laatste dag binnen \(longest) dagen.", "Choose a last day within \(longest) days.")
        }
        guard let end = own.until, last > end else { return nil }
        return Words(
            "Je eigen plek stopt op \(end.isoText). Kies een dag tot en met die dag.",
            "Your own place ends on \(end.isoText). Choose a day until that day.")
    }

    private static let unreadable = Words(
        "Een datum is niet te lezen. Schrijf hem als jaar-maand-dag.", "A date cannot be read. Write it as year-month-day.")
}
