/// A moment on the thread.
package struct Knot: Sendable {
    package enum State: String, Sendable { case done, now, ahead, skipped }

    package var title: String
    package var state: State
    /// A few soft words behind the title: "klaar op 3 november".
    package var aside: String?
    /// Why it stands as it does, in a sentence.
    package var reason: String?
    package var deadline: String?
    package var late: Bool
    /// What can be done here; in a card when it is now.
    package var detail: HTML?

    package init(
        _ title: String, _ state: State, aside: String? = nil, reason: String? = nil, deadline: String? = nil, late: Bool = false,
        detail: HTML? = nil
    ) {
        self.title = title
        self.state = state
        self.aside = aside
        self.reason = reason
        self.deadline = deadline
        self.late = late
        self.detail = detail
    }
}

/// The red thread of a track: knots in order, the current one open. `level` is that of the knots' headings.
package func thread(_ r: Reader, _ knots: [Knot], label: String, level: Int = 2) -> HTML {
    "<ol class=\"thread\" aria-label=\"\(label)\">\(knots.map { knotItem(r, $0, level: level) })</ol>"
}

private func knotItem(_ r: Reader, _ knot: Knot, level: Int) -> HTML {
    let current = Attributes().value("aria-current", knot.state == .now ? "step" : nil)
    let aside: HTML? = knot.aside.map { " <span class=\"soft\">\($0)</span>" }
    let due: HTML? = knot.deadline.map { " \(dueLabel(r, $0, late: knot.late))" }
    let title: HTML = "\(knot.title) <span class=\"visually-hidden\">(\(r(knot.state.words)))</span>\(aside)\(due)"
    return """
        <li class="\(knot.state.rawValue)"\(current)>\(heading(title, level: level))\(knotBody(knot))</li>

        """
}

private func knotBody(_ knot: Knot) -> HTML {
    let reason: HTML? = knot.reason.map { "<p>\($0)</p>" }
    guard knot.state == .now else {
        let soft: HTML? = knot.reason.map { "<p class=\"soft\">\($0)</p>" }
        let more: HTML? = knot.detail.map { "<div class=\"beside\">\($0)</div>" }
        return "\(soft)\(more)"
    }
    if reason == nil && knot.detail == nil { return .empty }
    return "<div class=\"card\">\(reason)\(knot.detail)</div>"
}

extension Knot.State {
    var words: Words {
        switch self {
        case .done: Words("klaar", "done")
        case .now: Words("nu", "now")
        case .ahead: Words("later", "later")
        case .skipped: Words("overgeslagen", "skipped")
        }
    }
}
