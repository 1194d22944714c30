import Platform
import Store

/// A dated entry of a learner in the logbook, open from the first day (LB-1.2-09): for himself and the guide, or for the work group.
package struct LogEntry: Sendable {
    package let id: ID<LogEntry>
    package let member: ID<Member>
    package let authorName: String
    package let text: String
    package let at: Instant
    /// What the guide said to it; nil when nobody did (LB-2.2-01).
    package let reaction: LogReaction?
    /// The whole work group reads it.
    package let isForGroup: Bool
    /// Another way that was tried, and what came of it (LB-2.2-05).
    package let alternative: String?
    package let effect: String?
    /// Why a guide hid it; then only its author still reads it.
    package let hiddenReason: String?

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        authorName = try row.read("author_name")
        text = try row.read("text")
        at = try row.read("at")
        reaction = try LogReaction(row: row)
        isForGroup = try row.read("is_for_group")
        alternative = try row.readIfPresent("alternative")
        effect = try row.readIfPresent("effect")
        hiddenReason = try row.readIfPresent("hidden_reason")
    }

    static let columns: SQL =
        "log_entry.id AS id, log_entry.member_id AS member_id, member.name AS author_name, log_entry.text AS text, log_entry.at AS at, is_for_group, alternative, effect, hidden_reason, \(LogReaction.columns)"
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
            Column("is_for_group", .flag, .technical), Column("alternative", .text, required: false, own),
            Column("effect", .text, required: false, own), Column("hidden_at", .instant, required: false, .technical),
            Column("hidden_reason", .text, required: false, own),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

/// What a learner writes in the logbook.
package struct LogDraft: Sendable {
    package let text: String
    package let isForGroup: Bool
    package let alternative: String
    package let effect: String

    package init(_ text: String, isForGroup: Bool = false, alternative: String = "", effect: String = "") {
        self.text = text
        self.isForGroup = isForGroup
        self.alternative = alternative
        self.effect = effect
    }
}

extension OrganisationDatabase {
    /// Adds an entry by the learner who holds the permit.
    package func writeLog(_ permit: Permit<Track>, _ text: String) throws { try writeLog(permit, LogDraft(text)) }

    package func writeLog(_ permit: Permit<Track>, _ draft: LogDraft) throws {
        guard permit.allows(.writeLog), let own = permit.learnerPlace else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO log_entry (organisation_id, id, track_id, member_id, text, at, is_for_group, alternative, effect)
            VALUES (\(keeper), \(newID(LogEntry.self)), \(permit.noun.id), \(own.member), \(draft.text), \(now), \(draft.isForGroup),
                \(draft.alternative.isEmpty ? nil : draft.alternative), \(draft.effect.isEmpty ? nil : draft.effect))
            """)
    }

    /// The logbook of a track, newest first: a learner's own and that of the group, all for the guide, nothing for others (practice reads
    /// it only when it is shared). What is hidden is read by its author alone.
    package func log(_ permit: Permit<Track>) throws -> [LogEntry] {
        guard permit.allows(.readLog) else { return [] }
        let readable: SQL =
            permit.learnerPlace.map { "(log_entry.member_id = \($0.member) OR (is_for_group AND hidden_at IS NULL))" }
            ?? "hidden_at IS NULL"
        return try all(
            """
            SELECT \(LogEntry.columns) FROM log_entry \(LogEntry.joins)
            WHERE log_entry.organisation_id = \(keeper) AND log_entry.track_id = \(permit.noun.id) AND \(readable)
            ORDER BY log_entry.at DESC, log_entry.id DESC LIMIT 50
            """
        ).map(LogEntry.init)
    }
}
