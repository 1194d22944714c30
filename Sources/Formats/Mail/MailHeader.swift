import Foundation

/// Values of header lines. A value with CR, LF, NUL or another control byte is refused, never cleaned: somebody tried something.
enum MailHeader {
    /// Free text such as a subject; RFC 2047 words when it is long or not plain ASCII.
    static func text(_ value: String, header: String) throws(MailError) -> String {
        try check(value, header)
        return isPlain(value) ? value : words(value)
    }

    /// A display name: quoted when plain, RFC 2047 words otherwise.
    static func phrase(_ value: String, header: String) throws(MailError) -> String {
        try check(value, header)
        guard isPlain(value) else { return words(value) }
        var quoted: [UInt8] = [0x22]
        for byte in value.utf8 {
            if byte == 0x22 || byte == 0x5C { quoted.append(0x5C) }
            quoted.append(byte)
        }
        return String(decoding: quoted + [0x22], as: UTF8.self)
    }

    /// The address of a link, to stand between angle brackets.
    static func target(_ value: String, header: String) throws(MailError) -> String {
        let schemes = ["https:", "http:", "mailto:"]
        let isSound = value.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x3C && $0 != 0x3E && $0 != 0x2C }
        guard isSound, value.utf8.count <= 900, schemes.contains(where: { value.utf8.starts(with: $0.utf8) }) else {
            throw MailError.refused(header: header)
        }
        return value
    }

    /// `Sat, 21 Nov 2026 23:44:21 +0000`; written out here, because a formatter follows the locale of the machine.
    static func date(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second, .weekday], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = [parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        return "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970) \(time) +0000"
    }

    private static func check(_ value: String, _ header: String) throws(MailError) {
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw MailError.refused(header: header) }
    }

    private static func isPlain(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        return bytes.count <= 60 && bytes.allSatisfy { $0 < 0x7F } && bytes.firstRange(of: Array("=?".utf8)) == nil && bytes.first != 0x20
            && bytes.last != 0x20
    }

    /// `=?UTF-8?B?…?=` words of at most 75 bytes; no scalar is cut in two (RFC 2047, section 5).
    private static func words(_ value: String) -> String {
        var chunks: [[UInt8]] = [[]]
        for scalar in value.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if chunks[chunks.count - 1].count + bytes.count > 45 { chunks.append([]) }
            chunks[chunks.count - 1].append(contentsOf: bytes)
        }
        return chunks.map { "=?UTF-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }
}
