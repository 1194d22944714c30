import Frameworks
import Platform
import Store

extension OrganisationDatabase {
    /// The evidence of one learner, or of all, on these tracks as far as the asker may read it, newest first: a learner reads the own, who
    /// assesses everything, a mentor or programme team only what the learner put into the portfolio. One statement.
    package func evidence(on permits: [Permit<Track>], of learner: ID<Member>? = nil) throws -> [Evidence] {
        let reach = permits.compactMap { permit -> SQL? in
            if permit.allows(.assess) { return "evidence.track_id = \(permit.noun.id)" }
            if let own = permit.places.first(where: { $0.role == .learner }) {
                return "(evidence.track_id = \(permit.noun.id) AND evidence.learner_member_id = \(own.member))"
            }
            return permit.allows(.readJudgements) ? "(evidence.track_id = \(permit.noun.id) AND included_at IS NOT NULL)" : nil
        }
        guard !reach.isEmpty else { return [] }
        let narrowed: SQL = learner.map { "AND evidence.learner_member_id = \($0)" } ?? ""
        return try all(
            """
            SELECT evidence.*, track.title AS track_title, checker.name AS checker_name, link_to.criterion_id AS criterion_id
            FROM evidence
            JOIN track ON track.organisation_id = evidence.organisation_id AND track.id = evidence.track_id
            LEFT JOIN place ON place.organisation_id = evidence.organisation_id AND place.id = checked_by_place_id
            LEFT JOIN member checker ON checker.organisation_id = place.member_organisation_id AND checker.id = place.member_id
            LEFT JOIN evidence_criterion link_to ON link_to.organisation_id = evidence.organisation_id
                AND link_to.evidence_id = evidence.id
            WHERE evidence.organisation_id = \(keeper) AND (\(reach.joined(separator: " OR "))) \(narrowed)
                AND NOT EXISTS (SELECT 1 FROM evidence later WHERE later.organisation_id = evidence.organisation_id
                    AND later.replaces_id = evidence.id)
            ORDER BY evidence.at DESC, evidence.id DESC, criterion_id
            """
        ).reduce(into: []) { found, row in
            let piece = try Evidence(row: row)
            if found.last?.id != piece.id { found.append(piece) }
            if let criterion: ID<Criterion> = try row.readIfPresent("criterion_id") { found[found.count - 1].criteria.append(criterion) }
        }
    }

    /// Hands evidence in, by the learner it is about. What it replaces stays in the database and leaves the lists.
    @discardableResult
    package func handIn(_ permit: Permit<Track>, _ draft: EvidenceDraft) throws -> ID<Evidence> {
        guard permit.allows(.respond), let own = permit.places.first(where: { $0.role == .learner }) else { throw Refusal.notFound }
        let id = newID(Evidence.self)
        try run(
            """
            INSERT INTO evidence (organisation_id, id, track_id, learner_member_id, title, text, link, at, check_reason, advice_reason,
                replaces_id)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(own.member), \(draft.title), \(draft.text), \(draft.link), \(now), \(""), \(""),
                \(draft.replaces))
            """)
        if !draft.criteria.isEmpty {
            let links: [SQL] = draft.criteria.map { "(\(keeper), \(id), \($0))" }
            try run("INSERT INTO evidence_criterion (organisation_id, evidence_id, criterion_id) VALUES \(links.joined(separator: ", "))")
        }
        try audit("handIn", "evidence", id, track: permit.noun.id, about: own.member)
        return id
    }

    /// Whether it shows what the criteria ask, with why not (LB-4.2-04). False when the learner put it into the portfolio meanwhile.
    package func check(_ permit: Permit<Track>, _ piece: Evidence, isOk: Bool, because reason: String) throws -> Bool {
        precondition(permit.ability == .assess, "checking evidence needs a permit to assess")
        let changed = try run(
            """
            UPDATE evidence SET is_ok = \(isOk), check_reason = \(reason), checked_at = \(now), checked_by_place_id = \(permit.place.id)
            WHERE organisation_id = \(keeper) AND id = \(piece.id) AND track_id = \(permit.noun.id) AND included_at IS NULL
            """)
        if changed == 1 {
            try audit(isOk ? "checkOk" : "checkNotOk", "evidence", piece.id, track: permit.noun.id, about: piece.learner)
        }
        return changed == 1
    }

    /// What the guide advises about using it for the qualifying assessment (LB-3.2-05). False when it was not checked yet, or is in the
    /// portfolio.
    package func advise(_ permit: Permit<Track>, _ piece: Evidence, _ advice: Evidence.Advice, because reason: String) throws -> Bool {
        precondition(permit.ability == .assess, "advising needs a permit to assess")
        let changed = try run(
            """
            UPDATE evidence SET advice = \(advice), advice_reason = \(reason), advised_at = \(now), advised_by_place_id = \(permit.place.id)
            WHERE organisation_id = \(keeper) AND id = \(piece.id) AND track_id = \(permit.noun.id) AND is_ok IS NOT NULL
                AND included_at IS NULL
            """)
        if changed == 1 { try audit("advise", "evidence", piece.id, track: permit.noun.id, about: piece.learner) }
        return changed == 1
    }

    /// The learner takes it into the portfolio, or out again (LB-3.2-06). False for what was not found good.
    package func include(_ permit: Permit<Track>, _ piece: ID<Evidence>, _ isIn: Bool) throws -> Bool {
        guard permit.allows(.respond), let own = permit.places.first(where: { $0.role == .learner }) else { throw Refusal.notFound }
        let changed = try run(
            """
            UPDATE evidence SET included_at = \(isIn ? now : nil) WHERE organisation_id = \(keeper) AND id = \(piece)
                AND track_id = \(permit.noun.id) AND learner_member_id = \(own.member) AND is_ok
                AND NOT EXISTS (SELECT 1 FROM evidence later WHERE later.organisation_id = evidence.organisation_id
                    AND later.replaces_id = evidence.id)
            """)
        if changed == 1 { try audit(isIn ? "include" : "takeOut", "evidence", piece, track: permit.noun.id, about: own.member) }
        return changed == 1
    }
}
