import Formats
import Frameworks
import Guidance
import Platform
import Store

/// The results of a group: learners × assignments, for who guides it and for the team (LB-4.2-03).
struct GroupReport: Sendable {
    /// One result as it stands in the register.
    struct Line: Sendable {
        let id: ID<Result>
        let learner: ID<Member>
        let learnerName: String
        let assignment: ID<Assignment>
        let assignmentTitle: String
        let track: ID<Track>
        let kind: Result.Kind
        let itemCode: String
        let itemTitle: String
        let level: Int
        let strength: Int
        let enteredAt: Instant
        let verifiedAt: Instant?
        let reason: String
    }

    /// What the reader narrows it to; it stands in the address.
    struct Choice: Sendable {
        var assignment: ID<Assignment>?
        var kind: Result.Kind?

        init(_ query: Form) {
            assignment = ID(text: query["assignment"])
            kind = Result.Kind(rawValue: query["kind"])
        }

        var query: String { "assignment=\(assignment?.text ?? "")&kind=\(kind?.rawValue ?? "")" }
    }

    let unit: GuidedUnit
    let learners: [Member]
    let assignments: [(id: ID<Assignment>, title: String)]
    let choice: Choice
    let lines: [Line]

    /// The chosen assignments.
    var columns: [(id: ID<Assignment>, title: String)] { assignments.filter { choice.assignment == nil || choice.assignment == $0.id } }
}

extension OrganisationDatabase {
    func groupReport(_ unit: GuidedUnit, _ choice: GroupReport.Choice) throws -> GroupReport {
        GroupReport(
            unit: unit, learners: try learners(of: unit), assignments: try assignments(of: unit), choice: choice,
            lines: try reportLines(of: unit, choice, after: nil, most: 20_000))
    }

    private func assignments(of unit: GuidedUnit) throws -> [(id: ID<Assignment>, title: String)] {
        try all(
            """
            SELECT DISTINCT assignment.id AS id, assignment.title AS title FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            JOIN assignment ON assignment.organisation_id = track.organisation_id AND assignment.id = integral_track.assignment_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) ORDER BY assignment.title, assignment.id
            """
        ).map { (id: try $0.read("id"), title: try $0.read("title")) }
    }

    /// Results that stand, in the order in which they were entered, from just after a key on.
    func reportLines(
        of unit: GuidedUnit, _ choice: GroupReport.Choice, after: ID<Result>?, most: Int
    ) throws -> [GroupReport.Line] {
        let narrowed: [SQL] = [
            choice.assignment.map { "AND integral_track.assignment_id = \($0)" }, choice.kind.map { "AND result.kind = \($0)" },
            after.map { "AND result.id > \($0)" },
        ].compactMap(\.self)
        return try all(
            """
            SELECT result.*, learner.name AS learner_name, assignment.id AS assignment_id, assignment.title AS assignment_title,
                item.code AS item_code, item.title AS item_title
            FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            JOIN assignment ON assignment.organisation_id = track.organisation_id AND assignment.id = integral_track.assignment_id
            JOIN result ON result.organisation_id = track.organisation_id AND result.track_id = track.id
            JOIN member learner ON learner.organisation_id = result.organisation_id AND learner.id = result.learner_member_id
            JOIN item ON item.organisation_id = result.organisation_id AND item.id = result.item_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) AND \(Result.stands)
                \(narrowed.joined(separator: " "))
            ORDER BY result.id LIMIT \(most)
            """
        ).map { row in
            GroupReport.Line(
                id: try row.read("id"), learner: try row.read("learner_member_id"), learnerName: try row.read("learner_name"),
                assignment: try row.read("assignment_id"), assignmentTitle: try row.read("assignment_title"),
                track: try row.read("track_id"), kind: try row.read("kind"), itemCode: try row.read("item_code"),
                itemTitle: try row.read("item_title"), level: try row.read("level"), strength: try row.read("strength"),
                enteredAt: try row.read("entered_at"), verifiedAt: try row.readIfPresent("verified_at"), reason: try row.read("reason"))
        }
    }
}
