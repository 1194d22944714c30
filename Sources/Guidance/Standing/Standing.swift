import Frameworks
import Platform
import Store

/// Where a learner stands on one criterion of one track, kept beside what it is counted from so that a whole group can be read at once:
/// the levels that were shared and the strength behind them (LB-4.2-11, LB-4.2-12).
///
/// It holds only what all who read judgements may see: shared judgements and observations. It is counted anew in the transaction that
/// changes one of those; `StandingCount.truth` is the one rule, and `leidraad verify` compares.
package struct Standing: Sendable {
    package let track: ID<Track>
    package let learner: ID<Member>
    package let criterion: ID<Criterion>
    /// In the newest shared judgement; nil while there are observations only.
    package let level: Int?
    /// On the first day that something was shared; equal to `level` when that was the only one.
    package let firstLevel: Int?
    /// On the day before the newest; nil when there is one day only.
    package let previousLevel: Int?
    package let observations: Int
    /// How many different people saw something.
    package let authors: Int
    package let lastSeen: Day?

    package init(row: Row) throws {
        track = try row.read("track_id")
        learner = try row.read("learner_member_id")
        criterion = try row.read("criterion_id")
        level = try row.readIfPresent("level")
        firstLevel = try row.readIfPresent("first_level")
        previousLevel = try row.readIfPresent("previous_level")
        observations = try row.read("observations")
        authors = try row.read("authors")
        lastSeen = try row.readIfPresent("seen_day")
    }

    package static let columns: SQL = """
        standing.track_id AS track_id, standing.learner_member_id AS learner_member_id, standing.criterion_id AS criterion_id,
        standing.level AS level, standing.first_level AS first_level, standing.previous_level AS previous_level,
        standing.observations AS observations, standing.authors AS authors, standing.seen_day AS seen_day
        """

    // A count of what stands elsewhere: it stays as long as the judgements and observations it counts do.
    private static let counted = Privacy(
        .personal, .assessment, of: "learner_member_id", term: "retention.assessment", erase: .keep, export: true)

    package static let table = Table(
        "standing", keeper: .organisation, key: "organisation_id, track_id, learner_member_id, criterion_id",
        [
            Column("organisation_id", .organisation, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("criterion_id", .id, .technical),
            Column("level", .integer, required: false, counted), Column("first_level", .integer, required: false, counted),
            Column("previous_level", .integer, required: false, counted), Column("observations", .integer, counted),
            Column("authors", .integer, counted), Column("seen_day", .day, required: false, counted),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, criterion_id", to: "criterion"),
        ])
}

extension OrganisationDatabase {
    /// Counts anew for the learners of one track; `learner` and `criteria` narrow it to exactly what changed.
    package func countStandings(on track: ID<Track>, of learner: ID<Member>? = nil, criteria: [ID<Criterion>]? = nil) throws {
        try countStandings(
            StandingCount(
                keeper: keeper, tracks: "(\(track))", learners: learner.map { "= \($0)" }, criteria: criteria.map { "IN \($0)" }))
    }

    /// Counts anew for all tracks of a unit, after many rows were written at once.
    package func countStandings(of unit: ID<Unit>) throws {
        try countStandings(
            StandingCount(
                keeper: keeper, tracks: "(SELECT id FROM track WHERE organisation_id = \(keeper) AND unit_id = \(unit))", learners: nil,
                criteria: nil))
    }

    private func countStandings(_ count: StandingCount) throws {
        try run("DELETE FROM standing WHERE organisation_id = \(keeper) AND track_id IN \(count.tracks) \(count.narrowing)")
        try run("INSERT INTO standing (\(StandingCount.names)) \(count.truth)")
    }

    /// How many rows of the summary are not what they should be.
    package func wrongStandings() throws -> Int {
        let tracks: SQL = "(SELECT id FROM track WHERE organisation_id = \(keeper))"
        let truth = StandingCount(keeper: keeper, tracks: tracks, learners: nil, criteria: nil).truth
        let kept: SQL = "SELECT \(StandingCount.names) FROM standing WHERE organisation_id = \(keeper)"
        let row = try first(
            """
            SELECT (SELECT COUNT(*) FROM (SELECT * FROM (\(truth)) counted EXCEPT \(kept)) missing)
                + (SELECT COUNT(*) FROM (\(kept) EXCEPT SELECT * FROM (\(truth)) counted) surplus) AS number
            """)
        return try row?.read("number") ?? 0
    }
}

/// The rule by which the summary is counted, over some tracks of one keeper.
///
/// A moment is a day on which something was shared; of one day the last version counts, so that mending a slip is no growth. Days end at
/// midnight UTC here: nobody shares between that and midnight in Amsterdam.
struct StandingCount {
    let keeper: OrganisationID
    /// A list or subquery between brackets.
    let tracks: SQL
    /// A comparison, `= …`; nil for all.
    let learners: SQL?
    let criteria: SQL?

    static let names: SQL = """
        organisation_id, track_id, learner_member_id, criterion_id, level, first_level, previous_level, observations, authors, seen_day
        """

    /// Further conditions on the summary itself.
    var narrowing: SQL { "\(learner("learner_member_id")) \(criterion("criterion_id"))" }

    private func learner(_ column: SQL) -> SQL { learners.map { "AND \(column) \($0)" } ?? "" }
    private func criterion(_ column: SQL) -> SQL { criteria.map { "AND \(column) \($0)" } ?? "" }

    var truth: SQL {
        """
        WITH seen AS (\(linked) UNION \(founded)),
        strength AS (
            SELECT organisation_id, track_id, learner, criterion, COUNT(*) AS observations, COUNT(DISTINCT author) AS authors,
                MAX(seen_day) AS seen_day
            FROM seen GROUP BY organisation_id, track_id, learner, criterion),
        given AS (\(given)),
        moment AS (
            SELECT organisation_id, track_id, learner, criterion, level,
                ROW_NUMBER() OVER (PARTITION BY organisation_id, track_id, learner, criterion ORDER BY day DESC) AS back,
                ROW_NUMBER() OVER (PARTITION BY organisation_id, track_id, learner, criterion ORDER BY day) AS forth
            FROM given WHERE turn = 1),
        reached AS (
            SELECT organisation_id, track_id, learner, criterion, MAX(CASE WHEN back = 1 THEN level END) AS level,
                MAX(CASE WHEN forth = 1 THEN level END) AS first_level, MAX(CASE WHEN back = 2 THEN level END) AS previous_level
            FROM moment GROUP BY organisation_id, track_id, learner, criterion),
        pair AS (
            SELECT organisation_id, track_id, learner, criterion FROM strength
            UNION SELECT organisation_id, track_id, learner, criterion FROM reached)
        SELECT pair.organisation_id AS organisation_id, pair.track_id AS track_id, pair.learner AS learner_member_id,
            pair.criterion AS criterion_id, reached.level AS level, reached.first_level AS first_level,
            reached.previous_level AS previous_level, COALESCE(strength.observations, 0) AS observations,
            COALESCE(strength.authors, 0) AS authors, strength.seen_day AS seen_day
        FROM pair
        LEFT JOIN strength ON strength.organisation_id = pair.organisation_id AND strength.track_id = pair.track_id
            AND strength.learner = pair.learner AND strength.criterion = pair.criterion
        LEFT JOIN reached ON reached.organisation_id = pair.organisation_id AND reached.track_id = pair.track_id
            AND reached.learner = pair.learner AND reached.criterion = pair.criterion
        """
    }

    /// Observations that name the criterion, about this learner or about everybody who learns on the track.
    private var linked: SQL {
        """
        SELECT o.organisation_id AS organisation_id, o.track_id AS track_id, own.member_id AS learner, link.criterion_id AS criterion,
            o.id AS observation, author.member_id AS author, o.seen_day AS seen_day
        FROM observation o
        JOIN observation_criterion link ON link.organisation_id = o.organisation_id AND link.observation_id = o.id
        JOIN criterion ON criterion.organisation_id = o.organisation_id AND criterion.id = link.criterion_id
        JOIN criteria_set chosen ON chosen.organisation_id = o.organisation_id AND chosen.id = criterion.criteria_set_id
            AND chosen.kind = \(CriteriaSet.Kind.development)
        JOIN place author ON author.organisation_id = o.organisation_id AND author.id = o.author_place_id
        JOIN place own ON own.organisation_id = o.organisation_id AND own.track_id = o.track_id AND own.role = \(Role.learner)
            AND (o.learner_member_id = own.member_id OR o.learner_member_id IS NULL)
        WHERE o.organisation_id = \(keeper) AND o.track_id IN \(tracks) \(learner("own.member_id")) \(criterion("link.criterion_id"))
        """
    }

    /// Observations that a shared judgement rests on.
    private var founded: SQL {
        """
        SELECT j.organisation_id, j.track_id, j.learner_member_id, ground.criterion_id, o.id, author.member_id, o.seen_day
        FROM judgement j
        JOIN judgement_ground ground ON ground.organisation_id = j.organisation_id AND ground.judgement_id = j.id
        JOIN observation o ON o.organisation_id = j.organisation_id AND o.id = ground.observation_id
        JOIN place author ON author.organisation_id = j.organisation_id AND author.id = o.author_place_id
        WHERE \(shared) \(criterion("ground.criterion_id"))
        """
    }

    /// The levels of each shared judgement, `turn` 1 for the last of a day.
    private var given: SQL {
        """
        SELECT j.organisation_id AS organisation_id, j.track_id AS track_id, j.learner_member_id AS learner, line.criterion_id AS criterion,
            line.level AS level, j.shared_at / 86400000 AS day,
            ROW_NUMBER() OVER (
                PARTITION BY j.organisation_id, j.track_id, j.learner_member_id, line.criterion_id, j.shared_at / 86400000
                ORDER BY j.shared_at DESC, CASE WHEN EXISTS (SELECT 1 FROM judgement later
                    WHERE later.organisation_id = j.organisation_id AND later.replaces_id = j.id AND later.shared_at IS NOT NULL)
                    THEN 1 ELSE 0 END, j.at DESC, j.id DESC) AS turn
        FROM judgement j
        JOIN judgement_line line ON line.organisation_id = j.organisation_id AND line.judgement_id = j.id
            AND line.level <> \(JudgementLine.notShown)
        WHERE \(shared) \(criterion("line.criterion_id"))
        """
    }

    private var shared: SQL {
        """
        j.organisation_id = \(keeper) AND j.track_id IN \(tracks) AND j.kind = \(Judgement.Kind.development) AND j.shared_at IS NOT NULL
            AND j.learner_member_id IS NOT NULL \(learner("j.learner_member_id"))
        """
    }
}
