import Frameworks
import Guidance
import Platform
import Store

extension OrganisationDatabase {
    /// Enters what a confirmed judgement comes to, a row per work process. What stood there before is replaced with the reason of the
    /// correction, and has to be after-checked anew. False when the criteria belong to no work process, so that there is nothing to register.
    func enterResults(_ permit: Permit<Track>, _ sheet: AssessmentSheet, _ judgement: Judgement) throws -> Bool {
        let learner = sheet.learner.member
        let levels = ItemLevel.all(sheet.criteria, sheet.byCriterion(judgement))
        guard !levels.isEmpty else { return false }
        let before = try all(
            """
            SELECT id, item_id FROM result WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)
                AND learner_member_id = \(learner) AND \(Result.stands)
            """)
        var replaced: [ID<Item>: ID<Result>] = [:]
        for row in before { replaced[try row.read("item_id")] = try row.read("id") }
        guard before.isEmpty || !judgement.reason.isEmpty else { throw Refusal.correctionNeedsReason }
        let rows: [SQL] = levels.map { entry in
            """
            (\(keeper), \(newID(Result.self)), \(permit.noun.id), \(learner), \(entry.item), \(Result.Kind.development), \(entry.level), \(entry.strength),
                \(judgement.id), \(now), \(permit.place.id), \(replaced[entry.item]), \(replaced[entry.item] == nil ? "" : judgement.reason))
            """
        }
        try run(
            """
            INSERT INTO result (organisation_id, id, track_id, learner_member_id, item_id, kind, level, strength, judgement_id, entered_at,
                entered_by_place_id, replaces_id, reason) VALUES \(rows.joined(separator: ", "))
            """)
        try audit("enter", "result", judgement.id, track: permit.noun.id, about: learner, "\(levels.count) work processes")
        if permit.noun.closed != nil { try closeTrack(permit.noun.id, false) }
        return true
    }

    /// What was entered on these tracks and waits for an after-check, by learner. The asker's own results are for a colleague, and a
    /// judgement that is being corrected comes back when it is confirmed again.
    package func unverifiedResults(on tracks: [Permit<Track>]) throws -> [Result] {
        guard !tracks.isEmpty else { return [] }
        return try results(
            where: """
                result.track_id IN \(tracks.map(\.noun.id)) AND verified_at IS NULL AND NOT EXISTS (SELECT 1 FROM judgement newer
                    WHERE newer.organisation_id = result.organisation_id AND newer.replaces_id = result.judgement_id)
                """
        ).filter { $0.learner != member?.id }
    }

    /// A learner's own registered results, newest first (LB-4.2-02).
    func ownResults() throws -> [Result] {
        guard let member else { throw Refusal.notFound }
        return try results(where: "learner_member_id = \(member.id) AND verified_at IS NOT NULL").sorted {
            ($1.verifiedAt?.milliseconds ?? 0, $0.itemCode) < ($0.verifiedAt?.milliseconds ?? 0, $1.itemCode)
        }
    }

    /// When the results of one learner of a track were registered; nil while there are none, or one waits.
    func registration(of learner: ID<Member>, on track: ID<Track>) throws -> Instant? {
        let row = try first(
            """
            SELECT MAX(verified_at) AS registered_at, COUNT(*) AS entered, COUNT(verified_at) AS verified FROM result
            WHERE organisation_id = \(keeper) AND track_id = \(track) AND learner_member_id = \(learner) AND \(Result.stands)
                AND NOT EXISTS (SELECT 1 FROM judgement newer
                    WHERE newer.organisation_id = result.organisation_id AND newer.replaces_id = result.judgement_id)
            """)
        guard let row, try row.read("entered", as: Int.self) == row.read("verified") else { return nil }
        return try row.readIfPresent("registered_at")
    }

    /// What was registered for one learner on these tracks, newest first; `tracks` is a list or subquery between brackets.
    func results(of learner: ID<Member>, on tracks: SQL) throws -> [Result] {
        try results(where: "learner_member_id = \(learner) AND verified_at IS NOT NULL AND result.track_id IN \(tracks)")
            .sorted { ($1.verifiedAt?.milliseconds ?? 0, $0.itemCode) < ($0.verifiedAt?.milliseconds ?? 0, $1.itemCode) }
    }

    /// By when the results of these tracks were to be registered, by learner (LB-4.2-09).
    func registerDue(on tracks: [Permit<Track>]) throws -> [RegisterDue: Day] {
        guard !tracks.isEmpty else { return [:] }
        let rows = try all(
            """
            SELECT track_id, subject_member_id, due_day FROM task WHERE organisation_id = \(keeper) AND kind = \(Tasks.register)
                AND closed_at IS NULL AND due_day IS NOT NULL AND subject_member_id IS NOT NULL AND track_id IN \(tracks.map(\.noun.id))
            """)
        var due: [RegisterDue: Day] = [:]
        for row in rows {
            due[RegisterDue(track: try row.read("track_id"), learner: try row.read("subject_member_id"))] = try row.read("due_day")
        }
        return due
    }

    private func results(where condition: SQL) throws -> [Result] {
        try all(
            """
            SELECT result.*, track.title AS track_title, learner.name AS learner_name, item.code AS item_code, item.title AS item_title,
                checker.name AS verifier_name
            FROM result
            JOIN track ON track.organisation_id = result.organisation_id AND track.id = result.track_id
            JOIN member learner ON learner.organisation_id = result.organisation_id AND learner.id = learner_member_id
            JOIN item ON item.organisation_id = result.organisation_id AND item.id = result.item_id
            LEFT JOIN place ON place.organisation_id = result.organisation_id AND place.id = verified_by_place_id
            LEFT JOIN member checker ON checker.organisation_id = place.member_organisation_id AND checker.id = place.member_id
            WHERE result.organisation_id = \(keeper) AND \(condition) AND \(Result.stands)
            ORDER BY learner.name, learner_member_id, track.title, item.code
            """
        ).map(Result.init)
    }

    /// Registers the results of one judgement, by somebody who looked at them again.
    package func verify(_ line: RegisterLine, _ permit: Permit<Track>) throws {
        guard permit.allows(.afterCheck) else { throw Refusal.notFound }
        let place = permit.places.first { Abilities.table[$0.role]?.contains(.afterCheck) == true }
        try run(
            """
            UPDATE result SET verified_at = \(now), verified_by_place_id = \(place?.id)
            WHERE organisation_id = \(keeper) AND judgement_id = \(line.judgement) AND verified_at IS NULL
            """)
        try audit("verify", "result", line.judgement, track: permit.noun.id, about: line.learner, "\(line.results.count) work processes")
        try closeTask(Tasks.register, on: permit.noun.id, about: line.learner)
        if try unregisteredLearners(on: permit.noun.id) == 0 { try closeTrack(permit.noun.id, true) }
    }

    /// How many learners of a track have no registered result yet, or one that waits.
    private func unregisteredLearners(on track: ID<Track>) throws -> Int {
        let row = try first(
            """
            SELECT COUNT(*) AS waiting FROM place
            WHERE place.organisation_id = \(keeper) AND place.track_id = \(track) AND place.role = \(Role.learner)
                AND (place.until_day IS NULL OR place.until_day >= \(today))
                AND (NOT EXISTS (SELECT 1 FROM result done WHERE done.organisation_id = place.organisation_id
                        AND done.track_id = place.track_id AND done.learner_member_id = place.member_id)
                    OR EXISTS (SELECT 1 FROM result WHERE result.organisation_id = place.organisation_id
                        AND result.track_id = place.track_id AND result.learner_member_id = place.member_id
                        AND result.verified_at IS NULL AND \(Result.stands)))
            """)
        return try row?.read("waiting") ?? 0
    }
}
