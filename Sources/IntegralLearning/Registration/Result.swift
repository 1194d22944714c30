import Frameworks
import Guidance
import Platform
import Store

/// What a learner reached on one work process, as it stands in the register: entered from a confirmed judgement, after-checked, and only then
/// part of the learner's results (LB-4.2-01, LB-4.2-05; requirements D6). A correction is a new version with a reason (LB-4.2-15).
package struct Result: Sendable {
    /// Developmental and qualifying judgements are registered side by side and never added up (LB-4.2-14).
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable { case development, qualifying }

    let id: ID<Result>
    let kind: Kind
    let track: ID<Track>
    let trackTitle: String
    let learner: ID<Member>
    let learnerName: String
    let item: ID<Item>
    let itemCode: String
    let itemTitle: String
    let level: Level?
    /// The number of observations it rests on.
    let strength: Int
    let judgement: ID<Judgement>
    /// Why it replaces an earlier one.
    let reason: String
    let enteredAt: Instant
    let verifiedAt: Instant?
    let verifierName: String?

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        track = try row.read("track_id")
        trackTitle = try row.read("track_title")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        item = try row.read("item_id")
        itemCode = try row.read("item_code")
        itemTitle = try row.read("item_title")
        level = try Level(rawValue: row.read("level"))
        strength = try row.read("strength")
        judgement = try row.read("judgement_id")
        reason = try row.read("reason")
        enteredAt = try row.read("entered_at")
        verifiedAt = try row.readIfPresent("verified_at")
        verifierName = try row.readIfPresent("verifier_name")
    }

    private static func registered(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .registration, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    static let table = Table(
        "result", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("item_id", .id, .technical),
            Column("kind", .text, registered(.keep)), Column("level", .integer, registered(.keep)),
            Column("strength", .integer, registered(.keep)), Column("judgement_id", .id, .technical),
            Column("entered_at", .instant, registered(.keep)), Column("entered_by_place_id", .id, .technical),
            Column("verified_at", .instant, required: false, registered(.keep)),
            Column("verified_by_place_id", .id, required: false, .technical), Column("replaces_id", .id, required: false, .technical),
            Column("reason", .text, registered(.blank)),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track"), Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, item_id", to: "item"), Table.Reference("organisation_id, judgement_id", to: "judgement"),
            Table.Reference("organisation_id, entered_by_place_id", to: "place"),
            Table.Reference("organisation_id, verified_by_place_id", to: "place"),
            Table.Reference("organisation_id, replaces_id", to: "result"),
        ], rules: ["CHECK (level BETWEEN 1 AND 4)"])

    /// The condition that no later version replaces it.
    static let stands: SQL = """
        NOT EXISTS (SELECT 1 FROM result later WHERE later.organisation_id = result.organisation_id AND later.replaces_id = result.id)
        """
}

/// What a judgement comes to on one work process.
struct ItemLevel: Sendable, Hashable {
    let item: ID<Item>
    let level: Int
    let strength: Int

    /// Per work process the mean of its criteria, rounded down, and the number of different observations behind it (`docs/decisions.md`).
    /// Criteria of no work process, criteria without a level and what could not be shown count for none.
    static func all(_ criteria: [Criterion], _ lines: [ID<Criterion>: JudgementLine]) -> [ItemLevel] {
        CriterionGroup.grouped(criteria).compactMap { group in
            let given = group.criteria.compactMap { lines[$0.id] }.filter { $0.level != JudgementLine.notShown }
            guard let item = group.item, !given.isEmpty else { return nil }
            return ItemLevel(
                item: item, level: given.map(\.level).reduce(0, +) / given.count, strength: Set(given.flatMap(\.grounds)).count)
        }
    }
}
