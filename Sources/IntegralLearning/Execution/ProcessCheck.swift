import Guidance
import Markup
import Platform
import Store

/// A short look at how a work group works together: five statements on a scale of four, answered by each member on his own (LB-2.2-14).
struct ProcessCheck: Sendable {
    static let statements: [Words] = [
        Words("Iedereen komt aan het woord.", "Everybody gets to speak."),
        Words("We doen wat we hebben afgesproken.", "We do what we agreed."),
        Words("Ik durf het te zeggen als ik het ergens niet mee eens ben.", "I dare to say so when I disagree."),
        Words("We helpen elkaar als iemand vastloopt.", "We help each other when somebody is stuck."),
        Words("Het werk is eerlijk verdeeld.", "The work is shared fairly."),
    ]
    static let levels: [Words] = [
        Words("niet", "not"), Words("een beetje", "a little"), Words("meestal", "mostly"), Words("helemaal", "fully"),
    ]

    let id: ID<ProcessCheck>
    let until: Day
    let members: Int
    /// Of members, by statement the number of answers for each level; no names. Empty until it may be seen.
    let totals: [[Int]]
    let answered: Int

    static let table = Table(
        "process_check", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("until_day", .day, .organisational), Column("at", .instant, .technical),
        ], references: [Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE")])

    static let answerTable = Table(
        "process_check_answer", keeper: .organisation, key: "organisation_id, check_id, member_id, statement",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical), Column("check_id", .id, .technical),
            Column("member_id", .id, .technical), Column("statement", .integer, .technical),
            Column(
                "level", .integer, required: false,
                Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)),
        ],
        references: [
            Table.Reference("organisation_id, check_id", to: "process_check", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ], rules: ["CHECK (level BETWEEN 1 AND 4)"])
}

extension OrganisationDatabase {
    package func openProcessCheck(_ permit: Permit<Track>, until: Day) throws {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO process_check (organisation_id, id, track_id, until_day, at)
            VALUES (\(keeper), \(newID(ProcessCheck.self)), \(permit.noun.id), \(until), \(now))
            """)
    }

    /// The checks of a track, newest first. The totals come when all members answered, or after the last day when at least two did: of one
    /// answer everybody would know whose it is.
    func processChecks(_ permit: Permit<Track>, members: Int) throws -> [ProcessCheck] {
        let checks = try all(
            """
            SELECT id, until_day, (SELECT COUNT(DISTINCT member_id) FROM process_check_answer answer
                WHERE answer.organisation_id = process_check.organisation_id AND answer.check_id = process_check.id
                    AND level IS NOT NULL) AS answered
            FROM process_check WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) ORDER BY at DESC, id DESC LIMIT 10
            """)
        let counts = try checkCounts(permit)
        return try checks.map { row in
            let (id, until, answered): (ID<ProcessCheck>, Day, Int) = try (row.read("id"), row.read("until_day"), row.read("answered"))
            let isShown = answered >= 2 && (answered >= members || until < today)
            return ProcessCheck(id: id, until: until, members: members, totals: isShown ? counts[id] ?? [] : [], answered: answered)
        }
    }

    private func checkCounts(_ permit: Permit<Track>) throws -> [ID<ProcessCheck>: [[Int]]] {
        let none = Array(repeating: Array(repeating: 0, count: ProcessCheck.levels.count), count: ProcessCheck.statements.count)
        return try all(
            """
            SELECT check_id, statement, level, COUNT(*) AS number FROM process_check_answer
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND level IS NOT NULL GROUP BY check_id, statement, level
            """
        ).reduce(into: [:]) { found, row in
            let (statement, level): (Int, Int) = try (row.read("statement"), row.read("level"))
            found[try row.read("check_id"), default: none][statement - 1][level - 1] = try row.read("number")
        }
    }

    /// The reader's own answers to a check, by statement from 1.
    func ownAnswers(_ permit: Permit<Track>, _ check: ID<ProcessCheck>) throws -> [Int: Int] {
        guard let own = permit.learnerPlace else { return [:] }
        let rows = try all(
            """
            SELECT statement, level FROM process_check_answer WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)
                AND check_id = \(check) AND member_id = \(own.member) AND level IS NOT NULL
            """)
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0.read("statement"), try $0.read("level")) })
    }

    /// Keeps the reader's answers; what was left open stays open.
    func answerCheck(_ permit: Permit<Track>, _ check: ID<ProcessCheck>, _ answers: [Int: Int]) throws {
        guard let own = permit.learnerPlace,
            try first(
                """
                SELECT 1 AS found FROM process_check WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(check)
                    AND until_day >= \(today)
                """) != nil
        else { throw Refusal.notFound }
        for (statement, level) in answers.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO process_check_answer (organisation_id, track_id, check_id, member_id, statement, level)
                VALUES (\(keeper), \(permit.noun.id), \(check), \(own.member), \(statement), \(level))
                ON CONFLICT (organisation_id, check_id, member_id, statement) DO UPDATE SET level = \(level)
                """)
        }
    }
}
