import Foundation
import Markup
import Store

/// Everything the tables declare as somebody's own and exportable, over all organisations (AVG art. 15 and 20; requirements X-11, E-27).
package struct PersonExport: Sendable {
    package struct Value: Sendable {
        package let column: Column
        package let text: String
    }

    /// One row about the person.
    package struct Record: Sendable {
        package let table: String
        /// Nil for what belongs to no organisation, such as the account.
        package let organisation: String?
        package let track: String?
        package let values: [Value]
        /// The last day it is kept, as far as that is known today.
        package let keptUntil: Day?
    }

    package let person: ID<Person>
    package let at: Instant
    package let records: [Record]

    /// Reads all of it, inside one transaction.
    ///
    /// - Parameter key: of the owner, when the owner asks and the lock is open; without it what only the owner may read is named as sealed.
    package init(of person: ID<Person>, _ database: some BoundDatabase, _ house: House, key: SecretKey? = nil) throws {
        self.person = person
        at = database.now
        let scope = try PersonScope(person, database)
        var reading = try ExportReading(scope, AnyBound(database), house, key)
        records = try reading.records()
    }
}

/// Any bound database, for code that works for all of them.
struct AnyBound: BoundDatabase {
    let reach: Reach
    let now: Instant

    init(_ bound: some BoundDatabase) {
        reach = bound.reach
        now = bound.now
    }
}

private struct ExportReading {
    private let scope: PersonScope
    private let database: AnyBound
    private let house: House
    private let key: SecretKey?
    private let organisations: [OrganisationID: String]
    /// Learners of the same tracks: their names are not the reader's to take away.
    private let fellows: [String]
    private var terms: Terms

    init(_ scope: PersonScope, _ database: AnyBound, _ house: House, _ key: SecretKey?) throws {
        self.scope = scope
        self.database = database
        self.house = house
        self.key = key
        terms = Terms(house)
        let rows = try database.all("SELECT id, name FROM organisation")
        organisations = Dictionary(uniqueKeysWithValues: try rows.map { (try $0.read("id"), try $0.read("name")) })
        fellows = try scope.members.flatMap { try database.fellowLearners(of: $0) }
    }

    mutating func records() throws -> [PersonExport.Record] {
        var records: [PersonExport.Record] = []
        for entry in house.register.entries {
            let columns = entry.columns.filter { $0.privacy.exported && ($0.kind != .bytes || $0.isSealed) && $0.kind != .id }
            guard let subject = entry.subject, !columns.isEmpty else { continue }
            for (part, _) in scope.parts {
                guard let condition = subject.isAbout(part) else { continue }
                for row in try rows(of: entry, columns, condition, part) { records.append(try record(row, entry, columns)) }
            }
        }
        return records
    }

    private func rows(
        of entry: PersonalColumns, _ columns: [Column], _ condition: SQL, _ part: PersonScope.Part
    ) throws -> [Row] {
        let table = entry.table
        let isKept = table.keeper == .organisation
        let keeper: SQL = isKept ? "organisation_id" : "NULL"
        let anchor = entry.anchor?.value ?? "NULL"
        let name: SQL = columns.contains(where: \.isSealed) ? "sealed_name" : "NULL"
        let track: SQL = isKept && table.has("track_id") ? title(of: table, part) : "NULL"
        return try database.all(
            """
            SELECT \(columns.map(\.sql).joined(separator: ", ")), \(keeper) AS shown_keeper,
                \(track) AS shown_track, \(anchor) AS shown_anchor, \(name) AS shown_name
            FROM \(table.sql) WHERE \(condition) ORDER BY \(table.primaryKey)
            """)
    }

    /// The title of a track is for whoever has a place on it today.
    private func title(of table: Table, _ part: PersonScope.Part) -> SQL {
        guard case .member(let key) = part else { return "NULL" }
        return """
            (SELECT title FROM track shown
                WHERE shown.organisation_id = \(table.sql).organisation_id AND shown.id = \(table.sql).track_id AND EXISTS (
                    SELECT 1 FROM place held WHERE held.organisation_id = shown.organisation_id
                        AND (held.track_id = shown.id OR (held.unit_id = shown.unit_id AND held.role <> 'learner'))
                        AND held.member_organisation_id = \(key.organisation) AND held.member_id = \(key.member)
                        AND held.from_day <= \(database.today) AND (held.until_day IS NULL OR held.until_day >= \(database.today))))
            """
    }

    private mutating func record(_ row: Row, _ entry: PersonalColumns, _ columns: [Column]) throws -> PersonExport.Record {
        let keeper: OrganisationID? = try row.readIfPresent("shown_keeper")
        let values = try columns.compactMap { column in
            try text(row, column).map { PersonExport.Value(column: column, text: $0) }
        }
        let began = try entry.anchor.flatMap { try $0.day(row, "shown_anchor") }
        let days = try entry.term.map { try terms.days($0, at: keeper ?? .platform, database) }
        return PersonExport.Record(
            table: entry.table.name.description, organisation: keeper.flatMap { organisations[$0] },
            track: try row.readIfPresent("shown_track", as: String.self), values: values,
            keptUntil: began.flatMap { began in days.map { began.adding(days: $0) } })
    }

    private func text(_ row: Row, _ column: Column) throws -> String? {
        let name = column.name.description
        switch column.kind {
        case .text: return try row.readIfPresent(name, as: String.self).map(withoutFellows)
        case .day: return try row.readIfPresent(name, as: Day.self)?.isoText
        case .instant: return try row.readIfPresent(name, as: Instant.self)?.isoText
        case .integer, .organisation: return try row.readIfPresent(name, as: Int64.self).map { "\($0)" }
        case .real: return try row.readIfPresent(name, as: Double.self).map { "\($0)" }
        case .flag: return try row.readIfPresent(name, as: Bool.self).map { $0 ? "true" : "false" }
        case .bytes: return try opened(row, name)
        case .id: return nil
        }
    }

    /// What only the owner may read, or the sign that it is locked.
    private func opened(_ row: Row, _ column: String) throws -> String? {
        guard let key, let person = scope.person else { return SealedText.stored }
        return OwnerSealed.open(try row.read(column), name: try row.read("shown_name"), of: person, key) ?? SealedText.stored
    }

    private func withoutFellows(_ text: String) -> String {
        fellows.reduce(text) { $0.replacingBytes(of: $1, with: "(iemand anders)") }
    }
}

/// The terms as they hold today, looked up once.
struct Terms {
    private struct Key: Hashable {
        let term: String
        let keeper: OrganisationID
    }

    private let house: House
    private var known: [Key: Int] = [:]

    init(_ house: House) { self.house = house }

    mutating func days(_ term: String, at keeper: OrganisationID, _ database: some BoundDatabase) throws -> Int {
        let key = Key(term: term, keeper: keeper)
        if let days = known[key] { return days }
        let days = Int(try database.norm(term, at: keeper, house).seconds / 86_400)
        known[key] = days
        return days
    }
}

extension PersonalColumns {
    /// From when its term counts; nil without a term.
    var anchor: Anchor? { term.flatMap { Anchor($0, of: table, subject) } }
}

extension Column {
    /// Sealed under its owner's key (`OwnerSealed`).
    fileprivate var isSealed: Bool { privacy.class == .ownerOnly && kind == .bytes }
}

extension Instant {
    /// `2026-11-21T09:05:00Z`, for machines.
    var isoText: String { Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601) }

    /// Nil for anything that `isoText` does not write.
    init?(isoText: String) {
        guard let date = try? Date(isoText, strategy: .iso8601) else { return nil }
        self.init(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
    }
}

extension BoundDatabase {
    /// The names of other learners on the tracks of this member, longest first, so that no part of a name is left.
    fileprivate func fellowLearners(of key: MemberKey) throws -> [String] {
        let rows = try all(
            """
            SELECT DISTINCT member.name AS name FROM place own
            JOIN place other ON other.organisation_id = own.organisation_id AND other.role = 'learner'
                AND (other.track_id = own.track_id OR other.unit_id = own.unit_id)
            JOIN member ON member.organisation_id = other.member_organisation_id AND member.id = other.member_id
            WHERE own.member_organisation_id = \(key.organisation) AND own.member_id = \(key.member)
                AND NOT (member.organisation_id = \(key.organisation) AND member.id = \(key.member))
            """)
        return try rows.map { try $0.read("name", as: String.self) }.filter { $0.utf8.count > 2 && $0 != ErasedText.stored }
            .sorted { $0.utf8.count > $1.utf8.count }
    }
}

extension String {
    /// Compared by bytes: a name with a combining mark behind it is still the name.
    func replacingBytes(of part: String, with other: String) -> String {
        let (bytes, part) = (Array(utf8), Array(part.utf8))
        guard !part.isEmpty, part.count <= bytes.count else { return self }
        var (result, place): ([UInt8], Int) = ([], 0)
        while place < bytes.count {
            if bytes[place...].starts(with: part) {
                result += Array(other.utf8)
                place += part.count
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
