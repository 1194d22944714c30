import Foundation
import Store

/// What was erased and what had to stay: counts only, so that it can be kept and shown.
package struct ErasureCertificate: Sendable, Codable, Hashable {
    /// Rows that must stay until their term ends.
    package struct Kept: Sendable, Codable, Hashable {
        package let table: String
        package let rows: Int
        /// The key of the Norm that asks it.
        package let term: String
        /// `2028-05-20`; nil while the track is open, because the term has not begun.
        package let until: String?
    }

    /// Rows by table.
    package internal(set) var erased: [String: Int] = [:]
    package internal(set) var kept: [Kept] = []
    /// Somebody else at the organisation has the same name, so texts of others were not searched for it.
    package internal(set) var hasNamesake = false
}

/// An erasure that was done: kept in the database and in a file outside it, so that it can be done again on a restored backup. Holds no
/// name, and the account only as a digest.
package struct ErasureRecord: Sendable, Codable {
    package let id: String
    package let at: Int64
    let person: String?
    package let members: [MemberKey]
    package let despiteTerms: Bool
    package let certificate: ErasureCertificate

    static let table = Table(
        "erasure", keeper: .platform, key: "id",
        [
            Column("id", .id, .technical), Column("at", .instant, .technical), Column("record", .text, .technical),
            // Filled when the record stands in the file outside the database.
            Column("copied_at", .instant, required: false, .technical),
        ])

    static func hash(_ person: ID<Person>) -> String { Base64URL.text(Sodium.digest(Array("leidraad erasure".utf8) + person.bytes)) }

    fileprivate init(_ id: ID<Erasure>, at: Instant, _ scope: PersonScope, despiteTerms: Bool, _ certificate: ErasureCertificate) {
        self.id = id.text
        self.at = at.milliseconds
        person = scope.person.map(Self.hash)
        members = scope.members
        self.despiteTerms = despiteTerms
        self.certificate = certificate
    }

    init?(line: some Collection<UInt8>) {
        guard let record = try? JSONDecoder().decode(ErasureRecord.self, from: Data(line)) else { return nil }
        self = record
    }

    /// One line of the file.
    fileprivate func line() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension BoundDatabase {
    /// Erases, notes the erasure and puts aside its copy outside the database.
    package func erase(_ scope: PersonScope, despiteTerms: Bool, _ house: House) throws -> (
        id: ID<Erasure>, certificate: ErasureCertificate
    ) {
        let certificate = try Erasure.perform(scope, despiteTerms: despiteTerms, self, house)
        let id = newID(Erasure.self)
        try note(ErasureRecord(id, at: now, scope, despiteTerms: despiteTerms, certificate), id)
        try enqueue("erasure.copy", key: id.text)
        return (id, certificate)
    }

    private func note(_ record: ErasureRecord, _ id: ID<Erasure>) throws {
        try run(
            """
            INSERT INTO erasure (id, at, record) VALUES (\(id), \(Instant(milliseconds: record.at)), \(try record.line()))
            ON CONFLICT (id) DO NOTHING
            """)
    }

    package func erasure(_ id: ID<Erasure>) throws -> ErasureRecord? {
        try first("SELECT record FROM erasure WHERE id = \(id)").flatMap {
            ErasureRecord(line: try $0.read("record", as: String.self).utf8)
        }
    }

    fileprivate func uncopiedErasures() throws -> [String] {
        try all("SELECT record FROM erasure WHERE copied_at IS NULL ORDER BY at, id").map { try $0.read("record") }
    }

    /// Does once more what a line of the file says was done.
    fileprivate func repeatErasure(_ record: ErasureRecord, _ house: House) throws {
        guard let id = ID<Erasure>(text: record.id) else { return }
        var person: ID<Person>?
        if let hash = record.person {
            person = try all("SELECT id FROM person").map { try $0.read("id", as: ID<Person>.self) }.first {
                ErasureRecord.hash($0) == hash
            }
        }
        _ = try Erasure.perform(PersonScope(person: person, members: record.members), despiteTerms: record.despiteTerms, self, house)
        try note(record, id)
        try run("UPDATE erasure SET copied_at = COALESCE(copied_at, \(now)) WHERE id = \(id)")
    }
}

extension Program {
    /// Copies new erasures to the file outside the database. First the file, then the note: what was not noted is copied once more, which
    /// harms nothing.
    package func copyErasures() async throws {
        guard let path = settings.erasureFile else { return }
        let lines = try await read { try $0.uncopiedErasures() }
        if lines.isEmpty { return }
        try ErasureFile(path: path).append(lines)
        try await write { database in
            for line in lines {
                guard let record = ErasureRecord(line: line.utf8), let id = ID<Erasure>(text: record.id) else { continue }
                try database.run("UPDATE erasure SET copied_at = \(database.now) WHERE id = \(id)")
            }
        }
    }

    /// Erases again, after a backup was restored, everybody who was erased since; returns how many erasures the file knows.
    @discardableResult
    package func replayErasures() async throws -> Int {
        guard let path = settings.erasureFile else { return 0 }
        let records = ErasureFile(path: path).records()
        let house = house
        for record in records { try await write { try $0.repeatErasure(record, house) } }
        return records.count
    }
}

/// The erasures outside the database: a line of JSON for each. Lines are only added.
struct ErasureFile: Sendable {
    let path: String

    /// On disk when this returns.
    func append(_ lines: [String]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JobProblem("the file of erasures cannot be written: \(String(cString: strerror(errno)))") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // A line that a crash cut off must not swallow the next one; empty lines mean nothing.
        try file.write(contentsOf: Data(("\n" + lines.joined(separator: "\n") + "\n").utf8))
        try file.synchronize()
    }

    func records() -> [ErasureRecord] {
        var seen: Set<String> = []
        return (FileManager.default.contents(atPath: path) ?? Data()).split(separator: UInt8(ascii: "\n"))
            .compactMap { ErasureRecord(line: $0) }.filter { seen.insert($0.id).inserted }
    }
}
