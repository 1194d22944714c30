/// A page as read from its bytes, with what was wrong in the writing of it.
/// Own work because no HTML parser is among the packages for Swift here, and a parser made for browsers would forgive what must fail.
struct Page {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
        let parent: Int?
        /// All text inside, that of inner elements too.
        var text = ""

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    var elements: [Element] = []
    var faults: [String] = []
    private var open: [Int] = []

    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]
    /// What a paragraph cannot hold: a browser would close it silently.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "details", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "header",
        "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
    ]
    private static let homes: [String: Set<String>] = [
        "li": ["ul", "ol"], "td": ["tr"], "th": ["tr"], "tr": ["thead", "tbody", "tfoot"], "option": ["select", "optgroup"],
        "dt": ["dl", "div"], "dd": ["dl", "div"], "summary": ["details"], "legend": ["fieldset"], "caption": ["table"],
    ]

    init(_ bytes: [UInt8]) {
        var reader = PageReader(bytes)
        while let token = reader.next() { take(token) }
        faults += reader.faults
        for place in open { faults.append("<\(elements[place].name)> is not closed") }
    }

    private mutating func take(_ token: PageReader.Token) {
        switch token {
        case .open(let name, let attributes, let isClosed): begin(name, attributes, isClosed: isClosed)
        case .close(let name): end(name)
        case .text(let text):
            if !Self.isBalanced(text) { faults.append("⟦ and ⟧ do not match in: \(text)") }
            for place in open { elements[place].text += text }
            let holder = open.last.map { elements[$0].name }
            let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            if (holder == "script" || holder == "style") && !isBlank { faults.append("<\(holder ?? "")> with content") }
        }
    }

    private mutating func begin(_ name: String, _ attributes: [(name: String, value: String)], isClosed: Bool) {
        let parent = open.last
        checkPlace(of: name, in: parent.map { elements[$0].name })
        elements.append(Element(name: name, attributes: attributes, parent: parent))
        if isClosed && !isInDrawing { faults.append("<\(name)/> closes itself outside a drawing") }
        if !isClosed && !Self.void.contains(name) { open.append(elements.count - 1) }
    }

    private mutating func end(_ name: String) {
        guard let last = open.last, elements[last].name == name else {
            let expected = open.last.map { "</\(elements[$0].name)>" } ?? "nothing"
            return faults.append("</\(name)> where \(expected) was expected")
        }
        open.removeLast()
    }

    private mutating func checkPlace(of name: String, in parent: String?) {
        let outer = Set(open.map { elements[$0].name })
        if outer.contains("p") && Self.blocks.contains(name) { faults.append("<\(name)> inside <p>") }
        for nested in ["a", "button", "form", "label"] where outer.contains(nested) {
            let isControl = name == "a" || name == "button"
            if name == nested || (nested != "form" && nested != "label" && isControl) { faults.append("<\(name)> inside <\(nested)>") }
        }
        if let homes = Self.homes[name], !homes.contains(parent ?? "") { faults.append("<\(name)> inside <\(parent ?? "nothing")>") }
    }

    private var isInDrawing: Bool { open.contains { elements[$0].name == "svg" } }

    /// Whether the marks of the test language match: every ⟧ after its ⟦.
    static func isBalanced(_ text: String) -> Bool {
        var depth = 0
        for scalar in text.unicodeScalars {
            if scalar == "⟦" { depth += 1 }
            if scalar == "⟧" { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    func isInside(_ place: Int, _ name: String) -> Bool { ancestor(of: place, named: name) != nil }

    func ancestor(of place: Int, named name: String) -> Int? {
        var parent = elements[place].parent
        while let current = parent {
            if elements[current].name == name { return current }
            parent = elements[current].parent
        }
        return nil
    }
}
