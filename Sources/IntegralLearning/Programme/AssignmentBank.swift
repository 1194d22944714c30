import Frameworks
import Markup
import Platform
import Store

/// An assignment of the bank with its work processes, for searching (LB-1.1-19).
struct BankEntry: Sendable {
    let assignment: Assignment
    var workProcesses: [ProgrammeContent.WorkProcess]
}

extension OrganisationDatabase {
    /// The organisation's assignments that have all these words in title, text or work processes, newest first; one statement.
    func bank(with words: String, process: ID<Item>?) throws -> [BankEntry] {
        let rows = try all(
            """
            SELECT \(Assignment.columns), item.id AS item_id, item.code AS code, item.title AS item_title FROM assignment
            LEFT JOIN assignment_item ON assignment_item.organisation_id = assignment.organisation_id
                AND assignment_item.assignment_id = assignment.id
            LEFT JOIN item ON item.organisation_id = assignment.organisation_id AND item.id = assignment_item.item_id
            WHERE assignment.organisation_id = \(keeper) ORDER BY assignment.created_at DESC, assignment.id DESC, assignment_item.position
            """)
        let entries: [BankEntry] = try rows.reduce(into: []) { entries, row in
            let assignment = try Assignment(row: row)
            if entries.last?.assignment.id != assignment.id { entries.append(BankEntry(assignment: assignment, workProcesses: [])) }
            guard let item: ID<Item> = try row.readIfPresent("item_id") else { return }
            entries[entries.count - 1].workProcesses.append(
                ProgrammeContent.WorkProcess(key: item.text, code: try row.read("code"), title: try row.read("item_title")))
        }
        let search = SearchWords(words)
        return entries.filter { entry in
            let fits = process.map { wanted in entry.workProcesses.contains { $0.key == wanted.text } } ?? true
            return fits
                && search.match(
                    [entry.assignment.title, entry.assignment.description] + entry.workProcesses.flatMap { [$0.code, $0.title] })
        }
    }
}

enum BankPages {
    static func bank(
        _ context: OrganisationContext, _ programme: Programme, _ found: [BankEntry], _ processes: [ProgrammeContent.WorkProcess]
    ) -> Page {
        let r = context.r
        let title = r("Opdracht kiezen", "Choose an assignment")
        let items = found.map { entry in
            ListItem(
                entry.assignment.title, href: context.path("assignments", entry.assignment.id.text),
                detail: entry.workProcesses.map { "\($0.code) \($0.title)" }.joined(separator: ", "),
                aside: choosing(context, programme, entry))
        }
        let none = emptyState(
            r(
                "Niets gevonden. Probeer een ander woord, of maak een nieuwe opdracht.",
                "Nothing found. Try another word, or make a new assignment."),
            actionLabel: r("Nieuwe opdracht", "New assignment"), href: context.path("assignments", "new"))
        return Page(
            title, section: ProgrammePages.section,
            """
            \(pageHeader(kicker: programme.title, title: title, lead: r("Gebruik een opdracht zoals hij is, of neem een kopie om aan te passen.", "Use an assignment as it is, or take a copy to change.")))
            \(search(context, programme, processes))\(items.isEmpty ? none : list(items))
            """)
    }

    private static func search(
        _ context: OrganisationContext, _ programme: Programme, _ processes: [ProgrammeContent.WorkProcess]
    ) -> HTML {
        let r = context.r
        let choices =
            [Field.Choice("", r("Alle werkprocessen", "All work processes"))]
            + processes.map { Field.Choice($0.key, "\($0.code) \($0.title)") }
        let words = Field("q", r("Zoek op woorden", "Search by words"), value: context.query["q"])
        let process = Field("process", r("Werkproces", "Work process"), .choice(choices), value: context.query["process"])
        return """
            <form method="get" action="\(context.path("programmes", programme.id.text, "bank"))"><input type="hidden" name="theme" value="\(context.query["theme"])">\
            \(field(r, words))\(processes.isEmpty ? .empty : field(r, process))\
            <div class="actions">\(button(r("Zoeken", "Search"), kind: .quiet))</div></form>
            """
    }

    private static func choosing(_ context: OrganisationContext, _ programme: Programme, _ entry: BankEntry) -> HTML {
        let r = context.r
        return form(
            r, action: context.path("programmes", programme.id.text, "assignments"), requestID: context.requestID,
            fields: [
                Field("theme", "", .hidden, value: context.query["theme"]),
                Field("assignment", "", .hidden, value: entry.assignment.id.text),
            ],
            submit: [
                button(r("Gebruiken", "Use"), kind: .quiet, name: "action", value: "use"),
                button(r("Kopie aanpassen", "Change a copy"), kind: .quiet, name: "action", value: "copy"),
            ])
    }
}
