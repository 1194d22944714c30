import Markup
import Store

enum PrivacyPages {
    /// What is kept about people, per table: what for, how long, and what happens then (AVG art. 30).
    static func register(_ context: OrganisationContext, _ norms: [String: Norm]) -> Page {
        let (r, house) = (context.r, context.program.house)
        let title = r("Verwerkingsregister", "Register of processing")
        let rows = house.registerLines(r).map { line -> [HTML] in
            [
                .text(line.noun.capitalised), .text(line.columns), .text(line.kind), .text(line.purpose),
                .text(PrivacyWords.term(line.term.flatMap { norms[$0] }, line.term, house, r)), .text(line.end),
            ]
        }
        let head = [
            r("Wat", "What"), r("Gegevens", "Data"), r("Soort", "Kind"), r("Waarvoor", "What for"), r("Hoe lang", "How long"),
            r("Daarna", "Afterwards"),
        ]
        let lead = r(
            "Dit bewaart \(context.organisation.name) over mensen. Je eigen gegevens staan bij Ik.",
            "This is what \(context.organisation.name) keeps about people. Your own data stand under Me.")
        return Page(
            title,
            """
            \(pageHeader(title: title, lead: lead))
            <p>\(linkButton(r("Mijn gegevens", "My data"), href: "/me/data", kind: .quiet))</p>
            \(Markup.table(caption: title, head: head, rows: rows))
            """)
    }

    /// Who asked what, since when: nothing of what it is about.
    static func requests(_ context: OrganisationContext, _ requests: [PrivacyRequest]) -> Page {
        let r = context.r
        let title = r("Privacyverzoeken", "Privacy requests")
        guard !requests.isEmpty else {
            let text = r(
                "Hier komt wie vraagt om gegevens te wissen of te verbeteren. Jij beantwoordt het binnen een maand.",
                "Here comes whoever asks to erase or correct data. You answer within a month.")
            return Page(title, "\(pageHeader(title: title))\(emptyState(text))")
        }
        let items = requests.map { request in
            let since = r.date(Day(request.at), today: context.today)
            let due = dueLabel(
                r, r("voor \(r.date(request.due, today: context.today))", "by \(r.date(request.due, today: context.today))"),
                late: request.due < context.today)
            return ListItem(
                "\(ErasedText.shown(request.memberName, r)) · \(request.kind.words(r))",
                href: request.outcome == nil ? context.path("privacy", "requests", request.id.text) : nil,
                detail: r("gevraagd op \(since)", "asked on \(since)"), aside: request.outcome.map { badge($0.words(r), .done) } ?? due)
        }
        return Page(title, "\(pageHeader(title: title))\(list(items))")
    }

    static func request(
        _ context: OrganisationContext, _ request: PrivacyRequest, _ preview: ErasureCertificate?, _ draft: AnswerDraft
    ) -> Page {
        let r = context.r
        let title = "\(ErasedText.shown(request.memberName, r)): \(request.kind.words(r))"
        let text: HTML = request.text.isEmpty ? .empty : card(r("Toelichting", "Explanation"), "<p>\(request.text)</p>")
        let lead = r("Antwoord uiterlijk \(r.date(request.due)).", "Answer by \(r.date(request.due)).")
        let steps =
            request.outcome == nil ? (preview.map { erasing(context, request, $0) } ?? .empty) + answering(context, request, draft) : .empty
        return Page(title, status: draft.isRefused ? 422 : 200, "\(pageHeader(title: title, lead: lead))\(text)\(steps)")
    }

    private static func erasing(_ context: OrganisationContext, _ request: PrivacyRequest, _ preview: ErasureCertificate) -> HTML {
        let (r, house) = (context.r, context.program.house)
        let lines = preview.erased.sorted { $0.key < $1.key }.map { table, number in
            (name: (house.nouns[table].map { r($0) } ?? table).capitalised, value: HTML.text(r("\(number) keer", "\(number) times")))
        }
        let stays: HTML = preview.kept.isEmpty ? .empty : notice(ground(preview, house, r), .attention)
        let erase = form(
            r, action: context.path("privacy", "requests", request.id.text, "erase"), requestID: context.requestID,
            submit: [button(r("Wis dit nu", "Erase this now"), kind: .danger)])
        let first = r(
            "Dit kan niet worden teruggedraaid. Wat anderen schreven kan nog een voornaam noemen.",
            "This cannot be undone. What others wrote may still name a first name.")
        return card(r("Wat er gewist wordt", "What is erased"), "\(facts(lines))\(stays)<p>\(first)</p>\(erase)")
    }

    /// Why something stays, in a sentence.
    static func ground(_ certificate: ErasureCertificate, _ house: House, _ r: Reader) -> String {
        let parts = certificate.kept.map { kept -> String in
            let noun = house.nouns[kept.table].map { r($0) } ?? kept.table
            let until = kept.until.flatMap { Day(text: $0) }.map { r("tot en met \(r.date($0))", "until \(r.date($0))") }
            return
                "\(kept.rows) × \(noun) \(until ?? r("tot de bewaartermijn na het einde van het traject om is", "until the term after the end of the track"))"
        }.joined(separator: "; ")
        return r("Dit moet nog bewaard blijven, met naam en nummer: \(parts).", "This has to be kept, with name and number: \(parts).")
    }

    private static func answering(_ context: OrganisationContext, _ request: PrivacyRequest, _ draft: AnswerDraft) -> HTML {
        let r = context.r
        let outcomes = PrivacyRequest.Outcome.allCases.filter { $0 != .erased && (request.kind == .correction || $0 == .refused) }
        let fields = [
            Field(
                "outcome", r("Wat deed je?", "What did you do?"),
                .radios(outcomes.map { Field.Choice($0.rawValue, $0.words(r).capitalised) }), value: draft.outcome?.rawValue ?? "",
                error: draft.outcomeFault.map { r($0) }, required: true),
            Field(
                "answer", r("Antwoord", "Answer"), .multiline(rows: 3), value: draft.text,
                hint: r("Doe je het niet? Schrijf dan waarom.", "Not doing it? Then write why."), error: draft.textFault.map { r($0) }),
        ]
        return card(
            r("Antwoord zonder wissen", "Answer without erasing"),
            form(
                r, action: context.path("privacy", "requests", request.id.text, "answer"), requestID: context.requestID, fields: fields,
                submit: [button(r("Antwoord", "Answer"), kind: .quiet)]))
    }
}
