import Markup
import Platform
import Store

/// What the people of a track agreed on: text in parts, parties and versions. Only a draft is written in; an offered version stands as it is.
package struct Agreement: Sendable {
    package enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        /// How a work group works together (LB-1.2-08).
        case cooperation
    }

    package struct Part: Sendable {
        package let id: ID<Part>
        /// The key of the heading in the template of its kind.
        package let heading: String
        package let text: String
        package let version: Int
    }

    package struct Party: Sendable {
        package let member: ID<Member>
        package let name: String
        package let agreed: Instant?
        package let objected: Instant?
    }

    /// What was said in looking back.
    package struct Review: Sendable {
        package enum Moment: String, SQLConvertible, Sendable, CaseIterable { case halfway, end }
        package let moment: Moment
        package let text: String
        package let author: String
        package let at: Instant
    }

    package let id: ID<Agreement>
    package let number: Int
    /// Nil while it is a draft.
    package let offered: Instant?
    /// The last day on which a party can object; after it, silence counts as agreeing.
    package let silentDay: Day?
    package var parts: [Part] = []
    package var parties: [Party] = []

    init(row: Row) throws {
        id = try row.read("id")
        number = try row.read("number")
        offered = try row.readIfPresent("offered_at")
        silentDay = try row.readIfPresent("silent_day")
    }

    package var isDraft: Bool { offered == nil }
    package var written: [Part] { parts.filter { !$0.text.isEmpty } }

    /// Whether this party agreed: said so, or kept silent until after the last day.
    package func isAgreed(by party: Party, on today: Day) -> Bool {
        if party.agreed != nil { return true }
        return party.objected == nil && silentDay.map { today > $0 } ?? false
    }

    /// Whose answer is awaited or who objected; empty when it is in force.
    package func waiting(on today: Day) -> [Party] { parties.filter { !isAgreed(by: $0, on: today) } }
    package func isInForce(on today: Day) -> Bool { !isDraft && waiting(on: today).isEmpty }
}

extension Agreement {
    package static let table = Table(
        "agreement", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("kind", .text, .technical), Column("number", .integer, .technical), Column("created_at", .instant, .technical),
            Column("offered_at", .instant, required: false, .technical), Column("offered_by_member_id", .id, required: false, .technical),
            Column("silent_day", .day, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, offered_by_member_id", to: "member"),
        ], rules: ["UNIQUE (organisation_id, track_id, kind, number)"])

    private static let own = Privacy(
        .personal, .guidance, of: "writer_member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let partTable = Table(
        "agreement_part", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("agreement_id", .id, .technical),
            Column("track_id", .id, .technical), Column("position", .integer, .technical), Column("heading", .text, .technical),
            Column("text", .text, own),
            Column("writer_member_id", .id, required: false, .technical), Column("version", .integer, .technical),
        ],
        references: [
            Table.Reference("organisation_id, agreement_id", to: "agreement", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, writer_member_id", to: "member"),
        ])

    package static let partyTable = Table(
        "agreement_party", keeper: .organisation, key: "organisation_id, agreement_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("agreement_id", .id, .technical),
            Column("track_id", .id, .technical), Column("member_id", .id, .technical),
            Column(
                "agreed_at", .instant, required: false,
                Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .keep, export: true)),
            Column(
                "objected_at", .instant, required: false,
                Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .keep, export: true)),
        ],
        references: [
            Table.Reference("organisation_id, agreement_id", to: "agreement", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])

    package static let reviewTable = Table(
        "agreement_review", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("agreement_id", .id, .technical),
            Column("track_id", .id, .technical), Column("writer_member_id", .id, .technical), Column("moment", .text, .technical),
            Column("text", .text, own),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, agreement_id", to: "agreement", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, writer_member_id", to: "member"),
        ])

    package static let silence = "agreement.silence"
    static let norms = [
        NormDefinition(
            silence, Words("Een afspraak geldt zonder tegenbericht na", "An agreement holds without objection after"), 5, .workingDays,
            source: nil, changer: .organisation, allowed: 1...60)
    ]
}
