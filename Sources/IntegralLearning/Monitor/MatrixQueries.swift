import Frameworks
import Guidance
import Platform
import Store

/// Where a learner stands on one work process, in the newest shared judgement.
struct MatrixCell: Sendable {
    let learner: ID<Member>
    let item: ID<Item>
    let track: ID<Track>
    let level: Level?
    /// The number of different observations it rests on.
    let strength: Int

    init(row: Row) throws {
        learner = try row.read("learner_member_id")
        item = try row.read("item_id")
        track = try row.read("track_id")
        level = try Level(rawValue: row.read("level"))
        strength = try row.read("strength")
    }
}

extension OrganisationDatabase {
    /// The work processes that the assignments of this group have criteria for, in the order of their framework.
    func assessedItems(of unit: GuidedUnit) throws -> [Item] {
        try all(
            """
            SELECT \(Item.columns) FROM item
            WHERE item.organisation_id = \(keeper) AND item.id IN (
                SELECT criterion.item_id FROM track
                JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
                JOIN assignment ON assignment.organisation_id = track.organisation_id AND assignment.id = integral_track.assignment_id
                JOIN criterion ON criterion.organisation_id = track.organisation_id
                    AND criterion.criteria_set_id = assignment.development_set_id
                WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) AND criterion.item_id IS NOT NULL)
            ORDER BY item.framework_id, item.position, item.id
            """
        ).map(Item.init)
    }

    /// A cell per learner and work process from the shared judgements that stand, oldest first, in one statement.
    func matrixCells(of unit: GuidedUnit) throws -> [MatrixCell] {
        try all(
            """
            WITH standing AS (
                SELECT judgement.id AS id, judgement.track_id AS track_id, judgement.learner_member_id AS learner_member_id,
                    judgement.at AS at, judgement.organisation_id AS organisation_id
                FROM track JOIN judgement ON judgement.organisation_id = track.organisation_id AND judgement.track_id = track.id
                WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id)
                    AND judgement.kind = \(Judgement.Kind.development) AND judgement.shared_at IS NOT NULL AND \(Judgement.stands)
            ), given AS (
                SELECT standing.id AS id, criterion.item_id AS item_id, CAST(SUM(level) AS BIGINT) / COUNT(*) AS level
                FROM standing
                JOIN judgement_line ON judgement_line.organisation_id = standing.organisation_id AND judgement_line.judgement_id = standing.id
                JOIN criterion ON criterion.organisation_id = standing.organisation_id AND criterion.id = judgement_line.criterion_id
                WHERE criterion.item_id IS NOT NULL GROUP BY standing.id, criterion.item_id
            ), seen AS (
                SELECT standing.id AS id, criterion.item_id AS item_id, COUNT(DISTINCT observation_id) AS strength
                FROM standing
                JOIN judgement_ground ON judgement_ground.organisation_id = standing.organisation_id
                    AND judgement_ground.judgement_id = standing.id
                JOIN criterion ON criterion.organisation_id = standing.organisation_id AND criterion.id = judgement_ground.criterion_id
                WHERE criterion.item_id IS NOT NULL GROUP BY standing.id, criterion.item_id
            )
            SELECT standing.track_id AS track_id, standing.learner_member_id AS learner_member_id, given.item_id AS item_id,
                given.level AS level, COALESCE(seen.strength, 0) AS strength
            FROM standing JOIN given ON given.id = standing.id
            LEFT JOIN seen ON seen.id = given.id AND seen.item_id = given.item_id
            ORDER BY standing.at, standing.id
            """
        ).map(MatrixCell.init)
    }
}
