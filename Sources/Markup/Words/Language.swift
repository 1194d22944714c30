/// The language a person reads. Screens are Dutch first, English second.
package enum Language: String, Sendable, Hashable {
    case dutch = "nl"
    case english = "en"
    /// For tests: Dutch with every pair of words between ⟦ and ⟧, so that text without a translation stands out.
    case marked

    /// The languages people choose from.
    package static let offered: [Language] = [.dutch, .english]

    /// What `<html lang>` says.
    package var tag: String { self == .english ? "en" : "nl" }

    /// The first offered language in an `Accept-Language` header by weight; Dutch when none fits.
    package init(acceptLanguage: String?) {
        var best: (language: Language, weight: Double) = (.dutch, 0)
        for range in (acceptLanguage ?? "").utf8.split(separator: UInt8(ascii: ",")) {
            let parts = range.split(separator: UInt8(ascii: ";")).map { Self.trimmed($0) }
            guard let tag = parts.first?.lowercased(), let language = Self.offered.first(where: { Self.names($0, tag) }) else { continue }
            let weight = parts.dropFirst().first { $0.utf8.starts(with: "q=".utf8) }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            if weight > best.weight { best = (language, weight) }
        }
        self = best.language
    }

    private static func names(_ language: Language, _ tag: String) -> Bool {
        tag == language.rawValue || tag.utf8.starts(with: "\(language.rawValue)-".utf8)
    }

    private static func trimmed(_ bytes: Substring.UTF8View) -> String {
        String(decoding: bytes.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
    }
}
