import Frameworks
import Platform
import Store

/// What a judgement says, as the audit log covers it: the facts, which are never erased, and the reason, which may be.
struct JudgementRecord: Sendable {
    private let facts: String
    private let reason: String

    /// Fields with a separator that none of them holds, in an order that does not depend on the database.
    private init(_ head: [String?], reason: String, _ lines: [JudgementLine]) {
        let sorted = lines.map { line in
            ([line.criterion.text, "\(line.level)"] + line.grounds.map(\.text).sorted()).joined(separator: " ")
        }.sorted()
        facts = (head.map { $0 ?? "-" } + sorted).joined(separator: "\n")
        self.reason = reason
    }

    init(_ draft: JudgementDraft, replacing old: ID<Judgement>?) {
        self.init(
            [draft.kind.rawValue, draft.outcome.rawValue, "\(draft.round)", draft.learner?.text, draft.criteriaSet?.text, old?.text],
            reason: draft.reason, draft.lines)
    }

    private init(row: Row, _ lines: [JudgementLine]) throws {
        let head: [String?] = [
            try row.read("kind", as: String.self), try row.read("outcome", as: String.self), "\(try row.read("round", as: Int.self))",
            try row.readIfPresent("learner_member_id", as: ID<Member>.self)?.text,
            try row.readIfPresent("criteria_set_id", as: ID<CriteriaSet>.self)?.text,
            try row.readIfPresent("replaces_id", as: ID<Judgement>.self)?.text,
        ]
        self.init(head, reason: try row.read("reason"), lines)
    }

    var parts: [String] { [facts, reason] }

    /// The reason as nil once something of it was erased: then it cannot be what it was.
    private var partsLeft: [String?] { [facts, reason.contains(ErasedText.stored) ? nil : reason] }

    static let audited = AuditedNoun(noun: "judgement") { database, organisation, keys in
        let keeper = database.asProgram(at: organisation)
        let ids = keys.compactMap { ID<Judgement>(bytes: $0) }
        let lines = try keeper.lines(of: ids)
        let rows = try keeper.all(
            """
            SELECT id, kind, outcome, round, learner_member_id, criteria_set_id, replaces_id, reason FROM judgement
            WHERE organisation_id = \(organisation) AND id IN \(ids)
            """)
        return try rows.reduce(into: [:]) { found, row in
            let id: ID<Judgement> = try row.read("id")
            found[try row.read("id")] = try JudgementRecord(row: row, lines[id] ?? []).partsLeft
        }
    }
}
