/// The parts of a `multipart/form-data` body (RFC 7578), as a browser sends a form with a file.
///
/// Own reader: no package we already have reads it, and the one that does (MultipartKit) brings a streaming parser and `Codable` mapping
/// for what is here one small picture.
package struct MultipartBody: Sendable {
    package struct Part: Sendable, Equatable {
        package let name: String
        /// Nil for a field that is no file; "" for a file field in which nothing was chosen.
        package let fileName: String?
        package let bytes: [UInt8]
    }

    package let parts: [Part]

    /// The most parts that any of our forms sends.
    package static let mostParts = 100

    /// Nil when the type names no boundary, when the body does not end as it should, or when a part has no name.
    package init?(_ body: [UInt8], contentType: String) {
        guard let boundary = Self.boundary(in: contentType) else { return nil }
        let opening = Array("--".utf8) + boundary
        // A preamble before the first boundary is allowed by RFC 2046; browsers send none, and neither do we take one.
        guard body.starts(with: opening) else { return nil }
        var (place, parts): (Int, [Part]) = (opening.count, [])
        while true {
            if body[place...].starts(with: Self.dashes) { break }
            guard body[place...].starts(with: Self.lineEnd), parts.count < Self.mostParts else { return nil }
            let start = place + Self.lineEnd.count
            guard let end = Self.delimiter(Self.lineEnd + opening, in: body, from: start) else { return nil }
            guard let part = Part(body[start..<end]) else { return nil }
            parts.append(part)
            place = end + Self.lineEnd.count + opening.count
        }
        self.parts = parts
    }

    fileprivate static let lineEnd: [UInt8] = [13, 10]
    private static let dashes: [UInt8] = [45, 45]

    /// The boundary also counts only when a line end or two dashes follow: a longer word that begins with it is content.
    private static func delimiter(_ wanted: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        // A part without content has its delimiter right behind the empty line, whose line end it shares with no one.
        var place = start
        while let found = body[place...].firstIndex(of: 13) {
            if body[found...].starts(with: wanted) {
                let rest = body[(found + wanted.count)...]
                if rest.starts(with: lineEnd) || rest.starts(with: dashes) { return found }
            }
            place = found + 1
        }
        return nil
    }

    /// 1 to 70 bytes (RFC 2046 §5.1.1), bare or in quotes.
    static func boundary(in contentType: String) -> [UInt8]? {
        guard let header = HeaderParameters(contentType), header.value == "multipart/form-data", let text = header["boundary"] else {
            return nil
        }
        let bytes = Array(text.utf8)
        return (1...70).contains(bytes.count) && bytes.allSatisfy { $0 >= 32 && $0 < 127 } ? bytes : nil
    }
}

extension MultipartBody.Part {
    /// Headers, an empty line, content.
    fileprivate init?(_ bytes: ArraySlice<UInt8>) {
        let gap = MultipartBody.lineEnd + MultipartBody.lineEnd
        guard let end = bytes.indices.first(where: { bytes[$0] == 13 && bytes[$0...].starts(with: gap) }) else { return nil }
        let lines = bytes[..<end].split(separator: 10).map { String(decoding: $0.filter { $0 != 13 }, as: UTF8.self) }
        let mark = Array("content-disposition:".utf8)
        let named = lines.first { Array($0.utf8.prefix(mark.count)).map(lowered) == mark }
        guard let named, let header = HeaderParameters(String(decoding: named.utf8.dropFirst(mark.count), as: UTF8.self)),
            header.value == "form-data", let name = header["name"]
        else { return nil }
        self.init(name: name, fileName: header["filename"], bytes: Array(bytes[(end + gap.count)...]))
    }
}

/// A header with parameters: `form-data; name="logo"; filename="a.png"`. Names and the value itself are folded to small letters.
private struct HeaderParameters {
    let value: String
    private var parameters: [String: String] = [:]

    subscript(name: String) -> String? { parameters[name] }

    /// Nil when a quote stays open.
    init?(_ text: String) {
        var (pieces, piece, isQuoted): ([[UInt8]], [UInt8], Bool) = ([], [], false)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ";"), !isQuoted {
                pieces.append(piece)
                piece = []
            } else {
                piece.append(byte)
            }
        }
        if isQuoted { return nil }
        pieces.append(piece)
        value = String(decoding: Self.trimmed(pieces[0]).map(lowered), as: UTF8.self)
        for piece in pieces.dropFirst() {
            let halves = piece.split(separator: UInt8(ascii: "="), maxSplits: 1).map { Self.trimmed(Array($0)) }
            guard halves.count == 2 else { continue }
            let name = String(decoding: halves[0].map(lowered), as: UTF8.self)
            // Browsers write a quote in a name as %22, so none stands inside.
            parameters[name] = String(decoding: halves[1].filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        Array(bytes.drop { $0 <= 32 }.reversed().drop { $0 <= 32 }.reversed())
    }
}

private func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
