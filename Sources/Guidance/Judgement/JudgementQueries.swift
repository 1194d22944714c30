import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    /// Writes a judgement by the permit's place, with its lines and grounds and an audit entry. The number of statements does not grow with
    /// the criteria.
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
        try write(draft.lines, of: id)
        try audit(
            draft.act, "judgement", id, track: permit.noun.id, about: draft.learner,
            "\(draft.kind.rawValue) \(draft.outcome.rawValue) round \(draft.round)", covering: JudgementRecord(draft, replacing: old).parts)
        return id
    }

    private func write(_ lines: [JudgementLine], of id: ID<Judgement>) throws {
        guard !lines.isEmpty else { return }
        let rows: [SQL] = lines.map { "(\(keeper), \(id), \($0.criterion), \($0.level))" }
        try run("INSERT INTO judgement_line (organisation_id, judgement_id, criterion_id, level) VALUES \(rows.joined(separator: ", "))")
        let grounds: [SQL] = lines.flatMap { line in line.grounds.map { "(\(keeper), \(id), \(line.criterion), \($0))" } }
        guard !grounds.isEmpty else { return }
        try run(
            """
            INSERT INTO judgement_ground (organisation_id, judgement_id, criterion_id, observation_id)
            VALUES \(grounds.joined(separator: ", "))
            """)
    }

    /// All judgements of these kinds on a track, every version, newest first.
    package func judgements(_ permit: Permit<Track>, _ kinds: [Judgement.Kind]) throws -> [Judgement] {
        try judgements(permit, kinds, where: "")
    }

    /// The judgements that stand: of each only the version that no other replaces, newest first.
    package func currentJudgements(_ permit: Permit<Track>, _ kinds: [Judgement.Kind]) throws -> [Judgement] {
        try judgements(permit, kinds, where: "AND \(Judgement.stands)")
    }

    private func judgements(_ permit: Permit<Track>, _ kinds: [Judgement.Kind], where narrowed: SQL) throws -> [Judgement] {
        try all(
            """
            SELECT judgement.*, member.name AS decider_name, place.role AS decider_role FROM judgement
            JOIN place ON place.organisation_id = judgement.organisation_id AND place.id = decider_place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE judgement.organisation_id = \(keeper) AND judgement.track_id = \(permit.noun.id) AND kind IN \(kinds) \(narrowed)
            ORDER BY at DESC, judgement.id DESC
            """
        ).map(Judgement.init)
    }

    /// What was given per criterion, of several judgements at once.
    package func lines(of judgements: [ID<Judgement>]) throws -> [ID<Judgement>: [JudgementLine]] {
        let rows = try all(
            """
            SELECT judgement_line.judgement_id AS judgement_id, judgement_line.criterion_id AS criterion_id, level, observation_id
            FROM judgement_line
            LEFT JOIN judgement_ground ON judgement_ground.organisation_id = judgement_line.organisation_id
                AND judgement_ground.judgement_id = judgement_line.judgement_id
                AND judgement_ground.criterion_id = judgement_line.criterion_id
            WHERE judgement_line.organisation_id = \(keeper) AND judgement_line.judgement_id IN \(judgements)
            """)
        var lines: [ID<Judgement>: [ID<Criterion>: JudgementLine]] = [:]
        for row in rows {
            let judgement: ID<Judgement> = try row.read("judgement_id")
            let criterion: ID<Criterion> = try row.read("criterion_id")
            let fresh = JudgementLine(criterion, level: try row.read("level"), grounds: [])
            let ground: ID<Observation>? = try row.readIfPresent("observation_id")
            lines[judgement, default: [:]][criterion, default: fresh].grounds += ground.map { [$0] } ?? []
        }
        return lines.mapValues { Array($0.values) }
    }
}

extension Judgement {
    /// The condition that no later version replaces it.
    package static let stands: SQL = """
        NOT EXISTS (SELECT 1 FROM judgement later WHERE later.organisation_id = judgement.organisation_id
            AND later.replaces_id = judgement.id)
        """
}

/// The way of a judgement after it is made: shared, answered, confirmed (requirements D4).
extension OrganisationDatabase {
    /// From here on the learner reads it. False when that was so already.
    package func share(_ permit: Permit<Track>, _ judgement: ID<Judgement>, about learner: ID<Member>) throws -> Bool {
        precondition(permit.ability == .assess, "sharing needs a permit to assess")
        let changed = try run(
            "UPDATE judgement SET shared_at = \(now) WHERE organisation_id = \(keeper) AND id = \(judgement) AND shared_at IS NULL")
        guard changed == 1 else { return false }
        try countStandings(on: permit.noun.id, of: learner)
        try audit("share", "judgement", judgement, track: permit.noun.id, about: learner)
        return true
    }

    /// What the learner says to a shared judgement, until it is confirmed. False when it is no longer open.
    package func respond(_ permit: Permit<Track>, _ judgement: ID<Judgement>, _ text: String) throws -> Bool {
        guard permit.allows(.respond), let own = permit.places.first(where: { $0.role == .learner }) else { throw Refusal.notFound }
        let changed = try run(
            """
            UPDATE judgement SET response = \(text.isEmpty ? nil : text), responded_at = \(now)
            WHERE organisation_id = \(keeper) AND id = \(judgement) AND learner_member_id = \(own.member)
                AND shared_at IS NOT NULL AND confirmed_at IS NULL AND \(Judgement.stands)
            """)
        if changed == 1 { try audit("respond", "judgement", judgement, track: permit.noun.id, about: own.member) }
        return changed == 1
    }

    /// With or without a response: the conversation about it is over. False when it was never shared, confirmed before or replaced.
    package func confirm(_ permit: Permit<Track>, _ judgement: ID<Judgement>, about learner: ID<Member>) throws -> Bool {
        precondition(permit.ability == .assess, "confirming needs a permit to assess")
        let changed = try run(
            """
            UPDATE judgement SET confirmed_at = \(now) WHERE organisation_id = \(keeper) AND id = \(judgement)
                AND shared_at IS NOT NULL AND confirmed_at IS NULL AND \(Judgement.stands)
            """)
        if changed == 1 { try audit("confirm", "judgement", judgement, track: permit.noun.id, about: learner) }
        return changed == 1
    }
}
