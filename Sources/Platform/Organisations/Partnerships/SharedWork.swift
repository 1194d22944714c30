import Markup
import Store

/// A partnership as one of its organisations sees it.
struct SharedWork: Sendable {
    struct Party: Sendable {
        let organisation: OrganisationID
        let name: String
        /// Nil while it has not agreed.
        let from: Day?
        let until: Day?

        func hasEnded(on day: Day) -> Bool { until.map { $0 < day } ?? false }
    }

    let id: ID<Partnership>
    /// The organisation that began it; it may end it for all.
    let keeper: OrganisationID
    let name: String
    let kind: Partnership.Kind
    fileprivate(set) var parties: [Party]

    func party(_ organisation: OrganisationID) -> Party? { parties.first { $0.organisation == organisation } }
}

extension Partnership.Kind {
    func words(_ r: Reader) -> String {
        switch self {
        case .practice: r("leren in de praktijk", "learning in practice")
        case .training: r("samen opleiden", "training together")
        case .progression: r("doorstroom tussen scholen", "moving on between schools")
        }
    }
}

extension OrganisationDatabase {
    /// All partnerships this organisation is or was part of, or is asked for, by name.
    func sharedWork() throws -> [SharedWork] {
        let rows = try all(
            """
            SELECT p.organisation_id AS keeper, p.id AS id, p.name AS name, p.kind AS kind, o.id AS party, o.name AS party_name,
                party.from_day AS from_day, party.until_day AS until_day
            FROM partnership_party own
            JOIN partnership p ON p.organisation_id = own.organisation_id AND p.id = own.partnership_id
            JOIN partnership_party party ON party.organisation_id = p.organisation_id AND party.partnership_id = p.id
            JOIN organisation o ON o.id = party.party_organisation_id
            WHERE own.party_organisation_id = \(keeper) ORDER BY p.name, p.id, o.name
            """)
        return try rows.reduce(into: []) { found, row in
            let id: ID<Partnership> = try row.read("id")
            if found.last?.id != id {
                found.append(
                    SharedWork(
                        id: id, keeper: try row.read("keeper"), name: try row.read("name"), kind: try row.read("kind"), parties: []))
            }
            found[found.count - 1].parties.append(
                SharedWork.Party(
                    organisation: try row.read("party"), name: try row.read("party_name"), from: try row.readIfPresent("from_day"),
                    until: try row.readIfPresent("until_day")))
        }
    }

    /// Throws `notFound` when this organisation is no part of it.
    func sharedWork(_ id: ID<Partnership>) throws -> SharedWork {
        guard let found = try sharedWork().first(where: { $0.id == id }) else { throw Refusal.notFound }
        return found
    }

    /// Works from the moment the other agrees.
    func propose(_ name: String, _ kind: Partnership.Kind, to other: OrganisationID) throws {
        let id = try insertPartnership(name: name, kind)
        try insertParty(keeper, in: id, from: today)
        try insertParty(other, in: id, from: nil)
        try audit("propose", "partnership", id, "\(name), \(kind.rawValue), \(other.number)")
    }

    func agree(to work: SharedWork) throws {
        let changed = try run(
            """
            UPDATE partnership_party SET from_day = \(today) WHERE organisation_id = \(work.keeper) AND partnership_id = \(work.id)
                AND party_organisation_id = \(keeper) AND from_day IS NULL AND until_day IS NULL
            """)
        guard changed == 1 else { throw Partnership.notOpen }
        try audit("agree", "partnership", work.id, work.name)
    }

    /// Yesterday was its last day: for everybody when this organisation began it, otherwise for this one alone.
    func end(_ work: SharedWork) throws {
        let reach: SQL = work.keeper == keeper ? "" : "AND party_organisation_id = \(keeper)"
        let changed = try run(
            """
            UPDATE partnership_party SET until_day = \(today.adding(days: -1)) WHERE organisation_id = \(work.keeper)
                AND partnership_id = \(work.id) AND (until_day IS NULL OR until_day >= \(today)) \(reach)
            """)
        guard changed > 0 else { throw Partnership.notOpen }
        try audit("end", "partnership", work.id, work.name)
    }

    /// By its name or by its name in addresses, in full: nobody leafs through who uses Leidraad.
    func otherOrganisation(called text: String) throws -> OrganisationID? {
        let rows = try all(
            """
            SELECT o.id AS id FROM organisation o
            WHERE (o.name = \(text) OR o.slug = \(text)) AND o.id <> \(keeper) AND o.id <> \(OrganisationID.platform) LIMIT 2
            """)
        return rows.count == 1 ? try rows[0].read("id") : nil
    }
}

extension Partnership {
    static let notOpen = Refusal(
        .conflict,
        Words(
            "Deze samenwerking is al veranderd. Open de pagina opnieuw om te zien hoe het nu is.",
            "This partnership has changed already. Open the page again to see how it stands now."))
}
