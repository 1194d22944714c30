import Platform
import Store

/// A guidance note told in confidence: only its author, those whom the author named and the learner it is about read it, and each reading
/// by another is written down for that learner (LB-2.2-12, E-05, E-27). Kept apart from conversations, so that no list, search, monitor or
/// judgement can take it along (E-24).
package struct ConfidentialNote: Sendable {
    package let id: ID<ConfidentialNote>
    package let learner: ID<Member>
    package let learnerName: String
    package let authorName: String
    package let at: Instant

    init(row: Row) throws {
        id = try row.read("id")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        authorName = try row.read("author_name")
        at = try row.read("at")
    }

    package static let table = Table(
        "confidential_note", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("author_place_id", .id, .technical),
            Column(
                "text", .text,
                Privacy(.confidential, .guidance, of: "learner_member_id", term: "retention.guidance", erase: .blank, export: true)),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])

    package static let readerTable = Table(
        "confidential_note_reader", keeper: .organisation, key: "organisation_id, note_id, member_organisation_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("note_id", .id, .technical),
            Column("member_organisation_id", .organisation, .technical), Column("member_id", .id, .technical),
        ],
        references: [
            Table.Reference("organisation_id, note_id", to: "confidential_note", onDelete: " ON DELETE CASCADE"),
            Table.Reference("member_organisation_id, member_id", to: "member"),
        ])

    /// Who can be named: those who guide or mentor on the track, except the author (requirements E, access table).
    package static func choosable(_ people: [Place], by permit: Permit<Track>) -> [Place] {
        var seen = Set(permit.places.map(\.holder))
        return people.filter { [.learningGuide, .mentor].contains($0.role) && seen.insert($0.holder).inserted }
    }
}

/// A confidential note with what it says and who may read it besides its author and its learner.
package struct OpenConfidentialNote: Sendable {
    package let note: ConfidentialNote
    package let text: String
    package let readers: [String]
}

extension OrganisationDatabase {
    /// Writes a note about one learner of the track for these readers. The history of the track does not tell of it.
    @discardableResult
    package func noteInConfidence(
        _ permit: Permit<Track>, about learner: ID<Member>, _ text: String, for readers: [Place]
    ) throws -> ID<ConfidentialNote> {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        let id = newID(ConfidentialNote.self)
        try run(
            """
            INSERT INTO confidential_note (organisation_id, id, track_id, learner_member_id, author_place_id, text, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(learner), \(permit.place.id), \(text), \(now))
            """)
        for reader in readers {
            try run(
                """
                INSERT INTO confidential_note_reader (organisation_id, note_id, member_organisation_id, member_id)
                VALUES (\(keeper), \(id), \(reader.memberOrganisation), \(reader.member))
                """)
        }
        try audit("write", "confidentialNote", id, about: learner)
        return id
    }

    /// That these notes are there, for those who may open them; never what they say.
    package func confidentialNotes(_ permit: Permit<Track>) throws -> [ConfidentialNote] {
        try all("SELECT \(Self.head) \(from(permit)) ORDER BY note.at DESC, note.id DESC LIMIT 100").map(ConfidentialNote.init)
    }

    /// One note, opened. Not named is not found. Whoever shows it adds the reading to the answer.
    package func confidentialNote(_ permit: Permit<Track>, _ id: ID<ConfidentialNote>) throws -> OpenConfidentialNote {
        guard let row = try first("SELECT \(Self.head), note.text AS text \(from(permit)) AND note.id = \(id)") else {
            throw Refusal.notFound
        }
        let readers = try all(
            """
            SELECT member.name AS name FROM confidential_note_reader named
            JOIN member ON member.organisation_id = named.member_organisation_id AND member.id = named.member_id
            WHERE named.organisation_id = \(keeper) AND named.note_id = \(id) ORDER BY member.name
            """)
        return OpenConfidentialNote(
            note: try ConfidentialNote(row: row), text: try row.read("text"), readers: try readers.map { try $0.read("name") })
    }

    private static let head: SQL =
        """
        note.id AS id, note.learner_member_id AS learner_member_id, learner.name AS learner_name, holder.name AS author_name, note.at AS at
        """

    /// The notes on a track that the reader may open: one condition for the list and for each of them.
    private func from(_ permit: Permit<Track>) -> SQL {
        let aboutReader: SQL = permit.learnerPlace.map { "note.learner_member_id = \($0.member)" } ?? "1 = 0"
        return """
            FROM confidential_note note
            JOIN member learner ON learner.organisation_id = note.organisation_id AND learner.id = note.learner_member_id
            JOIN place author ON author.organisation_id = note.organisation_id AND author.id = note.author_place_id
            JOIN member holder ON holder.organisation_id = author.member_organisation_id AND holder.id = author.member_id
            WHERE note.organisation_id = \(keeper) AND note.track_id = \(permit.noun.id) AND (\(aboutReader)
                OR \(permit.holds("author.member_organisation_id", "author.member_id"))
                OR EXISTS (SELECT 1 FROM confidential_note_reader named
                    WHERE named.organisation_id = note.organisation_id AND named.note_id = note.id
                        AND \(permit.holds("named.member_organisation_id", "named.member_id"))))
            """
    }
}
