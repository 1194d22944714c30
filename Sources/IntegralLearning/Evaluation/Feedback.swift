import Guidance
import Markup
import Platform
import Store

/// What a guide tells a student about how they worked, or a compliment, also from a student of the same work group (LB-3.1-06, LB-3.1-09).
/// The student reads it at once and may answer.
package struct Feedback: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable { case feedback, compliment }

    package let id: ID<Feedback>
    package let kind: Kind
    package let learner: ID<Member>
    package let learnerName: String
    package let author: ID<Member>
    package let authorName: String
    package let authorRole: Role
    package let text: String
    package let at: Instant
    package let reply: String

    init(row: Row) throws {
        id = try row.read("id")
        kind = try row.read("kind")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        author = try row.read("author_member")
        authorName = try row.read("author_name")
        authorRole = try row.read("author_role")
        text = try row.read("text")
        at = try row.read("at")
        reply = try row.read("reply")
    }

    private static let told = Privacy(
        .personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "feedback", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("kind", .text, .technical), Column("learner_member_id", .id, .technical), Column("author_place_id", .id, .technical),
            Column("text", .text, told), Column("at", .instant, .technical), Column("reply", .text, told),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])
}

extension OrganisationDatabase {
    /// A guide tells a learner of the track something; a learner gives a compliment to another of the same work group.
    @discardableResult
    package func giveFeedback(_ permit: Permit<Track>, _ kind: Feedback.Kind, to learner: Place, _ text: String) throws -> ID<Feedback> {
        let author =
            permit.places.first { Abilities.table[$0.role]?.contains(.assess) == true }
            ?? (kind == .compliment ? permit.places.first { $0.role == .learner } : nil)
        guard let author, author.member != learner.member, learner.role == .learner, text.utf8.count <= Form.longestText else {
            throw Refusal.notFound
        }
        let id = newID(Feedback.self)
        try run(
            """
            INSERT INTO feedback (organisation_id, id, track_id, kind, learner_member_id, author_place_id, text, at, reply)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(kind), \(learner.member), \(author.id), \(text), \(now), \(""))
            """)
        try audit("give", "feedback", id, track: permit.noun.id, about: learner.member)
        return id
    }

    /// What the asker may read: about oneself and given by oneself, all for a guide.
    package func feedback(_ permit: Permit<Track>, about learner: ID<Member>? = nil) throws -> [Feedback] {
        let wanted: SQL = learner.map { "AND feedback.learner_member_id = \($0)" } ?? ""
        var reach: SQL = ""
        if !permit.allows(.assess) {
            guard let own = permit.places.first(where: { $0.role == .learner }) else { return [] }
            reach = "AND (feedback.learner_member_id = \(own.member) OR feedback.author_place_id = \(own.id))"
        }
        return try all(
            """
            SELECT feedback.id AS id, kind, learner_member_id, learner.name AS learner_name, text, at, reply,
                author.id AS author_member, author.name AS author_name, place.role AS author_role
            FROM feedback
            JOIN member learner ON learner.organisation_id = feedback.organisation_id AND learner.id = learner_member_id
            JOIN place ON place.organisation_id = feedback.organisation_id AND place.id = author_place_id
            JOIN member author ON author.organisation_id = place.member_organisation_id AND author.id = place.member_id
            WHERE feedback.organisation_id = \(keeper) AND feedback.track_id = \(permit.noun.id) \(wanted) \(reach)
            ORDER BY at DESC, feedback.id DESC LIMIT 100
            """
        ).map(Feedback.init)
    }

    /// The answer of the one it is about; a later one takes the place of the earlier.
    package func reply(_ permit: Permit<Track>, to id: ID<Feedback>, _ text: String) throws {
        guard let own = permit.places.first(where: { $0.role == .learner }), text.utf8.count <= Form.longestText else {
            throw Refusal.notFound
        }
        let changed = try run(
            """
            UPDATE feedback SET reply = \(text)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(id) AND learner_member_id = \(own.member)
            """)
        guard changed == 1 else { throw Refusal.notFound }
        try audit("reply", "feedback", id, track: permit.noun.id, about: own.member)
    }
}
