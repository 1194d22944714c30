import Frameworks
import Guidance
import Markup
import Platform
import Store

enum MonitorPages {
    static func matrix(_ context: OrganisationContext, _ monitor: Monitor) -> Page {
        let r = context.r
        let unit = monitor.unit
        let title = r("Monitor", "Monitor")
        let lead = r(
            "Waar iedereen staat op elk criterium, en waar dat op rust. Kies een vakje om te lezen wat er is gezien.",
            "Where everybody stands on each criterion, and what that rests on. Choose a cell to read what was seen.")
        let empty = emptyState(
            r(
                "Hier komt een overzicht van \(r.plural(.learner)) en criteria, zodra deze groep een opdracht heeft.",
                "Here comes an overview of \(r.plural(.learner)) and criteria, as soon as this group has an assignment."))
        let isEmpty = monitor.learners.isEmpty || monitor.columns.isEmpty
        return Page(
            title, section: "groups",
            """
            \(pageHeader(kicker: unit.unit.name, title: title, lead: lead, extra: whyDetails(r, unit.reason(r))))
            \(unitTabs(context, unit.unit.id, places: unit.places, current: MonitorRoutes.tab))
            \(isEmpty ? empty : "\(choices(context, monitor))\(explanation(context, monitor))\(Markup.matrix(filled(context, monitor)))\(legend(r, monitor))")
            """)
    }

    // MARK: Choosing

    private static func choices(_ context: OrganisationContext, _ monitor: Monitor) -> HTML {
        let r = context.r
        let choice = monitor.choice
        func link(_ title: String, _ isCurrent: Bool, _ change: (inout MonitorChoice) -> Void) -> Tab {
            var other = choice
            change(&other)
            return Tab(title, href: "\(address(context, monitor))?\(other.query(other.view))", isCurrent: isCurrent)
        }
        let views = [
            link(r("Ontwikkelscore", "Development score"), choice.view == .development) { $0.view = .development },
            link(r("Normscore", "Norm score"), choice.view == .norm) { $0.view = .norm },
        ]
        let groupings = [
            link(r("Per werkproces", "By work process"), choice.grouping == .workProcess) { $0.grouping = .workProcess },
            link(r("Per competentie", "By competence"), choice.grouping == .competence) { $0.grouping = .competence },
        ]
        let assignments =
            [link(r("Alle opdrachten", "All assignments"), choice.assignment == nil) { $0.assignment = nil }]
            + monitor.assignments.map { entry in link(entry.title, choice.assignment == entry.id) { $0.assignment = entry.id } }
        return """
            \(tabs(views, label: r("Wat je ziet", "What you see")))
            \(details(r("Anders kijken", "Look differently"), "\(tabs(groupings, label: r("Groeperen", "Group by")))\(monitor.assignments.count > 1 ? tabs(assignments, label: r("Opdracht", "Assignment")) : .empty)", open: choice.assignment != nil || choice.grouping == .competence))
            """
    }

    static func address(_ context: OrganisationContext, _ monitor: Monitor) -> String {
        context.path("groups", monitor.unit.unit.id.text, MonitorRoutes.tab)
    }

    /// The difference between the two scores, in the organisation's own words where it has them (LB-4.2-13, F-36).
    private static func explanation(_ context: OrganisationContext, _ monitor: Monitor) -> HTML {
        let r = context.r
        switch monitor.choice.view {
        case .development:
            return "<p class=\"soft\">\(Scores.development(r))</p>"
        case .norm:
            return "<p class=\"soft\">\(Scores.norm(r, monitor.norm))</p>"
        }
    }

    // MARK: The cells

    private static func filled(_ context: OrganisationContext, _ monitor: Monitor) -> Matrix {
        let r = context.r
        let learnerKeys = ShortKeys(monitor.learners.map(\.id))
        let criterionKeys = ShortKeys(monitor.all.map(\.criterion))
        let groups = grouped(r, monitor)
        let columns = groups.flatMap(\.columns).map { ($0.criterion, criterionKeys.text($0.criterion)) }
        let signs = CellSigns(r, monitor, today: context.today)
        let base = context.path("groups", monitor.unit.unit.id.text, "progress")
        let rows = monitor.learners.map { learner in
            let key = "?c=" + learnerKeys.text(learner.id) + "."
            return Matrix.Row(
                learner.name, href: "\(base)/\(learner.id.text)",
                cells: columns.map { criterion, short in
                    signs.cell(monitor.standings[Monitor.Place(learner: learner.id, criterion: criterion)], href: key + short)
                })
        }
        return Matrix(
            caption: r("Stand per criterium", "Standing per criterion"), corner: r.term(.learner).capitalised,
            groups: groups.map { group in
                Matrix.Group(
                    group.short, title: group.title,
                    columns: group.columns.enumerated().map { Matrix.Column("\($0 + 1)", title: $1.text) })
            }, rows: rows)
    }

    private struct ColumnGroup {
        let short: String
        let title: String
        var columns: [Monitor.Column]
    }

    private static func grouped(_ r: Reader, _ monitor: Monitor) -> [ColumnGroup] {
        var groups: [ColumnGroup] = []
        func add(_ column: Monitor.Column, to short: String, _ title: String) {
            if let place = groups.firstIndex(where: { $0.short == short }) {
                groups[place].columns.append(column)
            } else {
                groups.append(ColumnGroup(short: short, title: title, columns: [column]))
            }
        }
        let none = r("Overig", "Other")
        for column in monitor.columns {
            switch monitor.choice.grouping {
            case .workProcess: add(column, to: column.itemCode.isEmpty ? none : column.itemCode, "\(column.itemCode) \(column.itemTitle)")
            case .competence:
                let asked = monitor.competences[column.itemCode] ?? []
                if asked.isEmpty { add(column, to: none, none) }
                for competence in asked { add(column, to: competence.code, competence.title) }
            }
        }
        return monitor.choice.grouping == .competence ? groups.sorted { $0.short < $1.short } : groups
    }

    // MARK: What the signs mean

    private static func legend(_ r: Reader, _ monitor: Monitor) -> HTML {
        let signs: [(name: String, value: HTML)] = [
            ("3", .text(r("Het niveau in de nieuwste gedeelde beoordeling.", "The level in the newest shared judgement."))),
            ("3↑ 3= 3↓", .text(r("Meer, gelijk of minder dan de vorige keer.", "More, the same or less than the time before."))),
            ("3✓ 3−", .text(r("Bij de normscore: op de norm, of nog niet.", "With the norm score: at the norm, or not yet."))),
            (
                "5/2", .text(r("Vijf waarnemingen van twee mensen.", "Five observations by two people."))
            ),
            (
                r("oud", "old"),
                .text(
                    r(
                        "De laatste waarneming is van meer dan \(monitor.norm.oldDays) dagen geleden.",
                        "The last observation is more than \(monitor.norm.oldDays) days ago."))
            ),
            ("·", .text(r("Nog niets gezien.", "Nothing seen yet."))),
            ("–", .text(r("Wel gezien, nog niet beoordeeld.", "Seen, not judged yet."))),
        ]
        return details(r("Wat de tekens betekenen", "What the signs mean"), "\(facts(signs))\(LevelPages.legend(r))")
    }
}

/// What stands in a cell: the level, how it relates to before or to the norm, and the strength behind it.
struct CellSigns {
    private let view: MonitorChoice.View
    private let norm: MonitorNorm
    private let oldBefore: Day
    private let old: String

    init(_ r: Reader, _ monitor: Monitor, today: Day) {
        view = monitor.choice.view
        norm = monitor.norm
        oldBefore = today.adding(days: -monitor.norm.oldDays)
        old = " " + r("oud", "old")
    }

    func cell(_ standing: Standing?, href: String) -> Matrix.Cell {
        guard let standing else { return Matrix.Cell(level: 0, text: "·") }
        var note = "\(standing.observations)/\(standing.authors)"
        if let seen = standing.lastSeen, seen < oldBefore { note += old }
        guard let level = standing.level else { return Matrix.Cell(level: 0, text: "–", note: note, href: href) }
        return Matrix.Cell(level: level, text: "\(level)" + sign(level, standing.previousLevel), note: note, href: href)
    }

    private func sign(_ level: Int, _ previous: Int?) -> String {
        switch view {
        case .norm: return level >= norm.level ? "✓" : "−"
        case .development:
            guard let previous else { return "" }
            return level > previous ? "↑" : level < previous ? "↓" : "="
        }
    }
}

/// The two scores in words. Neither is a mark, and neither is added up over people.
enum Scores {
    static func development(_ r: Reader) -> String {
        r(
            "De ontwikkelscore vergelijkt iemand met zichzelf: het niveau nu met dat van de vorige keer en van de eerste keer.",
            "The development score compares somebody with themselves: the level now with that of the time before and of the first time.")
    }

    static func norm(_ r: Reader, _ norm: MonitorNorm) -> String {
        r(
            "De normscore vergelijkt het niveau met wat de opleiding vraagt: niveau \(norm.level) op een criterium, op minstens \(norm.cut) van de 100 criteria (de cesuur).",
            "The norm score compares the level with what the programme asks: level \(norm.level) on a criterion, on at least \(norm.cut) of 100 criteria (the cut score)."
        )
    }
}
