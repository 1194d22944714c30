import Guidance
import Platform
import Store

/// What a guide puts to the team about one learner: proposed in a line, talked over in remarks, confirmed one by one. The team meets over
/// these lines; nothing of a judgement changes by it.
package struct Proposal: Sendable {
    package struct Remark: Sendable {
        let text: String
        let authorName: String
        let at: Instant
    }

    let id: ID<Proposal>
    let learner: ID<Member>
    let text: String
    let authorName: String
    let at: Instant
    let confirmedAt: Instant?
    let confirmerName: String?
    var remarks: [Remark]

    private static func said(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: erase, export: true)
    }

    static let table = Table(
        "proposal", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("unit_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("text", .text, said(.blank)), Column("author_place_id", .id, .technical),
            Column("at", .instant, .technical), Column("confirmed_at", .instant, required: false, .technical),
            Column("confirmed_by_place_id", .id, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, unit_id", to: "unit"), Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
            Table.Reference("organisation_id, confirmed_by_place_id", to: "place"),
        ])

    static let remarkTable = Table(
        "proposal_remark", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("proposal_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("text", .text, said(.blank)), Column("author_place_id", .id, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, proposal_id", to: "proposal", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])
}

extension GuidedUnit {
    /// The asker's place here that allows it.
    fileprivate func place(to ability: Ability) throws -> ID<Place> {
        guard let place = places.first(where: { Abilities.table[$0.role]?.contains(ability) == true }) else { throw Refusal.matrixNotYours }
        return place.id
    }
}

extension OrganisationDatabase {
    /// The newest proposal about each learner of the group.
    package func proposals(of unit: GuidedUnit) throws -> [ID<Member>: Proposal] {
        var found: [ID<Member>: Proposal] = [:]
        let rows = try all(
            """
            SELECT proposal.id AS id, proposal.learner_member_id AS learner, text, author.name AS author_name, at, confirmed_at,
                confirmer.name AS confirmer_name
            FROM proposal
            JOIN place ON place.organisation_id = proposal.organisation_id AND place.id = author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            LEFT JOIN place seat ON seat.organisation_id = proposal.organisation_id AND seat.id = confirmed_by_place_id
            LEFT JOIN member confirmer ON confirmer.organisation_id = seat.member_organisation_id AND confirmer.id = seat.member_id
            WHERE proposal.organisation_id = \(keeper) AND proposal.unit_id = \(unit.unit.id) ORDER BY at, proposal.id
            """)
        for row in rows {
            let proposal = Proposal(
                id: try row.read("id"), learner: try row.read("learner"), text: try row.read("text"),
                authorName: try row.read("author_name"), at: try row.read("at"), confirmedAt: try row.readIfPresent("confirmed_at"),
                confirmerName: try row.readIfPresent("confirmer_name"), remarks: [])
            found[proposal.learner] = proposal
        }
        let places = Dictionary(found.map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (proposal, remark) in try remarks(on: Array(places.keys)) {
            if let learner = places[proposal] { found[learner]?.remarks.append(remark) }
        }
        return found
    }

    private func remarks(on proposals: [ID<Proposal>]) throws -> [(ID<Proposal>, Proposal.Remark)] {
        try all(
            """
            SELECT proposal_id, text, author.name AS author_name, at FROM proposal_remark
            JOIN place ON place.organisation_id = proposal_remark.organisation_id AND place.id = author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            WHERE proposal_remark.organisation_id = \(keeper) AND proposal_id IN \(proposals) ORDER BY at, proposal_remark.id
            """
        ).map { row in
            (
                try row.read("proposal_id"),
                Proposal.Remark(text: try row.read("text"), authorName: try row.read("author_name"), at: try row.read("at"))
            )
        }
    }

    package func propose(_ unit: GuidedUnit, about learner: ID<Member>, _ text: String) throws {
        let place = try unit.place(to: .assess)
        try run(
            """
            INSERT INTO proposal (organisation_id, id, unit_id, learner_member_id, text, author_place_id, at)
            VALUES (\(keeper), \(newID(Proposal.self)), \(unit.unit.id), \(learner), \(text), \(place), \(now))
            """)
    }

    package func remark(_ unit: GuidedUnit, on proposal: Proposal, _ text: String) throws {
        let place = try unit.place(to: .readJudgements)
        try run(
            """
            INSERT INTO proposal_remark (organisation_id, id, proposal_id, learner_member_id, text, author_place_id, at)
            VALUES (\(keeper), \(newID(Proposal.Remark.self)), \(proposal.id), \(proposal.learner), \(text), \(place), \(now))
            """)
    }

    /// False when it was confirmed before.
    func confirm(_ unit: GuidedUnit, _ proposal: Proposal) throws -> Bool {
        let place = try unit.place(to: .assess)
        return try run(
            """
            UPDATE proposal SET confirmed_at = \(now), confirmed_by_place_id = \(place)
            WHERE organisation_id = \(keeper) AND id = \(proposal.id) AND confirmed_at IS NULL
            """) == 1
    }
}
