import Platform
import Store

/// A learning question of one learner, with the answer of the guide (LB-2.1-14). What the learner thought of already is offered to write
/// down, never demanded (LB-2.1-10).
struct Question: Sendable {
    let id: ID<Question>
    let member: ID<Member>
    let asker: String
    let text: String
    let tried: String?
    let asked: Instant
    let answer: String?
    let answeredBy: String?
    let answered: Instant?

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        asker = try row.read("asker_name")
        text = try row.read("text")
        tried = try row.readIfPresent("tried")
        asked = try row.read("asked_at")
        answer = try row.readIfPresent("answer")
        answeredBy = try row.readIfPresent("guide_name")
        answered = try row.readIfPresent("answered_at")
    }

    /// In days, counted from the day it was asked (LB-2.2-08).
    func age(on today: Day) -> Int { Day(asked).distance(to: today) }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "learning_question", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("text", .text, own), Column("tried", .text, required: false, own),
            Column("asked_at", .instant, .technical), Column("answer", .text, required: false, own),
            Column("answered_by_member_id", .id, required: false, .technical),
            Column("answered_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, answered_by_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// The questions on a track, open ones first and the oldest of them on top: a learner's own, all for the guide.
    func questions(_ permit: Permit<Track>) throws -> [Question] {
        guard permit.allows(.readLog) else { return [] }
        let own: SQL = permit.learner.map { "AND learning_question.member_id = \($0.member)" } ?? ""
        return try all(
            """
            SELECT learning_question.id AS id, member_id, asker.name AS asker_name, text, tried, asked_at, answer, answered_at,
                guide.name AS guide_name
            FROM learning_question
            JOIN member asker ON asker.organisation_id = learning_question.organisation_id AND asker.id = member_id
            LEFT JOIN member guide ON guide.organisation_id = learning_question.organisation_id AND guide.id = answered_by_member_id
            WHERE learning_question.organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(own)
            ORDER BY CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END, asked_at, learning_question.id LIMIT 200
            """
        ).map(Question.init)
    }

    package func ask(_ text: String, tried: String, _ permit: Permit<Track>, _ house: House) throws {
        guard let own = permit.learner else { throw Refusal.notFound }
        let id = newID(Question.self)
        try run(
            """
            INSERT INTO learning_question (organisation_id, id, track_id, member_id, text, tried, asked_at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(own.member), \(text), \(tried.isEmpty ? nil : tried), \(now))
            """)
        try openTask(Tasks.question, on: permit.noun.id, for: .learningGuide, about: own.member, house)
        try audit("ask", "learning_question", id, track: permit.noun.id, about: own.member)
    }

    /// Answers a question; who answers again replaces the answer. Gives back whose question it was.
    func answer(_ id: ID<Question>, _ text: String, _ permit: Permit<Track>) throws -> ID<Member> {
        guard let question = try questions(permit).first(where: { $0.id == id }) else { throw Refusal.notFound }
        try run(
            """
            UPDATE learning_question SET answer = \(text), answered_by_member_id = \(permit.place.member), answered_at = \(now)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(id)
            """)
        let others = try questions(permit).contains { $0.member == question.member && $0.answered == nil }
        if !others { try closeTask(Tasks.question, on: permit.noun.id, about: question.member) }
        try audit("answer", "learning_question", id, track: permit.noun.id, about: question.member)
        return question.member
    }

    /// The open questions of a whole group, oldest first, each with its track; one statement.
    func openQuestions(of unit: GuidedUnit) throws -> [(track: ID<Track>, asker: String, text: String, asked: Instant)] {
        try all(
            """
            SELECT track.id AS track_id, member.name AS asker_name, text, asked_at FROM track
            JOIN learning_question ON learning_question.organisation_id = track.organisation_id AND track_id = track.id
                AND answered_at IS NULL
            JOIN member ON member.organisation_id = learning_question.organisation_id AND member.id = member_id
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) AND track.closed_day IS NULL
            ORDER BY asked_at, learning_question.id LIMIT 50
            """
        ).map { (try $0.read("track_id"), try $0.read("asker_name"), try $0.read("text"), try $0.read("asked_at")) }
    }
}
