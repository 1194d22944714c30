import Markup
import Platform
import Store

/// Mijn aanwezigheid: a learner sees the own attendance, and nobody else's (LB-1.2-07).
package enum OwnAttendancePage {
    package static let path = "attendance"
    static let routes: [Route] = [.get("/o/:organisation/attendance", .organisation(.signedIn, own))]

    private static func own(_ context: OrganisationContext) throws -> Answer {
        // Kept elsewhere, there is nothing to see here.
        guard context.organisation.attendanceElsewhere == nil, context.database.member != nil else { throw Refusal.notFound }
        return .page(page(context, try context.database.ownAttendance()))
    }

    private static func page(_ context: OrganisationContext, _ lines: [OwnAttendance]) -> Page {
        let r = context.r
        let title = r("Mijn aanwezigheid", "My attendance")
        let lead = r(
            "Klopt er iets niet? Zeg het tegen \(r.the(.learningGuide)); die past het aan.",
            "Is something wrong? Tell \(r.the(.learningGuide)), who will correct it.")
        let empty = emptyState(
            r(
                "Hier komen de lessen waar \(r.the(.learningGuide)) noteerde wie er was.",
                "Here come the lessons at which \(r.the(.learningGuide)) noted who was there."))
        let items = lines.map { line in
            ListItem(
                r.day(line.day, today: context.today), detail: "\(line.title) · \(line.unitName)",
                aside: badge(r(line.state.words), line.state == .present ? .done : .neutral))
        }
        return Page(title, section: "results", "\(pageHeader(title: title, lead: lead))\(items.isEmpty ? empty : list(items))")
    }

    /// The way to it beside somebody's results; to the other system when attendance is kept there.
    package static func way(_ context: OrganisationContext) -> HTML {
        let r = context.r
        let label = r("Mijn aanwezigheid", "My attendance")
        switch context.organisation.attendanceElsewhere {
        case nil: return "<p><a href=\"\(context.path(path))\">\(label)</a></p>"
        case "": return .empty
        case .some(let address): return "<p><a href=\"\(address)\" rel=\"noreferrer\">\(label)</a></p>"
        }
    }
}
