import Frameworks
import Guidance
import Markup
import Platform
import Store

enum PlanPages {
    /// The sheet: open for its members while it is being planned, otherwise to read. `typed` and `faults` keep what was typed when
    /// something is not right yet.
    static func plan(
        _ context: OrganisationContext, _ sheet: PlanSheet, peers: PeerView = PeerView(), checked: Bool = false, typed: Form? = nil,
        faults: PlanFaults = PlanFaults()
    ) -> Page {
        let r = context.r
        let title = r("Werkplan", "Work plan")
        let body = sheet.isOpen ? editor(context, sheet, typed, faults) : reading(r, sheet, today: context.today)
        return Page(
            title, status: faults.status, section: "tracks",
            """
            \(pageHeader(kicker: sheet.permit.noun.title, title: title, lead: lead(r, sheet), extra: "\(whyDetails(r, sheet.permit.reason(r)))\(knowledgeLink(context, .learningCycle, .workPlan, .cooperativeLearning))"))
            \(frame(r, sheet.integral.assignment))\(procedures(context, sheet))\(checked && sheet.isOpen ? missing(r, sheet) : .empty)\(body)
            \(PeerPages.panel(context, sheet, peers))\(back(context, sheet))
            """)
    }

    private static func lead(_ r: Reader, _ sheet: PlanSheet) -> String {
        guard sheet.isOpen else { return r("Ronde \(sheet.integral.round).", "Round \(sheet.integral.round).") }
        let due = sheet.integral.planDue.map {
            r(" Graag voor \(r.date($0)); later kan ook.", " By \(r.date($0)) please; later is possible.")
        }
        return r("Schrijf wat jullie gaan doen, wie het doet en wanneer.", "Write what you will do, who does it and when.") + (due ?? "")
    }

    private static func frame(_ r: Reader, _ assignment: Assignment) -> HTML {
        assignment.frame.isEmpty ? .empty : details(r("Afgesproken kaders", "Agreed frameworks"), "<p>\(assignment.frame)</p>")
    }

    /// Both procedures, as they are in force (LB-2.1-19).
    private static func procedures(_ context: OrganisationContext, _ sheet: PlanSheet) -> HTML {
        let links: [HTML] = Procedure.Kind.allCases.map { kind in
            let href = context.path("tracks", sheet.permit.noun.id.text, "procedures", kind.rawValue)
            return "<a href=\"\(href)\">\(context.r(kind.title))</a>"
        }
        return "<p class=\"small\">\(links.joined(separator: " · "))</p>"
    }

    private static func back(_ context: OrganisationContext, _ sheet: PlanSheet) -> HTML {
        guard sheet.permit.allows(.read) else { return .empty }
        let href = context.path("tracks", sheet.permit.noun.id.text)
        return "<p>\(linkButton(context.r("Terug naar de draad", "Back to the thread"), href: href, kind: .quiet))</p>"
    }

    private static func missing(_ r: Reader, _ sheet: PlanSheet) -> HTML {
        sheet.faults.map { fault in
            switch fault {
            case .noRows:
                notice(
                    r(
                        "Er staat nog geen taak in het plan. Schrijf minstens één taak op.",
                        "There is no task in the plan yet. Write at least one."), .problem)
            case .noGoals:
                notice(
                    r(
                        "Nog niemand schreef een eigen leerdoel. Begin met dat van jezelf.",
                        "Nobody wrote a personal goal yet. Begin with your own."), .problem)
            }
        }.joined()
    }

    // MARK: Writing

    private static func editor(_ context: OrganisationContext, _ sheet: PlanSheet, _ typed: Form?, _ faults: PlanFaults) -> HTML {
        let r = context.r
        let base = context.path("tracks", sheet.permit.noun.id.text, "plan")
        let rows = sheet.plan.rows.enumerated().map { rowFields(r, sheet, $1, number: $0 + 1, typed, faults) }
        let own = sheet.plan.goals.first { $0.member == sheet.own?.member }
        let goal = goalField(r, own, typed, faults)
        let buttons: [HTML] = [
            button(r("Inleveren", "Hand in"), name: "then", value: "submit"),
            button(r("Taak erbij", "Add a task"), kind: .quiet, name: "then", value: "add"),
            button(r("Bewaren", "Save"), kind: .quiet, name: "then", value: "save"),
        ]
        return form(
            r, action: base, requestID: context.requestID,
            content: """
                \(section(r("Taken", "Tasks"), rows.isEmpty ? emptyState(r("Nog geen taken. Kies ‘Taak erbij’.", "No tasks yet. Choose ‘Add a task’.")) : rows.joined()))
                \(section(r("Mijn leerdoel", "My goal"), goal))\(members(r, sheet))
                """,
            submit: buttons, autosave: Autosave(address: base + "/field", owner: context.person.id.text), sticky: true)
    }

    private static func rowFields(
        _ r: Reader, _ sheet: PlanSheet, _ row: PlanRow, number: Int, _ typed: Form?, _ faults: PlanFaults
    ) -> HTML {
        let id = row.id.text
        let text = Field(
            "text-\(id)", row.heading ?? r("Taak \(number)", "Task \(number)"), .multiline(rows: 2),
            value: typed?.ifSent("text-\(id)") ?? row.text,
            error: faults.error(r, "text-\(id)"), version: row.version)
        let owners = [Field.Choice("", r("Samen", "Together"))] + sheet.plan.members.map { Field.Choice($0.member.text, $0.memberName) }
        let owner = Field(
            "owner-\(id)", r("Wie", "Who"), .choice(owners), value: typed?.ifSent("owner-\(id)") ?? row.owner?.text ?? "",
            error: faults.error(r, "owner-\(id)"), version: row.ownerVersion)
        let due = Field(
            "due-\(id)", r("Wanneer klaar", "Ready when"), .date, value: typed?.ifSent("due-\(id)") ?? row.due?.isoText ?? "",
            error: faults.error(r, "due-\(id)"), version: row.dueVersion)
        return """
            <div class="plan-row">\(kept(r, text, row.version, row.text))\
            \(sheet.plan.members.count > 1 ? kept(r, owner, row.ownerVersion, row.owner?.text ?? "") : .empty)\
            \(kept(r, due, row.dueVersion, row.due?.isoText ?? ""))</div>
            """
    }

    /// A field with what a form without the script needs to see a clash: its version, and what stood there.
    private static func kept(_ r: Reader, _ field: Field, _ version: Int, _ stood: String) -> HTML {
        "\(Markup.field(r, field))\(known(field.name, version))\(was(field, stood))"
    }

    private static func goalField(_ r: Reader, _ goal: Goal?, _ typed: Form?, _ faults: PlanFaults) -> HTML {
        let field = Field(
            "goal", r("Wat wil jij leren van deze opdracht?", "What do you want to learn from this assignment?"), .multiline(rows: 3),
            value: typed?.ifSent("goal") ?? goal?.text ?? "",
            hint: r(
                "Alleen jij en je \(r.term(.learningGuide)) lezen dit.", "Only you and your \(r.term(.learningGuide)) read this."),
            error: faults.error(r, "goal"), version: goal?.version ?? 0)
        return kept(r, field, goal?.version ?? 0, goal?.text ?? "")
    }

    /// What the browser knows as the last version, for a form sent without the script.
    private static func known(_ name: String, _ version: Int) -> HTML {
        #"<input type="hidden" name="version-\#(name)" value="\#(version)">"#
    }

    /// What stood there when the page was made: a field that still says so was not touched here, and is not sent over what another wrote.
    private static func was(_ field: Field, _ value: String) -> HTML {
        #"<input type="hidden" name="was-\#(field.name)" value="\#(value)">"#
    }

    /// Who is not ready yet: marked, and only that member is stopped.
    private static func members(_ r: Reader, _ sheet: PlanSheet) -> HTML {
        let missing = sheet.notReady.filter { $0.member != sheet.own?.member }
        guard !missing.isEmpty else { return .empty }
        let names = missing.map(\.memberName).joined(separator: ", ")
        return
            "<p class=\"soft\">\(r("Nog geen leerdoel van: \(names). Inleveren kan wel; wie nog geen leerdoel heeft, begint later.", "No goal yet from: \(names). You can hand in; who has no goal yet, starts later."))</p>"
    }

    // MARK: Reading

    /// An earlier round as it was handed in, below one line.
    static func round(_ r: Reader, _ round: PlanRound, today: Day) -> HTML {
        let items = round.lines.map { line in
            let due = line.due.map { r.date($0, today: today) }
            return ListItem(line.text, detail: [line.owner ?? r("samen", "together"), due].compactMap { $0 }.joined(separator: " · "))
        }
        let day = r.date(Day(round.submittedAt), today: today)
        return details(
            r("Ronde \(round.number), ingeleverd op \(day)", "Round \(round.number), handed in on \(day)"), list(items))
    }

    /// The plan to read, also on the page of a Go.
    static func reading(_ r: Reader, _ sheet: PlanSheet, today: Day) -> HTML {
        let names = Dictionary(sheet.plan.members.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let rows: [[HTML]] = sheet.plan.written.map { row in
            let owner = row.owner.flatMap { names[$0] } ?? r("samen", "together")
            let text: HTML = row.heading.map { "<strong>\($0)</strong> \(row.text)" } ?? .text(row.text)
            return [text, .text(owner), .text(row.due.map { r.date($0, today: today) } ?? "–")]
        }
        let tasks =
            rows.isEmpty
            ? emptyState(r("Er staan nog geen taken in.", "No tasks in it yet."))
            : table(caption: r("Taken", "Tasks"), head: [r("Taak", "Task"), r("Wie", "Who"), r("Klaar op", "Ready on")], rows: rows)
        return "\(tasks)\(goals(r, sheet, names))"
    }

    private static func goals(_ r: Reader, _ sheet: PlanSheet, _ names: [ID<Member>: String]) -> HTML {
        let items = sheet.plan.goals.filter { !$0.text.isEmpty }.map { goal in
            ListItem(names[goal.member] ?? "", detail: goal.text)
        }
        return items.isEmpty ? .empty : section(r("Persoonlijke leerdoelen", "Personal goals"), list(items))
    }
}
