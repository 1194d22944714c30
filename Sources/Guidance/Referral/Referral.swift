import Markup
import Platform
import Store

/// A guide asks a colleague to take something up with a learner (LB-2.1-25, LB-2.2-03; states of requirements D7). The learner sees each
/// state; what the colleague tells back reaches the guide only as far as the learner shares it.
package struct Referral: Sendable {
    package enum State: String, SQLConvertible, Sendable, CaseIterable {
        case sent, declined, accepted, inProgress
        /// The colleague is done and told what came of it; the learner decides what the guide reads.
        case fedBack
        case closed

        package var words: Words {
            switch self {
            case .sent: Words("verstuurd", "sent")
            case .declined: Words("niet aangenomen", "declined")
            case .accepted: Words("aangenomen", "accepted")
            case .inProgress: Words("bezig", "in progress")
            case .fedBack: Words("teruggekoppeld", "fed back")
            case .closed: Words("afgerond", "closed")
            }
        }

        fileprivate var next: Set<State> {
            switch self {
            case .sent: [.accepted, .declined]
            case .accepted: [.inProgress, .fedBack]
            case .inProgress: [.fedBack]
            case .fedBack: [.closed]
            case .declined, .closed: []
            }
        }
    }

    /// To whom a guide refers (LB-2.2-03).
    package static let receivers: [Role] = [.mentor, .subjectTeacher]
    package static let answerTask = "guidance.referral.answer"
    package static let feedbackTask = "guidance.referral.feedback"
    package static let shareTask = "guidance.referral.share"
    package static let answerTerm = "guidance.referral.term"

    package let id: ID<Referral>
    package let learner: ID<Member>
    package let learnerName: String
    package let fromName: String
    package let role: Role
    package let receiver: ID<Member>
    package let receiverName: String
    package let reason: String
    package let state: State
    package let sent: Day
    /// The colleague's words, for the colleague and the learner.
    package let feedback: String?
    /// What the learner let through; nil when nothing is shared (yet).
    package let sharedText: String?
    /// A place that exists for this referral only.
    let place: ID<Place>?

    init(row: Row) throws {
        id = try row.read("id")
        learner = try row.read("learner_member_id")
        learnerName = try row.read("learner_name")
        fromName = try row.read("from_name")
        role = try row.read("role")
        receiver = try row.read("receiver_member_id")
        receiverName = try row.read("receiver_name")
        reason = try row.read("reason")
        state = try row.read("state")
        sent = try row.read("sent_day")
        feedback = try row.readIfPresent("feedback")
        sharedText = try row.readIfPresent("shared_text")
        place = try row.readIfPresent("place_id")
    }

    func allows(_ state: State) -> Bool { self.state.next.contains(state) }

    private static func about(_ erase: Privacy.Erasure) -> Privacy {
        Privacy(.personal, .guidance, of: "learner_member_id", term: "retention.guidance", erase: erase, export: true)
    }

    package static let table = Table(
        "referral", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("track_id", .id, .technical),
            Column("learner_member_id", .id, .technical), Column("from_place_id", .id, .technical),
            Column("role", .text, about(.keep)), Column("receiver_member_id", .id, .technical),
            Column("place_id", .id, required: false, .technical), Column("reason", .text, about(.blank)),
            Column("state", .text, about(.keep)), Column("sent_day", .day, about(.keep)),
            Column("feedback", .text, required: false, about(.blank)), Column("shared_text", .text, required: false, about(.blank)),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, track_id", to: "track", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, learner_member_id", to: "member"),
            Table.Reference("organisation_id, from_place_id", to: "place"),
            Table.Reference("organisation_id, receiver_member_id", to: "member"),
        ])
}
