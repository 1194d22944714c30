import Platform
import Store

/// A dated entry of a learner in the logbook, open from the first day (LB-1.2-09).
package struct LogEntry: Sendable {
    package let id: ID<LogEntry>
    package let member: ID<Member>
    package let authorName: String
    package let text: String
    package let at: Instant

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        authorName = try row.read("author_name")
        text = try row.read("text")
        at = try row.read("at")
    }

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
