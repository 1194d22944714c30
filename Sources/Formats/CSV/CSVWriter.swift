/// Writes CSV that a spreadsheet shows but never runs: UTF-8, CRLF, RFC 4180 quotes.
package enum CSVWriter {
    /// - Parameter delimiter: `;` opens well in a Dutch Excel; then a byte order mark is wise too.
    package static func write(_ rows: [[String]], delimiter: UInt8 = 0x2C, byteOrderMark: Bool = false) -> [UInt8] {
        var output: [UInt8] = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for row in rows {
            for (index, cell) in row.enumerated() {
                if index > 0 { output.append(delimiter) }
                append(cell, to: &output)
            }
            output.append(contentsOf: [0x0D, 0x0A])
        }
        return output
    }

    private static func append(_ cell: String, to output: inout [UInt8]) {
        let bytes = safe(Array(cell.utf8))
        guard bytes.contains(where: mustQuote) || bytes.first == 0x20 || bytes.last == 0x20 else {
            output.append(contentsOf: bytes)
            return
        }
        output.append(0x22)
        for byte in bytes {
            if byte == 0x22 { output.append(0x22) }
            output.append(byte)
        }
        output.append(0x22)
    }

    /// Both delimiters, because the reader may use the other one than the writer.
    private static func mustQuote(_ byte: UInt8) -> Bool {
        byte == 0x22 || byte == 0x2C || byte == 0x3B || byte == 0x0D || byte == 0x0A || byte == 0x09
    }

    /// A cell a spreadsheet would take for a formula gets an apostrophe in front. The first byte decides, so a combining mark behind
    /// it hides nothing. A plain number such as `-3,5` stays a number.
    private static func safe(_ cell: [UInt8]) -> [UInt8] {
        guard let first = cell.first, startsFormula(first) || isFullWidth(cell), !isNumber(cell) else { return cell }
        return [0x27] + cell
    }

    private static func startsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: true
        default: false
        }
    }

    /// `＝ ＋ － ＠` in full width: some spreadsheets read them as the plain ones.
    private static func isFullWidth(_ cell: [UInt8]) -> Bool {
        guard cell.count >= 3, cell[0] == 0xEF, cell[1] == 0xBC else { return false }
        return cell[2] == 0x9D || cell[2] == 0x8B || cell[2] == 0x8D || cell[2] == 0xA0
    }

    private static func isNumber(_ cell: [UInt8]) -> Bool {
        guard cell.first == 0x2B || cell.first == 0x2D else { return false }
        let parts = cell.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
        return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
    }
}
