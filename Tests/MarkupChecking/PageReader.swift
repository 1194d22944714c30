/// Reads tags and text from bytes, strictly: lower-case names, double quotes, no comments, only the character references we write.
struct PageReader {
    enum Token {
        case open(String, [(name: String, value: String)], isClosed: Bool)
        case close(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var place = 0
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let doctype = Array("<!doctype html>".utf8)
        if bytes.starts(with: doctype) {
            place = doctype.count
        } else {
            faults.append("the page does not begin with <!doctype html>")
        }
    }

    mutating func next() -> Token? {
        guard let byte = peek else { return nil }
        guard byte == UInt8(ascii: "<") else { return .text(decoded(take { $0 != UInt8(ascii: "<") })) }
        place += 1
        if peek == UInt8(ascii: "/") {
            place += 1
            let name = name()
            expect(">", in: "</\(name)")
            return .close(name)
        }
        guard let first = peek, Self.isNamePart(first) else {
            faults.append("a bare < or a comment near: \(near)")
            return .text("<")
        }
        return tag()
    }

    private mutating func tag() -> Token {
        let name = name()
        var attributes: [(name: String, value: String)] = []
        var isClosed = false
        while let byte = peek, byte != UInt8(ascii: ">") {
            if byte == UInt8(ascii: "/") {
                (isClosed, place) = (true, place + 1)
                continue
            }
            if !Self.isSpace(byte) { faults.append("no space before an attribute of <\(name)> near: \(near)") }
            skipSpace()
            guard let start = peek, start != UInt8(ascii: ">"), start != UInt8(ascii: "/") else { continue }
            let attribute = self.attribute(of: name)
            if attributes.contains(where: { $0.name == attribute.name }) { faults.append("<\(name)> has \(attribute.name) twice") }
            attributes.append(attribute)
        }
        expect(">", in: "<\(name)")
        return .open(name, attributes, isClosed: isClosed)
    }

    private mutating func attribute(of tag: String) -> (name: String, value: String) {
        let name = name()
        if name.isEmpty {
            faults.append("<\(tag)> has something that is no attribute near: \(near)")
            place += 1
        }
        guard peek == UInt8(ascii: "=") else { return (name, "") }
        place += 1
        guard peek == UInt8(ascii: "\"") else {
            faults.append("\(name) of <\(tag)> is not in double quotes")
            return (name, decoded(take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }))
        }
        place += 1
        let value = decoded(take { $0 != UInt8(ascii: "\"") })
        expect("\"", in: "\(name) of <\(tag)>")
        return (name, value)
    }

    /// Names are lower case, but for the few of SVG that are not.
    private mutating func name() -> String { String(decoding: take(while: Self.isNamePart), as: UTF8.self) }

    private mutating func decoded(_ raw: ArraySlice<UInt8>) -> String {
        if raw.contains(UInt8(ascii: "<")) { faults.append("a bare < near: \(near)") }
        var text: [UInt8] = []
        var rest = raw
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            text += rest[..<mark]
            let end = rest[mark...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
            let reference = end.map { String(decoding: rest[mark...$0], as: UTF8.self) } ?? "&"
            if let meaning = Self.references[reference] { text += Array(meaning.utf8) } else { faults.append("a bare & near: \(near)") }
            rest = rest[((Self.references[reference] == nil ? nil : end) ?? mark)...].dropFirst()
        }
        return String(decoding: text + rest, as: UTF8.self)
    }

    private static let references = [
        "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": "\u{A0}", "&shy;": "\u{AD}",
    ]

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private var near: String { String(decoding: bytes[max(0, place - 30)..<min(bytes.count, place + 30)], as: UTF8.self) }

    private mutating func take(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = place
        while let byte = peek, holds(byte) { place += 1 }
        return bytes[start..<place]
    }

    private mutating func skipSpace() { _ = take(while: Self.isSpace) }

    private mutating func expect(_ sign: Unicode.Scalar, in what: String) {
        if peek == UInt8(ascii: sign) { place += 1 } else { faults.append("\(what) misses its \(sign)") }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
