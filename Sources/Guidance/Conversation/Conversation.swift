import Platform
import Store

/// What a guide and a learner (or the whole work group) spoke about, and what they agreed (LB-2.1-03). Guidance, not evidence: a judgement
/// cites observations (E-24).
package struct Conversation: Sendable {
    /// What guidance looks at (LB-2.2-02).
    package enum Focus: String, SQLConvertible, Sendable, CaseIterable { case individual, group, result }

    package let id: ID<Conversation>
    /// Nil when it was with the whole work group.
    package let learner: ID<Member>?
    package let authorName: String
    package let focus: Focus
    package let style: GuideStyle?
    package let text: String
    package let agreed: String?
    package let agreedDay: Day?
    /// Otherwise it is kept for the guides of the track.
    package let isShared: Bool
    package let held: Day
    /// What learners added in their own words (LB-2.1-15).
    package var words: [OwnWords] = []

    package struct OwnWords: Sendable {
        package let member: ID<Member>
        package let name: String
        package let text: String
    }

    init(row: Row) throws {
        id = try row.read("id")
        learner = try row.readIfPresent("learner_member_id")
        authorName = try row.read("author_name")
        focus = try row.read("focus")
        style = try row.readIfPresent("style")
        text = try row.read("text")
        agreed = try row.readIfPresent("agreed")
        agreedDay = try row.readIfPresent("agreed_day")
        isShared = try row.read("is_shared")
        held = try row.read("held_day")
    }

    private static func about(_ column: String, _ erase: Privacy.Erasure = .blank) -> Privacy {
        Privacy(.personal, .guidance, of: column, term: "retention.guidance", erase: erase, export: true)
    }

    package static let table = Table(
        "conversation", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, required: false, .technical), Column("author_place_id", .id, .technical),
            Column("focus", .text, about("learner_member_id", .keep)),
            Column("style", .text, required: false, about("learner_member_id", .keep)),
            Column("text", .text, about("learner_member_id")), Column("agreed", .text, required: false, about("learner_member_id")),
            Column("agreed_day", .day, required: false, about("learner_member_id", .keep)), Column("is_shared", .flag, .technical),
            Column("held_day", .day, about("learner_member_id", .keep)), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, author_place_id", to: "place"),
        ])

    package static let wordsTable = Table(
        "conversation_words", keeper: .organisation, key: "organisation_id, conversation_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("conversation_id", .id, .technical), Column("member_id", .id, .technical),
            Column("text", .text, about("member_id")), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, conversation_id", to: "conversation", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

/// What is written down of a conversation.
package struct ConversationDraft: Sendable {
    package let learner: ID<Member>?
    package let focus: Conversation.Focus
    package let style: GuideStyle?
    package let text: String
    package let agreed: String
    package let agreedDay: Day?
    package let isShared: Bool

    package init(
        about learner: ID<Member>?, _ focus: Conversation.Focus, _ text: String, style: GuideStyle? = nil, agreed: String = "",
        by agreedDay: Day? = nil, isShared: Bool = true
    ) {
        self.learner = learner
        self.focus = focus
        self.style = style
        self.text = text
        self.agreed = agreed
        self.agreedDay = agreedDay
        self.isShared = isShared
    }
}
