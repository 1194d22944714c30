import Markup
import Store

/// Why somebody sees a learner's data: a role on one track, or on the unit it belongs to, for a purpose and a period. Nobody gives a
/// place to himself; administrators have none.
package struct Place: Sendable, Hashable {
    package enum Purpose: String, SQLConvertible, Sendable { case learning, guidance, practice, assessment, information }

    package let id: ID<Place>
    package let member: ID<Member>
    package let memberOrganisation: OrganisationID
    package let memberName: String

    /// Who holds it: two organisations may know different people by the same member key.
    package struct Holder: Hashable, Sendable {
        let organisation: OrganisationID
        let member: ID<Member>
    }

    package var holder: Holder { Holder(organisation: memberOrganisation, member: member) }
    package let role: Role
    package let purpose: Purpose
    /// Nil for a place on the track itself.
    package let unitName: String?
    package let until: Day?
    /// The name of the colleague this person stands in for.
    package let standsInFor: String?
    /// The last day of an absence that goes on today.
    let absentUntil: Day?

    init(row: Row) throws {
        id = try row.read("place_id")
        member = try row.read("place_member_id")
        memberOrganisation = try row.read("place_member_organisation_id")
        memberName = try row.read("place_member_name")
        role = try row.read("place_role")
        purpose = try row.read("place_purpose")
        unitName = try row.readIfPresent("place_unit_name")
        until = try row.readIfPresent("place_until_day")
        standsInFor = try row.readIfPresent("place_stands_in_for")
        absentUntil = try row.readIfPresent("place_absent_until")
    }

    package static let table = Table(
        "place", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("track_id", .id, required: false, .technical), Column("unit_id", .id, required: false, .technical),
            Column("member_organisation_id", .organisation, .technical), Column("member_id", .id, .technical),
            Column("role", .text, Privacy(.personal, .access, of: "member_id", term: "retention.member", erase: .keep, export: true)),
            Column("purpose", .text, .technical), Column("from_day", .day, .technical),
            Column("until_day", .day, required: false, .technical),
            // A stand-in's place names the place it stands in for, and ends by itself.
            Column("stands_in_place_id", .id, required: false, .technical),
            Column("given_by_member_id", .id, required: false, .technical), Column("given_at", .instant, .technical),
            // The key of the source system (OneRoster enrollment), so that a second import finds it again.
            Column("source_key", .text, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, unit_id", to: "unit"),
            Table.Reference("member_organisation_id, member_id", to: "member"),
        ], rules: ["CHECK ((track_id IS NULL) <> (unit_id IS NULL))", "UNIQUE (organisation_id, source_key)"])
}

extension OrganisationDatabase {
    /// Gives a place on a track. Throws a refusal when the member's organisation is no partner, or the giver would give it to himself.
    @discardableResult
    package func givePlace(
        on track: ID<Track>, to member: ID<Member>, of organisation: OrganisationID? = nil, as role: Role, _ purpose: Place.Purpose,
        from day: Day, until: Day? = nil
    ) throws -> ID<Place> {
        try insertPlace(track: track, unit: nil, member, organisation, role, purpose, day, until)
    }

    /// Gives a place on a unit: a learner belongs to it, a guide reaches all its tracks.
    @discardableResult
    package func givePlace(
        on unit: ID<Unit>, to member: ID<Member>, as role: Role, _ purpose: Place.Purpose, from day: Day, until: Day? = nil,
        standingInFor original: ID<Place>? = nil
    ) throws -> ID<Place> {
        try insertPlace(track: nil, unit: unit, member, nil, role, purpose, day, until, standingInFor: original)
    }

    private func insertPlace(
        track: ID<Track>?, unit: ID<Unit>?, _ member: ID<Member>, _ organisation: OrganisationID?, _ role: Role,
        _ purpose: Place.Purpose, _ from: Day, _ until: Day?, standingInFor original: ID<Place>? = nil
    ) throws -> ID<Place> {
        let organisation = organisation ?? keeper
        // What a learner writes is kept by one organisation; a learner of a partner has a track there.
        guard try isPartner(organisation), role != .learner || organisation == keeper else { throw Refusal.notFound }
        if role != .learner, try isAsker(member, of: organisation) {
            throw Refusal(
                .notYours,
                Words("Je kunt jezelf geen plek geven. Vraag een collega.", "You cannot give yourself a place. Ask a colleague."))
        }
        let id = newID(Place.self)
        try run(
            """
            INSERT INTO place (organisation_id, id, track_id, unit_id, member_organisation_id, member_id, role, purpose, from_day, until_day,
                stands_in_place_id, given_by_member_id, given_at)
            VALUES (\(keeper), \(id), \(track), \(unit), \(organisation), \(member), \(role), \(purpose), \(from), \(until),
                \(original), \(self.member?.id), \(now))
            """)
        return id
    }

    /// Whether this member is the person who asks, also as somebody of a partner organisation.
    private func isAsker(_ member: ID<Member>, of organisation: OrganisationID) throws -> Bool {
        guard case .person(let person) = asker else { return false }
        return try first(
            "SELECT 1 AS found FROM member WHERE organisation_id = \(organisation) AND id = \(member) AND person_id = \(person)") != nil
    }
}

extension OrganisationDatabase {
    /// Whether the holder of a place can sign in.
    package func hasAccount(_ place: Place) throws -> Bool {
        try first(
            """
            SELECT 1 AS found FROM member WHERE member.organisation_id = \(place.memberOrganisation) AND member.id = \(place.member)
                AND person_id IS NOT NULL
            """) != nil
    }

    /// Where mail reaches the holder of a place: the address at their organisation, else that of their account.
    package func address(of place: Place) throws -> String? {
        try first(
            """
            SELECT COALESCE(member.email, person.email) AS address FROM member
            LEFT JOIN person ON person.id = member.person_id
            WHERE member.organisation_id = \(place.memberOrganisation) AND member.id = \(place.member)
            """)?.readIfPresent("address")
    }

    /// In which language the holder of a place reads their mail: the one they chose, else Dutch.
    package func reader(for place: Place) throws -> Reader {
        let chosen = try first(
            """
            SELECT person.language AS language FROM member JOIN person ON person.id = member.person_id
            WHERE member.organisation_id = \(place.memberOrganisation) AND member.id = \(place.member)
            """)
        return Reader(try chosen?.readIfPresent("language", as: String.self).flatMap(Language.init(rawValue:)) ?? .dutch)
    }
}
