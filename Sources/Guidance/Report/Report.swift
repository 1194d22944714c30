import Platform
import Store

/// A member of a work group says that something posted there is not all right; a guide looks and may hide it (LB-2.2-13, E-08). Who
/// reported it is for the guides only.
package struct Report: Sendable {
    package static let task = "guidance.report"

    package let entry: ID<LogEntry>
    package let text: String
    package let authorName: String
    package let reporterName: String
    package let words: String?

    init(row: Row) throws {
        entry = try row.read("log_entry_id")
        text = try row.read("text")
        authorName = try row.read("author_name")
        reporterName = try row.read("reporter_name")
        words = try row.readIfPresent("words")
    }

    package static let table = Table(
        "report", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("log_entry_id", .id, .technical), Column("reporter_member_id", .id, .technical),
            Column(
                "words", .text, required: false,
                Privacy(.personal, .guidance, of: "reporter_member_id", term: "retention.guidance", erase: .blank, export: true)),
            Column("at", .instant, .technical), Column("decided_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, log_entry_id", to: "log_entry", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, reporter_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// Reports an entry of the group that the reader did not write; its guides get a task.
    package func report(_ permit: Permit<Track>, _ entry: ID<LogEntry>, _ words: String, _ house: House) throws {
        guard let own = permit.learnerPlace,
            try log(permit).contains(where: { $0.id == entry && $0.isForGroup && $0.member != own.member })
        else { throw Refusal.notFound }
        let id = newID(Report.self)
        try run(
            """
            INSERT INTO report (organisation_id, id, track_id, log_entry_id, reporter_member_id, words, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(entry), \(own.member), \(words.isEmpty ? nil : words), \(now))
            """)
        try openTask(Report.task, on: permit.noun.id, for: .learningGuide, house)
        try audit("report", "logEntry", entry)
    }

    /// What waits for a look, oldest first; for guides.
    package func openReports(_ permit: Permit<Track>) throws -> [Report] {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        return try all(
            """
            SELECT log_entry_id, log_entry.text AS text, author.name AS author_name, reporter.name AS reporter_name, words
            FROM report
            JOIN log_entry ON log_entry.organisation_id = report.organisation_id AND log_entry.id = log_entry_id
            JOIN member author ON author.organisation_id = report.organisation_id AND author.id = log_entry.member_id
            JOIN member reporter ON reporter.organisation_id = report.organisation_id AND reporter.id = reporter_member_id
            WHERE report.organisation_id = \(keeper) AND report.track_id = \(permit.noun.id) AND decided_at IS NULL
            ORDER BY report.at, report.id LIMIT 100
            """
        ).map(Report.init)
    }

    /// Hides a reported entry with a reason for its author, or leaves it. Every report of it is answered by this.
    package func decideReport(_ permit: Permit<Track>, _ entry: ID<LogEntry>, hidingFor reason: String?) throws {
        guard let report = try openReports(permit).first(where: { $0.entry == entry }) else { throw Refusal.notFound }
        let place: SQL = "organisation_id = \(keeper) AND track_id = \(permit.noun.id)"
        try run("UPDATE report SET decided_at = \(now) WHERE \(place) AND log_entry_id = \(report.entry) AND decided_at IS NULL")
        if let reason { try run("UPDATE log_entry SET hidden_at = \(now), hidden_reason = \(reason) WHERE \(place) AND id = \(entry)") }
        try audit(reason == nil ? "leave" : "hide", "logEntry", entry)
        if try openReports(permit).isEmpty { try closeTask(Report.task, on: permit.noun.id) }
    }

    /// Who wrote an entry, to tell what became of it.
    package func author(of entry: ID<LogEntry>, _ permit: Permit<Track>) throws -> ID<Member> {
        let row = try first(
            "SELECT member_id FROM log_entry WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(entry)")
        guard let row else { throw Refusal.notFound }
        return try row.read("member_id")
    }
}
