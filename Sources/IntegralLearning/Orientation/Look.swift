import Guidance
import Markup
import Platform
import Store

/// A step after which a learner can ask for a look: "klaar, kijk mee".
enum LookStep: String, SQLConvertible, Sendable, CaseIterable {
    case choices, plan, start, halfway, end

    var words: Words {
        switch self {
        case .choices: Words("mijn keuzes", "my choices")
        case .plan: Words("mijn plan", "my plan")
        case .start: Words("mijn start", "my start")
        case .halfway: Words("halverwege", "halfway")
        case .end: Words("het eind", "the end")
        }
    }

    /// When in the work it comes up.
    var state: IntegralTrack.State {
        switch self {
        case .choices, .plan: .planning
        case .start, .halfway, .end: .execution
        }
    }
}

/// A look that a learner asked for. The guide is waited for, so it is a task until the guide has seen it.
struct Look: Sendable {
    let id: ID<Look>
    let member: ID<Member>
    let step: LookStep
    let asked: Instant
    let seen: Instant?
    let seenBy: String?
    let reply: String?

    init(row: Row) throws {
        id = try row.read("id")
        member = try row.read("member_id")
        step = try row.read("step")
        asked = try row.read("asked_at")
        seen = try row.readIfPresent("seen_at")
        seenBy = try row.readIfPresent("guide_name")
        reply = try row.readIfPresent("reply")
    }

    /// The next step at which a look can be asked: after the last one that was asked, as far as the work has come.
    static func next(_ stage: Independence, after last: LookStep?, in state: IntegralTrack.State) -> LookStep? {
        let order = LookStep.allCases
        let done = last.flatMap { order.firstIndex(of: $0) } ?? -1
        return order.enumerated().first { $0 > done && $1.state == state && stage.looks.contains($1) }?.element
    }

    private static let own = Privacy(.personal, .guidance, of: "member_id", term: "retention.guidance", erase: .blank, export: true)

    static let table = Table(
        "look", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("member_id", .id, .technical), Column("step", .text, .technical), Column("asked_at", .instant, .technical),
            Column("seen_at", .instant, required: false, .technical), Column("seen_by_member_id", .id, required: false, .technical),
            Column("reply", .text, required: false, own),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
            Table.Reference("organisation_id, seen_by_member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    /// The looks asked on a track, newest first: a learner's own, all for the guide.
    func looks(_ permit: Permit<Track>) throws -> [Look] {
        let own: SQL = permit.learner.map { "AND member_id = \($0.member)" } ?? ""
        return try all(
            """
            SELECT look.id AS id, member_id, step, asked_at, seen_at, reply, guide.name AS guide_name FROM look
            LEFT JOIN member guide ON guide.organisation_id = look.organisation_id AND guide.id = seen_by_member_id
            WHERE look.organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(own) ORDER BY asked_at DESC, look.id DESC LIMIT 100
            """
        ).map(Look.init)
    }

    /// Asks for a look at this step; a second time while the first waits changes nothing.
    func askLook(_ step: LookStep, _ permit: Permit<Track>, _ house: House) throws {
        guard let own = permit.learner else { throw Refusal.notFound }
        guard try !looks(permit).contains(where: { $0.step == step && $0.seen == nil }) else { return }
        try run(
            """
            INSERT INTO look (organisation_id, id, track_id, member_id, step, asked_at)
            VALUES (\(keeper), \(newID(Look.self)), \(permit.noun.id), \(own.member), \(step), \(now))
            """)
        try openTask(Tasks.look, on: permit.noun.id, for: .learningGuide, about: own.member, house)
    }

    /// The guide looked: everything this learner asked is seen, with a sentence where there is one.
    func seeLooks(_ permit: Permit<Track>, of learner: ID<Member>, saying reply: String) throws {
        try run(
            """
            UPDATE look SET seen_at = \(now), seen_by_member_id = \(permit.place.member), reply = \(reply.isEmpty ? nil : reply)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND member_id = \(learner) AND seen_at IS NULL
            """)
        try closeTask(Tasks.look, on: permit.noun.id, about: learner)
    }
}

extension Permit where Noun == Track {
    /// The asker's place as a learner here; nil for everybody else.
    var learner: Place? { places.first { $0.role == .learner } }
}
