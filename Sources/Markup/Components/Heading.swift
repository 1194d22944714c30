/// The head of a page with its only `h1`. `extra` stands under it: `whyDetails`, tabs.
package func pageHeader(kicker: String? = nil, title: String, lead: String? = nil, extra: HTML = .empty) -> HTML {
    let above: HTML? = kicker.map { "<p class=\"kicker\">\($0)</p>" }
    let below: HTML? = lead.map { "<p class=\"lead\">\($0)</p>" }
    return "<header class=\"page-header\">\(above)<h1>\(title)</h1>\(below)\(extra)</header>"
}

/// A heading at the level the page is at (2 to 4), so that none is skipped.
package func heading(_ content: HTML, level: Int) -> HTML {
    switch level {
    case ...2: "<h2>\(content)</h2>"
    case 3: "<h3>\(content)</h3>"
    default: "<h4>\(content)</h4>"
    }
}

/// A part of a page under its own heading.
package func section(_ title: String, level: Int = 2, _ content: HTML) -> HTML {
    "<section>\(heading(.text(title), level: level))\(content)</section>"
}

/// A part that stands on its own on the page.
package func card(_ title: String? = nil, level: Int = 2, _ content: HTML) -> HTML {
    "<section class=\"card\">\(title.map { heading(.text($0), level: level) })\(content)</section>"
}

/// A way to another view of the same thing. `count` is what waits there.
package struct Tab: Sendable {
    package let title: String
    package let href: String
    package let isCurrent: Bool
    package let count: Int?

    package init(_ title: String, href: String, isCurrent: Bool = false, count: Int? = nil) {
        self.title = title
        self.href = href
        self.isCurrent = isCurrent
        self.count = count
    }
}

/// Views next to each other. They are links, so each has its own address.
package func tabs(_ tabs: [Tab], label: String) -> HTML {
    let items: [HTML] = tabs.map { tab in
        let current = Attributes().value("aria-current", tab.isCurrent ? "page" : nil)
        let count: HTML? = tab.count.map { " <span class=\"count\">\($0)</span>" }
        return "<li><a href=\"\(tab.href)\"\(current)>\(tab.title)\(count)</a></li>"
    }
    return "<nav class=\"tabs\" aria-label=\"\(label)\"><ul>\(items)</ul></nav>"
}
