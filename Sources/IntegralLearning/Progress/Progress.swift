import Frameworks
import Guidance
import Platform
import Store

/// How one learner came along, from the first shared judgement to the last, with what was registered of it (LB-4.2-02, LB-4.2-08).
struct Progress: Sendable {
    /// Whose, and as whom it is read: the learner over everything, a guide or the team over the tracks of their group.
    enum Reach: Sendable {
        case own(Member)
        case group(GuidedUnit, Member)

        var learner: Member {
            switch self {
            case .own(let member), .group(_, let member): member
            }
        }
    }

    /// What one shared judgement came to on one work process.
    struct Moment: Sendable {
        let item: ID<Item>
        let code: String
        let title: String
        let track: ID<Track>
        let trackTitle: String
        let at: Instant
        let level: Int
    }

    struct Line: Sendable {
        let item: ID<Item>
        let code: String
        let title: String
        /// Oldest first.
        var moments: [Moment]

        var first: Int { moments[0].level }
        var last: Int { moments[moments.count - 1].level }
        var previous: Int? { moments.count > 1 ? moments[moments.count - 2].level : nil }
    }

    let reach: Reach
    let lines: [Line]
    let results: [Result]
    let interims: [Interim]
    /// How many criteria were judged, and how many of them are at the norm.
    let judged: Int
    let atNorm: Int
    let norm: MonitorNorm
}

extension OrganisationDatabase {
    func progress(_ reach: Progress.Reach, _ house: House) throws -> Progress {
        let norm = try monitorNorm(house)
        let count = try first(
            """
            SELECT COUNT(level) AS judged, COALESCE(SUM(CASE WHEN level >= \(norm.level) THEN 1 ELSE 0 END), 0) AS at_norm
            FROM standing WHERE organisation_id = \(keeper) AND learner_member_id = \(reach.learner.id)
                AND track_id IN \(tracks(of: reach))
            """)
        return Progress(
            reach: reach, lines: try lines(reach), results: try results(of: reach.learner.id, on: tracks(of: reach)),
            interims: try interims(of: reach.learner.id, on: tracks(of: reach)), judged: try count?.read("judged") ?? 0,
            atNorm: try count?.read("at_norm") ?? 0, norm: norm)
    }

    /// The tracks that count for this reader.
    private func tracks(of reach: Progress.Reach) -> SQL {
        switch reach {
        case .own(let member):
            """
            (SELECT own.track_id FROM place own WHERE own.organisation_id = \(keeper) AND own.member_organisation_id = \(keeper)
                AND own.member_id = \(member.id) AND own.track_id IS NOT NULL AND own.role = \(Role.learner))
            """
        case .group(let unit, _): "(SELECT id FROM track WHERE organisation_id = \(keeper) AND unit_id = \(unit.unit.id))"
        }
    }

    /// The mean per work process, rounded down as in the register, of every shared judgement that no later shared one replaced that day.
    private func lines(_ reach: Progress.Reach) throws -> [Progress.Line] {
        let rows = try all(
            """
            SELECT item.id AS item_id, item.code AS code, item.title AS title, j.track_id AS track_id, track.title AS track_title,
                j.shared_at AS shared_at, CAST(SUM(line.level) AS BIGINT) / COUNT(*) AS level
            FROM judgement j
            JOIN track ON track.organisation_id = j.organisation_id AND track.id = j.track_id
            JOIN judgement_line line ON line.organisation_id = j.organisation_id AND line.judgement_id = j.id
                AND line.level <> \(JudgementLine.notShown)
            JOIN criterion ON criterion.organisation_id = j.organisation_id AND criterion.id = line.criterion_id
            JOIN item ON item.organisation_id = j.organisation_id AND item.id = criterion.item_id
            WHERE j.organisation_id = \(keeper) AND j.learner_member_id = \(reach.learner.id)
                AND j.kind = \(Judgement.Kind.development) AND j.shared_at IS NOT NULL AND j.track_id IN \(tracks(of: reach))
                AND NOT EXISTS (SELECT 1 FROM judgement later WHERE later.organisation_id = j.organisation_id
                    AND later.replaces_id = j.id AND later.shared_at / 86400000 = j.shared_at / 86400000)
            GROUP BY item.framework_id, item.position, item.id, item.code, item.title, j.track_id, track.title, j.shared_at, j.at, j.id
            ORDER BY item.framework_id, item.position, item.id, j.shared_at, j.at, j.id
            """)
        return try rows.reduce(into: []) { lines, row in
            let moment = Progress.Moment(
                item: try row.read("item_id"), code: try row.read("code"), title: try row.read("title"), track: try row.read("track_id"),
                trackTitle: try row.read("track_title"), at: try row.read("shared_at"), level: try row.read("level"))
            if lines.last?.item == moment.item {
                lines[lines.count - 1].moments.append(moment)
            } else {
                lines.append(Progress.Line(item: moment.item, code: moment.code, title: moment.title, moments: [moment]))
            }
        }
    }
}
