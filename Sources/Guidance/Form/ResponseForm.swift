import Markup
import Platform
import Store

/// A response on a page, to write in: every field saves itself while typing, and a button saves them all where there is no script.
package struct ResponseForm {
    let r: Reader
    let open: OpenResponse
    /// The page itself: a POST to it saves everything, one to `…/field` a single field.
    let address: String
    let requestID: String
    /// Whose words wait in the browser while there is no network.
    let owner: String
    /// What can be picked, by the key of a question.
    let offered: [String: [FormChoice]]
    /// Shows what is missing to finish.
    var isChecked = false
    /// What was typed, and what others wrote meanwhile, when both have to be on the page.
    var typed: Form?
    var clashes: [String: String] = [:]

    package init(_ context: OrganisationContext, _ open: OpenResponse, at address: String, offered: [String: [FormChoice]] = [:]) {
        r = context.r
        self.open = open
        self.address = address
        requestID = context.requestID
        owner = context.person.id.text
        self.offered = offered
        isChecked = context.query.isChecked("check")
    }

    /// The same after a save that clashed.
    package func with(_ typed: Form, clashes: [String: String]) -> ResponseForm {
        var copy = self
        (copy.typed, copy.clashes) = (typed, clashes)
        return copy
    }

    /// The status of the page it stands on.
    package var status: Int { clashes.isEmpty ? 200 : 409 }

    /// - Parameter submit: what can be done besides saving; "Bewaren" is always there.
    package func html(submit: [HTML]) -> HTML {
        let shown = slots.map { ($0, field($0)) }
        let content: [HTML] = shown.map { slot, field in
            "\(heading(of: slot))\(Markup.field(r, field))\(known(slot))"
        }
        return """
            \(missing)\(errorSummary(r, shown.map(\.1)))\(form(
                r, action: address, requestID: requestID, content: content.joined(),
                submit: submit + [button(r("Bewaren", "Save"), kind: .quiet, name: "then", value: "save")],
                autosave: Autosave(address: "\(address)/field", owner: owner), sticky: true))
            """
    }

    private var missing: HTML {
        guard isChecked, !open.missing.isEmpty else { return .empty }
        let lines: [HTML] = open.missing.map { question in
            "<li><a href=\"#field-\(question.slots[0].name)\">\(question.needed.map { r($0) } ?? "")</a></li>"
        }
        let lead = r("Afronden kan nog niet. Je tekst is bewaard. Dit is nog leeg:", "Not finished yet. Your text is kept. Still empty:")
        return notice(lead, .attention, detail: "<ul>\(lines)</ul>")
    }

    /// Of a question with several lines: those that are written and one more, at least two. Where nothing can be picked, nothing is asked.
    private var slots: [FormSlot] {
        open.kind.slots.filter { slot in
            if case .picked = slot.question.kind, offered[slot.question.key, default: []].isEmpty { return false }
            guard let number = slot.number else { return true }
            let written = slot.question.slots.filter { !isEmpty($0.name) }.compactMap(\.number).max() ?? 0
            return number <= max(2, written + 1)
        }
    }

    private func isEmpty(_ field: String) -> Bool { open.text(field).isEmpty && (typed?[field] ?? "").isEmpty }

    private func heading(of slot: FormSlot) -> HTML {
        guard let heading = slot.question.heading, slot.number ?? 1 == 1, !slot.isWorth else { return .empty }
        return "<h2>\(r(heading))</h2>"
    }

    private func field(_ slot: FormSlot) -> Field {
        let isFirst = slot.number ?? 1 == 1
        return Field(
            slot.name, label(slot), kind(slot), value: typed?.ifSent(slot.name) ?? open.text(slot.name),
            hint: isFirst && !slot.isWorth ? slot.question.hint.map { r($0) } : nil, error: clashes[slot.name].map(clash),
            version: open.version(slot.name))
    }

    private func label(_ slot: FormSlot) -> String {
        if slot.isWorth { return r("Wat was dat je waard?", "What was that worth to you?") }
        let label = r(slot.question.label)
        return slot.number.map { $0 == 1 ? label : "\(label) (\($0))" } ?? label
    }

    private func kind(_ slot: FormSlot) -> Field.Kind {
        let choices = slot.choices(offered)?.map { Field.Choice($0.value, r($0.words)) } ?? []
        let none = [Field.Choice("", r("Geen keuze", "No choice"))]
        switch slot.question.kind {
        case .line, .link: return .text
        case .day: return .date
        case .text(let rows): return .multiline(rows: rows)
        case .choice, .picked: return .choice(none + choices)
        case .scale: return .radios(choices)
        case .several: return slot.isWorth ? .choice(none + choices) : .multiline(rows: 2)
        }
    }

    /// For a form sent without the script: the version the browser knows, and what stood there, so that an untouched field is not sent
    /// over what another wrote.
    private func known(_ slot: FormSlot) -> HTML {
        """
        <input type="hidden" name="version-\(slot.name)" value="\(open.version(slot.name))">\
        <input type="hidden" name="was-\(slot.name)" value="\(open.text(slot.name))">
        """
    }

    private func clash(_ text: String) -> String {
        r(
            "Hier is intussen geschreven: “\(text)”. Jouw tekst staat nog in het veld. Maak er samen één tekst van en bewaar.",
            "Meanwhile this was written: “\(text)”. Your text is still in the field. Make one text of both and save.")
    }
}

/// A response to read: what was answered, under its question; empty questions are left out. `level` is that of the questions.
package func responseReading(
    _ r: Reader, _ kind: FormKind, _ response: Response, offered: [String: [FormChoice]] = [:], level: Int = 2
) -> HTML {
    let parts: [HTML] = kind.questions.compactMap { question in
        let lines = response.answers(to: question).compactMap { answer in
            shown(r, question, answer.text, offered).map { (text: $0, by: worth(r, question, answer.field, response)) }
        }
        if lines.isEmpty { return nil }
        return section(r(question.label), level: level, isAddress(question, lines[0].text) ? address(lines[0].text) : quotes(lines))
    }
    let known = Set(kind.slots.map(\.name))
    let older = response.answers.values.filter { !known.contains($0.field) && !$0.text.isEmpty }.sorted { $0.id < $1.id }
    let rest = older.isEmpty ? nil : section(r("Eerder gevraagd", "Asked before"), level: level, quotes(older.map { ($0.text, "") }))
    if parts.isEmpty && older.isEmpty { return emptyState(r("Er is nog niets geschreven.", "Nothing is written yet.")) }
    return "\(parts)\(rest)"
}

/// Nil for what was picked and is not this reader's to see.
private func shown(_ r: Reader, _ question: FormQuestion, _ text: String, _ offered: [String: [FormChoice]]) -> String? {
    if case .day = question.kind { return Day(text: text).map { r.date($0) } ?? text }
    let chosen = question.slots[0].choices(offered)?.first { $0.value == text }.map { r($0.words) }
    if case .picked = question.kind { return chosen }
    return chosen ?? text
}

private func isAddress(_ question: FormQuestion, _ text: String) -> Bool {
    if case .link = question.kind { return text.utf8.starts(with: "https://".utf8) }
    return false
}

private func address(_ text: String) -> HTML { "<p><a href=\"\(text)\">\(text)</a></p>" }

private func worth(_ r: Reader, _ question: FormQuestion, _ field: String, _ response: Response) -> String {
    guard case .several(_, let worth) = question.kind else { return "" }
    return worth.first { $0.value == response.text("\(field)-worth") }.map { r($0.words) } ?? ""
}
