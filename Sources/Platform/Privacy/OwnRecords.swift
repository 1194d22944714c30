import Markup
import Store

/// A person's own data: to see, to take along, and to ask for erasure or correction (E-27, X-11).
enum OwnRecordsRoutes {
    static let routes: [Route] = [
        .get("/me/data", .person(.signedIn, page)),
        .get("/me/data.json", .person(.signedIn, download)),
        .post("/me/data/requests", .person(.signedIn, ask)),
    ]

    private static func page(_ context: PersonContext) throws -> Answer { try page(context, QuestionDraft()) }

    private static func page(_ context: PersonContext, _ draft: QuestionDraft) throws -> Answer {
        let export = try export(context)
        return .page(OwnRecordsPages.page(context, export, try context.database.privacyRequests(), draft))
    }

    private static func download(_ context: PersonContext) throws -> Answer {
        let export = try export(context)
        return .download(try export.json(), type: "application/json", name: "leidraad-\(context.today.isoText).json")
    }

    private static func export(_ context: PersonContext) throws -> PersonExport {
        try PersonExport(of: context.person.id, context.database, context.program.house, key: context.ownerKey())
    }

    private static func ask(_ context: PersonContext) throws -> Answer {
        let draft = QuestionDraft(context.form)
        guard let kind = draft.kind, !draft.isRefused else { return try page(context, draft) }
        try context.database.askPrivacy(kind, draft.text, context.program.house)
        return .redirect("/me/data")
    }
}

/// What somebody asks to do with their data, as typed, with what is wrong with it.
struct QuestionDraft: Sendable {
    private(set) var kind: PrivacyRequest.Kind?
    private(set) var text = ""
    private(set) var kindFault: Words?
    private(set) var textFault: Words?

    static let longest = 4000

    var isRefused: Bool { kindFault != nil || textFault != nil }

    init() {}

    init(_ form: Form) {
        (kind, text) = (PrivacyRequest.Kind(rawValue: form["kind"]), form["text"])
        if kind == nil { kindFault = Words("Kies wat je wilt: wissen of verbeteren.", "Choose what you want: erasure or correction.") }
        if kind == .correction, text.isEmpty { textFault = Words("Schrijf erbij wat er niet klopt.", "Add what is not right.") }
        if text.utf8.count > Self.longest {
            textFault = Words("Je tekst is te lang. Houd het bij 4000 tekens.", "Your text is too long. Keep it to 4000 characters.")
        }
    }
}

enum OwnRecordsPages {
    static func page(_ context: PersonContext, _ export: PersonExport, _ requests: [PrivacyRequest], _ draft: QuestionDraft) -> Page {
        let r = context.r
        let title = r("Mijn gegevens", "My data")
        let lead = r(
            "Dit is alles wat Leidraad over jou bewaart en wat jij mag meenemen.",
            "This is everything that Leidraad keeps about you and that is yours to take along.")
        return Page(
            title, status: draft.isRefused ? 422 : 200, section: "me",
            """
            \(pageHeader(title: title, lead: lead))
            <p>\(linkButton(r("Alles downloaden", "Download everything"), href: "/me/data.json"))</p>
            \(groups(context, export))
            \(asked(context, requests))
            \(question(context, draft))
            """)
    }

    /// A section per noun, in the order of the register.
    private static func groups(_ context: PersonContext, _ export: PersonExport) -> HTML {
        var order: [String] = []
        for record in export.records where !order.contains(record.table) { order.append(record.table) }
        return order.map { table -> HTML in
            let records = export.records.filter { $0.table == table }
            let noun = context.program.house.nouns[table].map { context.r($0) } ?? table
            let title = "\(noun.capitalised) (\(records.count))"
            return table == "audit" ? details(title, steps(context.r)) : details(title, records.map { record(context, $0) }.joined())
        }.joined()
    }

    /// The log is written for a machine to check; people read it as the history of a track.
    private static func steps(_ r: Reader) -> HTML {
        let text = r(
            "Hierin staat wie welke stap zette. Bij elk traject lees je dat onder Geschiedenis. In je download staan alle regels.",
            "This holds who took which step. You read it with each track under History. Your download has all lines.")
        return "<p>\(text)</p>"
    }

    private static func record(_ context: PersonContext, _ record: PersonExport.Record) -> HTML {
        let r = context.r
        var lines = record.values.compactMap { value in
            PrivacyWords.column(value.column, r).map { (name: $0, value: HTML.text(shown(value, context))) }
        }
        if let track = record.track { lines.insert((name: r("traject", "track"), value: .text(track)), at: 0) }
        if let organisation = record.organisation { lines.append((name: r("bij", "at"), value: .text(organisation))) }
        if let day = record.keptUntil { lines.append((name: r("bewaard tot en met", "kept until"), value: .text(r.date(day)))) }
        return facts(lines)
    }

    /// Columns that hold a word of ours; what people wrote is shown as it is.
    private static let coded: Set<String> = ["role", "kind", "outcome", "noun", "purpose", "language"]

    private static func shown(_ value: PersonExport.Value, _ context: PersonContext) -> String {
        let r = context.r
        if value.column.kind == .day, let day = Day(text: value.text) { return r.date(day) }
        if value.column.kind == .instant, let at = Instant(isoText: value.text) { return r.dateTime(at) }
        if coded.contains(value.column.name.description) {
            return PrivacyWords.value(value.text, context.program.house, r) ?? value.text
        }
        return SealedText.shown(ErasedText.shown(value.text, r), r)
    }

    private static func asked(_ context: PersonContext, _ requests: [PrivacyRequest]) -> HTML {
        if requests.isEmpty { return .empty }
        let r = context.r
        let items = requests.map { request in
            let state = request.outcome.map { outcome in
                ([outcome.words(r)] + [request.answer].compactMap { $0 }.filter { !$0.isEmpty }).joined(separator: ": ")
            }
            let due = r(
                "antwoord uiterlijk \(r.date(request.due, today: context.today))", "answer by \(r.date(request.due, today: context.today))")
            return ListItem(
                request.kind.words(r).capitalised, detail: r.date(Day(request.at), today: context.today),
                aside: badge(state ?? due, request.outcome == nil ? .neutral : .done))
        }
        return section(r("Wat je vroeg", "What you asked"), list(items))
    }

    private static func question(_ context: PersonContext, _ draft: QuestionDraft) -> HTML {
        let r = context.r
        let kinds = [
            Field.Choice(
                PrivacyRequest.Kind.erasure.rawValue, r("Wis mijn gegevens", "Erase my data"),
                hint: r(
                    "Een beoordeling blijft zo lang als de school haar moet bewaren.",
                    "A judgement stays as long as the school has to keep it.")),
            Field.Choice(PrivacyRequest.Kind.correction.rawValue, r("Verbeter iets", "Correct something")),
        ]
        let fields = [
            Field(
                "kind", r("Wat wil je?", "What do you want?"), .radios(kinds), value: draft.kind?.rawValue ?? "",
                error: draft.kindFault.map { r($0) }, required: true),
            Field(
                "text", r("Toelichting", "Explanation"), .multiline(rows: 3), value: draft.text,
                hint: r("De beheerder van je organisatie leest dit.", "The administrator of your organisation reads this."),
                error: draft.textFault.map { r($0) }, maximumLength: QuestionDraft.longest),
        ]
        let ask = form(
            r, action: "/me/data/requests", requestID: context.requestID, fields: fields,
            submit: [button(r("Vraag het", "Ask it"), kind: .quiet)])
        return card(r("Wissen of verbeteren", "Erase or correct"), ask)
    }
}
