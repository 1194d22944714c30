/// How something is said. A tone always comes with a sign and words, never with colour alone.
package enum Tone: String, Sendable {
    case neutral, done, attention, problem

    var sign: String {
        switch self {
        case .neutral: "•"
        case .done: "✓"
        case .attention: "!"
        case .problem: "✕"
        }
    }
}

/// A state in a word or two.
package func badge(_ text: String, _ tone: Tone = .neutral) -> HTML {
    "<span class=\"badge \(tone.rawValue)\"><span class=\"sign\" aria-hidden=\"true\">\(tone.sign)</span>\(text)</span>"
}

/// A sentence that must be seen before the rest of the page. What went wrong or was done is read aloud at once.
package func notice(_ text: String, _ tone: Tone = .neutral, detail: HTML = .empty) -> HTML {
    let role = Attributes().value("role", tone == .problem ? "alert" : tone == .done ? "status" : nil)
    let sign: HTML? = tone == .neutral ? nil : "<span class=\"sign\" aria-hidden=\"true\">\(tone.sign)</span> "
    return "<div class=\"notice \(tone.rawValue)\"\(role)><p>\(sign)\(text)</p>\(detail)</div>"
}

/// When something is due, in words: "voor vrijdag 21 november". Late is said, not only coloured.
package func dueLabel(_ r: Reader, _ text: String, late: Bool) -> HTML {
    guard late else { return "<span class=\"due\">\(text)</span>" }
    return """
        <span class="due late"><span aria-hidden="true">!</span>\
        <span class="visually-hidden">\(r("te laat:", "late:"))</span> \(text)</span>
        """
}

/// Says what will appear here and who can act, with the action when the reader is that person.
package func emptyState(_ text: String, actionLabel: String? = nil, href: String? = nil) -> HTML {
    var action = HTML.empty
    if let actionLabel, let href { action = linkButton(actionLabel, href: href, kind: .quiet) }
    return "<div class=\"empty\"><p>\(text)</p>\(action)</div>"
}

/// "Waarom zie ik dit?" with the sentence that answers it.
package func whyDetails(_ r: Reader, _ sentence: String, summary: String? = nil) -> HTML {
    "<details class=\"why\"><summary>\(summary ?? r("Waarom zie ik dit?", "Why do I see this?"))</summary><p>\(sentence)</p></details>"
}

/// More for who wants it.
package func details(_ summary: String, _ content: HTML, open: Bool = false) -> HTML {
    "<details class=\"more\"\(Attributes().flag("open", when: open))><summary>\(summary)</summary><div>\(content)</div></details>"
}
