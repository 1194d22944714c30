/// The person who reads a page: a language and the words of the organisation. Pages take it as `r` and say `r("Opslaan", "Save")`.
package struct Reader: Sendable {
    package let language: Language
    /// The organisation's own words; a term that is missing has its standard word.
    package let words: [FieldTerm: FieldWord]

    package init(_ language: Language = .dutch, words: [FieldTerm: FieldWord] = [:]) {
        self.language = language
        self.words = words
    }

    /// One of two texts that stand side by side in the code. Only the chosen one is made.
    package func callAsFunction(_ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .dutch: dutch()
        case .english: english()
        case .marked: "⟦\(dutch())⟧"
        }
    }

    package func callAsFunction(_ words: Words) -> String { self(words.dutch, words.english) }

    /// "student"
    package func term(_ term: FieldTerm) -> String { marked(forms(term).singular) }

    /// "de student"
    package func the(_ term: FieldTerm) -> String {
        let forms = forms(term)
        return marked("\(forms.article) \(forms.singular)")
    }

    /// "studenten"
    package func plural(_ term: FieldTerm) -> String { marked(forms(term).plural) }

    /// "3 studenten", "1 student"
    package func count(_ number: Int, _ term: FieldTerm) -> String {
        "\(number) \(number == 1 ? self.term(term) : plural(term))"
    }

    private func forms(_ term: FieldTerm) -> FieldWord.Forms {
        let word = words[term] ?? term.standard
        return language == .english ? word.english : word.dutch
    }

    private func marked(_ text: String) -> String { language == .marked ? "⟦\(text)⟧" : text }
}

extension String {
    /// With a capital at the start, for the beginning of a sentence or heading; a mark of the test language stays in front.
    package var capitalised: String {
        guard let place = unicodeScalars.firstIndex(where: { $0 != "⟦" }) else { return self }
        return String(unicodeScalars[..<place]) + unicodeScalars[place].properties.uppercaseMapping
            + String(unicodeScalars[unicodeScalars.index(after: place)...])
    }
}
