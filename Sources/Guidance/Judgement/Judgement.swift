import Frameworks
import Platform
import Store

/// What somebody with the right place decided on fixed criteria: a Go or No-go on a plan, a final Go, a development-oriented judgement.
/// Never overwritten: a correction is a new version that names the old one (LB-4.2-15, X-06).
package struct Judgement: Sendable {
    package enum Kind: String, SQLConvertible, Sendable { case go, finalGo, development }
    package enum Outcome: String, SQLConvertible, Sendable { case go, noGo, judged, takenBack }

    package let id: ID<Judgement>
    package let kind: Kind
    package let round: Int
    package let outcome: Outcome
    /// What is needed first (No-go), or why a judgement that was shared is corrected.
    package let reason: String
    package let learner: ID<Member>?
    package let criteriaSet: ID<CriteriaSet>?
    package let deciderPlace: ID<Place>
    package let deciderName: String
    package let deciderRole: Role
    package let at: Instant
    package let sharedAt: Instant?
    package let confirmedAt: Instant?
    /// What the learner says to it.
    package let response: String?
    /// The version before this one.
    package let replaces: ID<Judgement>?

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        round = try row.read("round")
        outcome = try row.read("outcome")
        reason = try row.read("reason")
        learner = try row.readIfPresent("learner_member_id")
        criteriaSet = try row.readIfPresent("criteria_set_id")
        deciderPlace = try row.read("decider_place_id")
        deciderName = try row.read("decider_name")
        deciderRole = try row.read("decider_role")
        at = try row.read("at")
        sharedAt = try row.readIfPresent("shared_at")
        confirmedAt = try row.readIfPresent("confirmed_at")
        response = try row.readIfPresent("response")
        replaces = try row.readIfPresent("replaces_id")
    }

    private static func judged(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: erase, export: true)
    }

    package static let table = Table(
        "judgement", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("kind", .text, judged(.keep)), Column("round", .integer, .technical),
            Column("learner_member_id", .id, required: false, .technical), Column("criteria_set_id", .id, required: false, .technical),
            Column("outcome", .text, judged(.keep)), Column("reason", .text, judged(.blank)),
            Column("decider_place_id", .id, .technical), Column("at", .instant, judged(.keep)),
            Column("replaces_id", .id, required: false, .technical),
            // Until it is shared only who may assess reads it; the learner may respond, then it is confirmed (requirements D4).
            Column("shared_at", .instant, required: false, .technical), Column("confirmed_at", .instant, required: false, .technical),
            Column("response", .text, required: false, judged(.blank)), Column("responded_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track"), Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, criteria_set_id", to: "criteria_set"),
            Table.Reference("organisation_id, decider_place_id", to: "place"),
        ])

    /// One criterion of a judgement: the level given (for a Go: 1 met, 0 not yet) and what it rests on.
    package static let lineTable = Table(
        "judgement_line", keeper: .organisation, key: "organisation_id, judgement_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("judgement_id", .id, .technical),
            Column("criterion_id", .id, .technical), Column("level", .integer, .technical),
        ],
        references: [
            Table.Reference("organisation_id, judgement_id", to: "judgement"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ])

    package static let groundTable = Table(
        "judgement_ground", keeper: .organisation, key: "organisation_id, judgement_id, criterion_id, observation_id",
        [
            Column("organisation_id", .organisation, .technical), Column("judgement_id", .id, .technical),
            Column("criterion_id", .id, .technical), Column("observation_id", .id, .technical),
        ],
        references: [
            Table.Reference(
                "organisation_id, judgement_id, criterion_id", to: "judgement_line", "organisation_id, judgement_id, criterion_id"),
            Table.Reference("organisation_id, observation_id", to: "observation"),
        ])
}

/// What was given for one criterion, and the observations it rests on.
package struct JudgementLine: Sendable {
    package let criterion: ID<Criterion>
    /// `notShown`, or the level given; for a Go 1 is met and 0 not yet.
    package let level: Int
    package var grounds: [ID<Observation>]

    /// In a development-oriented judgement: it could not be shown here. It is no level, so neither a low one, and counts for nothing.
    package static let notShown = 0

    package init(_ criterion: ID<Criterion>, level: Int, grounds: [ID<Observation>]) {
        self.criterion = criterion
        self.level = level
        self.grounds = grounds
    }
}

/// A judgement as it is about to be written.
package struct JudgementDraft: Sendable {
    package let kind: Judgement.Kind
    package let round: Int
    package let outcome: Judgement.Outcome
    package let reason: String
    package let learner: ID<Member>?
    package let criteriaSet: ID<CriteriaSet>?
    package let lines: [JudgementLine]

    package init(
        _ kind: Judgement.Kind, round: Int, outcome: Judgement.Outcome, reason: String, learner: ID<Member>? = nil,
        criteriaSet: ID<CriteriaSet>?, lines: [JudgementLine]
    ) {
        self.kind = kind
        self.round = round
        self.outcome = outcome
        self.reason = reason
        self.learner = learner
        self.criteriaSet = criteriaSet
        self.lines = lines
    }
    /// How the audit log names it.
    var act: String {
        switch (kind, outcome) {
        case (.development, _): "assess"
        case (_, .takenBack): "takeBack"
        default: "judge"
        }
    }
}
