import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The monitor of one group: learners × criteria, read from the summary in a handful of statements whatever the size of the group.
struct Monitor: Sendable {
    struct Column: Sendable, Hashable {
        let criterion: ID<Criterion>
        let text: String
        let itemCode: String
        let itemTitle: String
        let assignment: ID<Assignment>
        let assignmentTitle: String
    }

    struct Place: Hashable {
        let learner: ID<Member>
        let criterion: ID<Criterion>
    }

    let unit: GuidedUnit
    let learners: [Member]
    /// Of all assignments of the group, for the filter.
    let all: [Column]
    let choice: MonitorChoice
    let standings: [Place: Standing]
    let norm: MonitorNorm
    /// The competences of each work process, by code; only filled when the columns are grouped by them.
    let competences: [String: [(code: String, title: String)]]

    /// The columns of the chosen assignment.
    var columns: [Column] { choice.assignment.map { chosen in all.filter { $0.assignment == chosen } } ?? all }

    var assignments: [(id: ID<Assignment>, title: String)] {
        var seen: Set<ID<Assignment>> = []
        return all.filter { seen.insert($0.assignment).inserted }.map { ($0.assignment, $0.assignmentTitle) }
    }
}

/// How the reader looks at the monitor; it stands in the address.
struct MonitorChoice: Sendable {
    enum View: String, Sendable, CaseIterable { case development, norm }
    enum Grouping: String, Sendable, CaseIterable { case workProcess, competence }

    var view = View.development
    var grouping = Grouping.workProcess
    var assignment: ID<Assignment>?

    init(_ query: Form) {
        view = View(rawValue: query["view"]) ?? .development
        grouping = Grouping(rawValue: query["by"]) ?? .workProcess
        assignment = ID(text: query["assignment"])
    }

    func query(_ view: View) -> String { "view=\(view.rawValue)&by=\(grouping.rawValue)&assignment=\(assignment?.text ?? "")" }
}

/// What a level is held against: the norm per criterion, and the part of the criteria that must meet it.
struct MonitorNorm: Sendable {
    let level: Int
    /// Per hundred criteria.
    let cut: Int
    /// From this many days on evidence is old.
    let oldDays: Int

    static let levelKey = "monitor.norm"
    static let cutKey = "monitor.cut"
    static let oldKey = "monitor.old"

    static let definitions: [NormDefinition] = [
        NormDefinition(
            levelKey, Words("Normscore: het niveau dat een criterium vraagt", "Norm score: the level that a criterion asks"), 3, .count,
            source: nil, changer: .organisation, allowed: 1...4),
        NormDefinition(
            cutKey, Words("Normscore: cesuur, criteria op de norm per honderd", "Norm score: cut score, criteria at the norm per hundred"),
            60,
            .count, source: nil, changer: .organisation, allowed: 1...100),
        NormDefinition(
            oldKey, Words("Een waarneming heet oud na", "An observation is called old after"), 180, .days, source: nil,
            changer: .organisation, allowed: 30...1095),
    ]

    /// How many of this number of criteria must meet the norm.
    func needed(of number: Int) -> Int { (number * cut + 99) / 100 }
}

extension OrganisationDatabase {
    /// The three norms in one statement.
    func monitorNorm(_ house: House) throws -> MonitorNorm {
        let keys = [MonitorNorm.levelKey, MonitorNorm.cutKey, MonitorNorm.oldKey]
        var values = Dictionary(uniqueKeysWithValues: keys.compactMap { key in house.norms[key].map { (key, Int($0.value)) } })
        let platform = OrganisationID.platform
        // The last that counts comes last: the platform's before the organisation's own.
        let rows = try all(
            """
            SELECT key, value FROM norm WHERE organisation_id IN \([keeper, platform]) AND key IN \(keys) AND valid_from <= \(today)
            ORDER BY CASE organisation_id WHEN \(platform) THEN 0 ELSE 1 END, valid_from
            """)
        for row in rows { values[try row.read("key")] = try row.read("value") }
        return MonitorNorm(level: values[keys[0]] ?? 3, cut: values[keys[1]] ?? 60, oldDays: values[keys[2]] ?? 180)
    }

    func monitor(_ unit: GuidedUnit, _ choice: MonitorChoice, _ house: House) throws -> Monitor {
        let columns = try monitorColumns(of: unit)
        return Monitor(
            unit: unit, learners: try learners(of: unit), all: columns, choice: choice,
            standings: try standings(of: unit, choice.assignment), norm: try monitorNorm(house),
            competences: choice.grouping == .competence ? try competences(of: unit) : [:])
    }

    /// The criteria of the assignments of this group, by the order of their framework.
    private func monitorColumns(of unit: GuidedUnit) throws -> [Monitor.Column] {
        try all(
            """
            SELECT criterion.id AS id, criterion.text AS text, COALESCE(item.code, '') AS code, COALESCE(item.title, '') AS item_title,
                assignment.id AS assignment_id, assignment.title AS assignment_title
            FROM assignment
            JOIN criterion ON criterion.organisation_id = assignment.organisation_id
                AND criterion.criteria_set_id = assignment.development_set_id
            LEFT JOIN item ON item.organisation_id = criterion.organisation_id AND item.id = criterion.item_id
            WHERE assignment.organisation_id = \(keeper) AND assignment.id IN (
                SELECT integral_track.assignment_id FROM track
                JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
                WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id))
            ORDER BY item.framework_id, item.position, item.id, assignment.title, assignment.id, criterion.position
            """
        ).map { row in
            Monitor.Column(
                criterion: try row.read("id"), text: try row.read("text"), itemCode: try row.read("code"),
                itemTitle: try row.read("item_title"), assignment: try row.read("assignment_id"),
                assignmentTitle: try row.read("assignment_title"))
        }
    }

    /// One row of the summary per learner and criterion; who did an assignment twice is shown by the later track.
    private func standings(of unit: GuidedUnit, _ assignment: ID<Assignment>?) throws -> [Monitor.Place: Standing] {
        let narrowed: SQL =
            assignment.map {
                """
                AND track.id IN (SELECT chosen.track_id FROM integral_track chosen
                    WHERE chosen.organisation_id = \(keeper) AND chosen.assignment_id = \($0))
                """
            } ?? ""
        let rows = try all(
            """
            SELECT \(Standing.columns) FROM track
            JOIN standing ON standing.organisation_id = track.organisation_id AND standing.track_id = track.id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) \(narrowed) ORDER BY track.id
            """)
        var found: [Monitor.Place: Standing] = [:]
        found.reserveCapacity(rows.count)
        for row in rows {
            let standing = try Standing(row: row)
            found[Monitor.Place(learner: standing.learner, criterion: standing.criterion)] = standing
        }
        return found
    }

    private func competences(of unit: GuidedUnit) throws -> [String: [(code: String, title: String)]] {
        let rows = try all(
            """
            SELECT DISTINCT item.code AS item_code, competence.code AS code, competence.title AS title
            FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            JOIN assignment ON assignment.organisation_id = track.organisation_id AND assignment.id = integral_track.assignment_id
            JOIN criterion ON criterion.organisation_id = track.organisation_id
                AND criterion.criteria_set_id = assignment.development_set_id
            JOIN item ON item.organisation_id = track.organisation_id AND item.id = criterion.item_id
            JOIN item_competence asked ON asked.organisation_id = track.organisation_id AND asked.item_id = item.id
            JOIN item competence ON competence.organisation_id = track.organisation_id AND competence.id = asked.competence_item_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) ORDER BY competence.code
            """)
        var found: [String: [(code: String, title: String)]] = [:]
        for row in rows { found[try row.read("item_code"), default: []].append((try row.read("code"), try row.read("title"))) }
        return found
    }
}
