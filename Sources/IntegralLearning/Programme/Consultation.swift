import Markup
import Platform
import Store

/// A remark of a colleague on a programme that lies before them, and what the guide does with it (LB-1.1-07).
struct ProgrammeRemark: Sendable {
    let id: ID<ProgrammeRemark>
    let text: String
    let by: String
    let at: Instant
    let answer: String

    private static let own = Privacy(.personal, .planning, of: "member_id", term: "retention.member", erase: .blank, export: true)

    static let table = Table(
        "programme_remark", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("programme_id", .id, .technical), Column("member_id", .id, .technical), Column("text", .text, own),
            Column("at", .instant, .technical), Column("answer", .text, required: false, own),
            Column("answered_at", .instant, required: false, .technical),
        ],
        references: [
            Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])

    /// Whom the guide asked to look.
    static let askedTable = Table(
        "programme_asked", keeper: .organisation, key: "organisation_id, programme_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("programme_id", .id, .technical),
            Column("member_id", .id, .technical), Column("asked_at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

/// One line of the consultation log (LB-1.1-08).
struct Consultation: Sendable {
    let day: Day
    let people: String
    let outcome: String
    let next: Day?

    private static let own = Privacy(.personal, .planning, of: "member_id", term: "retention.member", erase: .blank, export: true)

    static let table = Table(
        "consultation", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("programme_id", .id, .technical),
            // Who wrote it down.
            Column("member_id", .id, .technical), Column("day", .day, .organisational), Column("people", .text, own),
            Column("outcome", .text, own), Column("next_day", .day, required: false, .organisational),
        ],
        references: [
            Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// Whoever programmes at this organisation, without the asker.
    func colleagues() throws -> [Member] {
        try all(
            """
            SELECT DISTINCT \(Member.columns) FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.organisation_id = \(keeper) AND role IN \([Role.learningGuide, .programmeTeam])
                AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
                AND member.left_day IS NULL AND member.person_id IS NOT NULL
            ORDER BY member_id
            """
        ).map(Member.init).filter { $0.id != member?.id }.inNameOrder(\.name)
    }

    /// Lays a programme before colleagues until a day; whom it asks hears of it.
    package func consult(_ desk: ProgrammeDesk, _ asked: [ID<Member>], until day: Day, path: String) throws {
        let programme = desk.programme
        try move(desk, to: .inConsultation)
        try run("UPDATE programme SET consulted_until_day = \(day) WHERE organisation_id = \(keeper) AND id = \(programme.id)")
        try run("DELETE FROM programme_asked WHERE organisation_id = \(keeper) AND programme_id = \(programme.id)")
        for member in asked {
            try run(
                """
                INSERT INTO programme_asked (organisation_id, programme_id, member_id, asked_at)
                VALUES (\(keeper), \(programme.id), \(member), \(now))
                """)
            try notify(
                member, path: path,
                Words(
                    "Kijk je mee naar het programma ‘\(programme.title)’? Reageren kan tot en met \(day.words.dutch).",
                    "Will you look at the programme ‘\(programme.title)’? You can respond until \(day.words.english)."))
        }
        try audit("consult", "programme", programme.id, programme.title)
    }

    func asked(about programme: ID<Programme>) throws -> [String] {
        try all(
            """
            SELECT member.name AS name FROM programme_asked
            JOIN member ON member.organisation_id = programme_asked.organisation_id AND member.id = programme_asked.member_id
            WHERE programme_asked.organisation_id = \(keeper) AND programme_id = \(programme)
            """
        ).map { try $0.read("name") }.inNameOrder(\.self)
    }

    func remarks(on programme: ID<Programme>) throws -> [ProgrammeRemark] {
        try all(
            """
            SELECT programme_remark.id AS id, text, member.name AS name, at, answer FROM programme_remark
            JOIN member ON member.organisation_id = programme_remark.organisation_id AND member.id = programme_remark.member_id
            WHERE programme_remark.organisation_id = \(keeper) AND programme_id = \(programme) ORDER BY at, programme_remark.id
            """
        ).map { row in
            ProgrammeRemark(
                id: try row.read("id"), text: try row.read("text"), by: try row.read("name"), at: try row.read("at"),
                answer: try row.readIfPresent("answer") ?? "")
        }
    }

    /// Whether a colleague said something; what the asker says does not count.
    func hasRemark(_ programme: ID<Programme>) throws -> Bool {
        let others: SQL = member.map { "AND member_id <> \($0.id)" } ?? ""
        return try first(
            """
            SELECT 1 AS found FROM programme_remark
            WHERE organisation_id = \(keeper) AND programme_id = \(programme) \(others) LIMIT 1
            """) != nil
    }

    package func remark(on programme: Programme, _ text: String, by author: ID<Member>?) throws {
        guard programme.state == .inConsultation, let author else { throw Refusal.consultationClosed }
        try run(
            """
            INSERT INTO programme_remark (organisation_id, id, programme_id, member_id, text, at)
            VALUES (\(keeper), \(newID(ProgrammeRemark.self)), \(programme.id), \(author), \(text), \(now))
            """)
        try audit("remark", "programme", programme.id)
    }

    /// The answer goes to whoever made the remark.
    func answer(_ remark: ID<ProgrammeRemark>, _ text: String, in desk: ProgrammeDesk, path: String) throws {
        let id = desk.programme.id
        let row = try first(
            "SELECT member_id FROM programme_remark WHERE organisation_id = \(keeper) AND id = \(remark) AND programme_id = \(id)")
        guard let row else { throw Refusal.notFound }
        try run(
            """
            UPDATE programme_remark SET answer = \(text), answered_at = \(now) WHERE organisation_id = \(keeper) AND id = \(remark)
            """)
        try notify(
            row.read("member_id"), path: path,
            Words(
                "Je opmerking bij ‘\(desk.programme.title)’ is beantwoord.", "Your remark on ‘\(desk.programme.title)’ has been answered."))
    }

    func consultations(on programme: ID<Programme>) throws -> [Consultation] {
        try all(
            """
            SELECT day, people, outcome, next_day FROM consultation
            WHERE organisation_id = \(keeper) AND programme_id = \(programme) ORDER BY day DESC, id DESC
            """
        ).map { row in
            Consultation(
                day: try row.read("day"), people: try row.read("people"), outcome: try row.read("outcome"),
                next: try row.readIfPresent("next_day"))
        }
    }

    package func logConsultation(
        _ desk: ProgrammeDesk, on day: Day, with people: String, outcome: String, next: Day?, by author: ID<Member>?
    ) throws {
        guard let author else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO consultation (organisation_id, id, programme_id, member_id, day, people, outcome, next_day)
            VALUES (\(keeper), \(newID(Consultation.self)), \(desk.programme.id), \(author), \(day), \(people), \(outcome), \(next))
            """)
    }
}
