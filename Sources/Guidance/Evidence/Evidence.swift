import Frameworks
import Platform
import Store

/// Bewijsstuk: what a learner made or did, and shows with a text or a link. It is checked against the criteria, the guide advises on using
/// it, and the learner decides whether it goes into the qualifying portfolio (LB-4.2-04, LB-3.2-05, LB-3.2-06; requirements D4).
package struct Evidence: Sendable {
    /// How far it is; it follows from what was done with it, so the two cannot differ.
    package enum State: String, Sendable, CaseIterable { case submitted, checkedOk, checkedNotOk, advised, inPortfolio }
    package enum Advice: String, SQLConvertible, Sendable, CaseIterable { case use, complete, doNotUse }

    package let id: ID<Evidence>
    package let track: ID<Track>
    package let trackTitle: String
    package let learner: ID<Member>
    package let title: String
    package let text: String
    package let link: String
    package let at: Instant
    /// Nil while it waits to be checked.
    package let isOk: Bool?
    package let checkReason: String
    package let checkerName: String?
    package let checkedAt: Instant?
    package let advice: Advice?
    package let adviceReason: String
    package let includedAt: Instant?
    /// The piece it was handed in instead of.
    package let replaces: ID<Evidence>?
    package internal(set) var criteria: [ID<Criterion>]

    package var state: State {
        if includedAt != nil { return .inPortfolio }
        if advice != nil { return .advised }
        return isOk.map { $0 ? .checkedOk : .checkedNotOk } ?? .submitted
    }

    private static func shown(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    package static let table = Table(
        "evidence", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("title", .text, shown(.blank)), Column("text", .text, shown(.blank)),
            Column("link", .text, shown(.blank)), Column("at", .instant, .technical),
            Column("is_ok", .flag, required: false, shown(.keep)), Column("check_reason", .text, shown(.blank)),
            Column("checked_at", .instant, required: false, .technical), Column("checked_by_place_id", .id, required: false, .technical),
            Column("advice", .text, required: false, shown(.keep)), Column("advice_reason", .text, shown(.blank)),
            Column("advised_at", .instant, required: false, .technical), Column("advised_by_place_id", .id, required: false, .technical),
            Column("included_at", .instant, required: false, .technical), Column("replaces_id", .id, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, checked_by_place_id", to: "place"),
            Table.Reference("organisation_id, advised_by_place_id", to: "place"),
        ])

    package static let criterionTable = Table(
        "evidence_criterion", keeper: .organisation, key: "organisation_id, evidence_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("evidence_id", .id, .technical),
            Column("criterion_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, evidence_id", to: "evidence", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ])

    init(row: Row) throws {
        id = try row.read("id")
        track = try row.read("track_id")
        trackTitle = try row.read("track_title")
        learner = try row.read("learner_member_id")
        title = try row.read("title")
        text = try row.read("text")
        link = try row.read("link")
        at = try row.read("at")
        isOk = try row.readIfPresent("is_ok")
        checkReason = try row.read("check_reason")
        checkerName = try row.readIfPresent("checker_name")
        checkedAt = try row.readIfPresent("checked_at")
        advice = try row.readIfPresent("advice")
        adviceReason = try row.read("advice_reason")
        includedAt = try row.readIfPresent("included_at")
        replaces = try row.readIfPresent("replaces_id")
        criteria = []
    }
}

/// Evidence as it was handed in.
package struct EvidenceDraft: Sendable {
    package let title: String
    package let text: String
    package let link: String
    package let criteria: [ID<Criterion>]
    package let replaces: ID<Evidence>?

    package init(title: String, text: String, link: String, criteria: [ID<Criterion>], replaces: ID<Evidence>? = nil) {
        self.title = title
        self.text = text
        self.link = link
        self.criteria = criteria
        self.replaces = replaces
    }
}
