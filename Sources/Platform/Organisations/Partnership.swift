import Store

/// Organisations that guide learners together. Only parties of one partnership can give each other's members a place on a track.
package struct Partnership: Sendable {
    package static let table = Table(
        "partnership", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("name", .text, .organisational),
            Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    package static let partyTable = Table(
        "partnership_party", keeper: .organisation, key: "organisation_id, partnership_id, party_organisation_id",
        [
            Column("organisation_id", .organisation, .technical), Column("partnership_id", .id, .technical),
            Column("party_organisation_id", .organisation, .technical),
        ],
        references: [
            Table.Reference("organisation_id, partnership_id", to: "partnership"),
            Table.Reference("party_organisation_id", to: "organisation", "id"),
        ])
}

extension PlatformDatabase {
    /// A partnership kept by `keeper`, which is a party as well.
    package func createPartnership(keptBy keeper: OrganisationID, name: String, parties: [OrganisationID]) throws {
        let id = newID(Partnership.self)
        try run("INSERT INTO partnership (organisation_id, id, name, created_at) VALUES (\(keeper), \(id), \(name), \(now))")
        for party in Set(parties + [keeper]).sorted() {
            try run(
                """
                INSERT INTO partnership_party (organisation_id, partnership_id, party_organisation_id) VALUES (\(keeper), \(id), \(party))
                """)
        }
    }
}

extension OrganisationDatabase {
    /// Whether members of `other` may get a place at this keeper.
    package func isPartner(_ other: OrganisationID) throws -> Bool {
        if other == keeper { return true }
        return try first(
            """
            SELECT 1 AS found FROM partnership_party a
            JOIN partnership_party b ON b.organisation_id = a.organisation_id AND b.partnership_id = a.partnership_id
            WHERE a.party_organisation_id = \(keeper) AND b.party_organisation_id = \(other) LIMIT 1
            """) != nil
    }
}
