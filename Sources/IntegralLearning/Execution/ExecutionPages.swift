import Frameworks
import Guidance
import Markup
import Platform
import Store

enum ExecutionPages {
    static func page(_ context: OrganisationContext, _ sheet: ExecutionSheet) -> Page {
        let r = context.r
        let written = sheet.plan.written
        let done = written.filter { sheet.done[$0.id]?.doneDay != nil }.count
        let tasks = written.map { one(context, sheet, $0) }
        let empty = emptyState(r("Er staan nog geen taken in het werkplan.", "There are no tasks in the work plan yet."))
        let counted: HTML = written.isEmpty ? .empty : progress(r, done, of: written.count, label: r("Taken klaar", "Tasks done"))
        let soon: HTML =
            sheet.integral.state == .execution
            ? .empty : "<p class=\"soft\">\(r("Afvinken kan na de Go.", "You can tick off after the Go."))</p>"
        return TrackPage.page(
            context, sheet.permit, r("Uitvoering", "Execution"),
            """
            \(ways(context, sheet))\(counted)\(soon)\
            \(section(r("Taken", "Tasks"), tasks.isEmpty ? empty : tasks.joined()))\
            \(OpportunityPages.section(context, sheet))\(about(context, sheet))
            """)
    }

    /// One click to what belongs to working (LB-2.2-15).
    private static func ways(_ context: OrganisationContext, _ sheet: ExecutionSheet) -> HTML {
        let (r, permit) = (context.r, sheet.permit)
        func way(_ label: String, _ path: String) -> HTML {
            linkButton(label, href: context.path("tracks", permit.noun.id.text, path), kind: .quiet)
        }
        let shared: [HTML] = permit.allows(.readLog) ? [way(r("Logboek", "Logbook"), "logbook")] : []
        let notes: [HTML] = permit.allows(.readNotes) ? [way(r("Gesprekken", "Conversations"), "conversations")] : []
        let isGroup = sheet.learners.count > 1 && (permit.learnerPlace != nil || permit.allows(.guide))
        let check: [HTML] = isGroup ? [way(r("Hoe werken we samen?", "How do we work together?"), "process-check")] : []
        return row([way(r("Werkplan", "Work plan"), "plan")] + shared + notes + check)
    }

    private static func one(_ context: OrganisationContext, _ sheet: ExecutionSheet, _ task: PlanRow) -> HTML {
        let r = context.r
        let names = Dictionary(sheet.learners.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let done = sheet.done[task.id]
        let owner = task.owner.flatMap { names[$0] } ?? r("samen", "together")
        let due = task.due.map { r("klaar op \(r.date($0, today: context.today))", "ready on \(r.date($0, today: context.today))") }
        let state = done?.doneDay.map { day in
            badge(
                r(
                    "klaar: \(done?.doneBy ?? ""), \(r.date(day, today: context.today))",
                    "done: \(done?.doneBy ?? ""), \(r.date(day, today: context.today))"), .done)
        }
        let result: HTML = done?.result.map { "<p>\($0)</p>" } ?? .empty
        let link: HTML = done?.link.map { "<p><a href=\"\($0)\" rel=\"noreferrer\">\($0)</a></p>" } ?? .empty
        return card(
            task.text, level: 3,
            """
            <p class="small soft">\([owner, due].compactMap { $0 }.joined(separator: " · "))</p>\(state.map { "<p>\($0)</p>" as HTML })\(result)\(link)\
            \(RemarkPages.list(r, sheet.remarks[task.id.bytes] ?? [], today: context.today))\(ticking(context, sheet, task, done))\
            \(RemarkPages.form(context, sheet.permit, "execution/\(task.id.text)/remark", id: task.id.text, hint: r("De hele werkgroep leest dit.", "The whole work group reads this.")))
            """)
    }

    private static func ticking(_ context: OrganisationContext, _ sheet: ExecutionSheet, _ task: PlanRow, _ done: TaskDone?) -> HTML {
        guard sheet.isOpen else { return .empty }
        let (r, id) = (context.r, task.id.text)
        let fields = [
            Field("done", r("Klaar", "Done"), .checkbox, value: done?.doneDay == nil ? "" : "1", id: "done-\(id)"),
            Field(
                "result", r("Wat kwam eruit? (hoeft niet)", "What came of it? (optional)"), value: done?.result ?? "", id: "result-\(id)"),
            Field(
                "link", r("Link naar het resultaat (hoeft niet)", "Link to the result (optional)"), value: done?.link ?? "",
                id: "link-\(id)"),
        ]
        return details(
            r("Bijwerken", "Update"),
            Markup.form(
                r, action: context.path("tracks", sheet.permit.noun.id.text, "execution", id), requestID: context.requestID, fields: fields,
                submit: [button(r("Bewaren", "Save"), kind: .quiet)]), open: done?.doneDay == nil)
    }

    /// What the work is about in the profession (LB-2.2-09); the qualification file is for members of the organisation.
    private static func about(_ context: OrganisationContext, _ sheet: ExecutionSheet) -> HTML {
        guard !sheet.items.isEmpty, sheet.permit.allows(.readNotes) else { return .empty }
        let items = sheet.items.map {
            ListItem($0.title, href: context.path("frameworks", $0.framework.text), detail: $0.code)
        }
        return section(context.r("Werkprocessen van deze opdracht", "Work processes of this assignment"), list(items))
    }
}

/// Remarks of guides, under whatever they are about.
enum RemarkPages {
    static func list(_ r: Reader, _ remarks: [GuideRemark], today: Day) -> HTML {
        guard !remarks.isEmpty else { return .empty }
        return quotes(
            remarks.map { remark in
                let by = [remark.mark?.words(r), remark.authorName, r.date(Day(remark.at), today: today)].compactMap { $0 }
                return (text: remark.text, by: by.joined(separator: " · "))
            })
    }

    /// For a guide, folded away: a sentence, and whether it encourages or challenges. `path` is below the track.
    static func form(_ context: OrganisationContext, _ permit: Permit<Track>, _ path: String, id: String, hint: String) -> HTML {
        guard permit.allows(.guide) else { return .empty }
        let r = context.r
        let marks = [Field.Choice("", r("gewoon", "plain"))] + GuideRemark.Mark.allCases.map { Field.Choice($0.rawValue, $0.words(r)) }
        let fields = [
            Field("remark", r("Jouw reactie", "Your remark"), .multiline(rows: 2), hint: hint, id: "remark-\(id)"),
            Field("mark", r("Soort", "Kind"), .choice(marks), id: "mark-\(id)"),
        ]
        return details(
            r("Reageren", "Remark"),
            Markup.form(
                r, action: context.path("tracks", permit.noun.id.text, path), requestID: context.requestID, fields: fields,
                submit: [button(r("Plaatsen", "Post"), kind: .quiet)]))
    }
}
