import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The thread of an integral assignment: work plan, Go, (final Go), execution, assessment, registration.
enum IntegralThread {
    static let kind = TrackKind(
        name: IntegralTrack.kind, words: Words("Integrale opdracht", "Integral assignment"), openKnots: IntegralToday.openKnots, view: view)

    private static func view(_ context: OrganisationContext, _ permit: Permit<Track>, _ people: [Place]) throws -> TrackView {
        let (integral, orientation) = try context.database.integralThread(permit)
        let own = permit.places.first { $0.role == .learner }?.member
        let decisions = try context.database.currentJudgements(permit, [.go, .finalGo, .development])
        let isConfirmed = own != nil && decisions.contains { $0.learner == own && $0.confirmedAt != nil }
        let state = ThreadState(
            permit: permit, integral: integral, orientation: orientation, people: people,
            ready: try context.database.membersWithGoal(permit), decisions: decisions,
            observations: try context.database.observations(permit, about: own, withCriteria: false),
            log: try context.database.log(permit), subjects: try context.database.subjects(permit, integral.assignment),
            ownRegistration: isConfirmed ? try own.flatMap { try context.database.registration(of: $0, on: permit.noun.id) } : nil)
        let knots = IntegralKnots(
            r: context.r, today: context.today, base: context.path("tracks", permit.noun.id.text), groups: context.path("groups"),
            results: context.path("results"), requestID: context.requestID, linking: try SupervisorLink.form(context, state),
            takingBack: try TakeBack.form(context, state), state: state)
        return TrackView(knots: knots.all, below: ThreadPanels.below(context, state))
    }
}

/// What the thread of one track is drawn from.
struct ThreadState: Sendable {
    let permit: Permit<Track>
    let integral: IntegralTrack
    let orientation: OrientationState
    let people: [Place]
    let ready: Set<ID<Member>>
    let decisions: [Judgement]
    let observations: [Observation]
    let log: [LogEntry]
    /// What an observation can be about, for who judges by it.
    let subjects: [Criterion]
    /// When all results of the reader, a learner here, were registered; nil before that, and for others.
    let ownRegistration: Instant?

    var own: Place? { permit.places.first { $0.role == .learner } }
    var learners: [Place] { people.filter { $0.role == .learner } }
    func decision(_ kind: Judgement.Kind) -> Judgement? { decisions.first { $0.kind == kind } }

    /// The judgements that this reader may see: all for who assesses, shared ones for a mentor, a learner's own; none for practice.
    var developments: [Judgement] {
        decisions.filter { judgement in
            guard judgement.kind == .development, judgement.sharedAt != nil || permit.allows(.assess) else { return false }
            return own.map { $0.member == judgement.learner } ?? permit.allows(.readJudgements)
        }
    }
}
