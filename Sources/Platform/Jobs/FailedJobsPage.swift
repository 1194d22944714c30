import Markup
import Store

/// Work that was given up, for the administrators of the platform: what kind, when and why; never what it was about.
enum FailedJobsPage {
    static let routes: [Route] = [
        .get("/o/:organisation/jobs", .organisation(.signedIn, page)),
        .post("/o/:organisation/jobs/:job/again", .organisation(.signedIn, again)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.database.requirePlatformAdmin()
        let r = context.r
        let jobs = try context.database.failedJobs(limit: 200)
        let title = r("Werk dat niet lukte", "Work that failed")
        let lead = r(
            "Dit is vaak genoeg geprobeerd. Los eerst de oorzaak op en probeer het dan opnieuw.",
            "This was tried often enough. Solve the cause first, then try again.")
        let items = jobs.map { job in
            let again = form(
                r, action: context.path("jobs", job.id.text, "again"), requestID: context.requestID,
                submit: [button(r("Opnieuw proberen", "Try again"), kind: .quiet)])
            let detail =
                "\(r.dateTime(job.failedAt, today: context.today)) · \(r("\(job.attempts) pogingen", "\(job.attempts) attempts")) · \(job.failure)"
            return ListItem(job.kind, detail: detail, aside: again)
        }
        let empty = emptyState(r("Alles is gelukt. Mislukt werk komt hier te staan.", "Everything succeeded. Failed work will stand here."))
        return .page(Page(title, section: "jobs", "\(pageHeader(title: title, lead: lead))\(items.isEmpty ? empty : list(items))"))
    }

    private static func again(_ context: OrganisationContext) throws -> Answer {
        try context.database.requirePlatformAdmin()
        guard try context.database.retryJob(context.id("job")) else { throw Refusal.notFound }
        return .redirect(context.path("jobs"))
    }
}

struct FailedJob: Sendable {
    let id: ID<JobRow>
    let kind: String
    let failure: String
    let failedAt: Instant
    let attempts: Int
}

extension OrganisationDatabase {
    /// For anybody else the page is not there.
    fileprivate func requirePlatformAdmin() throws {
        guard keeper == .platform, let member else { throw Refusal.notFound }
        let role = try first(
            """
            SELECT 1 AS held FROM role_assignment WHERE organisation_id = \(keeper) AND member_id = \(member.id)
                AND role = \(Role.organisationAdmin) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            """)
        if role == nil { throw Refusal.notFound }
    }

    fileprivate func failedJobs(limit: Int) throws -> [FailedJob] {
        try all(
            """
            SELECT id, kind, failure, failed_at, attempts FROM job WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id LIMIT \(limit)
            """
        ).map {
            FailedJob(
                id: try $0.read("id"), kind: try $0.read("kind"), failure: try $0.readIfPresent("failure") ?? "",
                failedAt: try $0.read("failed_at"), attempts: try $0.read("attempts"))
        }
    }

    fileprivate func retryJob(_ id: ID<JobRow>) throws -> Bool {
        try run(
            """
            UPDATE job SET failed_at = NULL, failure = NULL, attempts = \(0), due_at = \(now) WHERE id = \(id) AND failed_at IS NOT NULL
            """) == 1
    }
}
