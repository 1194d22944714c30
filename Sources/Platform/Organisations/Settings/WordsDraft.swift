import Markup

/// The word list as it was typed, with what is wrong with it, by the name of the field.
struct WordsDraft: Sendable {
    private(set) var words: OwnWords
    private(set) var faults: [String: Words] = [:]

    init(_ words: OwnWords) { self.words = words }

    /// Reads the terms of the field, and nothing else that was sent.
    init(_ form: Form, sector: [FieldTerm: FieldWord]) {
        words = OwnWords()
        for term in FieldTerm.allCases {
            let name = { form.line(Self.name(term, $0)) }
            let article = name(.article)
            let forms = OwnWords.Forms(
                article: Self.articles.contains(article) ? article : (sector[term] ?? term.standard).dutch.article,
                singular: name(.singular), plural: name(.plural), englishSingular: name(.englishSingular),
                englishPlural: name(.englishPlural))
            if forms.isEmpty { continue }
            words.forms[term] = forms
            check(term, forms.singular, .singular, forms.plural, .plural)
            check(term, forms.englishSingular, .englishSingular, forms.englishPlural, .englishPlural)
        }
    }

    enum Part: String { case article, singular, plural, englishSingular, englishPlural }

    static let articles = ["de", "het"]
    static func name(_ term: FieldTerm, _ part: Part) -> String { "\(term.rawValue)-\(part.rawValue)" }

    private mutating func check(_ term: FieldTerm, _ one: String, _ onePart: Part, _ many: String, _ manyPart: Part) {
        for (text, part) in [(one, onePart), (many, manyPart)] {
            if text.isEmpty, !(one.isEmpty && many.isEmpty) {
                faults[Self.name(term, part)] = Words(
                    "Vul het enkelvoud en het meervoud allebei in, of geen van beide.", "Fill in both singular and plural, or neither.")
            } else if text.utf8.count > 80 {
                faults[Self.name(term, part)] = Words("Houd het korter dan 80 tekens.", "Keep it shorter than 80 characters.")
            }
        }
    }
}
