/// Where a link may lead when its address is run-time text: a place on this site, https or a mail address.
/// Escaping does not stop `javascript:`, so an address of another kind is written as `#` in every build.
enum Address {
    static let refused = Array("#".utf8)

    /// The attributes that a browser follows.
    static let names: [StaticString] = ["href", "src", "action", "formaction"]

    private static let openings = names.map { name in name.withUTF8Buffer { [UInt8(ascii: " ")] + $0 } + Array("=\"".utf8) }

    /// Whether `bytes` stop just after the opening quote of such an attribute.
    static func begins(at bytes: [UInt8]) -> Bool {
        guard bytes.last == UInt8(ascii: "\"") else { return false }
        return openings.contains { bytes.count >= $0.count && bytes[(bytes.count - $0.count)...].elementsEqual($0) }
    }

    static func isSafe(_ address: String.UTF8View) -> Bool {
        let slash = UInt8(ascii: "/")
        guard let first = address.first else { return true }
        switch first {
        // `//host` and `/\host` leave the site although they begin like a path.
        case slash: return address.dropFirst().first.map { $0 != slash && $0 != UInt8(ascii: "\\") } ?? true
        case UInt8(ascii: "#"), UInt8(ascii: "?"): return true
        default: return address.starts(with: "https://".utf8) || address.starts(with: "mailto:".utf8)
        }
    }
}
