import Testing

@testable import Markup

@Suite struct ReaderTests {
    @Test("a reader sees one of two texts that stand side by side")
    func pairs() {
        #expect(Reader(.dutch)("Opslaan", "Save") == "Opslaan")
        #expect(Reader(.english)("Opslaan", "Save") == "Save")
        #expect(Reader(.marked)("Opslaan", "Save") == "⟦Opslaan⟧")
        #expect(Reader(.english)(Words("klaar", "done")) == "done")
    }

    @Test("a term has the organisation's word, and the standard word where it has none")
    func terms() {
        let own = [FieldTerm.learner: FieldWord("de", "leerling", "leerlingen", "pupil", "pupils")]
        let r = Reader(.dutch, words: own)
        #expect(r.term(.learner) == "leerling")
        #expect(r.the(.learner) == "de leerling")
        #expect(r.count(2, .learner) == "2 leerlingen")
        #expect(r.count(1, .learner) == "1 leerling")
        #expect(r.the(.track) == "het traject")
        #expect(Reader(.english, words: own).the(.learner) == "the pupil")
        #expect(Reader(.marked).plural(.learner) == "⟦studenten⟧")
    }

    @Test("a capital comes at the start of the words, behind the mark")
    func capitals() {
        #expect("de student".capitalised == "De student")
        #expect("⟦één⟧".capitalised == "⟦Één⟧")
        #expect("".capitalised == "")
    }

    @Test(
        "the language follows the browser by weight and is Dutch when in doubt",
        arguments: [
            (nil, Language.dutch), ("", .dutch), ("en", .english), ("en-GB,en;q=0.9", .english), ("nl,en;q=0.8", .dutch),
            ("en;q=0.5, nl;q=0.9", .dutch), ("fr", .dutch), ("fr, en;q=0.3", .english), ("marked", .dutch), ("EN-us", .english),
            ("en;q=0", .dutch), ("eng", .dutch),
        ])
    func accepted(header: String?, expected: Language) {
        #expect(Language(acceptLanguage: header) == expected)
    }
}
