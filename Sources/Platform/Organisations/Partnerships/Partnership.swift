import Store

/// Organisations that guide learners together. Only parties of one partnership can give each other's members a place on a track.
package struct Partnership: Sendable {
    /// What they do together.
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable { case practice, training, progression }

    package static let table = Table(
        "partnership", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("name", .text, .organisational),
            Column("kind", .text, .organisational), Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    package static let partyTable = Table(
        "partnership_party", keeper: .organisation, key: "organisation_id, partnership_id, party_organisation_id",
        [
            Column("organisation_id", .organisation, .technical), Column("partnership_id", .id, .technical),
            Column("party_organisation_id", .organisation, .technical),
            // Without a first day the organisation has not agreed yet: whoever works together sees names of each other's people.
            Column("from_day", .day, required: false, .organisational), Column("until_day", .day, required: false, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, partnership_id", to: "partnership"),
            Table.Reference("party_organisation_id", to: "organisation", "id"),
        ])
}

extension PlatformDatabase {
    /// A partnership kept by `keeper`, which is a party as well.
    /// Whoever runs the program knows that all have agreed.
    package func createPartnership(
        keptBy keeper: OrganisationID, name: String, _ kind: Partnership.Kind = .practice, parties: [OrganisationID], from day: Day? = nil
    ) throws {
        let database = asProgram(at: keeper)
        let id = try database.insertPartnership(name: name, kind)
        for party in Set(parties + [keeper]).sorted() { try database.insertParty(party, in: id, from: day ?? today) }
    }
}

extension OrganisationDatabase {
    func insertPartnership(name: String, _ kind: Partnership.Kind) throws -> ID<Partnership> {
        let id = newID(Partnership.self)
        try run(
            "INSERT INTO partnership (organisation_id, id, name, kind, created_at) VALUES (\(keeper), \(id), \(name), \(kind), \(now))")
        return id
    }

    /// Without a first day it is a proposal.
    func insertParty(_ party: OrganisationID, in partnership: ID<Partnership>, from day: Day?) throws {
        try run(
            """
            INSERT INTO partnership_party (organisation_id, partnership_id, party_organisation_id, from_day)
            VALUES (\(keeper), \(partnership), \(party), \(day))
            """)
    }

    /// The organisations that work together with this one today.
    package var partners: SQL {
        """
        SELECT b.party_organisation_id FROM partnership_party a
        JOIN partnership_party b ON b.organisation_id = a.organisation_id AND b.partnership_id = a.partnership_id
        WHERE a.party_organisation_id = \(keeper)
            AND a.from_day <= \(today) AND (a.until_day IS NULL OR a.until_day >= \(today))
            AND b.from_day <= \(today) AND (b.until_day IS NULL OR b.until_day >= \(today))
        """
    }

    /// Whether members of `other` may get a place at this keeper.
    package func isPartner(_ other: OrganisationID) throws -> Bool {
        if other == keeper { return true }
        return try first(
            "SELECT 1 AS found FROM organisation o WHERE o.id = \(other) AND o.id IN (\(partners))") != nil
    }
}
