import Store

/// The moment from which a term counts. It follows from the key of the term and from what the table has.
enum Anchor: Sendable {
    /// The day on which the row's track was closed; an open track has no end yet.
    case trackEnd(of: SQL)
    /// The day on which the member left.
    case memberLeft(organisation: SQL, id: SQL)
    /// The row's own moment.
    case own
    /// The last time an account was used, or its last membership ended; an account with a membership that goes on has no end.
    case lastUse

    /// Nil when the table has nothing to count from.
    init?(_ term: String, of table: Table, _ subject: Subject?) {
        switch (term, subject) {
        case (Norms.guidanceKept, _) where table.has("track_id"), (Norms.assessmentKept, _) where table.has("track_id"):
            self = .trackEnd(of: table.sql)
        case (Norms.memberKept, .member(let organisation, let id)): self = .memberLeft(organisation: organisation, id: id)
        case (Norms.accountKept, .person) where table.name.description == "person": self = .lastUse
        case _ where table.columns.contains { $0.name.description == "at" && $0.kind == .instant }: self = .own
        default: return nil
        }
    }

    /// A day, as a column of the answer; for `own` and `lastUse` an instant.
    var value: SQL {
        switch self {
        case .trackEnd(let table):
            """
            (SELECT ending.closed_day FROM track ending
                WHERE ending.organisation_id = \(table).organisation_id AND ending.id = \(table).track_id)
            """
        case .memberLeft(let organisation, let id):
            "(SELECT leaver.left_day FROM member leaver WHERE leaver.organisation_id = \(organisation) AND leaver.id = \(id))"
        case .own: "at"
        case .lastUse: "(SELECT COALESCE(MAX(used.seen_at), person.created_at) FROM session used WHERE used.person_id = person.id)"
        }
    }

    /// Whether the term of a row ended: it began before `day`.
    func isBefore(_ day: Day) -> SQL {
        switch self {
        case .trackEnd, .memberLeft: "COALESCE(\(value) < \(day), FALSE)"
        case .own: "at < \(day.start)"
        case .lastUse:
            """
            person.created_at < \(day.start) AND \(value) < \(day.start) AND NOT EXISTS (SELECT 1 FROM member joined
                WHERE joined.organisation_id > 0 AND joined.person_id = person.id AND COALESCE(joined.left_day, \(day)) >= \(day))
            """
        }
    }

    /// The day on which the row's term began, from an answer with `value` under this name; nil while it has not.
    func day(_ row: Row, _ name: String) throws -> Day? {
        switch self {
        case .trackEnd, .memberLeft: try row.readIfPresent(name)
        case .own, .lastUse: try row.readIfPresent(name, as: Instant.self).map { Day($0) }
        }
    }
}
