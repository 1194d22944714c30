import Platform
import Store

/// What a guide says to an entry in the logbook; its learner reads it at once (LB-1.2-09, LB-2.2-01). One to an entry: who reacts again
/// changes the own words.
package struct LogReaction: Sendable {
    package let authorName: String
    package let author: ID<Member>
    package let text: String
    package let at: Instant

    static let columns: SQL =
        "reaction.text AS reaction_text, reaction.at AS reaction_at, reaction.author_member_id AS reaction_author, reactor.name AS reaction_name"
    static let joins: SQL = """
        LEFT JOIN log_reaction reaction ON reaction.organisation_id = log_entry.organisation_id AND reaction.entry_id = log_entry.id
        LEFT JOIN member reactor ON reactor.organisation_id = reaction.organisation_id AND reactor.id = reaction.author_member_id
        """

    /// Nil when nobody reacted.
    init?(row: Row) throws {
        guard let text: String = try row.readIfPresent("reaction_text") else { return nil }
        self.text = text
        at = try row.read("reaction_at")
        author = try row.read("reaction_author")
        authorName = try row.read("reaction_name")
    }

    private static let told = Privacy(
        .personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: .deleteRow, export: true)

    static let table = Table(
        "log_reaction", keeper: .organisation, key: "organisation_id, entry_id",
        [
            Column("organisation_id", .organisation, .technical), Column("entry_id", .id, .technical),
            Column("track_id", .id, .technical), Column("learner_member_id", .id, .technical),
            Column("author_member_id", .id, .technical), Column("text", .text, told), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, entry_id", to: "log_entry", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// One entry of a track, for who guides there; a learner's own entry is theirs to read on the thread.
    package func logEntry(_ id: ID<LogEntry>, _ permit: Permit<Track>) throws -> LogEntry {
        guard permit.allows(.assess) else { throw Refusal.notFound }
        let row = try first(
            """
            SELECT \(LogEntry.columns) FROM log_entry \(LogEntry.joins)
            WHERE log_entry.organisation_id = \(keeper) AND log_entry.track_id = \(permit.noun.id) AND log_entry.id = \(id)
                AND hidden_at IS NULL
            """)
        guard let row else { throw Refusal.notFound }
        return try LogEntry(row: row)
    }

    /// Says this to the entry, in place of what the same guide said before; an empty text takes it back.
    package func react(_ permit: Permit<Track>, to entry: LogEntry, _ text: String) throws {
        guard permit.allows(.assess), entry.reaction.map({ $0.author == permit.place.member }) ?? true else { throw Refusal.notFound }
        try run("DELETE FROM log_reaction WHERE organisation_id = \(keeper) AND entry_id = \(entry.id)")
        if text.isEmpty { return }
        try run(
            """
            INSERT INTO log_reaction (organisation_id, entry_id, track_id, learner_member_id, author_member_id, text, at)
            VALUES (\(keeper), \(entry.id), \(permit.noun.id), \(entry.member), \(permit.place.member), \(text), \(now))
            """)
        try audit("react", "log_entry", entry.id, track: permit.noun.id, about: entry.member)
    }
}
