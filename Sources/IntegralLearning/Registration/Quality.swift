import Markup
import Platform
import Store

/// How a guide's own registering goes. Nobody else can open it, and it stands beside nobody (LB-4.2-16).
struct Quality: Sendable {
    let waiting: Int
    let oldest: Day?
    let overdue: Int
    /// Work processes this guide entered, and how many of those were after-checked without a correction.
    let entered: Int
    let passed: Int
}

extension OrganisationDatabase {
    func ownQuality() throws -> Quality {
        guard let member else { throw Refusal.notFound }
        let own: SQL = """
            (SELECT mine.id FROM place mine WHERE mine.organisation_id = \(keeper) AND mine.member_organisation_id = \(keeper)
                AND mine.member_id = \(member.id))
            """
        let waiting = try first(
            """
            SELECT COUNT(*) AS waiting, MIN(opened_day) AS oldest,
                COALESCE(SUM(CASE WHEN due_day < \(today) THEN 1 ELSE 0 END), 0) AS overdue
            FROM task WHERE task.organisation_id = \(keeper) AND kind = \(Tasks.register) AND closed_at IS NULL AND EXISTS (
                SELECT 1 FROM track JOIN place ON place.organisation_id = track.organisation_id AND place.id IN \(own)
                    AND (place.track_id = track.id OR place.unit_id = track.unit_id) AND place.role = \(Role.learningGuide)
                    AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                WHERE track.organisation_id = task.organisation_id AND track.id = task.track_id)
            """)
        let checked = try first(
            """
            SELECT COUNT(*) AS entered,
                COALESCE(SUM(CASE WHEN verified_at IS NOT NULL AND \(Result.stands) THEN 1 ELSE 0 END), 0) AS passed
            FROM result WHERE result.organisation_id = \(keeper) AND entered_by_place_id IN \(own)
            """)
        return Quality(
            waiting: try waiting?.read("waiting") ?? 0, oldest: try waiting?.readIfPresent("oldest"),
            overdue: try waiting?.read("overdue") ?? 0, entered: try checked?.read("entered") ?? 0, passed: try checked?.read("passed") ?? 0
        )
    }
}

enum QualityRoutes {
    static let routes: [Route] = [.get("/o/:organisation/quality", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let quality = try context.database.ownQuality()
        let r = context.r
        let title = r("Mijn registratie", "My registering")
        let lead = r(
            "Alleen jij ziet deze pagina. Er is geen lijst waarop je met collega’s wordt vergeleken.",
            "Only you see this page. There is no list on which you are compared with colleagues.")
        let oldest = quality.oldest.map { r.date($0, today: context.today) } ?? r("niets", "nothing")
        let share =
            quality.entered == 0
            ? r("nog niets ingevoerd", "nothing entered yet")
            : r("\(quality.passed) van de \(quality.entered)", "\(quality.passed) of \(quality.entered)")
        let lines: [(name: String, value: HTML)] = [
            (r("Wacht op nakijken", "Waits to be checked"), .text("\(quality.waiting)")),
            (r("Het oudste wacht sinds", "The oldest waits since"), .text(oldest)),
            (r("Over de afgesproken datum", "Past the agreed date"), .text("\(quality.overdue)")),
            (r("Ongewijzigd door de nacontrole", "Passed the after-check unchanged"), .text(share)),
        ]
        return .page(
            Page(
                title, section: "groups",
                """
                \(pageHeader(title: title, lead: lead, extra: whyDetails(r, r("Je bent hier leerbegeleider en dit gaat over je eigen werk.", "You are a learning guide here and this is about your own work."))))
                \(facts(lines))
                """))
    }
}
