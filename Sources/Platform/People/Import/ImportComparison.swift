import Store

/// One kind of thing in a file beside what the database knows of it, found by the key of the source system.
struct ImportComparison<Noun, Draft: Equatable & Sendable>: Sendable where Noun: Sendable {
    struct Known: Sendable {
        let id: ID<Noun>
        let draft: Draft
        /// False once it has ended: then it cannot end again.
        let isCurrent: Bool
    }

    struct Update: Sendable {
        let key: String
        let id: ID<Noun>
        let old: Draft
        let new: Draft
    }

    private(set) var created: [(key: String, draft: Draft)] = []
    private(set) var updated: [Update] = []
    private(set) var removed: [(key: String, id: ID<Noun>, draft: Draft)] = []
    private(set) var unchanged = 0
    /// How many of these there are now, which removals are weighed against.
    let current: Int

    /// - Parameters:
    ///   - wanted: what the file says is there, in its order, each key once.
    ///   - gone: whether something known that is not wanted has ended.
    init(_ wanted: [(key: String, draft: Draft)], known: [String: Known], gone: (String) -> Bool) {
        current = known.values.count { $0.isCurrent }
        for (key, draft) in wanted {
            guard let found = known[key] else {
                created.append((key, draft))
                continue
            }
            if found.draft == draft { unchanged += 1 } else { updated.append(Update(key: key, id: found.id, old: found.draft, new: draft)) }
        }
        let keys = Set(wanted.map(\.key))
        for (key, found) in known where found.isCurrent && !keys.contains(key) && gone(key) { removed.append((key, found.id, found.draft)) }
        removed.sort { $0.id < $1.id }
    }

    var counts: ImportCounts {
        ImportCounts(created: created.count, updated: updated.count, unchanged: unchanged, removed: removed.count)
    }
}

/// How much an import changes, or would change.
package struct ImportCounts: Codable, Sendable, Hashable {
    package var created = 0
    package var updated = 0
    package var unchanged = 0
    package var removed = 0

    package static func + (left: ImportCounts, right: ImportCounts) -> ImportCounts {
        ImportCounts(
            created: left.created + right.created, updated: left.updated + right.updated, unchanged: left.unchanged + right.unchanged,
            removed: left.removed + right.removed)
    }
}
