import Store

/// A person as one organisation knows them: name and number there. Imports touch members only; the person accepts the link.
package struct Member: Sendable, Hashable {
    package let organisation: OrganisationID
    package let id: ID<Member>
    package let person: ID<Person>?
    package let name: String

    package static let columns: SQL =
        "member.organisation_id AS member_organisation_id, member.id AS member_id, member.person_id AS member_person_id, member.name AS member_name"

    package init(row: Row) throws {
        organisation = try row.read("member_organisation_id")
        id = try row.read("member_id")
        person = try row.readIfPresent("member_person_id")
        name = try row.read("member_name")
    }

    private static func own(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .account, of: "id", term: "retention.member", erase: erase, export: true)
    }

    package static let table = Table(
        "member", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("person_id", .id, required: false, .technical), Column("name", .text, own(.blank)),
            Column("email", .text, required: false, own(.blank)), Column("number", .text, required: false, own(.blank)),
            Column("source_key", .text, required: false, own(.blank)), Column("left_day", .day, required: false, .technical),
            Column("created_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id", to: "organisation", "id"), Table.Reference("person_id", to: "person", "id"),
        ], rules: ["UNIQUE (organisation_id, person_id)", "UNIQUE (organisation_id, source_key)"])
}

extension OrganisationDatabase {
    package func member(_ id: ID<Member>) throws -> Member? {
        try first("SELECT \(Member.columns) FROM member WHERE organisation_id = \(keeper) AND id = \(id)").map(Member.init)
    }

    @discardableResult
    package func createMember(
        name: String, email: String? = nil, number: String? = nil, person: ID<Person>? = nil, sourceKey: String? = nil
    ) throws -> ID<Member> {
        let id = newID(Member.self)
        try run(
            """
            INSERT INTO member (organisation_id, id, person_id, name, email, number, source_key, created_at)
            VALUES (\(keeper), \(id), \(person), \(name), \(email.map(EmailAddress.folded)), \(number), \(sourceKey), \(now))
            """)
        return id
    }
}
