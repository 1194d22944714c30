extension [UInt8] {
    /// Appends text so that it can end neither an attribute value nor a run of text.
    /// Works on bytes: in `Character`s a quote followed by a combining mark is no quote any more, and would pass.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var place = 0
            while place < utf8.count {
                if let replacement = Self.replacement(for: utf8[place]) {
                    append(contentsOf: utf8[start..<place])
                    replacement.withUTF8Buffer { append(contentsOf: $0) }
                    start = place + 1
                }
                place += 1
            }
            append(contentsOf: utf8[start...])
        }
    }

    private static func replacement(for byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}
