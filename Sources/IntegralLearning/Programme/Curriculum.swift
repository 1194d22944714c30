import Markup
import Platform
import Store

/// The curriculum of a study by year and period, as its programmes make it (LB-1.1-18).
enum Curriculum {
    struct Line: Sendable {
        let programme: Programme
        var themes: [(title: String, assignments: [String])]
    }

    static let routes: [Route] = [.get("/o/:organisation/curriculum", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let r = context.r
        let years = Dictionary(grouping: try context.database.curriculum()) { $0.programme.studyYear ?? 0 }.sorted { $0.key < $1.key }
        let parts = years.map { year, lines in
            section(
                year == 0 ? r("Zonder leerjaar", "Without a year") : r("Leerjaar \(year)", "Year \(year)"),
                lines.map { line($0, context) }.joined())
        }
        let none = emptyState(
            r("Hier komt per leerjaar en periode wat de programma’s bevatten.", "What the programmes hold comes here by year and period."))
        return .page(
            Page(
                r("Curriculum", "Curriculum"), section: ProgrammePages.section,
                """
                \(pageHeader(title: r("Curriculum", "Curriculum")))\(ProgrammePages.libraryTabs(context, "curriculum"))
                \(parts.isEmpty ? none : parts.joined())
                """))
    }

    private static func line(_ line: Line, _ context: OrganisationContext) -> HTML {
        let r = context.r
        let programme = line.programme
        let period = programme.period.map { r("Periode \($0)", "Period \($0)") } ?? r("Hele jaar", "Whole year")
        let items = line.themes.map { ListItem($0.title, detail: $0.assignments.joined(separator: ", ")) }
        return """
            <h3>\(period): <a href="\(context.path("programmes", programme.id.text))">\(programme.title)</a></h3>\
            <p class="soft">\(programme.unitName) · \(programme.plan.year.text)</p>\(items.isEmpty ? .empty : list(items))
            """
    }
}

extension OrganisationDatabase {
    /// Programmes that are not in the archive, with their themes and assignments in order; one statement.
    fileprivate func curriculum() throws -> [Curriculum.Line] {
        let rows = try all(
            """
            SELECT \(Programme.columns), theme.title AS theme, assignment.title AS assignment \(Programme.from)
            LEFT JOIN theme ON theme.organisation_id = programme.organisation_id AND theme.programme_id = programme.id
            LEFT JOIN theme_assignment ON theme_assignment.organisation_id = programme.organisation_id AND theme_id = theme.id
            LEFT JOIN assignment ON assignment.organisation_id = programme.organisation_id AND assignment.id = theme_assignment.assignment_id
            WHERE programme.organisation_id = \(keeper) AND programme.state <> \(Programme.State.archived)
            ORDER BY COALESCE(programme.study_year, 0), COALESCE(programme.period, 0), programme.id, theme.position, theme.id,
                theme_assignment.position
            """)
        return try rows.reduce(into: []) { lines, row in
            let programme = try Programme(row: row)
            if lines.last?.programme.id != programme.id { lines.append(Curriculum.Line(programme: programme, themes: [])) }
            guard let theme: String = try row.readIfPresent("theme") else { return }
            let place = lines.count - 1
            if lines[place].themes.last?.title != theme { lines[place].themes.append((theme, [])) }
            if let assignment: String = try row.readIfPresent("assignment") {
                lines[place].themes[lines[place].themes.count - 1].assignments.append(assignment)
            }
        }
    }
}

extension OrganisationContext {
    /// Programmes are made and read by whoever guides learning or is in the programme team.
    func requireProgrammer() throws { try require(.learningGuide, .programmeTeam) }
}
