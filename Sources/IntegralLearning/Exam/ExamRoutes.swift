import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The exam plan and the qualifying assessment, on pages of their own (LB-3.2-07, LB-3.2-09).
enum ExamRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/exams", .organisation(.signedIn, list)),
        .get("/o/:organisation/exams/new", .organisation(.signedIn, new)),
        .post("/o/:organisation/exams", .organisation(.signedIn, create)),
        .get("/o/:organisation/exams/:exam", .organisation(.signedIn, page)),
        .post("/o/:organisation/exams/:exam", .organisation(.signedIn, move)),
        .get("/o/:organisation/exams/:exam/results/:learner", .organisation(.signedIn, sheet)),
        .post("/o/:organisation/exams/:exam/results/:learner", .organisation(.signedIn, examine)),
    ]
    /// For those who belong to the school: a guest with a place in practice would meet a page that is not there.
    static let navigation = NavigationItem(
        Words("Examenplan", "Exam plan"), path: "exams",
        roles: [.learner, .learningGuide, .subjectTeacher, .mentor, .programmeTeam, .teamLeader, .organisationAdmin], spot: .footer)

    private static func list(_ context: OrganisationContext) throws -> Answer {
        guard context.database.member != nil else { throw Refusal.notFound }
        return .page(
            ExamPages.list(context, try context.database.examUnits(), own: try context.database.ownExamResults()))
    }

    private static func new(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        return .page(ExamForm.page(context, try ExamFrame(context, context.query["framework"]), typed: nil))
    }

    private static func create(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        let frame = try ExamFrame(context, context.form["framework"])
        let entry = ExamEntry(context.form, frame, today: context.today)
        guard let draft = entry.draft else { return .page(ExamForm.page(context, frame, typed: entry)) }
        return .redirect(context.path("exams", try context.database.planExam(draft).text))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        guard context.database.member != nil else { throw Refusal.notFound }
        let unit = try context.database.examUnit(context.id("exam"))
        let learners = context.roles.contains(.learningGuide) ? try context.database.examinees() : []
        let results =
            learners.isEmpty
            ? try context.database.ownExamResults().filter { $0.unit == unit.id }
            : try context.database.examResults(of: unit, learners)
        return .page(
            ExamPages.unit(context, unit, try context.database.criteria(of: unit.set), learners.inNameOrder(\.name), results))
    }

    private static func move(_ context: OrganisationContext) throws -> Answer {
        try context.require(.learningGuide, .programmeTeam)
        let unit = try context.database.examUnit(context.id("exam"))
        let typed = context.form["day"]
        guard typed.isEmpty || Day(text: typed) != nil else { throw Refusal.unreadableDay }
        try context.database.moveExam(unit, to: Day(text: typed))
        return .redirect(context.path("exams", unit.id.text))
    }

    private static func sheet(_ context: OrganisationContext) throws -> Answer {
        .page(ExamPages.sheet(context, try ExamSheet(context), typed: nil))
    }

    private static func examine(_ context: OrganisationContext) throws -> Answer {
        let sheet = try ExamSheet(context)
        let form = context.form
        let levels = sheet.criteria.reduce(into: [ID<Criterion>: Int]()) { levels, criterion in
            levels[criterion.id] = Int(form["level-\(criterion.id.text)"]).flatMap(Level.init)?.rawValue
        }
        guard levels.count == sheet.criteria.count, sheet.standing == nil || !form["reason"].isEmpty else {
            return .page(ExamPages.sheet(context, sheet, typed: form))
        }
        guard let taken = form["day"].isEmpty ? context.today : Day(text: form["day"]) else { throw Refusal.unreadableDay }
        try context.database.examine(
            sheet.unit, sheet.learner, levels, taken: taken, replacing: sheet.standing, because: form["reason"])
        try context.database.notify(
            sheet.learner.id, path: context.path("exams", sheet.unit.id.text),
            Words(
                "Je examenresultaat voor ‘\(sheet.unit.title)’ staat klaar.", "Your exam result for ‘\(sheet.unit.title)’ is ready."))
        return .redirect(context.path("exams", sheet.unit.id.text))
    }
}

/// A unit and one learner whom the asker may examine; not found for anybody else.
struct ExamSheet: Sendable {
    let unit: ExamUnit
    let learner: Member
    let criteria: [Criterion]
    let standing: ExamResult?

    init(_ context: OrganisationContext) throws {
        try context.require(.learningGuide)
        let id: ID<Member> = try context.id("learner")
        unit = try context.database.examUnit(context.id("exam"))
        guard let learner = try context.database.examinees().first(where: { $0.id == id }) else { throw Refusal.notFound }
        self.learner = learner
        criteria = try context.database.criteria(of: unit.set)
        standing = try context.database.examResults(of: unit, [learner]).first
    }
}
