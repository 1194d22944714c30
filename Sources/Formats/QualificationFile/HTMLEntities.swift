/// The character references that occur in Dutch texts. An unknown one stays as it is, so no text is lost.
enum HTMLEntities {
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}", "euro": "€", "sect": "§", "copy": "©",
        "reg": "®", "trade": "™", "deg": "°", "middot": "·", "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "‘",
        "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "times": "×", "frac12": "½",
        "frac14": "¼", "plusmn": "±", "sup2": "²", "sup3": "³", "micro": "µ", "ge": "≥", "le": "≤", "rarr": "→", "aacute": "á",
        "agrave": "à", "acirc": "â", "auml": "ä", "aring": "å", "aelig": "æ", "ccedil": "ç", "eacute": "é", "egrave": "è", "ecirc": "ê",
        "euml": "ë", "iacute": "í", "igrave": "ì", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ograve": "ò", "ocirc": "ô",
        "ouml": "ö", "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü", "szlig": "ß", "Eacute": "É", "Euml": "Ë",
        "Iuml": "Ï", "Ouml": "Ö", "Uuml": "Ü", "Auml": "Ä", "Ccedil": "Ç",
    ]
    private static let longest = 10

    static func decoded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var output: [Unicode.Scalar] = []
        output.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            guard text[index] == "&", let end = text[index...].prefix(longest + 2).firstIndex(of: ";"),
                let scalar = scalar(for: text[(index + 1)..<end])
            else {
                output.append(text[index])
                index += 1
                continue
            }
            output.append(scalar)
            index = end + 1
        }
        return output
    }

    private static func scalar(for reference: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        let name = String(String.UnicodeScalarView(reference))
        guard reference.first == "#" else { return named[name] }
        let digits = name.utf8.dropFirst()
        let isHex = digits.first == 0x78 || digits.first == 0x58
        guard let value = UInt32(String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self), radix: isHex ? 16 : 10) else {
            return nil
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
