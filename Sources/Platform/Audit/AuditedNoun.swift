import Store

/// A noun whose content the audit log covers: the room that keeps it reads it back, so that a change behind the log is found.
package struct AuditedNoun: Sendable {
    package let noun: String
    /// What these rows of one organisation say now, part by part as it was covered, by key. A part that was erased is nil.
    package let read: @Sendable (PlatformDatabase, OrganisationID, [[UInt8]]) throws -> [[UInt8]: [String?]]

    package init(noun: String, read: @escaping @Sendable (PlatformDatabase, OrganisationID, [[UInt8]]) throws -> [[UInt8]: [String?]]) {
        self.noun = noun
        self.read = read
    }
}

/// What one entry says about the content of its noun.
struct CoveredContent: Sendable {
    let noun: String
    let key: [UInt8]
    private let covered: [UInt8]
    private let salt: [UInt8]

    /// Nil for an entry that covers nothing, or was erased.
    init?(row: Row) throws {
        guard let covered: [UInt8] = try row.readIfPresent("covered"), let salt: [UInt8] = try row.readIfPresent("salt"),
            let key: [UInt8] = try row.readIfPresent("noun_id")
        else { return nil }
        noun = try row.read("noun")
        (self.key, self.covered, self.salt) = (key, covered, salt)
    }

    /// Whether these parts are what was covered; an erased part cannot be compared any more.
    func isHeld(by parts: [String?]?) -> Bool {
        let size = Sodium.digest([]).count
        guard let parts, parts.count * size == covered.count else { return false }
        return parts.enumerated().allSatisfy { number, part in
            part.map { AuditLink.covered([$0], salt: salt) == Array(covered[number * size..<(number + 1) * size]) } ?? true
        }
    }
}

extension PlatformDatabase {
    /// Of these rows of the log the nouns that say something else than when it was written, each once.
    func changedNouns(_ rows: [Row], of organisation: OrganisationID, _ nouns: [AuditedNoun]) throws -> [CoveredContent] {
        let entries = try rows.compactMap(CoveredContent.init)
        return try nouns.flatMap { noun -> [CoveredContent] in
            let own = entries.filter { $0.noun == noun.noun }
            if own.isEmpty { return [] }
            let now = try noun.read(self, organisation, own.map(\.key))
            return own.filter { !$0.isHeld(by: now[$0.key]) }
        }
    }
}
