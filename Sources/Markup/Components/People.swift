/// A person with the role in which the reader meets them.
package struct PersonLine: Sendable {
    package let name: String
    package let role: String?
    package let href: String?

    package init(_ name: String, role: String? = nil, href: String? = nil) {
        self.name = name
        self.role = role
        self.href = href
    }
}

package func personLine(_ name: String, role: String? = nil, href: String? = nil) -> HTML {
    let who: HTML = href.map { "<a href=\"\($0)\">\(name)</a>" } ?? "\(name)"
    let what: HTML? = role.map { "<span class=\"soft small\">\($0)</span>" }
    return """
        <div class="person"><span class="face" aria-hidden="true">\(initials(of: name))</span><div>\(who)\(what)</div></div>
        """
}

package func peopleList(_ people: [PersonLine]) -> HTML {
    let lines: [HTML] = people.map { "<li>\(personLine($0.name, role: $0.role, href: $0.href))</li>" }
    return "<ul class=\"people\">\(lines)</ul>"
}

/// The first letter of the first and of the last word of a name: "Ömer de Kaya" is ÖK. Only for show, so whole characters.
func initials(of name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace).compactMap { $0.first(where: \.isLetter) }
    guard let first = words.first else { return "?" }
    return (words.count > 1 ? "\(first)\(words[words.count - 1])" : "\(first)").uppercased()
}
