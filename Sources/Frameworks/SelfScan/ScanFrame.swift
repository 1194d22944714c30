import Markup

/// A list that somebody holds their own work against: the profile of the learning guide now, other frameworks later.
package struct ScanFrame: Sendable {
    package struct Item: Sendable {
        /// Names it within the frame; never changes within a version. Without spaces.
        package let key: String
        package let title: Words
        package let text: Words

        package init(key: String, title: Words, text: Words) { (self.key, self.title, self.text) = (key, title, text) }
    }

    package struct Part: Sendable {
        package let key: String
        package let title: Words
        package let items: [Item]

        package init(key: String, title: Words, items: [Item]) { (self.key, self.title, self.items) = (key, title, items) }
    }

    package let key: String
    package let version: String
    package let title: Words
    package let parts: [Part]

    package init(key: String, version: String, title: Words, parts: [Part]) {
        (self.key, self.version, self.title, self.parts) = (key, version, title, parts)
    }

    static let all = [ScanFrame(CompetenceProfile.learningGuide)]

    static func frame(_ key: String) -> ScanFrame? { all.first { $0.key == key } }

    func part(_ key: String) -> Part? { parts.first { $0.key == key } }
}

extension ScanFrame {
    /// A part for each work process, an item for each indicator (LB-0-08).
    init(_ profile: CompetenceProfile) {
        self.init(
            key: profile.key, version: profile.version, title: profile.title,
            parts: profile.workProcesses.map { process in
                Part(
                    key: process.code, title: process.title,
                    items: process.rows.map { row in
                        Item(key: "\(process.code)-\(row.competence.letter)", title: row.competence.name, text: row.indicator)
                    })
            })
    }
}
