import Markup
import Platform
import Store

/// Linking a practice supervisor afterwards: an assignment in practice never gets stuck because nobody was reached.
enum SupervisorLink {
    static let routes: [Route] = [.post("/o/:organisation/tracks/:track/supervisors", .organisation(.signedIn, link))]

    /// The supervisors that can be added, for the guide; nothing when there is nobody.
    static func form(_ context: OrganisationContext, _ state: ThreadState) throws -> HTML? {
        guard state.integral.assignment.inPractice, state.integral.state != .execution, state.permit.allows(.arrange) else { return nil }
        let linked = Set(state.people.filter { $0.role == .practiceSupervisor }.map(\.member))
        let free = try context.database.partnerSupervisors().filter { !linked.contains($0.id) }
        guard !free.isEmpty else { return nil }
        let r = context.r
        let choice = Field(
            "supervisor", r("Een \(r.term(.practiceSupervisor)) erbij", "Add a \(r.term(.practiceSupervisor))"),
            .choice(free.map { Field.Choice($0.choice, $0.name) }))
        return details(
            r("Nog iemand koppelen", "Link somebody else"),
            Markup.form(
                r, action: context.path("tracks", state.permit.noun.id.text, "supervisors"), requestID: context.requestID, fields: [choice],
                submit: [button(r("Koppelen", "Link"), kind: .quiet)]))
    }

    private static func link(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .arrange)
        let integral = try context.database.integral(permit)
        let wanted = context.form["supervisor"]
        guard integral.assignment.inPractice,
            let supervisor = try context.database.partnerSupervisors().first(where: { $0.choice == wanted })
        else { throw Refusal.notFound }
        let linked = try context.database.people(on: permit)
            .contains { $0.role == .practiceSupervisor && $0.member == supervisor.id && $0.memberOrganisation == supervisor.organisation }
        if !linked {
            let place = try context.database.givePlace(
                on: permit.noun.id, to: supervisor.id, of: supervisor.organisation, as: .practiceSupervisor, .practice, from: context.today)
            try context.database.audit("link", "place", place, track: permit.noun.id, supervisor.name)
            if integral.state == .waitingFinalGo { try FinalGoMail.send(context.database, context.program, permit, only: place) }
        }
        return .redirect(context.path("tracks", permit.noun.id.text))
    }
}
