import Foundation
import Markup
import Platform
import Store

/// All that a programme says, as one value: the working copy as it stands, or a version as it was published.
package struct ProgrammeContent: Codable, Sendable, Equatable {
    package struct Theme: Codable, Sendable, Equatable {
        package let key: String
        package let title: String
        package var assignments: [Entry] = []
    }

    /// An integral assignment under its theme.
    package struct Entry: Codable, Sendable, Equatable {
        package let key: String
        package let title: String
        package let inPractice: Bool
        package var startsNumber: Int?
        package var dueNumber: Int?
        package var workProcesses: [WorkProcess] = []

        package var starts: Day? { startsNumber.map(Day.init(number:)) }
        package var due: Day? { dueNumber.map(Day.init(number:)) }
    }

    package struct WorkProcess: Codable, Sendable, Equatable, Hashable {
        package let key: String
        package let code: String
        package let title: String
    }

    package var title: String
    package var needs: String
    /// By `ProgrammePart.rawValue`; a part without text is missing.
    package var parts: [String: String]
    package var themes: [Theme]
    package var activities: [Activity]

    package func text(_ part: ProgrammePart) -> String { parts[part.rawValue] ?? "" }
    package var emptyParts: [ProgrammePart] { ProgrammePart.allCases.filter { text($0).isEmpty } }
    package var entries: [Entry] { themes.flatMap(\.assignments) }

    var encoded: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    init(encoded text: String) throws { self = try JSONDecoder().decode(ProgrammeContent.self, from: Data(text.utf8)) }

    init(title: String, needs: String, parts: [String: String], themes: [Theme], activities: [Activity]) {
        self.title = title
        self.needs = needs
        self.parts = parts
        self.themes = themes
        self.activities = activities
    }
}

extension OrganisationDatabase {
    /// The working copy, in three statements.
    package func content(of programme: Programme) throws -> ProgrammeContent {
        let texts = try all(
            """
            SELECT programme.needs AS needs, part, text FROM programme
            LEFT JOIN programme_part ON programme_part.organisation_id = programme.organisation_id AND programme_id = programme.id
            WHERE programme.organisation_id = \(keeper) AND programme.id = \(programme.id)
            """)
        var parts: [String: String] = [:]
        for row in texts {
            if let part: String = try row.readIfPresent("part") { parts[part] = try row.read("text") }
        }
        return ProgrammeContent(
            title: programme.title, needs: try texts.first?.read("needs") ?? "", parts: parts, themes: try themes(of: programme.id),
            activities: try activities(of: programme.id))
    }

    private func themes(of programme: ID<Programme>) throws -> [ProgrammeContent.Theme] {
        let rows = try all(
            """
            SELECT theme.id AS theme_id, theme.title AS theme_title, assignment.id AS assignment_id, assignment.title AS title,
                assignment.in_practice AS in_practice, starts_day, due_day, item.id AS item_id, item.code AS code, item.title AS item_title
            FROM theme
            LEFT JOIN theme_assignment ON theme_assignment.organisation_id = theme.organisation_id AND theme_id = theme.id
            LEFT JOIN assignment ON assignment.organisation_id = theme.organisation_id AND assignment.id = theme_assignment.assignment_id
            LEFT JOIN assignment_item ON assignment_item.organisation_id = theme.organisation_id
                AND assignment_item.assignment_id = assignment.id
            LEFT JOIN item ON item.organisation_id = theme.organisation_id AND item.id = assignment_item.item_id
            WHERE theme.organisation_id = \(keeper) AND theme.programme_id = \(programme)
            ORDER BY theme.position, theme.id, COALESCE(starts_day, due_day, 999999), theme_assignment.position, assignment.id,
                assignment_item.position
            """)
        return try rows.reduce(into: []) { themes, row in
            let key = try row.read("theme_id", as: ID<Theme>.self).text
            if themes.last?.key != key { themes.append(ProgrammeContent.Theme(key: key, title: try row.read("theme_title"))) }
            let place = themes.count - 1
            guard let assignment: ID<Assignment> = try row.readIfPresent("assignment_id") else { return }
            if themes[place].assignments.last?.key != assignment.text {
                themes[place].assignments.append(try ProgrammeContent.Entry(row: row, key: assignment.text))
            }
            guard let item: ID<Theme> = try row.readIfPresent("item_id") else { return }
            themes[place].assignments[themes[place].assignments.count - 1].workProcesses.append(
                ProgrammeContent.WorkProcess(key: item.text, code: try row.read("code"), title: try row.read("item_title")))
        }
    }

    /// Writes the texts of a programme; an empty part goes.
    package func save(_ texts: [ProgrammePart: String], title: String, needs: String, in desk: ProgrammeDesk) throws {
        let id = desk.programme.id
        try run("UPDATE programme SET title = \(title), needs = \(needs) WHERE organisation_id = \(keeper) AND id = \(id)")
        for part in ProgrammePart.allCases {
            guard let text = texts[part] else { continue }
            try run("DELETE FROM programme_part WHERE organisation_id = \(keeper) AND programme_id = \(id) AND part = \(part)")
            if text.isEmpty { continue }
            try run(
                "INSERT INTO programme_part (organisation_id, programme_id, part, text) VALUES (\(keeper), \(id), \(part), \(text))")
        }
    }
}

/// Assignments that belong together (LB-1.1-20).
package enum Theme {}

extension ProgrammeContent.Entry {
    fileprivate init(row: Row, key: String) throws {
        self.key = key
        title = try row.read("title")
        inPractice = try row.read("in_practice")
        startsNumber = try row.readIfPresent("starts_day", as: Day.self)?.number
        dueNumber = try row.readIfPresent("due_day", as: Day.self)?.number
    }
}
