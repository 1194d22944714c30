import Frameworks
import Platform
import Store

/// What somebody with the right place decided on fixed criteria: a Go or No-go on a plan, a final Go, a development-oriented judgement.
/// Never overwritten: a correction is a new version that names the old one (LB-4.2-15, X-06).
package struct Judgement: Sendable {
    package enum Kind: String, SQLConvertible, Sendable { case go, finalGo, development }
    package enum Outcome: String, SQLConvertible, Sendable { case go, noGo, judged }

    package let id: ID<Judgement>
    package let kind: Kind
    package let round: Int
    package let outcome: Outcome
    /// What is needed first (No-go), or the conclusion in words.
    package let reason: String
    package let learner: ID<Member>?
    package let criteriaSet: ID<CriteriaSet>?
    package let deciderName: String
    package let deciderRole: Role
    package let at: Instant
    package let sharedAt: Instant?
    package let confirmedAt: Instant?
    /// What the learner says to it.
    package let response: String?

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        round = try row.read("round")
        outcome = try row.read("outcome")
        reason = try row.read("reason")
        learner = try row.readIfPresent("learner_member_id")
        criteriaSet = try row.readIfPresent("criteria_set_id")
        deciderName = try row.read("decider_name")
        deciderRole = try row.read("decider_role")
        at = try row.read("at")
        sharedAt = try row.readIfPresent("shared_at")
        confirmedAt = try row.readIfPresent("confirmed_at")
        response = try row.readIfPresent("response")
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
            // Until it is shared only its maker reads it; the learner may respond, then it is confirmed (requirements D4).
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
            Table.Reference("organisation_id, judgement_id", to: "judgement"), Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ])

    package static let groundTable = Table(
        "judgement_ground", keeper: .organisation, key: "organisation_id, judgement_id, criterion_id, observation_id",
        [
            Column("organisation_id", .organisation, .technical), Column("judgement_id", .id, .technical),
            Column("criterion_id", .id, .technical), Column("observation_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, judgement_id, criterion_id", to: "judgement_line", "organisation_id, judgement_id, criterion_id"),
            Table.Reference("organisation_id, observation_id", to: "observation"),
        ])
}

/// What was given for one criterion, and the observations it rests on.
package struct JudgementLine: Sendable {
    package let criterion: ID<Criterion>
    package let level: Int
    package var grounds: [ID<Observation>]

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
}

extension OrganisationDatabase {
    /// Writes a judgement by the permit's place, with its lines and grounds and an audit entry.
    @discardableResult
    package func judge(_ permit: Permit<Track>, _ draft: JudgementDraft, replacing old: ID<Judgement>? = nil) throws -> ID<Judgement> {
        precondition([.decideGo, .decideFinalGo, .assess].contains(permit.ability), "judging needs a permit to judge")
        let id = newID(Judgement.self)
        try run(
            """
            INSERT INTO judgement (organisation_id, id, track_id, kind, round, learner_member_id, criteria_set_id, outcome, reason,
                decider_place_id, at, replaces_id)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(draft.kind), \(draft.round), \(draft.learner), \(draft.criteriaSet),
                \(draft.outcome), \(draft.reason), \(permit.place.id), \(now), \(old))
            """)
        for line in draft.lines {
            try run(
                """
                INSERT INTO judgement_line (organisation_id, judgement_id, criterion_id, level)
                VALUES (\(keeper), \(id), \(line.criterion), \(line.level))
                """)
            for ground in line.grounds {
                try run(
                    """
                    INSERT INTO judgement_ground (organisation_id, judgement_id, criterion_id, observation_id)
                    VALUES (\(keeper), \(id), \(line.criterion), \(ground))
                    """)
            }
        }
        try audit("judge", "judgement", id, track: permit.noun.id, about: draft.learner, "\(draft.kind.rawValue) \(draft.outcome.rawValue) round \(draft.round)")
        return id
    }

    /// All judgements of these kinds on a track, newest first.
    package func judgements(_ permit: Permit<Track>, _ kinds: [Judgement.Kind]) throws -> [Judgement] {
        try all(
            """
            SELECT judgement.*, member.name AS decider_name, place.role AS decider_role FROM judgement
            JOIN place ON place.organisation_id = judgement.organisation_id AND place.id = decider_place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE judgement.organisation_id = \(keeper) AND judgement.track_id = \(permit.noun.id) AND kind IN \(kinds)
            ORDER BY at DESC, judgement.id DESC
            """
        ).map(Judgement.init)
    }

    package func lines(of judgement: ID<Judgement>) throws -> [JudgementLine] {
        let rows = try all(
            """
            SELECT judgement_line.criterion_id AS criterion_id, level, observation_id FROM judgement_line
            LEFT JOIN judgement_ground ON judgement_ground.organisation_id = judgement_line.organisation_id
                AND judgement_ground.judgement_id = judgement_line.judgement_id
                AND judgement_ground.criterion_id = judgement_line.criterion_id
            WHERE judgement_line.organisation_id = \(keeper) AND judgement_line.judgement_id = \(judgement)
            """)
        var lines: [ID<Criterion>: JudgementLine] = [:]
        for row in rows {
            let criterion: ID<Criterion> = try row.read("criterion_id")
            let ground: ID<Observation>? = try row.readIfPresent("observation_id")
            let known = try lines[criterion] ?? JudgementLine(criterion, level: row.read("level"), grounds: [])
            lines[criterion] = JudgementLine(criterion, level: known.level, grounds: known.grounds + (ground.map { [$0] } ?? []))
        }
        return Array(lines.values)
    }
}
