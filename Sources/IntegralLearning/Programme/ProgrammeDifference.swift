import Markup
import Platform

/// What two versions of a programme say differently, line by line and part by part.
struct ProgrammeDifference: Sendable {
    struct Change: Sendable, Equatable {
        let isNew: Bool
        let text: String
    }

    struct Section: Sendable {
        let title: String
        let changes: [Change]
    }

    /// Only what differs; empty when nothing does.
    let sections: [Section]

    init(from old: ProgrammeContent, to new: ProgrammeContent, _ r: Reader) {
        let before = Dictionary(uniqueKeysWithValues: Self.lines(of: old, r).map { ($0.title, $0.lines) })
        sections = Self.lines(of: new, r).compactMap { title, lines in
            let changes = lines.difference(from: before[title] ?? []).map { change in
                switch change {
                case .insert(_, let text, _): Change(isNew: true, text: text)
                case .remove(_, let text, _): Change(isNew: false, text: text)
                }
            }
            return changes.isEmpty ? nil : Section(title: title, changes: changes)
        }
    }

    private static func lines(of content: ProgrammeContent, _ r: Reader) -> [(title: String, lines: [String])] {
        [(r("Titel", "Title"), [content.title]), (r("Wat deze groep nodig heeft", "What this group needs"), split(content.needs))]
            + ProgrammePart.allCases.map { (r($0.words), split(content.text($0))) }
            + [
                (r("Thema’s en opdrachten", "Themes and assignments"), content.themes.flatMap { lines(of: $0, r) }),
                (r("Activiteiten", "Activities"), content.activities.map { line(of: $0, r) }),
            ]
    }

    private static func split(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func lines(of theme: ProgrammeContent.Theme, _ r: Reader) -> [String] {
        [theme.title]
            + theme.assignments.map { entry in
                ([theme.title, entry.title] + [period(entry, r)].filter { !$0.isEmpty }).joined(separator: " · ")
            }
    }

    /// "3 maart tot 21 april 2027", or what of it is known.
    static func period(_ entry: ProgrammeContent.Entry, _ r: Reader) -> String {
        switch (entry.starts, entry.due) {
        case (let starts?, let due?): r("\(r.date(starts)) tot \(r.date(due))", "\(r.date(starts)) to \(r.date(due))")
        case (let starts?, nil): r("vanaf \(r.date(starts))", "from \(r.date(starts))")
        case (nil, let due?): r("klaar op \(r.date(due))", "ready on \(r.date(due))")
        case (nil, nil): ""
        }
    }

    private static func line(of activity: Activity, _ r: Reader) -> String {
        let label = activity.isLearningToLearn ? r("leren leren", "learning to learn") : ""
        let resources = activity.resources.map { r("\($0.name) (voor: \($0.goal))", "\($0.name) (for: \($0.goal))") }
        let pieces = [
            activity.title, activity.day.map { r.date($0) } ?? "", r(activity.phase.words), activity.goal, activity.target,
            activity.workForm, label,
        ]
        return (pieces + resources).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
