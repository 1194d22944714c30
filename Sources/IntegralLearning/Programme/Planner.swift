import Markup
import Platform
import Store

/// The days of one group in order: activities, and assignments with their begin and end (LB-1.1-13). It warns and never blocks.
struct Planner: Sendable {
    enum Kind: Sendable { case activity, start, deadline }

    struct Line: Sendable, Hashable {
        let day: Day
        let kind: Kind
        let title: String
        /// The other programme of the same group that it stands in; nil for the one at hand.
        let elsewhere: String?
    }

    let lines: [Line]
    let undated: [String]
    private let backwards: [String]
    private let most: Int
    private let calendar: WorkingDays

    /// `most`: how many deadlines fit in one week.
    init(_ content: ProgrammeContent, others: [Line] = [], most: Int, calendar: WorkingDays) {
        let activities = content.activities.compactMap { activity in
            activity.day.map { Line(day: $0, kind: .activity, title: activity.title, elsewhere: nil) }
        }
        let starts = content.entries.compactMap { entry in
            entry.starts.map { Line(day: $0, kind: .start, title: entry.title, elsewhere: nil) }
        }
        let ends = content.entries.compactMap { entry in
            entry.due.map { Line(day: $0, kind: .deadline, title: entry.title, elsewhere: nil) }
        }
        lines = (activities + starts + ends + others).sorted { ($0.day, $0.title) < ($1.day, $1.title) }
        undated =
            content.activities.filter { $0.day == nil }.map(\.title) + content.entries.filter { $0.due == nil }.map(\.title)
        backwards = content.entries.filter { entry in
            if let starts = entry.starts, let due = entry.due { due < starts } else { false }
        }.map(\.title)
        self.most = most
        self.calendar = calendar
    }

    var weeks: [(week: Week, lines: [Line])] {
        Dictionary(grouping: lines, by: \.day.week).map { ($0.key, $0.value) }.sorted { $0.week < $1.week }
    }

    /// Another activity or deadline of the group falls on the same day.
    func clashes(_ line: Line) -> Bool {
        line.kind != .start && lines.count { $0.day == line.day && $0.kind != .start } > 1
    }

    func isOverloaded(_ week: Week) -> Bool { lines.count { $0.kind == .deadline && $0.day.week == week } > most }

    func isOff(_ line: Line) -> Bool { !calendar.isWorkingDay(line.day) }

    /// What somebody should look at before publishing (LB-1.1-04).
    func warnings(_ r: Reader) -> [String] {
        let days = Set(lines.filter { clashes($0) && $0.elsewhere == nil }.map(\.day)).sorted()
        let off = lines.filter { isOff($0) && $0.elsewhere == nil }
        return backwards.map {
            r("‘\($0)’ eindigt voordat het begint.", "‘\($0)’ ends before it begins.")
        }
            + days.map { r("Botsing op \(r.date($0)): er staat meer op die dag.", "Clash on \(r.date($0)): there is more on that day.") }
            + weeks.filter { isOverloaded($0.week) }.map {
                r("Druk in week \($0.week.number): meer inleverdagen dan past.", "Busy in week \($0.week.number): more deadlines than fit.")
            }
            + off.map {
                r("‘\($0.title)’ valt op een vrije dag: \(r.date($0.day)).", "‘\($0.title)’ falls on a day off: \(r.date($0.day)).")
            }
    }
}

extension OrganisationDatabase {
    /// The planner of a programme, with what the group has elsewhere.
    func planner(of programme: Programme, _ content: ProgrammeContent, _ house: House) throws -> Planner {
        let most = try norm(ProgrammeNorms.deadlines, at: keeper, house).value
        return Planner(content, others: try linesElsewhere(programme), most: Int(most), calendar: try workingDays())
    }

    private func linesElsewhere(_ programme: Programme) throws -> [Planner.Line] {
        let rows = try all(
            """
            SELECT programme.title AS programme, activity.title AS title, activity.day AS activity_day, NULL AS starts_day, NULL AS due_day
            FROM activity JOIN programme ON programme.organisation_id = activity.organisation_id AND programme.id = activity.programme_id
            WHERE activity.organisation_id = \(keeper) AND programme.unit_id = \(programme.unit) AND programme.id <> \(programme.id)
                AND programme.state <> \(Programme.State.archived)
            UNION ALL
            SELECT programme.title, assignment.title, NULL, theme_assignment.starts_day, theme_assignment.due_day
            FROM theme_assignment
            JOIN theme ON theme.organisation_id = theme_assignment.organisation_id AND theme.id = theme_assignment.theme_id
            JOIN programme ON programme.organisation_id = theme.organisation_id AND programme.id = theme.programme_id
            JOIN assignment ON assignment.organisation_id = theme_assignment.organisation_id AND assignment.id = assignment_id
            WHERE theme_assignment.organisation_id = \(keeper) AND programme.unit_id = \(programme.unit)
                AND programme.id <> \(programme.id) AND programme.state <> \(Programme.State.archived)
            """)
        return try rows.flatMap { row in
            let (elsewhere, title): (String, String) = (try row.read("programme"), try row.read("title"))
            let days: [(String, Planner.Kind)] = [("activity_day", .activity), ("starts_day", .start), ("due_day", .deadline)]
            return try days.compactMap { name, kind in
                try row.readIfPresent(name, as: Day.self).map { Planner.Line(day: $0, kind: kind, title: title, elsewhere: elsewhere) }
            }
        }
    }
}

/// The numbers of programming; none stands in a source document.
enum ProgrammeNorms {
    static let deadlines = "programme.deadlines"
    static let coverage = "programme.coverage"
    static let remarkTerm = "programme.remark.term"

    static let definitions: [NormDefinition] = [
        NormDefinition(
            deadlines, Words("Inleverdagen in één week, zonder waarschuwing", "Deadlines in one week without a warning"), 1, .count,
            source: nil, changer: .organisation, allowed: 1...10),
        NormDefinition(
            coverage, Words("Werkproces komt vaak terug vanaf, keer in een programma", "Work process comes back often from, times"), 4,
            .count, source: nil, changer: .organisation, allowed: 2...20),
        NormDefinition(
            remarkTerm, Words("Collega’s reageren op een programma binnen", "Colleagues respond to a programme within"), 10, .workingDays,
            source: nil, changer: .organisation, allowed: 1...60),
    ]
}
