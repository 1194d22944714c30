import Markup
import Store

/// Somebody who can sign in. A person belongs to no organisation; `Member` does.
package struct Person: Sendable, Hashable {
    package let id: ID<Person>
    package let name: String
    package let email: String?
    package let language: Language?

    package static let columns: SQL =
        "person.id AS person_id, person.name AS person_name, person.email AS person_email, person.language AS person_language"

    package init(row: Row) throws {
        id = try row.read("person_id")
        name = try row.read("person_name")
        email = try row.readIfPresent("person_email")
        language = try row.readIfPresent("person_language", as: String.self).flatMap(Language.init(rawValue:))
    }

    private static func own(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .account, of: "id", term: "retention.account", erase: erase, export: true)
    }

    package static let table = Table(
        "person", keeper: .platform, key: "id",
        [
            Column("id", .id, .technical), Column("name", .text, own(.blank)), Column("email", .text, required: false, own(.blank)),
            Column("language", .text, required: false, own(.blank)), Column("created_at", .instant, .technical),
            // A demo person is listed on the sign-in page of a demo, with this line about the role.
            Column("demo_role", .text, required: false, .technical),
            Column("suspended_at", .instant, required: false, .technical),
        ], rules: ["UNIQUE (email)"])
}

extension PlatformDatabase {
    package func person(email: String) throws -> Person? {
        try first("SELECT \(Person.columns) FROM person WHERE email = \(EmailAddress.folded(email)) AND suspended_at IS NULL").map(
            Person.init)
    }

    package func createPerson(name: String, email: String?, demoRole: String? = nil, id: ID<Person>? = nil) throws -> ID<Person> {
        let id = id ?? newID(Person.self)
        try run(
            """
            INSERT INTO person (id, name, email, created_at, demo_role)
            VALUES (\(id), \(name), \(email.map(EmailAddress.folded)), \(now), \(demoRole))
            """)
        return id
    }
}

/// E-mail addresses as keys: one form at the border, so that Swift and SQL agree on equality (`security.md` T27).
package enum EmailAddress {
    /// ASCII letters become small. Addresses with other bytes are refused before they get here.
    package static func folded(_ text: String) -> String {
        String(decoding: text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    /// One `@`, a dot behind it, plain ASCII without spaces or control bytes, at most 254 bytes.
    package static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count <= 254, bytes.allSatisfy({ $0 > 32 && $0 < 127 && !"<>()[]\\,;:\"".utf8.contains($0) }) else { return false }
        let halves = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return halves.count == 2 && !halves[0].isEmpty && halves[1].dropFirst().dropLast().contains(UInt8(ascii: "."))
    }
}
