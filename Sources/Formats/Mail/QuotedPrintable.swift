/// Quoted-printable (RFC 2045, 6.7): lines of at most 76 bytes, CRLF between them, ASCII only.
enum QuotedPrintable {
    private static let hex = Array("0123456789ABCDEF".utf8)

    static func encoded(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        for line in lines(Array(text.utf8)) {
            append(line, to: &output)
            output.append(contentsOf: [0x0D, 0x0A])
        }
        return output
    }

    /// Splits on CRLF, LF or CR; an end of line at the end of the text begins no new one.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0D || bytes[index] == 0x0A {
                lines.append(bytes[start..<index])
                if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
                start = index + 1
            }
            index += 1
        }
        return start < bytes.count ? lines + [bytes[start...]] : lines
    }

    private static func append(_ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var width = 0
        for index in line.indices {
            let piece = piece(line, index)
            if width + piece.count > 75 {
                output.append(contentsOf: [0x3D, 0x0D, 0x0A])
                width = 0
            }
            // A dot or "From " at the start of a line means something to old mail programs.
            let isTrap = width == 0 && (piece == [0x2E] || piece == [0x46])
            let safe = isTrap ? escaped(line[index]) : piece
            output.append(contentsOf: safe)
            width += safe.count
        }
    }

    private static func piece(_ line: ArraySlice<UInt8>, _ index: Int) -> [UInt8] {
        let byte = line[index]
        let isSpace = byte == 0x20 || byte == 0x09
        if isSpace { return index == line.endIndex - 1 ? escaped(byte) : [byte] }
        return byte > 0x20 && byte < 0x7F && byte != 0x3D ? [byte] : escaped(byte)
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] { [0x3D, hex[Int(byte >> 4)], hex[Int(byte & 15)]] }
}
