import Platform
import Store

/// A word at a personal goal: encouragement or a challenge by the guide (LB-2.1-11, LB-2.2-07), or a challenge the learner chose (LB-2.1-13).
struct GoalMark: Sendable {
    enum Kind: String, SQLConvertible, Sendable, CaseIterable { case encouragement, challenge }

    let kind: Kind
    let text: String?
    let author: String
    /// Chosen by the learner, not put by the guide.
    let isOwn: Bool
    let at: Instant

    init(row: Row) throws {
        kind = try row.read("kind")
        text = try row.readIfPresent("text")
        author = try row.read("author_name")
        isOwn = try row.read("is_own")
        at = try row.read("at")
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "goal_mark", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("author_member_id", .id, .technical), Column("kind", .text, .technical),
            Column("text", .text, required: false, own), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, author_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// The marks at one learner's goal, newest first; read by that learner and the guide.
    func goalMarks(_ permit: Permit<Track>, of learner: ID<Member>) throws -> [GoalMark] {
        try all(
            """
            SELECT kind, text, author.name AS author_name, at,
                CASE WHEN author_member_id = member_id THEN 1 ELSE 0 END AS is_own FROM goal_mark
            JOIN member author ON author.organisation_id = goal_mark.organisation_id AND author.id = author_member_id
            WHERE goal_mark.organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND member_id = \(learner)
            ORDER BY at DESC, goal_mark.id DESC LIMIT 100
            """
        ).map(GoalMark.init)
    }

    package func mark(_ permit: Permit<Track>, goalOf learner: ID<Member>, isChallenge: Bool, _ text: String) throws {
        try run(
            """
            INSERT INTO goal_mark (organisation_id, id, track_id, member_id, author_member_id, kind, text, at)
            VALUES (\(keeper), \(newID(GoalMark.self)), \(permit.noun.id), \(learner), \(permit.place.member),
                \(isChallenge ? GoalMark.Kind.challenge : .encouragement), \(text.isEmpty ? nil : text), \(now))
            """)
    }
}
