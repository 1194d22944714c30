import Markup
import Platform
import Store

/// What a guide writes under something of a learner: an entry in the logbook or a task of the plan (LB-2.2-01). Whoever reads that thing,
/// reads the remark.
package struct GuideRemark: Sendable {
    /// What kind of push it gives; most give none (LB-2.2-07).
    package enum Mark: String, SQLConvertible, Sendable, CaseIterable {
        case encouragement, challenge

        package func words(_ r: Reader) -> String {
            switch self {
            case .encouragement: r("aanmoediging", "encouragement")
            case .challenge: r("uitdaging", "challenge")
            }
        }
    }

    package let noun: [UInt8]
    package let text: String
    package let mark: Mark?
    package let authorName: String
    package let at: Instant

    init(row: Row) throws {
        noun = try row.read("noun_id")
        text = try row.read("text")
        mark = try row.readIfPresent("mark")
        authorName = try row.read("author_name")
        at = try row.read("at")
    }

    private static let about = Privacy(
        .personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let table = Table(
        "remark", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            // The entry or task it stands under, and whose that is.
            Column("noun_id", .bytes, .technical), Column("learner_member_id", .id, required: false, .technical),
            Column("author_place_id", .id, .technical), Column("mark", .text, required: false, .technical), Column("text", .text, about),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])
}

extension OrganisationDatabase {
    package func remark<Noun>(
        _ permit: Permit<Track>, on noun: ID<Noun>, of learner: ID<Member>?, _ text: String, _ mark: GuideRemark.Mark?
    ) throws {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO remark (organisation_id, id, track_id, noun_id, learner_member_id, author_place_id, mark, text, at)
            VALUES (\(keeper), \(newID(GuideRemark.self)), \(permit.noun.id), \(noun.bytes), \(learner), \(permit.place.id), \(mark), \(text),
                \(now))
            """)
    }

    /// The remarks on a track by what they stand under, oldest first. The caller shows them under what its reader may read, nowhere else.
    package func remarks(_ permit: Permit<Track>) throws -> [[UInt8]: [GuideRemark]] {
        let remarks = try all(
            """
            SELECT noun_id, text, mark, member.name AS author_name, at FROM remark
            JOIN place ON place.organisation_id = remark.organisation_id AND place.id = author_place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE remark.organisation_id = \(keeper) AND remark.track_id = \(permit.noun.id) ORDER BY at, remark.id
            """
        ).map(GuideRemark.init)
        return Dictionary(grouping: remarks, by: \.noun)
    }
}
