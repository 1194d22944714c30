import Platform
import Store

/// A choice of the orientation with its reason, seen by the whole group and the guide (LB-2.1-02).
struct Choice: Sendable {
    let id: ID<Choice>
    let author: String
    let text: String
    let reason: String?
    let at: Instant
    let comment: String?
    let commentedBy: String?

    init(row: Row) throws {
        id = try row.read("id")
        author = try row.read("author_name")
        text = try row.read("text")
        reason = try row.readIfPresent("reason")
        at = try row.read("at")
        comment = try row.readIfPresent("comment")
        commentedBy = try row.readIfPresent("guide_name")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "choice", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("reason", .text, required: false, own),
            Column("at", .instant, .technical), Column("comment", .text, required: false, own),
            Column("commented_by_member_id", .id, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, commented_by_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    func choices(_ permit: Permit<Track>) throws -> [Choice] {
        try all(
            """
            SELECT choice.id AS id, author.name AS author_name, text, reason, at, comment, guide.name AS guide_name FROM choice
            JOIN member author ON author.organisation_id = choice.organisation_id AND author.id = member_id
            LEFT JOIN member guide ON guide.organisation_id = choice.organisation_id AND guide.id = commented_by_member_id
            WHERE choice.organisation_id = \(keeper) AND track_id = \(permit.noun.id) ORDER BY at, choice.id LIMIT 200
            """
        ).map(Choice.init)
    }

    package func choose(_ text: String, because reason: String, _ permit: Permit<Track>) throws {
        guard let own = permit.learner else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO choice (organisation_id, id, track_id, member_id, text, reason, at)
            VALUES (\(keeper), \(newID(Choice.self)), \(permit.noun.id), \(own.member), \(text), \(reason.isEmpty ? nil : reason), \(now))
            """)
    }

    func comment(on choice: ID<Choice>, _ text: String, _ permit: Permit<Track>) throws {
        let found = try run(
            """
            UPDATE choice SET comment = \(text), commented_by_member_id = \(permit.place.member)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(choice)
            """)
        guard found == 1 else { throw Refusal.notFound }
    }
}
