/// RFC 4180 over bytes: UTF-8 with or without byte order mark, CRLF or LF.
///
/// SwiftCSV would be the library, but it compares `Character`s: CRLF is one Character, and a quote followed by a combining mark is
/// another Character than a quote. Both then escape the reader. On bytes nothing can hide.
struct CSVReader {
    static let largest = 64 << 20
    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index: Int
    private var line = 1
    private var problems: [CSVProblem] = []

    private init(_ bytes: [UInt8], delimiter: UInt8?) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.delimiter = delimiter ?? Self.detected(in: bytes[index...])
    }

    static func read(_ bytes: [UInt8], delimiter: UInt8?) -> CSVDocument {
        guard bytes.count <= largest else {
            return CSVDocument(header: nil, rows: [], problems: [CSVProblem(reason: .tooLarge, line: 1, field: nil, value: "")])
        }
        var reader = CSVReader(bytes, delimiter: delimiter)
        return reader.document()
    }

    /// A Dutch Excel writes semicolons. The header tells: it holds no text of people.
    private static func detected(in bytes: ArraySlice<UInt8>) -> UInt8 {
        let header = bytes.prefix { $0 != lineFeed && $0 != carriageReturn }
        return header.contains(0x3B) && !header.contains(0x2C) ? 0x3B : 0x2C
    }

    private mutating func document() -> CSVDocument {
        var header: CSVDocument.Record?
        var rows: [CSVDocument.Record] = []
        while index < bytes.count {
            let start = line
            let known = problems.count
            let fields = record()
            guard problems.count == known else {
                // Without a readable header no row can be counted or named.
                if header == nil { break }
                continue
            }
            if fields == [""] { continue }
            if let width = header?.fields.count, fields.count != width {
                problems.append(
                    CSVProblem(reason: .ragged(expected: width, found: fields.count), line: start, field: nil, value: fields.first ?? ""))
            } else if header == nil {
                header = CSVDocument.Record(line: start, fields: fields)
            } else {
                rows.append(CSVDocument.Record(line: start, fields: fields))
            }
        }
        return CSVDocument(header: header, rows: rows, problems: problems)
    }

    /// Reads up to and including the end of the record.
    private mutating func record() -> [String] {
        let start = line
        var fields: [String] = []
        while true {
            let raw = index < bytes.count && bytes[index] == Self.quote ? quoted(fields.count + 1) : plain(fields.count + 1)
            if let text = String(validating: raw, as: UTF8.self) {
                fields.append(text)
            } else {
                let shown = String(decoding: raw, as: UTF8.self)
                problems.append(CSVProblem(reason: .notUTF8, line: start, field: fields.count + 1, value: shown))
                fields.append("")
            }
            guard index < bytes.count, bytes[index] == delimiter else { break }
            index += 1
        }
        endLine()
        return fields
    }

    private mutating func plain(_ field: Int) -> ArraySlice<UInt8> {
        let start = index
        while !atFieldEnd { index += 1 }
        let text = bytes[start..<index]
        if text.contains(Self.quote) { note(.strayQuote, at: line, field, text) }
        return text
    }

    private mutating func quoted(_ field: Int) -> ArraySlice<UInt8> {
        let start = (index: index, line: line)
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte != Self.quote {
                if byte == Self.lineFeed { line += 1 }
                text.append(byte)
            } else if index < bytes.count, bytes[index] == Self.quote {
                text.append(byte)
                index += 1
            } else {
                return afterQuote(field, text[...])
            }
        }
        // One lost quote would swallow the rest of the file; reading on at the next line finds the other errors too.
        note(.unterminatedQuote, at: start.line, field, text[...])
        (index, line) = start
        while index < bytes.count, bytes[index] != Self.lineFeed { index += 1 }
        return []
    }

    private mutating func afterQuote(_ field: Int, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !atFieldEnd else { return text }
        note(.strayQuote, at: line, field, text)
        while !atFieldEnd { index += 1 }
        return text
    }

    private var atFieldEnd: Bool {
        guard index < bytes.count else { return true }
        let byte = bytes[index]
        if byte == delimiter || byte == Self.lineFeed { return true }
        return byte == Self.carriageReturn && (index + 1 == bytes.count || bytes[index + 1] == Self.lineFeed)
    }

    private mutating func endLine() {
        if index < bytes.count, bytes[index] == Self.carriageReturn { index += 1 }
        if index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
        line += 1
    }

    private mutating func note(_ reason: CSVProblem.Reason, at line: Int, _ field: Int, _ text: ArraySlice<UInt8>) {
        problems.append(CSVProblem(reason: reason, line: line, field: field, value: String(decoding: text.prefix(400), as: UTF8.self)))
    }
}

extension CSVDocument {
    /// - Parameter delimiter: nil lets the header decide between comma and semicolon.
    package static func read(_ bytes: [UInt8], delimiter: UInt8? = nil) -> CSVDocument { CSVReader.read(bytes, delimiter: delimiter) }
}
