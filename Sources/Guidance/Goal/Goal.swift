import Platform
import Store

/// What a learner wants to learn, in the learner's own words. Seen by that learner and the guide (LB-2.1-05, LB-2.1-12).
package struct Goal: Sendable {
    package let id: ID<Goal>
    package let member: ID<Member>
    package let text: String
    package let version: Int

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        text = try row.read("text")
        version = try row.read("version")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let table = Table(
        "goal", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("version", .integer, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ], rules: ["UNIQUE (organisation_id, track_id, member_id)"])
}
