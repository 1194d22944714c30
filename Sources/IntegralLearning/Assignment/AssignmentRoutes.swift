import Frameworks
import Markup
import Platform
import Store

/// Making assignments: on work processes of the imported file, with criteria that are fixed once the assignment is set out.
enum AssignmentRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/assignments", .organisation(.signedIn, list)),
        .get("/o/:organisation/assignments/new", .organisation(.signedIn, new)),
        .post("/o/:organisation/assignments", .organisation(.signedIn, create)),
        .get("/o/:organisation/assignments/:assignment", .organisation(.signedIn, page)),
        .post("/o/:organisation/assignments/:assignment/criteria", .organisation(.signedIn, saveCriteria)),
    ]

    private static func list(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        return .page(AssignmentPages.list(context, try context.database.assignments()))
    }

    private static func new(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let frameworks = try context.database.frameworks().filter { $0.kind == .qualification }
        let chosen = frameworks.first { $0.id.text == context.query["framework"] } ?? (frameworks.count == 1 ? frameworks[0] : nil)
        let items = try chosen.map { try context.database.items(of: $0.id, .workProcess) } ?? []
        return .page(AssignmentPages.new(context, frameworks, chosen, items, AssignmentForm(Form()), checked: false))
    }

    private static func create(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let form = AssignmentForm(context.form)
        let frameworks = try context.database.frameworks().filter { $0.kind == .qualification }
        guard let framework = frameworks.first(where: { $0.id.text == context.form["framework"] }) else { throw Refusal.notFound }
        let items = try context.database.items(of: framework.id, .workProcess)
        let chosen = items.filter { form.workProcesses.contains($0.id.text) }
        guard !form.title.isEmpty, !chosen.isEmpty else {
            return .page(AssignmentPages.new(context, frameworks, framework, items, form, checked: true))
        }
        let id = try context.database.createAssignment(form.draft(chosen, context.r))
        return .redirect(context.path("assignments", id.text))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        return .page(AssignmentPages.assignment(context, try AssignmentView(context)))
    }

    private static func saveCriteria(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide)
        let view = try AssignmentView(context)
        let go = CriteriaText.lines(context.form["go"])
        let development = view.workProcesses.flatMap { item in
            CriteriaText.lines(context.form["item-\(item.id.text)"]).map { CriterionDraft($0, item: item.id) }
        }
        guard !go.isEmpty, view.workProcesses.allSatisfy({ item in development.contains { $0.item == item.id } }) else {
            return .page(AssignmentPages.assignment(context, view, typed: context.form))
        }
        try context.database.rewriteCriteria(view.assignment.goSet, go.map { CriterionDraft($0) })
        try context.database.rewriteCriteria(view.assignment.developmentSet, development)
        try context.database.audit("rewriteCriteria", "assignment", view.assignment.id)
        return .redirect(context.path("assignments", view.assignment.id.text))
    }
}

/// An assignment with what its page shows.
struct AssignmentView: Sendable {
    let assignment: Assignment
    let workProcesses: [Item]
    let go: [Criterion]
    let development: [Criterion]
    /// Agreed for the development-oriented criteria; nil when nobody did.
    let cut: CutScore?

    init(_ context: OrganisationContext) throws {
        assignment = try context.database.assignment(context.id("assignment"))
        workProcesses = try context.database.workProcesses(of: assignment.id)
        go = try context.database.criteria(of: assignment.goSet)
        development = try context.database.criteria(of: assignment.developmentSet)
        cut = try context.database.cutScore(of: assignment.developmentSet)
    }
}

/// The form of a new assignment. Only a title and a work process are asked (LB-1.1-06).
struct AssignmentForm: Sendable {
    let title: String
    let description: String
    let frame: String
    let inPractice: Bool
    let workProcesses: [String]

    init(_ form: Form) {
        title = form.line("title")
        description = form["description"]
        frame = form["frame"]
        inPractice = form.isChecked("practice")
        workProcesses = form.all("item")
    }

    /// Criteria are proposed from the work processes, so that nothing is typed twice; they can be changed until the assignment is set out.
    func draft(_ items: [Item], _ r: Reader) -> AssignmentDraft {
        AssignmentDraft(
            title: title, description: description, frame: frame, inPractice: inPractice, workProcesses: items.map(\.id),
            goCriteria: [
                r("Het plan past bij de werkprocessen van de opdracht.", "The plan fits the work processes of the assignment."),
                r("Taken, namen en data zijn duidelijk en haalbaar.", "Tasks, names and dates are clear and feasible."),
                r("De persoonlijke leerdoelen passen bij de opdracht.", "The personal goals fit the assignment."),
            ],
            developmentCriteria: items.map { CriterionDraft($0.result.isEmpty ? $0.title : $0.result, item: $0.id) })
    }
}

/// Criteria as text: one a line.
enum CriteriaText {
    static func lines(_ text: String) -> [String] {
        text.utf8.split(separator: 10).map { line in
            let bytes = line.drop { $0 <= 32 }
            return String(decoding: bytes.prefix(through: bytes.lastIndex { $0 > 32 } ?? bytes.startIndex - 1), as: UTF8.self)
        }.filter { !$0.isEmpty }
    }
}
