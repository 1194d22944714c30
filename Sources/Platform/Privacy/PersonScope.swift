import Store

/// A member by its whole key.
package struct MemberKey: Sendable, Hashable, Codable {
    package let organisation: OrganisationID
    package let member: ID<Member>

    package init(organisation: OrganisationID, member: ID<Member>) {
        self.organisation = organisation
        self.member = member
    }

    private enum CodingKeys: String, CodingKey { case organisation, member }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        organisation = OrganisationID(try values.decode(Int64.self, forKey: .organisation))
        guard let id = ID<Member>(text: try values.decode(String.self, forKey: .member)) else {
            throw DecodingError.dataCorruptedError(forKey: .member, in: values, debugDescription: "no key")
        }
        member = id
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(organisation.number, forKey: .organisation)
        try values.encode(member.text, forKey: .member)
    }
}

/// Whose data it is about: an account and everything the organisations know under it, or one membership only.
package struct PersonScope: Sendable {
    package let person: ID<Person>?
    package let members: [MemberKey]

    package init(person: ID<Person>?, members: [MemberKey]) {
        self.person = person
        self.members = members
    }

    /// The whole person: the account with all memberships, also those that ended.
    package init(_ person: ID<Person>, _ database: some BoundDatabase) throws {
        let rows = try database.all("SELECT organisation_id, id FROM member WHERE person_id = \(person) ORDER BY organisation_id")
        self.init(
            person: person, members: try rows.map { MemberKey(organisation: try $0.read("organisation_id"), member: try $0.read("id")) })
    }

    /// One membership; the account goes with it when it has no other that goes on.
    package init(_ key: MemberKey, _ database: some BoundDatabase) throws {
        let row = try database.first(
            """
            SELECT person_id, (SELECT COUNT(*) FROM member other WHERE other.person_id = member.person_id AND other.left_day IS NULL
                AND NOT (other.organisation_id = member.organisation_id AND other.id = member.id)) AS others
            FROM member WHERE organisation_id = \(key.organisation) AND id = \(key.member)
            """)
        guard let row else { throw Refusal.notFound }
        let isLast = try row.read("others", as: Int.self) == 0
        self.init(person: isLast ? try row.readIfPresent("person_id") : nil, members: [key])
    }

    /// The account and each membership on its own, with the organisation whose norms hold for it.
    var parts: [(part: Part, keeper: OrganisationID)] {
        (person.map { [(.person($0), .platform)] } ?? []) + members.map { (.member($0), $0.organisation) }
    }

    enum Part: Sendable {
        case person(ID<Person>)
        case member(MemberKey)
    }
}

extension Subject {
    /// The condition that a row is about this part of somebody; nil when the rows are about the other kind.
    func isAbout(_ part: PersonScope.Part) -> SQL? {
        switch (self, part) {
        case (.person(let column), .person(let person)): "\(column) = \(person)"
        case (.member(let organisation, let id), .member(let key)): "\(organisation) = \(key.organisation) AND \(id) = \(key.member)"
        default: nil
        }
    }
}
