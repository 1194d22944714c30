/// One line of a list: what it is, something about it, and at the side a date, state or button.
package struct ListItem: Sendable {
    package let title: String
    package let href: String?
    package let detail: String?
    package let aside: HTML

    package init(_ title: String, href: String? = nil, detail: String? = nil, aside: HTML = .empty) {
        self.title = title
        self.href = href
        self.detail = detail
        self.aside = aside
    }
}

package func list(_ items: [ListItem]) -> HTML {
    "<ul class=\"list\">\(items.map(listItem))</ul>"
}

/// What people said or wrote, each in their own words, with who and when under it.
package func quotes(_ items: [(text: String, by: String)]) -> HTML {
    let lines: [HTML] = items.map { "<li><p class=\"said\">\($0.text)</p><p class=\"soft small\">\($0.by)</p></li>" }
    return "<ul class=\"quotes\">\(lines)</ul>"
}

private func listItem(_ item: ListItem) -> HTML {
    let title: HTML = item.href.map { "<a href=\"\($0)\">\(item.title)</a>" } ?? "<strong>\(item.title)</strong>"
    let detail: HTML? = item.detail.map { "<p class=\"soft\">\($0)</p>" }
    let aside: HTML? = item.aside.isEmpty ? nil : "<div class=\"aside\">\(item.aside)</div>"
    return "<li><div>\(title)\(detail)</div>\(aside)</li>"
}

/// Names with what belongs to them, such as the particulars of a placement.
package func facts(_ facts: [(name: String, value: HTML)]) -> HTML {
    let lines: [HTML] = facts.map { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" }
    return "<dl class=\"facts\">\(lines)</dl>"
}
