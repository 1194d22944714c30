import Frameworks
import Markup
import Platform
import Store

/// Making a programme: beginning one on a learning plan, its seven parts, its themes and their assignments.
enum ProgrammeRoutes {
    static let routes: [Route] =
        [
            .get("/o/:organisation/programmes", .organisation(.signedIn, list)),
            .get("/o/:organisation/programmes/new", .organisation(.signedIn, new)),
            .post("/o/:organisation/programmes", .organisation(.signedIn, create)),
            .get("/o/:organisation/programmes/:programme", .organisation(.signedIn, page)),
            .post("/o/:organisation/programmes/:programme", .organisation(.signedIn, save)),
            .post("/o/:organisation/programmes/:programme/themes", .organisation(.signedIn, changeThemes)),
            .get("/o/:organisation/programmes/:programme/bank", .organisation(.signedIn, bank)),
            .post("/o/:organisation/programmes/:programme/assignments", .organisation(.signedIn, changeAssignments)),
        ] + LearningPlanRoutes.routes + ActivityRoutes.routes + PlannerRoutes.routes + ConsultationRoutes.routes + PublishingRoutes.routes
        + CopyRoutes.routes + GroupProgramme.routes + Curriculum.routes + LibraryRoutes.routes

    static let tables: [Table] = [
        LearningPlan.table, Programme.table, Programme.partTable, Programme.themeTable, Programme.assignmentTable, Activity.table,
        Activity.resourceTable, ProgrammeRemark.table, ProgrammeRemark.askedTable, Consultation.table, ProgrammeVersion.table,
        WorkForm.table, ReferenceDocument.table, SharedProgramme.table,
    ]

    static let acts = [
        ActWords("create", "learning_plan", Words("maakte het leerplan", "made the learning plan")),
        ActWords("create", "programme", Words("begon het programma", "began the programme")),
        ActWords("consult", "programme", Words("legde het programma voor", "put the programme to colleagues")),
        ActWords("remark", "programme", Words("maakte een opmerking bij het programma", "remarked on the programme")),
        ActWords("publish", "programme", Words("publiceerde het programma", "published the programme")),
        ActWords("share", "programme", Words("deelde het programma", "shared the programme")),
        ActWords("add", "work_form", Words("voegde een werkvorm toe", "added a work form")),
        ActWords("add", "reference_document", Words("voegde een document toe", "added a document")),
    ]

    static let indexes: [Migration.Step] = [
        // One agreed programme for each group (LB-1.1-11).
        .run("CREATE UNIQUE INDEX programme_published ON programme (organisation_id, unit_id) WHERE state = 'published'"),
        .run("CREATE INDEX programme_of_unit ON programme (organisation_id, unit_id)"),
        .run("CREATE INDEX theme_of_programme ON theme (organisation_id, programme_id, position)"),
        .run("CREATE INDEX activity_of_programme ON activity (organisation_id, programme_id)"),
        .run("CREATE INDEX programme_asked_of_member ON programme_asked (organisation_id, member_id)"),
        .run("CREATE INDEX programme_remark_on_programme ON programme_remark (organisation_id, programme_id, at)"),
        .run("CREATE INDEX consultation_on_programme ON consultation (organisation_id, programme_id)"),
    ]

    private static func list(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(ProgrammePages.list(context, try context.database.programmes()))
    }

    private static func new(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(ProgrammePages.new(context, try NewProgramme(context), isRefused: false))
    }

    private static func create(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let choices = try NewProgramme(context)
        guard let unit = choices.unit, let plan = choices.plan, !choices.title.isEmpty else {
            return .page(ProgrammePages.new(context, choices, isRefused: true))
        }
        let id = try context.database.createProgramme(
            choices.title, for: unit, on: plan.id, studyYear: Int(context.form["year"]), period: Int(context.form["period"]))
        return .redirect(context.path("programmes", id.text))
    }

    private static func page(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        return .page(ProgrammePages.programme(context, try ProgrammeView(context)))
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let form = context.form
        let title = form.line("title").isEmpty ? desk.programme.title : form.line("title")
        var texts: [ProgrammePart: String] = [:]
        for part in ProgrammePart.allCases { texts[part] = form.ifSent(part.rawValue) }
        guard ([title, form["needs"]] + texts.values).allSatisfy({ $0.utf8.count <= Form.longestText }) else {
            throw Refusal.planTextTooLong
        }
        try context.database.save(texts, title: title, needs: form["needs"], in: desk)
        return .redirect(context.path("programmes", desk.programme.id.text) + "?saved=1")
    }

    private static func changeThemes(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let title = context.form.line("title")
        let theme = ID<Theme>(text: context.form["theme"])
        switch (context.form["action"], theme) {
        case ("raise", let theme?): try context.database.raiseTheme(theme, in: desk)
        case ("remove", let theme?): try context.database.removeTheme(theme, from: desk)
        case ("rename", let theme?) where !title.isEmpty: try context.database.renameTheme(theme, title, in: desk)
        case (_, nil) where !title.isEmpty: try context.database.addTheme(title, to: desk)
        default: break
        }
        return .redirect(context.path("programmes", desk.programme.id.text) + "#themes")
    }

    private static func bank(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        let found = try context.database.bank(with: context.query["q"], process: ID(text: context.query["process"]))
        let processes = try context.database.workProcesses(of: desk.programme.plan)
        return .page(BankPages.bank(context, desk.programme, found, processes))
    }

    private static func changeAssignments(_ context: OrganisationContext) throws -> Answer {
        try context.requireProgrammer()
        let desk = try context.database.desk(context.id("programme"))
        guard let theme = ID<Theme>(text: context.form["theme"]), let chosen = ID<Assignment>(text: context.form["assignment"]) else {
            throw Refusal.notFound
        }
        let assignment = try context.database.assignment(chosen)
        switch context.form["action"] {
        case "remove": try context.database.takeOut(chosen, of: theme, in: desk)
        case "copy":
            let title = context.r("\(assignment.title) (kopie)", "\(assignment.title) (copy)")
            try context.database.place(context.database.copy(assignment, named: title), under: theme, in: desk)
        default: try context.database.place(chosen, under: theme, in: desk)
        }
        return .redirect(context.path("programmes", desk.programme.id.text) + "#themes")
    }
}

/// What can be chosen for a new programme.
struct NewProgramme: Sendable {
    let units: [GuidedUnit]
    let plans: [LearningPlan]
    let unit: GuidedUnit?
    let plan: LearningPlan?
    let title: String

    init(_ context: OrganisationContext) throws {
        units = try context.database.guidedUnits().filter(\.mayProgramme)
        plans = try context.database.learningPlans()
        let (unit, plan) = (context.form["unit"].isEmpty ? context.query["unit"] : context.form["unit"], context.form["plan"])
        self.unit = units.first { $0.unit.id.text == unit } ?? (units.count == 1 && unit.isEmpty ? units[0] : nil)
        self.plan = plans.first { $0.id.text == plan }
        title = context.form.line("title")
    }
}

/// A programme with what its page shows.
struct ProgrammeView: Sendable {
    let programme: Programme
    let content: ProgrammeContent
    /// Nil for a reader who does not change it.
    let desk: ProgrammeDesk?
    let coverage: Coverage
    let references: [ReferenceDocument]
    /// The last published version, with whether the working copy says something else.
    let published: ProgrammeVersion?
    let bar: PublishingBar?

    init(_ context: OrganisationContext) throws {
        let database = context.database
        programme = try database.programme(context.id("programme"))
        content = try database.content(of: programme)
        desk = try database.desk(of: programme)
        let often = try database.norm(ProgrammeNorms.coverage, at: database.keeper, context.program.house).value
        coverage = Coverage(try database.workProcesses(of: programme.plan), in: content, often: Int(often))
        references = try database.referenceDocuments()
        published = try programme.state == .published ? database.versions(of: programme.id, last: 1).first : nil
        let isAsking = programme.state == .inConsultation
        bar = PublishingBar.find(
            programme, content, hasRemark: try isAsking && database.hasRemark(programme.id), today: context.today)
    }

    var hasChanged: Bool { published.map { $0.content != content } ?? false }
}
