import Foundation
import Markup
import Synchronization

/// An organisation's own words, over those of its sector (`house.md`, decision 8). They are one text in the row of the organisation, so
/// that a page with them takes no statement more.
struct OwnWords: Sendable, Equatable {
    /// The forms of one word as they were typed. A language that is left empty keeps the word of the sector.
    struct Forms: Codable, Sendable, Hashable {
        var article = ""
        var singular = ""
        var plural = ""
        var englishSingular = ""
        var englishPlural = ""

        var isEmpty: Bool { [singular, plural, englishSingular, englishPlural].allSatisfy(\.isEmpty) }

        func word(over sector: FieldWord) -> FieldWord {
            FieldWord(
                dutch: singular.isEmpty ? sector.dutch : FieldWord.Forms(article: article, singular: singular, plural: plural),
                english: englishSingular.isEmpty
                    ? sector.english : FieldWord.Forms(article: "the", singular: englishSingular, plural: englishPlural))
        }
    }

    var forms: [FieldTerm: Forms] = [:]

    func over(_ sector: [FieldTerm: FieldWord]) -> [FieldTerm: FieldWord] {
        sector.merging(forms.map { ($0, $1.word(over: sector[$0] ?? $0.standard)) }) { $1 }
    }
}

/// As the row of an organisation keeps them.
extension OwnWords {
    /// Nil when there are none.
    func text() throws -> String? {
        if forms.isEmpty { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let named = Dictionary(uniqueKeysWithValues: forms.map { ($0.rawValue, $1) })
        return String(decoding: try encoder.encode(named), as: UTF8.self)
    }

    /// The same text is the same words, whoever they are of, and is read once.
    static func of(_ text: String) -> OwnWords {
        if let known = known.withLock({ $0[text] }) { return known }
        let named = (try? JSONDecoder().decode([String: Forms].self, from: Data(text.utf8))) ?? [:]
        let words = OwnWords(
            forms: Dictionary(uniqueKeysWithValues: named.compactMap { name, forms in FieldTerm(rawValue: name).map { ($0, forms) } }))
        known.withLock {
            // A list that is changed often leaves its old texts behind.
            if $0.count >= 500 { $0.removeAll() }
            $0[text] = words
        }
        return words
    }

    private static let known = Mutex<[String: OwnWords]>([:])
}
