import Formats

/// The fields of a form or query, in the order they came. A name may stand there more than once.
///
/// Own reader: Hummingbird's decodes into `Codable` types that are known beforehand; pages with a field per criterion are not.
package struct Form: Sendable {
    package let fields: [(name: String, value: String)]
    /// What was uploaded; only on a route that takes files.
    private let files: [(name: String, bytes: [UInt8])]

    package init(fields: [(name: String, value: String)] = []) { (self.fields, files) = (fields, []) }

    /// Reads `multipart/form-data`. Nil for what is no such body, and for a field that is not UTF-8.
    init?(multipart body: [UInt8], contentType: String) {
        guard let parts = MultipartBody(body, contentType: contentType)?.parts else { return nil }
        var fields: [(String, String)] = []
        for part in parts where part.fileName == nil {
            guard let value = String(validating: part.bytes, as: UTF8.self) else { return nil }
            fields.append((part.name, value))
        }
        self.fields = fields
        files = parts.filter { $0.fileName != nil }.map { ($0.name, $0.bytes) }
    }

    /// Reads `application/x-www-form-urlencoded` over bytes. Nil for broken percent signs, text that is not UTF-8, or over 5,000 fields.
    package init?(encoded bytes: some Collection<UInt8>) {
        var fields: [(String, String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Form.decoded(halves[0]), let value = halves.count == 2 ? Form.decoded(halves[1]) : "" else { return nil }
            fields.append((name, value))
            if fields.count > 5000 { return nil }
        }
        (self.fields, files) = (fields, [])
    }

    /// The bytes of the first file under this name; nil when none was sent. A field in which nothing was chosen sends no bytes.
    package func file(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }

    /// What was sent, apart from how: a browser draws another boundary each time it sends the same files.
    var content: [UInt8] {
        let parts = fields.map { ($0.name, Array($0.value.utf8)) } + files.map { ($0.name, $0.bytes) }
        return parts.flatMap { name, bytes in Array("\(name.utf8.count) \(bytes.count) \(name)".utf8) + bytes }
    }

    /// The longest text anybody writes in one field, in bytes: some eight pages. Not a Norm: it is looked at before the database is
    /// (`docs/decisions.md`).
    package static let longestText = 20_000

    /// The first value under this name, without white space around it; "" when there is none.
    package subscript(name: String) -> String { trimmed(fields.first { $0.name == name }?.value ?? "") }

    /// The first value exactly as it was sent, for passwords: nothing of what was typed is taken off (ASVS 6.2.8).
    package func exact(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// The first value as one line: line ends and other control characters become spaces. For titles and names, which stand in mails.
    package func line(_ name: String) -> String {
        String(decoding: self[name].utf8.map { $0 < 32 || $0 == 127 ? 32 : $0 }, as: UTF8.self)
    }

    /// Nil when the field was not sent at all.
    package func ifSent(_ name: String) -> String? { fields.first { $0.name == name }.map { trimmed($0.value) } }

    package func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map { trimmed($0.value) } }

    package func isChecked(_ name: String) -> Bool { fields.contains { $0.name == name && !$0.value.isEmpty } }

    /// Pairs whose name begins with `prefix`: what follows the prefix, and the value.
    package func entries(after prefix: String) -> [(key: String, value: String)] {
        fields.filter { $0.name.utf8.starts(with: prefix.utf8) }
            .map { (String(decoding: $0.name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self), trimmed($0.value)) }
    }

    /// Browsers send line ends as CRLF; they are kept as LF. White space and control characters at the ends go.
    private func trimmed(_ value: String) -> String {
        var bytes = Array(value.utf8)
        if bytes.contains(13) {
            var kept: [UInt8] = []
            for (place, byte) in bytes.enumerated() {
                if byte != 13 { kept.append(byte) } else if place + 1 >= bytes.count || bytes[place + 1] != 10 { kept.append(10) }
            }
            bytes = kept
        }
        bytes.removeAll { $0 == 0 }
        let body = bytes.drop { $0 <= 32 }
        return String(decoding: body.prefix(through: body.lastIndex { $0 > 32 } ?? body.startIndex - 1), as: UTF8.self)
    }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var result: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): result.append(32)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal) else { return nil }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
