import Markup
import Store

/// Joining a group with the code its guide shows.
enum GroupCode {
    static let length = 8

    static let unknown = Refusal(
        .malformed,
        Words(
            "Deze code kennen we niet. Kijk of je hem goed hebt overgenomen, of vraag je begeleider om een nieuwe.",
            "We do not know this code. Check whether you copied it well, or ask your guide for a new one."))
}

extension PersonDatabase {
    /// Makes the person a member of the group's organisation and a learner in the group. Once more changes nothing.
    func join(with code: ShortCode, _ person: Person) throws {
        let found = try first(
            "SELECT organisation_id, id, name FROM unit WHERE join_code = \(code.text) AND ended_day IS NULL")
        guard let found else { throw GroupCode.unknown }
        let (keeper, unit): (OrganisationID, ID<Unit>) = (try found.read("organisation_id"), try found.read("id"))
        let database = OrganisationDatabase(database, now: now, keeper: keeper, asker: .person(person.id), member: nil)
        let member = try database.joiningMember(person)
        let places = try database.first(
            """
            SELECT 1 AS found FROM place WHERE organisation_id = \(keeper) AND unit_id = \(unit) AND member_organisation_id = \(keeper)
                AND member_id = \(member) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            """)
        if places != nil { return }
        try database.givePlace(on: unit, to: member, as: .learner, .learning, from: today)
        try database.audit("join", "place", unit, about: member, Role.learner.rawValue)
    }
}

extension OrganisationDatabase {
    /// Who left here does not come back by a code: that is for the organisation to say.
    fileprivate func joiningMember(_ person: Person) throws -> ID<Member> {
        let known = try first("SELECT id, left_day FROM member WHERE organisation_id = \(keeper) AND person_id = \(person.id)")
        guard let known else {
            let member = try createMember(name: person.name, email: person.email, person: person.id)
            try audit("join", "member", member, about: member)
            return member
        }
        guard try known.readIfPresent("left_day", as: Day.self) == nil else {
            throw Refusal(
                .conflict,
                Words(
                    "Je bent bij deze organisatie uitgeschreven. Vraag je begeleider om je weer in te schrijven.",
                    "You are no longer registered at this organisation. Ask your guide to register you again."))
        }
        return try known.read("id")
    }
}
