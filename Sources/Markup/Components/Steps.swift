/// A step of something that is done in a fixed order.
package struct Step: Sendable {
    package let title: String
    package let state: Knot.State
    package let href: String?

    package init(_ title: String, _ state: Knot.State, href: String? = nil) {
        self.title = title
        self.state = state
        self.href = href
    }
}

/// Where the reader is in a short series of pages.
package func steps(_ r: Reader, _ steps: [Step], label: String) -> HTML {
    let items: [HTML] = steps.map { step in
        let current = Attributes().value("aria-current", step.state == .now ? "step" : nil)
        let title: HTML = step.href.map { "<a href=\"\($0)\">\(step.title)</a>" } ?? .text(step.title)
        return """
            <li class="\(step.state.rawValue)"\(current)>\(title) <span class="visually-hidden">(\(r(step.state.words)))</span></li>
            """
    }
    return "<ol class=\"steps\" aria-label=\"\(label)\">\(items)</ol>"
}

/// How far something is: "3 van 8". The words stand next to the drawing.
package func progress(_ r: Reader, _ done: Int, of total: Int, label: String) -> HTML {
    let width = total > 0 ? min(max(done, 0), total) * 100 / total : 0
    return """
        <p class="progress"><span>\(label)</span> <span class="soft">\(r("\(done) van \(total)", "\(done) of \(total)"))</span>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="6"/>\
        <rect class="part" width="\(width)" height="6"/></svg></p>
        """
}
