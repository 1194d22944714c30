import Guidance
import Markup
import Platform
import Store

/// How much a learner does alone on one track, from guided to independent (LB-2.1-09). It decides when the thread asks for a look.
package enum Independence: String, SQLConvertible, Sendable, CaseIterable {
    case guided, accompanied, independent

    /// What holds until somebody says otherwise.
    static let standard = Independence.accompanied

    var words: Words {
        switch self {
        case .guided: Words("geleid", "guided")
        case .accompanied: Words("begeleid", "accompanied")
        case .independent: Words("zelfstandig", "independent")
        }
    }

    /// What it asks, in a sentence for the learner.
    var meaning: Words {
        switch self {
        case .guided: Words("Na elke stap kijkt je begeleider even mee.", "After each step your guide takes a look.")
        case .accompanied:
            Words(
                "Je begeleider kijkt mee op afgesproken momenten: je plan, halverwege en op het eind.",
                "Your guide takes a look at agreed moments: your plan, halfway and at the end.")
        case .independent:
            Words(
                "Je werkt op eigen kracht: alleen het plan, de Go en het resultaat.",
                "You work on your own: only the plan, the Go and the result.")
        }
    }

    var next: Independence? {
        switch self {
        case .guided: .accompanied
        case .accompanied: .independent
        case .independent: nil
        }
    }

    /// The steps at which a look can be asked, in the order of the work.
    var looks: [LookStep] {
        switch self {
        case .guided: LookStep.allCases
        case .accompanied: [.plan, .halfway, .end]
        case .independent: []
        }
    }
}

/// One line of the history: set by a guide, or proposed by the learner.
struct IndependenceEntry: Sendable {
    let stage: Independence
    let isProposal: Bool
    let by: String
    let at: Instant

    init(row: Row) throws {
        stage = try row.read("stage")
        isProposal = try row.read("is_proposal")
        by = try row.read("author_name")
        at = try row.read("at")
    }

    static let table = Table(
        "independence", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical),
            Column(
                "stage", .text,
                Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .deleteRow, export: true)),
            Column("is_proposal", .flag, .technical), Column("author_member_id", .id, .technical), Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, author_member_id", to: "member"),
        ])
}

/// Every stage of a learner on a track so far, newest first (LB-2.1-12).
struct IndependenceHistory: Sendable {
    let entries: [IndependenceEntry]

    var current: Independence { entries.first { !$0.isProposal }?.stage ?? .standard }
    /// What the learner proposed and the guide did not decide on yet.
    var proposed: Independence? { entries.first.flatMap { $0.isProposal ? $0.stage : nil } }
}

extension OrganisationDatabase {
    /// The learner and who guides read it; nobody else asks for it.
    func independence(_ permit: Permit<Track>, of learner: ID<Member>) throws -> IndependenceHistory {
        IndependenceHistory(
            entries: try all(
                """
                SELECT stage, is_proposal, member.name AS author_name, at FROM independence
                JOIN member ON member.organisation_id = independence.organisation_id AND member.id = author_member_id
                WHERE independence.organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND member_id = \(learner)
                ORDER BY at DESC, independence.id DESC LIMIT 100
                """
            ).map(IndependenceEntry.init))
    }

    /// The guide decides; the learner proposes, and the guide hears of it. What was before stays in the history.
    package func write(_ stage: Independence, isProposal: Bool, of learner: ID<Member>, _ permit: Permit<Track>) throws {
        try run(
            """
            INSERT INTO independence (organisation_id, id, track_id, member_id, stage, is_proposal, author_member_id, at)
            VALUES (\(keeper), \(newID(IndependenceEntry.self)), \(permit.noun.id), \(learner), \(stage), \(isProposal),
                \(permit.place.member), \(now))
            """)
        try audit(
            isProposal ? "propose" : "set", "independence", permit.noun.id, track: permit.noun.id, about: learner, stage.rawValue)
    }
}
