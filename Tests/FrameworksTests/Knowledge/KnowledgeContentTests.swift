import Foundation
import Markup
import Testing

@testable import Frameworks

@Suite struct KnowledgeContentTests {
    private static func words(_ text: String) -> Int { text.split { $0 == " " || $0 == "\n" }.count }

    /// Sentences end with a point, question mark or exclamation mark before white space.
    private static func sentences(_ text: String) -> Int {
        text.split(separator: " ").filter { word in
            word.trimmingCharacters(in: CharacterSet(charactersIn: "’)")).last.map { ".?!:".contains($0) } ?? false
        }.count
    }

    private static func all(_ page: KnowledgePage, _ r: Reader) -> String {
        ([page.what] + page.steps + [page.here]).map { r($0) }.joined(separator: " ")
    }

    @Test("LB-0-05 each of the 69 knowledge terms has a page, and no page stands alone")
    func mentions() {
        let mentions = CompetenceProfile.learningGuide.workProcesses.flatMap(\.knowledge)
        #expect(mentions.count == 69)
        #expect(Set(mentions.map(\.page.key)).count == KnowledgePage.all.count)
        for mention in mentions { #expect(KnowledgePage.page(mention.page.key) != nil, "\(mention.term.dutch) has no page") }
        #expect(KnowledgePage.all.allSatisfy { !$0.workProcesses.isEmpty })
    }

    @Test(
        "LB-0-05 a page says what it is, how one does it and where, in both languages, and not more than fits",
        arguments: KnowledgePage.all.map(\.key)
    )
    func filled(_ key: String) throws {
        let page = try #require(KnowledgePage.page(key))
        #expect((2...4).contains(page.steps.count))
        for part in [page.title, page.what, page.here] + page.steps { #expect(!part.dutch.isEmpty && !part.english.isEmpty) }
        let (dutch, english) = (Self.words(Self.all(page, Reader(.dutch))), Self.words(Self.all(page, Reader(.english))))
        #expect((80...160).contains(dutch), "\(dutch) Dutch words")
        #expect((50...140).contains(english), "\(english) English words")
    }

    @Test("LB-0-05 sentences are short: their mean stays below 18 words", arguments: KnowledgePage.all.map(\.key))
    func readable(_ key: String) throws {
        let page = try #require(KnowledgePage.page(key))
        for r in [Reader(.dutch), Reader(.english)] {
            let text = Self.all(page, r)
            #expect(Double(Self.words(text)) / Double(max(Self.sentences(text), 1)) < 18, "in \(r.language.tag)")
        }
    }
}
