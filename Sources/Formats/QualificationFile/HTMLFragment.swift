/// Takes the tags and entities out of the HTML that SBB's editors left in the texts, and keeps where a line begins.
///
/// An HTML parser would not do: most of these texts are plain lines in which a `<` is just a `<`, and some hold HTML escaped twice.
struct HTMLFragment {
    /// Line separator: the one break that is certain, unlike a newline that may only wrap the source.
    private static let hardBreak: Unicode.Scalar = "\u{2028}"
    private static let mostPasses = 4

    static func lines(of html: String) -> [String] {
        var text = Array(html.unicodeScalars)
        guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return lines(text) }
        for _ in 0..<mostPasses {
            let stripped = HTMLFragment(text).stripped()
            let decoded = HTMLEntities.decoded(stripped)
            let settled = decoded == stripped
            text = decoded
            if settled { break }
        }
        return lines(HTMLFragment(text).stripped())
    }

    private static func lines(_ text: [Unicode.Scalar]) -> [String] {
        text.split { $0 == hardBreak || $0 == "\u{2029}" || $0 == "\n" || $0 == "\r" }.map { String(String.UnicodeScalarView($0)) }
    }

    private let source: [Unicode.Scalar]
    private var output: [Unicode.Scalar] = []
    /// The element whose content is dropped until it ends.
    private var skipped: String?

    private init(_ source: [Unicode.Scalar]) { self.source = source }

    private func stripped() -> [Unicode.Scalar] {
        var reader = self
        var index = 0
        var wraps: [Int] = []
        var hasBlocks = false
        while index < source.count {
            if let tag = Tag(source, at: index) {
                hasBlocks = reader.take(tag) || hasBlocks
                index = tag.end
                continue
            }
            if reader.skipped == nil {
                if source[index] == "\n" || source[index] == "\r" { wraps.append(reader.output.count) }
                reader.output.append(source[index])
            }
            index += 1
        }
        if hasBlocks { reader.unwrap(wraps) }
        return reader.output
    }

    /// Where the text marks its lines with tags, a newline in the source is a space, unless a list line follows.
    private mutating func unwrap(_ wraps: [Int]) {
        for wrap in wraps {
            let next = output[(wrap + 1)...].prefix(64).first { !$0.properties.isWhitespace }
            output[wrap] = next == "-" || next == "•" ? Self.hardBreak : " "
        }
    }

    /// Puts in the output what is left of a tag. True when the tag marks a line.
    private mutating func take(_ tag: Tag) -> Bool {
        if let open = skipped {
            if tag.closes, tag.name == open { skipped = nil }
            return false
        }
        if Tag.silent.contains(tag.name), !tag.closes, !tag.isEmpty {
            skipped = tag.name
        } else if Tag.lines.contains(tag.name) {
            output.append(Self.hardBreak)
            if tag.name == "li", !tag.closes { output.append(contentsOf: ["•", " "]) }
            return true
        } else if !tag.words.isEmpty {
            output.append(contentsOf: tag.words)
        }
        return false
    }
}

extension HTMLFragment {
    /// `<name …>`, `</name>`, `<!-- … -->` or `<!…>`; also a placeholder in plain words such as `<naam van het bedrijf>`.
    fileprivate struct Tag {
        static let lines: Set<String> = [
            "p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr", "blockquote", "dl", "dt", "dd",
        ]
        static let silent: Set<String> = ["script", "style"]
        private static let longest = 2_000

        var name = ""
        var closes = false
        var isEmpty = false
        /// The words of a placeholder; empty for a real tag.
        var words: ArraySlice<Unicode.Scalar> = []
        let end: Int

        /// Nil when what begins here is not a tag but text.
        init?(_ source: [Unicode.Scalar], at start: Int) {
            guard source[start] == "<", start + 1 < source.count else { return nil }
            let next = source[start + 1]
            guard next == "/" || next == "!" || next == "?" || Self.isLetter(next) else { return nil }
            let search = source[(start + 1)...].prefix(Self.longest)
            guard let close = search.firstIndex(where: { $0 == ">" || $0 == "<" }), source[close] == ">" else { return nil }
            end = close + 1
            closes = next == "/"
            isEmpty = source[close - 1] == "/"
            let inside = source[(start + (closes ? 2 : 1))..<close]
            name = String(String.UnicodeScalarView(inside.prefix { Self.isLetter($0) || ("0"..."9").contains($0) })).lowercased()
            let isPlaceholder = inside.contains(" ") && !inside.contains("=") && !isEmpty && !closes && Self.isLetter(next)
            if isPlaceholder, !Self.lines.contains(name) { words = inside }
        }

        private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    }
}
