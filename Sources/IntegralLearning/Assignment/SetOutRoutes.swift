import Markup
import Platform
import Store

/// Setting an assignment out to a group: as one work group, as several, or each student alone.
enum SetOutRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/assignments/:assignment/set-out", .organisation(.signedIn, page)),
        .post("/o/:organisation/assignments/:assignment/set-out", .organisation(.signedIn, setOut)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        return .page(SetOutPages.page(context, try SetOutView(context), SetOutForm(Form(), today: context.today), faults: []))
    }

    private static func setOut(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let view = try SetOutView(context)
        let form = SetOutForm(context.form, today: context.today)
        let faults = form.faults(view)
        guard faults.isEmpty, let group = view.group else { return .page(SetOutPages.page(context, view, form, faults: faults)) }
        let supervisors = view.supervisors.filter { form.supervisors.contains($0.choice) }
        // One wrong key refuses all: nobody is left out without a word.
        guard form.namesOnly(view.learners), supervisors.count == Set(form.supervisors).count else { throw Refusal.otherGroup }
        // Sent again after Back, it would stand twice on Vandaag.
        let busy = try context.database.atWork(on: view.assignment.id, form.takingPart(view.learners))
        guard busy.isEmpty else { throw Refusal.alreadySetOut(to: busy.map(\.name)) }
        for part in form.workGroups(view.learners) {
            let target = SetOut(
                learners: part.map(\.id), unit: group.unit.id, starts: form.starts ?? context.today, due: form.due, planDue: form.planDue,
                supervisors: supervisors)
            let track = try context.database.setOut(view.assignment, to: target)
            try context.database.notify(
                [.learner], on: track, path: context.path("tracks", track.text),
                Words(
                    "Nieuwe opdracht: ‘\(view.assignment.title)’. Begin met je werkplan.",
                    "New assignment: ‘\(view.assignment.title)’. Begin with your work plan."))
        }
        return .redirect(context.path("groups", group.unit.id.text, GroupTracks.tab) + "?saved=1")
    }
}

/// What can be chosen: the asker's groups, the learners of the chosen one, supervisors of partners.
struct SetOutView: Sendable {
    let assignment: Assignment
    let groups: [GuidedUnit]
    let group: GuidedUnit?
    let learners: [Member]
    let supervisors: [Member]

    init(_ context: OrganisationContext) throws {
        assignment = try context.database.assignment(context.id("assignment"))
        groups = try context.database.guidedUnits(to: .arrange)
        let wanted = context.form["unit"].isEmpty ? context.query["unit"] : context.form["unit"]
        let chosen = groups.first { $0.unit.id.text == wanted } ?? (groups.count == 1 ? groups[0] : nil)
        group = chosen
        learners = try chosen.map { try context.database.learners(of: $0) } ?? []
        supervisors = assignment.inPractice ? try context.database.partnerSupervisors() : []
    }
}

extension Member {
    /// How a form names a member of any organisation: two of them may use the same key.
    var choice: String { "\(organisation.number)-\(id.text)" }
}

extension OrganisationDatabase {
    /// Supervisors of partner organisations, and of this one, who can be linked to an assignment in practice.
    func partnerSupervisors() throws -> [Member] {
        try all(
            """
            SELECT DISTINCT \(Member.columns) FROM role_assignment
            JOIN member ON member.organisation_id = role_assignment.organisation_id AND member.id = role_assignment.member_id
            WHERE role_assignment.role = \(Role.practiceSupervisor) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
                AND (member.organisation_id = \(keeper) OR member.organisation_id IN (\(partners)))
                AND member.left_day IS NULL
            ORDER BY member_id
            """
        ).map(Member.init).inNameOrder(\.name)
    }
}
