/// Walks the markup of an XML text once, before the parser does, and refuses what could make a parser fetch, swell or crawl.
struct XMLGuard {
    /// SBB's fullest tag has nine attributes. libxml2 compares every attribute of a tag with every other, so thousands would take minutes.
    static let mostAttributes = 64

    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Refuses a DOCTYPE (or any other `<!` declaration) and a tag with too many attributes. Broken markup is left to the parser to report.
    static func check(_ bytes: [UInt8]) throws(QualificationFileError) {
        var walk = XMLGuard(bytes)
        while walk.moveToMarkup() { try walk.passMarkup() }
    }

    private mutating func moveToMarkup() -> Bool {
        while index < bytes.count, bytes[index] != 0x3C { advance() }
        return index < bytes.count
    }

    private mutating func passMarkup() throws(QualificationFileError) {
        if sees("<!--") {
            pass(until: "-->", from: 4)
        } else if sees("<![CDATA[") {
            pass(until: "]]>", from: 9)
        } else if sees("<?") {
            pass(until: "?>", from: 2)
        } else if sees("<!") {
            throw QualificationFileError(.documentType, line: line)
        } else {
            try passTag()
        }
    }

    private mutating func passTag() throws(QualificationFileError) {
        let start = line
        var quote: UInt8?
        var values = 0
        while index < bytes.count {
            let byte = bytes[index]
            advance()
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x3E {
                return
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
                values += 1
                guard values <= Self.mostAttributes else { throw QualificationFileError(.tooLarge, line: start) }
            }
        }
    }

    private mutating func pass(until end: StaticString, from length: Int) {
        for _ in 0..<length { advance() }
        while index < bytes.count, !sees(end) { advance() }
    }

    private mutating func advance() {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
    }

    private func sees(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        for offset in 0..<length where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
