import Foundation
import Markup

/// A page in our own words on something that people who guide know and do: short, practical, for learners to read too.
package struct KnowledgePage: Sendable {
    /// The screen where one does it.
    enum Screen: String, Sendable {
        case today, assignments, groups, frameworks, results, scan, goals, writing
        /// Outside Leidraad.
        case none
    }

    /// In addresses, and for what an organisation adds to it: never changes.
    package let key: String
    package let title: Words
    package let what: Words
    /// How one does it, in two to four steps or tips.
    package let steps: [Words]
    /// Where it happens in Leidraad.
    package let here: Words
    let screen: Screen

    init(_ key: String, _ title: Words, what: Words, steps: [Words], here: Words, at screen: Screen) {
        (self.key, self.title, self.what, self.steps, self.here, self.screen) = (key, title, what, steps, here, screen)
    }

    /// Every page once, in the order in which the profile names them.
    package static let all: [KnowledgePage] = {
        var keys: Set<String> = []
        return CompetenceProfile.learningGuide.workProcesses.flatMap(\.knowledge).map(\.page).filter { keys.insert($0.key).inserted }
    }()

    private static let byKey = Dictionary(uniqueKeysWithValues: all.map { ($0.key, $0) })

    package static func page(_ key: String) -> KnowledgePage? { byKey[key] }

    /// The work processes that name it.
    var workProcesses: [CompetenceProfile.WorkProcess] {
        CompetenceProfile.learningGuide.workProcesses.filter { process in process.knowledge.contains { $0.page.key == key } }
    }

    /// All it says in the reader's language.
    func text(_ r: Reader) -> String { ([title, what] + steps + [here]).map { r($0) }.joined(separator: " ") }
}

/// What somebody looks for: every word has to be there, whatever its capitals and accents.
struct KnowledgeSearch: Sendable {
    private let words: [String]
    /// Only what this work process names; nil for all.
    let process: CompetenceProfile.WorkProcess?
    let typed: String

    init(_ typed: String, process: String) {
        self.typed = typed
        self.process = CompetenceProfile.learningGuide.workProcess(process)
        words = Self.folded(typed).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    var isEmpty: Bool { words.isEmpty && process == nil }

    func finds(_ text: String) -> Bool {
        let text = Self.folded(text)
        return words.allSatisfy { text.contains($0) }
    }

    func finds(_ page: KnowledgePage, _ r: Reader, addition: String) -> Bool {
        let isNamed = process.map { $0.knowledge.contains { $0.page.key == page.key } } ?? true
        return isNamed && finds(page.text(r) + " " + addition)
    }

    private static func folded(_ text: String) -> String { text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
}
