import Markup
import Store

/// A person notes when they are away.
enum AbsenceRoutes {
    static let routes: [Route] = [
        .get("/me/absence", .person(.signedIn, page)),
        .post("/me/absence", .person(.signedIn, add)),
        .post("/me/absence/:absence/end", .person(.signedIn, end)),
    ]

    private static func page(_ context: PersonContext) throws -> Answer { try page(context, AbsenceDraft(today: context.today)) }

    private static func page(_ context: PersonContext, _ draft: AbsenceDraft) throws -> Answer {
        .page(AbsencePages.page(context, try context.database.absences(), draft, lending: try context.database.groupsToLend()))
    }

    private static func add(_ context: PersonContext) throws -> Answer {
        let longest = try context.database.norm(Norms.absenceDays, context.program.house).value
        let draft = AbsenceDraft(context.form, today: context.today, longest: Int(longest))
        guard let days = draft.days else { return try page(context, draft) }
        try context.database.beAbsent(days)
        return .redirect("/me/absence")
    }

    private static func end(_ context: PersonContext) throws -> Answer {
        try context.database.comeBack(context.id("absence"))
        return .redirect("/me/absence")
    }
}

/// An absence as it was typed, with what is wrong with it.
struct AbsenceDraft: Sendable {
    private(set) var from = ""
    private(set) var until = ""
    /// Nil when something is wrong.
    private(set) var days: ClosedRange<Day>?
    private(set) var fromFault: Words?
    private(set) var untilFault: Words?

    var isRefused: Bool { fromFault != nil || untilFault != nil }

    /// Nothing typed yet: it begins today.
    init(today: Day) { from = today.isoText }

    init(_ form: Form, today: Day, longest: Int) {
        (from, until) = (form["from"], form["until"])
        guard let first = from.isEmpty ? today : Day(text: from) else {
            fromFault = Words(
                "De eerste dag is niet te lezen. Schrijf hem als jaar-maand-dag.",
                "The first day cannot be read. Write it as year-month-day.")
            return
        }
        untilFault = Self.fault(Day(text: until), after: first, today, longest)
        if untilFault == nil, let last = Day(text: until) { days = first...last }
    }

    private static func fault(_ last: Day?, after first: Day, _ today: Day, _ longest: Int) -> Words? {
        guard let last else {
            return Words("Kies de laatste dag dat je weg bent.", "Choose the last day that you are away.")
        }
        if last < first {
            return Words("De laatste dag ligt voor de eerste. Kijk de data na.", "The last day lies before the first. Check the dates.")
        }
        if last < today { return Words("Deze dagen zijn al voorbij.", "These days are over.") }
        if first.adding(days: longest) <= last || today.adding(days: longest) <= last {
            return Words(
                "Dit is meer dan \(longest) dagen vooruit. Klopt het jaar?", "This is more than \(longest) days ahead. Is the year right?")
        }
        return nil
    }
}
