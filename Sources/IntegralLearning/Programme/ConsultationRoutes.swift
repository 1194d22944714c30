import Markup
import Platform
import Store

/// Putting a programme to colleagues: asking, remarking, answering, and the log of who spoke with whom.
enum ConsultationRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/programmes/:programme/consultation", .organisation(.signedIn, page)),
        .post("/o/:organisation/programmes/:programme/consultation", .organisation(.signedIn, ask)),
        .post("/o/:organisation/programmes/:programme/remarks", .organisation(.signedIn, remark)),
        .post("/o/:organisation/programmes/:programme/remarks/:remark", .organisation(.signedIn, answer)),
        .post("/o/:organisation/programmes/:programme/talks", .organisation(.signedIn, log)),
    ]

    private static func path(_ context: OrganisationContext, _ programme: Programme) -> String {
        context.path("programmes", programme.id.text, "consultation")
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(ConsultationPages.page(context, try ConsultationView(context)))
    }

    private static func ask(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        if context.form["action"] == "draft" {
            if desk.programme.state == .inConsultation { try context.database.move(desk, to: .draft) }
            return .redirect(path(context, desk.programme))
        }
        guard desk.programme.state == .draft || desk.programme.state == .inConsultation else { throw Refusal.consultationClosed }
        let typed = context.form["until"]
        guard let day = try typed.isEmpty ? proposedDay(context) : Day(text: typed) else { throw Refusal.unreadableDay }
        let chosen = Set(context.form.all("colleague"))
        let colleagues = try context.database.colleagues().filter { chosen.contains($0.id.text) }
        try context.database.consult(desk, colleagues.map(\.id), until: max(day, context.today), path: path(context, desk.programme))
        return .redirect(path(context, desk.programme))
    }

    /// The day that the norm gives.
    static func proposedDay(_ context: OrganisationContext) throws -> Day {
        let days = try context.database.norm(ProgrammeNorms.remarkTerm, at: context.database.keeper, context.program.house).value
        return try context.database.workingDays().adding(Int(days), to: context.today)
    }

    private static func remark(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let programme = try context.database.programme(context.id("programme"))
        let text = context.form["text"]
        guard text.utf8.count <= Form.longestText else { throw Refusal.planTextTooLong }
        if !text.isEmpty { try context.database.remark(on: programme, text, by: context.database.member?.id) }
        return .redirect(path(context, programme))
    }

    private static func answer(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let text = context.form["answer"]
        guard text.utf8.count <= Form.longestText else { throw Refusal.planTextTooLong }
        if !text.isEmpty {
            try context.database.answer(context.id("remark"), text, in: desk, path: path(context, desk.programme))
        }
        return .redirect(path(context, desk.programme))
    }

    private static func log(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let form = context.form
        if !form["outcome"].isEmpty || !form["people"].isEmpty {
            try context.database.logConsultation(
                desk, on: Day(text: form["day"]) ?? context.today, with: form.line("people"), outcome: form["outcome"],
                next: Day(text: form["next"]), by: context.database.member?.id)
        }
        return .redirect(path(context, desk.programme))
    }
}

struct ConsultationView: Sendable {
    let programme: Programme
    let isDesk: Bool
    let colleagues: [Member]
    let asked: [String]
    let remarks: [ProgrammeRemark]
    let talks: [Consultation]
    /// The day that is proposed for the answer.
    let proposed: Day

    init(_ context: OrganisationContext) throws {
        let database = context.database
        programme = try database.programme(context.id("programme"))
        isDesk = try database.desk(of: programme) != nil
        colleagues = isDesk ? try database.colleagues() : []
        asked = try database.asked(about: programme.id)
        remarks = try database.remarks(on: programme.id)
        talks = try database.consultations(on: programme.id)
        proposed = try ConsultationRoutes.proposedDay(context)
    }
}

enum ConsultationPages {
    static func page(_ context: OrganisationContext, _ view: ConsultationView) -> Page {
        let r = context.r
        return Page(
            r("Overleg", "Consultation"), section: ProgrammePages.section,
            """
            \(ProgrammePages.header(context, view.programme, "consultation"))\(state(context, view))
            \(section(r("Opmerkingen", "Remarks"), remarks(context, view)))
            \(section(r("Overlegd met", "Spoken with"), talks(context, view)))
            """)
    }

    private static func state(_ context: OrganisationContext, _ view: ConsultationView) -> HTML {
        let r = context.r
        let programme = view.programme
        if programme.state == .inConsultation, let until = programme.consultedUntil {
            let names = view.asked.isEmpty ? r("iedereen in het team", "everybody in the team") : view.asked.joined(separator: ", ")
            let line = r(
                "Ligt ter bespreking bij \(names), tot en met \(r.date(until)).",
                "Under consultation with \(names), until \(r.date(until)).")
            let back = form(
                r, action: path(context, view), requestID: context.requestID,
                submit: [button(r("Terug naar concept", "Back to draft"), kind: .quiet, name: "action", value: "draft")])
            return notice(line, .neutral, detail: view.isDesk ? back : .empty)
        }
        guard view.isDesk, programme.state == .draft else { return .empty }
        let choices = view.colleagues.map { Field.Choice($0.id.text, $0.name) }
        let fields = [
            Field("colleague", r("Wie vraag je om mee te kijken?", "Whom do you ask to look?"), .checkboxes(choices, chosen: [])),
            Field(
                "until", r("Reageren kan tot en met", "They can respond until"), .date, value: view.proposed.isoText,
                hint: r("Zegt niemand iets, dan kun je daarna gewoon verder.", "If nobody says anything, you can simply go on after it.")),
        ]
        return card(
            r("Voorleggen aan collega’s", "Put it to colleagues"),
            form(
                r, action: path(context, view), requestID: context.requestID, fields: fields,
                submit: [button(r("Voorleggen", "Put it to them"))]))
    }

    private static func path(_ context: OrganisationContext, _ view: ConsultationView) -> String {
        context.path("programmes", view.programme.id.text, "consultation")
    }

    private static func remarks(_ context: OrganisationContext, _ view: ConsultationView) -> HTML {
        let r = context.r
        let base = context.path("programmes", view.programme.id.text, "remarks")
        let lines: [HTML] = view.remarks.map { remark in
            let by = "\(remark.by) · \(r.dateTime(remark.at, today: context.today))"
            let answered: HTML = remark.answer.isEmpty ? .empty : "<p><strong>\(r("Antwoord:", "Answer:"))</strong> \(remark.answer)</p>"
            let field = Field(
                "answer", r("Wat doe je ermee?", "What do you do with it?"), .multiline(rows: 2), id: "answer-\(remark.id.text)")
            let answering = form(
                r, action: "\(base)/\(remark.id.text)", requestID: context.requestID, fields: [field],
                submit: [button(r("Antwoorden", "Answer"), kind: .quiet)])
            return "\(quotes([(remark.text, by)]))\(answered)\(view.isDesk && remark.answer.isEmpty ? answering : .empty)"
        }
        let none: HTML = lines.isEmpty ? "<p class=\"soft\">\(r("Nog geen opmerkingen.", "No remarks yet."))</p>" : .empty
        guard view.programme.state == .inConsultation else { return none + lines.joined() }
        let field = Field("text", r("Jouw opmerking", "Your remark"), .multiline(rows: 3))
        let writing = form(
            r, action: base, requestID: context.requestID, fields: [field], submit: [button(r("Opmerking plaatsen", "Place the remark"))])
        let placing = view.isDesk ? details(r("Zelf iets opmerken", "Remark something yourself"), writing) : writing
        return none + lines.joined() + placing
    }

    private static func talks(_ context: OrganisationContext, _ view: ConsultationView) -> HTML {
        let r = context.r
        let items = view.talks.map { talk in
            let next = talk.next.map { day in
                dueLabel(
                    r, r("volgende keer \(r.date(day, today: context.today))", "next \(r.date(day, today: context.today))"),
                    late: isOverdue(day, view, context.today))
            }
            return ListItem(
                "\(r.date(talk.day, today: context.today)) · \(talk.people)", detail: talk.outcome, aside: next ?? .empty)
        }
        guard view.isDesk else { return list(items) }
        let fields = [
            Field("day", r("Wanneer?", "When?"), .date, value: context.today.isoText),
            Field("people", r("Met wie?", "With whom?")),
            Field("outcome", r("Wat kwam eruit?", "What came of it?"), .multiline(rows: 2)),
            Field("next", r("Volgende keer", "Next time"), .date),
        ]
        let writing = form(
            r, action: context.path("programmes", view.programme.id.text, "talks"), requestID: context.requestID, fields: fields,
            submit: [button(r("Bewaren", "Save"), kind: .quiet)])
        return (items.isEmpty ? HTML.empty : list(items)) + details(r("Overleg noteren", "Note a consultation"), writing)
    }

    /// The agreed next day has passed, and nobody spoke since.
    private static func isOverdue(_ day: Day, _ view: ConsultationView, _ today: Day) -> Bool {
        day < today && !view.talks.contains { $0.day >= day }
    }
}
