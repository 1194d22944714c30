import Store

extension PlatformDatabase {
    /// Who may get a sign-in link at this address. Somebody an organisation imported has no person yet: it is made here, so that they can
    /// sign in without anybody making an account. A suspended person stays suspended.
    package func personSigningIn(email: String) throws -> Person? {
        let email = EmailAddress.folded(email)
        if try first("SELECT id FROM person WHERE email = \(email)") != nil { return try person(email: email) }
        let member = try first(
            """
            SELECT name, organisation_id FROM member WHERE email = \(email) AND person_id IS NULL AND left_day IS NULL
            ORDER BY organisation_id, id LIMIT 1
            """)
        guard let member else { return nil }
        _ = try createPerson(name: try member.read("name"), email: email)
        return try person(email: email)
    }

    /// Ties members with this person's e-mail address to the person: signing in from that mailbox is how a person accepts the link. Where
    /// an organisation knows the address twice, or the person already, nothing is tied: the address does not say who is meant.
    package func linkMembers(to person: Person) throws {
        guard let email = person.email else { return }
        let rows = try all(
            """
            SELECT organisation_id, id FROM member WHERE email = \(email) AND person_id IS NULL AND left_day IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM member other WHERE other.organisation_id = member.organisation_id AND other.id <> member.id
                        AND (other.person_id = \(person.id) OR (other.email = \(email) AND other.left_day IS NULL)))
            """)
        for row in rows {
            let (keeper, member): (OrganisationID, ID<Member>) = (try row.read("organisation_id"), try row.read("id"))
            try run("UPDATE member SET person_id = \(person.id) WHERE organisation_id = \(keeper) AND id = \(member) AND person_id IS NULL")
            let theirs = OrganisationDatabase(database, now: now, keeper: keeper, asker: .person(person.id), member: nil)
            try theirs.audit("link", "member", member, about: member)
        }
    }
}
