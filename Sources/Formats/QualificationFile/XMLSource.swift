import Foundation

/// Brings an XML file to plain UTF-8 before anything is parsed. What the guard has looked at is then exactly what the parser sees:
/// a DOCTYPE hidden in UTF-16 is no longer hidden.
enum XMLSource {
    static let largest = 32 << 20

    /// UTF-8 without byte order mark; the XML declaration is blanked, so line numbers stay those of the file.
    static func utf8(_ bytes: [UInt8]) throws(QualificationFileError) -> [UInt8] {
        guard bytes.count <= largest else { throw QualificationFileError(.tooLarge) }
        var text = try decoded(bytes)
        guard text.contains(where: { !isSpace($0) }) else { throw QualificationFileError(.notXML) }
        for index in 0..<declarationLength(text) where text[index] != 0x0A { text[index] = 0x20 }
        return text
    }

    private static func decoded(_ bytes: [UInt8]) throws(QualificationFileError) -> [UInt8] {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFE, 0xFF): return try decoded(bytes.dropFirst(2), as: .utf16BigEndian)
        case (0xFF, 0xFE): return try decoded(bytes.dropFirst(2), as: .utf16LittleEndian)
        case (0x00, 0x3C): return try decoded(bytes[...], as: .utf16BigEndian)
        case (0x3C, 0x00): return try decoded(bytes[...], as: .utf16LittleEndian)
        default: break
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        switch declaredEncoding(body) {
        case nil, "utf-8", "utf8", "us-ascii", "ascii":
            guard String(validating: body, as: UTF8.self) != nil else { throw QualificationFileError(.brokenEncoding) }
            return Array(body)
        case "iso-8859-1", "latin1": return try decoded(body, as: .isoLatin1)
        case "windows-1252", "cp1252": return try decoded(body, as: .windowsCP1252)
        case .some(let name): throw QualificationFileError(.unknownEncoding(name))
        }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, as encoding: String.Encoding) throws(QualificationFileError) -> [UInt8] {
        guard let text = String(data: Data(bytes), encoding: encoding) else { throw QualificationFileError(.brokenEncoding) }
        return Array(text.utf8)
    }

    /// The name in `<?xml … encoding="…"?>` in lower case, or nil when the file does not say.
    private static func declaredEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
        let declaration = bytes.prefix(declarationLength(bytes))
        let key = Array("encoding".utf8)
        guard let start = declaration.firstRange(of: key) else { return nil }
        let rest = declaration[start.upperBound...].drop { $0 == 0x20 || $0 == 0x3D || $0 == 0x09 }
        guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
        return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self).lowercased()
    }

    /// How many bytes the XML declaration takes at the start; 0 without one.
    private static func declarationLength(_ bytes: some RandomAccessCollection<UInt8>) -> Int {
        guard bytes.starts(with: "<?xml".utf8), let after = bytes.dropFirst(5).first, isSpace(after) else { return 0 }
        guard let end = bytes.prefix(1024).firstIndex(of: 0x3E) else { return 0 }
        return bytes.distance(from: bytes.startIndex, to: end) + 1
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
