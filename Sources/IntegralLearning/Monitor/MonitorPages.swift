import Frameworks
import Markup
import Platform
import Store

/// Learners × work processes of one group (LB-4.2-08, LB-4.2-11).
enum MonitorRoutes {
    static let tab = "matrix"
    static let routes: [Route] = [.get("/o/:organisation/groups/:unit/matrix", .organisation(.signedIn, page))]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.readJudgements) else { throw Refusal.matrixNotYours }
        return .page(
            MonitorPages.matrix(
                context, unit, learners: try context.database.learners(of: unit), items: try context.database.assessedItems(of: unit),
                cells: try context.database.matrixCells(of: unit)))
    }
}

enum MonitorPages {
    /// From this many observations on the bar of evidence is full; a matter of drawing, not a norm.
    private static let fullBar = 4.0

    private struct Place: Hashable {
        let learner: ID<Member>
        let item: ID<Item>
    }

    static func matrix(
        _ context: OrganisationContext, _ unit: GuidedUnit, learners: [Member], items: [Item], cells: [MatrixCell]
    ) -> Page {
        let r = context.r
        let title = r("Overzicht", "Overview")
        let lead = r(
            "Waar iedereen staat, uit de beoordelingen die gedeeld zijn. Het streepje onder een niveau groeit met het aantal waarnemingen; een punt betekent: nog niet beoordeeld.",
            "Where everybody stands, from the judgements that were shared. The line under a level grows with the number of observations; a dot means: not judged yet."
        )
        let empty = emptyState(
            r(
                "Hier komt een overzicht van \(r.plural(.learner)) en werkprocessen, zodra deze groep een opdracht heeft.",
                "Here comes an overview of \(r.plural(.learner)) and work processes, as soon as this group has an assignment."))
        return Page(
            title, section: "groups",
            """
            \(pageHeader(kicker: unit.unit.name, title: title, lead: lead, extra: whyDetails(r, unit.reason(r))))
            \(unitTabs(context, unit.unit.id, places: unit.places, current: MonitorRoutes.tab))
            \(learners.isEmpty || items.isEmpty ? empty : Markup.matrix(filled(context, learners, items, cells)))
            \(details(r("De vier niveaus", "The four levels"), LevelPages.legend(r)))
            """)
    }

    private static func filled(_ context: OrganisationContext, _ learners: [Member], _ items: [Item], _ cells: [MatrixCell]) -> Matrix {
        let r = context.r
        // Oldest first, so the newest judgement of a work process is the one that stays.
        let found = Dictionary(cells.map { (Place(learner: $0.learner, item: $0.item), $0) }, uniquingKeysWith: { _, newer in newer })
        let rows = learners.map { learner in
            Matrix.Row(learner.name, cells: items.map { cell(context, found[Place(learner: learner.id, item: $0.id)]) })
        }
        return Matrix(
            caption: r("Niveaus per werkproces", "Levels per work process"), corner: r.term(.learner).capitalised,
            columns: items.map { Matrix.Column($0.code, title: "\($0.code) · \($0.title)") }, rows: rows)
    }

    private static func cell(_ context: OrganisationContext, _ cell: MatrixCell?) -> Matrix.Cell {
        let r = context.r
        guard let cell, let level = cell.level else {
            return Matrix.Cell(level: 0, text: "·", label: r("nog niet beoordeeld", "not judged yet"))
        }
        let seen =
            cell.strength == 1 ? r("1 waarneming", "1 observation") : r("\(cell.strength) waarnemingen", "\(cell.strength) observations")
        return Matrix.Cell(
            level: level.rawValue, text: String(level.rawValue),
            label: r("niveau \(level.label(r)), \(seen)", "level \(level.label(r)), \(seen)"),
            strength: Double(cell.strength) / fullBar, href: context.path("tracks", cell.track.text, "assessment", cell.learner.text))
    }
}
