import Guidance
import Markup
import Platform
import Store

/// A quality of a student that a guide names (LB-4.1-03). The student reads it at once, with whose word it is.
package struct NamedQuality: Sendable {
    let text: String
    let authorName: String
    let authorRole: Role
    let at: Instant

    private static let named = Privacy(
        .personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "quality", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("author_place_id", .id, .technical), Column("text", .text, named),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])

    /// How the student sees what was named: for the student alone until it is shared (LB-4.1-10).
    static let view = FormKind(
        "qualities.view", Words("Kritisch kijken", "A critical look"),
        lead: Words("Leg je eigen beeld naast dat van je begeleider.", "Lay your own view beside that of your guide."),
        writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "recognise", Words("Wat herken je?", "What do you recognise?"), .text(rows: 3),
                hint: Words("Bij welk moment denk je dan: ja, dat ben ik?", "At which moment do you think: yes, that is me?")),
            FormQuestion(
                "doubt", Words("Waar kijk jij anders naar?", "What do you see differently?"), .text(rows: 3),
                hint: Words("Wat klopt niet, of ontbreekt er nog?", "What is not right, or still missing?")),
        ])
}

extension OrganisationDatabase {
    /// A guide names a quality of a learner of the track.
    package func nameQuality(_ permit: Permit<Track>, of learner: Place, _ text: String) throws {
        let author = permit.places.first { Abilities.table[$0.role]?.contains(.assess) == true }
        guard let author, author.member != learner.member, learner.role == .learner, text.utf8.count <= Form.longestText else {
            throw Refusal.notFound
        }
        let id = newID(NamedQuality.self)
        try run(
            """
            INSERT INTO quality (organisation_id, id, track_id, learner_member_id, author_place_id, text, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(learner.member), \(author.id), \(text), \(now))
            """)
        try audit("name", "quality", id, track: permit.noun.id, about: learner.member)
    }

    /// What was named of one learner on this track, for that learner and the guides.
    func qualities(_ permit: Permit<Track>, of learner: ID<Member>) throws -> [NamedQuality] {
        guard permit.allows(.assess) || permit.places.contains(where: { $0.role == .learner && $0.member == learner }) else {
            throw Refusal.notFound
        }
        return try all(
            """
            SELECT quality.text AS text, quality.at AS at, author.name AS author_name, place.role AS author_role
            FROM quality
            JOIN place ON place.organisation_id = quality.organisation_id AND place.id = author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            WHERE quality.organisation_id = \(keeper) AND quality.track_id = \(permit.noun.id) AND learner_member_id = \(learner)
            ORDER BY quality.at DESC, quality.id DESC LIMIT 100
            """
        ).map { row in
            NamedQuality(
                text: try row.read("text"), authorName: try row.read("author_name"), authorRole: try row.read("author_role"),
                at: try row.read("at"))
        }
    }
}
