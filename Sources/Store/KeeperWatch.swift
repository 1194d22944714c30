import Synchronization

/// Refuses a statement that names a keeper-owned table and forgets its keeper: the second net of authorization, switched on in debug
/// builds and in every test. It reads text, so it is a net under the typed databases, not in their place.
package final class KeeperWatch: Sendable {
    /// A statement names `table` without `organisation_id`, or a person's table without `person_id`.
    package struct KeeperForgotten: Error, CustomStringConvertible {
        package let table: String
        package let statement: String
        package var description: String { "statement names \(table) without its keeper: \(statement)" }
    }

    private let keepers: [String: Table.Keeper]
    private let approved = Mutex<Set<String>>([])

    package init(_ tables: [Table]) {
        keepers = Dictionary(tables.map { ($0.name.description, $0.keeper) }, uniquingKeysWith: { _, last in last })
    }

    func check(_ statement: String) throws {
        if approved.withLock({ $0.contains(statement) }) { return }
        let words = Set(
            statement.utf8.split { byte in !(byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)) }
                .map { String(decoding: $0, as: UTF8.self) })
        for word in words {
            switch keepers[word] {
            case .organisation? where !words.contains("organisation_id"): throw KeeperForgotten(table: word, statement: statement)
            case .person? where !words.contains("person_id"): throw KeeperForgotten(table: word, statement: statement)
            default: break
            }
        }
        _ = approved.withLock { $0.insert(statement) }
    }
}
