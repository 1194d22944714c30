import Markup
import Platform
import Store

/// What somebody noted for themselves on one item of a frame, or on a whole part. Readable by nobody else, by construction: it is stored
/// sealed under the owner's key, and only a database that is bound to the person has a query for it (LB-0-08; `house.md`, decision 6).
struct SelfScanEntry: Sendable, Hashable {
    enum Mark: String, Sendable, CaseIterable {
        case goingWell, workingOn

        var words: Words {
            switch self {
            case .goingWell: Words("Gaat goed", "Going well")
            case .workingOn: Words("Hier wil ik aan werken", "I want to work on this")
            }
        }
    }

    let item: String
    var mark: Mark?
    var note: String

    var isEmpty: Bool { mark == nil && note.isEmpty }

    static let table = Table(
        "self_scan_entry", keeper: .person, key: "person_id, sealed_name",
        [
            Column("person_id", .id, .technical), Column("sealed_name", .bytes, .technical),
            Column("sealed", .bytes, Privacy(.ownerOnly, .guidance, of: "person_id", term: nil, erase: .deleteRow, export: true)),
        ], references: [Table.Reference("person_id", to: "person", "id")])
}

// What is sealed is a line for its place and mark, and below it the note: the owner reads it like that in the own export, too.
extension SelfScanEntry {
    private func text(in frame: ScanFrame) -> String { "\(frame.key) \(frame.version) \(item) \(mark?.rawValue ?? "-")\n\(note)" }

    /// Nil when it belongs to another frame.
    fileprivate init?(_ text: String, in frame: ScanFrame) {
        let halves = text.utf8.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let head = halves[0].utf8.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
        guard halves.count == 2, head.count == 4, head[0] == frame.key, head[1] == frame.version else { return nil }
        self.init(item: head[2], mark: Mark(rawValue: head[3]), note: halves[1])
    }

    private func name(in frame: ScanFrame) -> String { "\(frame.key) \(frame.version) \(item)" }

    fileprivate func storedName(in frame: ScanFrame, _ key: SecretKey) -> [UInt8] { OwnerSealed.name(name(in: frame), key) }

    fileprivate func sealed(in frame: ScanFrame, of person: ID<Person>, _ key: SecretKey) -> OwnerSealed {
        OwnerSealed(text(in: frame), about: name(in: frame), of: person, key)
    }
}

extension PersonDatabase {
    /// What this person noted on this frame, by item.
    func scan(_ frame: ScanFrame, _ key: SecretKey) throws -> [String: SelfScanEntry] {
        let rows = try all("SELECT sealed_name, sealed FROM self_scan_entry WHERE person_id = \(person)")
        var entries: [String: SelfScanEntry] = [:]
        for row in rows {
            let text = OwnerSealed.open(try row.read("sealed"), name: try row.read("sealed_name"), of: person, key)
            guard let entry = text.flatMap({ SelfScanEntry($0, in: frame) }) else { continue }
            entries[entry.item] = entry
        }
        return entries
    }

    /// Leaves no trace in the audit log, and an empty entry no row.
    func keep(_ entry: SelfScanEntry, in frame: ScanFrame, _ key: SecretKey) throws {
        guard !entry.isEmpty else {
            try run("DELETE FROM self_scan_entry WHERE person_id = \(person) AND sealed_name = \(entry.storedName(in: frame, key))")
            return
        }
        let sealed = entry.sealed(in: frame, of: person, key)
        try run(
            """
            INSERT INTO self_scan_entry (person_id, sealed_name, sealed) VALUES (\(person), \(sealed.name), \(sealed.box))
            ON CONFLICT (person_id, sealed_name) DO UPDATE SET sealed = excluded.sealed
            """)
    }
}
