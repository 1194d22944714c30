extension [UInt8] {
    /// Appends text so that it can end neither an attribute value nor a run of text.
    /// Works on bytes: in `Character`s a quote followed by a combining mark is no quote any more, and would pass.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for place in utf8.indices {
                guard let replacement = Self.replacement(for: utf8[place]) else { continue }
                append(contentsOf: utf8[start..<place])
                replacement.withUTF8Buffer { append(contentsOf: $0) }
                start = place + 1
            }
            append(contentsOf: utf8[start...])
        }
    }

    private static func replacement(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
