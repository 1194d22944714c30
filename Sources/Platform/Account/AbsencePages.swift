import Markup
import Store

enum AbsencePages {
    static func page(
        _ context: PersonContext, _ absences: [Absence], _ draft: AbsenceDraft, lending: [(path: String, name: String)]
    ) -> Page {
        let r = context.r
        let title = r("Afwezig", "Away")
        let lead = r(
            "Anderen zien tot wanneer je weg bent, nooit waarom. Wat op jou wacht, krijgt meer tijd.",
            "Others see until when you are away, never why. What waits for you gets more time.")
        let items = absences.map { ListItem(period($0.days, r), aside: ending(context, $0)) }
        return Page(
            title, status: draft.isRefused ? 422 : 200, section: "me",
            """
            \(pageHeader(title: title, lead: lead))\(items.isEmpty ? .empty : list(items))
            \(card(r("Ik ben er niet", "I am away"), adding(context, draft)))\(standingIn(r, lending))
            """)
    }

    private static func period(_ days: ClosedRange<Day>, _ r: Reader) -> String {
        let (first, last) = (r.date(days.lowerBound), r.date(days.upperBound))
        return days.count == 1 ? first : r("\(first) tot en met \(last)", "\(first) to \(last)")
    }

    private static func ending(_ context: PersonContext, _ absence: Absence) -> HTML {
        let r = context.r
        let label = absence.days.lowerBound < context.today ? r("Ik ben terug", "I am back") : r("Weghalen", "Remove")
        return form(
            r, action: "/me/absence/\(absence.id.text)/end", requestID: context.requestID, submit: [button(label, kind: .quiet)])
    }

    private static func adding(_ context: PersonContext, _ draft: AbsenceDraft) -> HTML {
        let r = context.r
        let fields = [
            Field("from", r("Eerste dag", "First day"), .date, value: draft.from, error: draft.fromFault.map { r($0) }),
            Field(
                "until", r("Laatste dag", "Last day"), .date, value: draft.until, error: draft.untilFault.map { r($0) }, required: true),
        ]
        return form(r, action: "/me/absence", requestID: context.requestID, fields: fields, submit: [button(r("Noteer", "Note"))])
    }

    private static func standingIn(_ r: Reader, _ lending: [(path: String, name: String)]) -> HTML {
        if lending.isEmpty { return .empty }
        let lead = r(
            "Kan het niet wachten? Laat een collega je vervangen in een groep. Dan loopt alles door.",
            "Can it not wait? Let a colleague stand in for you in a group. Then everything goes on.")
        let items = lending.map { ListItem($0.name, href: $0.path) }
        return card(r("Een collega laten vervangen", "Let a colleague stand in"), "<p>\(lead)</p>\(list(items))")
    }
}

extension Place {
    /// "afwezig tot en met 3 december"; nil for who is there.
    package func absence(_ r: Reader, today: Day) -> String? {
        absentUntil.map {
            r("afwezig tot en met \(r.date($0, today: today))", "away until \(r.date($0, today: today)) inclusive")
        }
    }

    /// What somebody does here, and whether they are away.
    func told(_ r: Reader, today: Day) -> String { [part(r), absence(r, today: today)].compactMap { $0 }.joined(separator: " · ") }
}
