/// Gets the text and the references out of SBB's mixed content.
enum DossierText {
    static func isPerProfile(_ node: XMLNode) -> Bool { node.name.utf8.reversed().starts(with: "perprofiel".utf8.reversed()) }

    /// The text of a node and what lies in it, without what only holds for some profiles.
    static func prose(_ node: XMLNode) -> Prose { Prose(html: text(node)) }

    static func plain(_ node: XMLNode) -> String { prose(node).plain }

    /// The numbers that elements called `name` refer to, without those of some profiles.
    static func references(_ node: XMLNode, _ name: String) -> [String] {
        node.elements.flatMap { child -> [String] in
            if isPerProfile(child) { return [] }
            let own = child.name == name ? child.value("referentie").map { [$0] } ?? [] : []
            return own + references(child, name)
        }
    }

    /// `4800`, also when written as `4.800` or `niveau 3`; nil without digits.
    static func wholeNumber(_ text: String) -> Int? {
        Int(String(decoding: text.utf8.filter { (0x30...0x39).contains($0) }, as: UTF8.self))
    }

    /// Real elements in a text are written back as tags, so HTML reads the same whether SBB's editor wrapped it in CDATA or not.
    private static func text(_ node: XMLNode) -> String {
        node.contents.map { content in
            switch content {
            case .text(let bytes): String(decoding: bytes, as: UTF8.self)
            case .element(let child): isPerProfile(child) ? "" : "<\(child.name)>\(text(child))</\(child.name)>"
            }
        }.joined()
    }
}
