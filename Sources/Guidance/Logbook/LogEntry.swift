import Platform
import Store

/// A dated entry of a learner in the logbook, open from the first day (LB-1.2-09).
package struct LogEntry: Sendable {
    package let id: ID<LogEntry>
    package let member: ID<Member>
    package let authorName: String
    package let text: String
    package let at: Instant
    /// What the guide said to it; nil when nobody did (LB-2.2-01).
    package let reaction: LogReaction?

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        authorName = try row.read("author_name")
        text = try row.read("text")
        at = try row.read("at")
        reaction = try LogReaction(row: row)
    }

    static let columns: SQL =
        "log_entry.id AS id, log_entry.member_id AS member_id, member.name AS author_name, log_entry.text AS text, log_entry.at AS at, \(LogReaction.columns)"
    static let joins: SQL = """
        JOIN member ON member.organisation_id = log_entry.organisation_id AND member.id = log_entry.member_id
        \(LogReaction.joins)
        """

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let table = Table(
        "log_entry", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// Adds an entry by the learner who holds the permit.
    package func writeLog(_ permit: Permit<Track>, _ text: String) throws {
        guard permit.allows(.writeLog), let own = permit.places.first(where: { $0.role == .learner }) else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO log_entry (organisation_id, id, track_id, member_id, text, at)
            VALUES (\(keeper), \(newID(LogEntry.self)), \(permit.noun.id), \(own.member), \(text), \(now))
            """)
    }

    /// The logbook of a track, newest first: a learner's own, all for the guide, nothing for others (practice reads it only when it is
    /// shared).
    package func log(_ permit: Permit<Track>) throws -> [LogEntry] {
        guard permit.allows(.readLog) else { return [] }
        let own: SQL = permit.places.first { $0.role == .learner }.map { "AND log_entry.member_id = \($0.member)" } ?? ""
        return try all(
            """
            SELECT \(LogEntry.columns) FROM log_entry \(LogEntry.joins)
            WHERE log_entry.organisation_id = \(keeper) AND log_entry.track_id = \(permit.noun.id) \(own)
            ORDER BY log_entry.at DESC, log_entry.id DESC LIMIT 50
            """
        ).map(LogEntry.init)
    }
}
