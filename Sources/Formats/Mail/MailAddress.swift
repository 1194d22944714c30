/// An e-mail address a sendmail program and a person can both rely on: plain ASCII, one `@`, at most 254 bytes (RFC 5321).
///
/// Quoted local parts and addresses outside ASCII are refused: no school or care organisation in reach uses them, and they are where
/// address tricks live.
package struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package var description: String { text }

    /// Nil when the text is not such an address. The part after the `@` is lowered; before it, case is the owner's.
    package init?(_ address: String) {
        let bytes = Array(address.utf8)
        guard bytes.count <= 254, bytes.allSatisfy(Self.isAllowed) else { return nil }
        let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), Self.isDotted(parts[0]), Self.isDomain(parts[1]) else { return nil }
        let domain = parts[1].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        text = String(decoding: parts[0] + [0x40] + domain, as: UTF8.self)
    }

    /// The `atext` of RFC 5322 with dot and at sign.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || ".@!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    private static func isDotted(_ part: ArraySlice<UInt8>) -> Bool {
        part.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private static func isDomain(_ part: ArraySlice<UInt8>) -> Bool {
        let labels = part.split(separator: 0x2E, omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != 0x2D && label.last != 0x2D
                && label.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
