import Platform
import Store

/// A form as one person, or a work group together, writes it: a draft from the first word, to go on with any time.
package struct Response: Sendable {
    package let id: ID<Response>
    /// The key of its `FormKind`.
    package let form: String
    /// Nil for what somebody writes for themselves.
    package let track: ID<Track>?
    /// Nil for what a work group writes together.
    package let author: MemberKey?
    package let authorName: String?
    package let finishedAt: Instant?
    package let sharedAt: Instant?
    /// Nil while nothing is written in it.
    package let changedAt: Instant?
    /// By the name of the field.
    package internal(set) var answers: [String: ResponseAnswer] = [:]

    static let columns: SQL = """
        response.id AS response_id, response.form AS form, response.track_id AS response_track_id,
        response.author_member_organisation_id AS author_organisation, response.author_member_id AS author_member,
        (SELECT author.name FROM member author WHERE author.organisation_id = response.author_member_organisation_id
            AND author.id = response.author_member_id) AS author_name,
        response.finished_at AS finished_at, response.shared_at AS shared_at,
        (SELECT MAX(latest.at) FROM response_answer latest WHERE latest.organisation_id = response.organisation_id
            AND latest.response_id = response.id) AS changed_at
        """

    init(row: Row) throws {
        id = try row.read("response_id")
        form = try row.read("form")
        track = try row.readIfPresent("response_track_id")
        if let member: ID<Member> = try row.readIfPresent("author_member") {
            author = MemberKey(organisation: try row.read("author_organisation"), member: member)
        } else {
            author = nil
        }
        authorName = try row.readIfPresent("author_name")
        finishedAt = try row.readIfPresent("finished_at")
        sharedAt = try row.readIfPresent("shared_at")
        changedAt = try row.readIfPresent("changed_at")
    }

    package static let table = Table(
        "response", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("form", .text, .technical),
            Column("form_version", .integer, .technical), Column("track_id", .id, required: false, .technical),
            Column("author_member_organisation_id", .organisation, required: false, .technical),
            Column("author_member_id", .id, required: false, .technical),
            // Form, track, author and occasion, of a form that is written once; two who begin at the same moment share one row.
            Column("single_key", .text, required: false, .technical),
            Column("finished_at", .instant, required: false, .technical), Column("shared_at", .instant, required: false, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("author_member_organisation_id, author_member_id", to: "member"),
        ], rules: ["UNIQUE (organisation_id, single_key)"])

    private static let own = Privacy(
        .personal, .guidance, of: "author_member_id", term: "retention.guidance", erase: .blank, export: true)

    package static let answerTable = Table(
        "response_answer", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("response_id", .id, .technical),
            Column("track_id", .id, required: false, .technical), Column("field", .text, .technical),
            // Of a group's form: who wrote it last.
            Column("author_member_organisation_id", .organisation, .technical), Column("author_member_id", .id, .technical),
            Column("text", .text, own), Column("version", .integer, .technical), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, response_id", to: "response", onDelete: " ON DELETE CASCADE"),
            Table.Reference("author_member_organisation_id, author_member_id", to: "member"),
        ], rules: ["UNIQUE (organisation_id, response_id, field)"])
}

/// What stands in one field of a response.
package struct ResponseAnswer: Sendable {
    package let id: ID<ResponseAnswer>
    package let field: String
    package let text: String
    package let version: Int

    static let columns: SQL = "id, response_id, field, text, version"

    init(row: Row) throws {
        id = try row.read("id")
        field = try row.read("field")
        text = try row.read("text")
        version = try row.read("version")
    }
}

extension Response {
    /// What is written in one field; "" when nothing is.
    package func text(_ field: String) -> String { answers[field]?.text ?? "" }

    /// The written answers to a question, in order; of a question with several as many as there are.
    package func answers(to question: FormQuestion) -> [ResponseAnswer] {
        question.slots.filter { !$0.isWorth }.compactMap { answers[$0.name] }.filter { !$0.text.isEmpty }
    }

    /// The needed questions without an answer.
    func missing(_ kind: FormKind) -> [FormQuestion] { kind.questions.filter { $0.needed != nil && answers(to: $0).isEmpty } }

    package var isEmpty: Bool { answers.values.allSatisfy(\.text.isEmpty) }
}
