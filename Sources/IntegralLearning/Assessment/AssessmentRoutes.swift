import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The development-oriented judgement of one learner, and the criteria it is made by.
enum AssessmentRoutes {
    static let routes: [Route] = [
        .get("/o/:organisation/tracks/:track/assessment/:learner", .organisation(.signedIn, page)),
        .post("/o/:organisation/tracks/:track/assessment/:learner", .organisation(.signedIn, save)),
        .post("/o/:organisation/tracks/:track/assessment/:learner/response", .organisation(.signedIn, respond)),
        .post("/o/:organisation/tracks/:track/assessment/:learner/confirm", .organisation(.signedIn, confirm)),
        .get("/o/:organisation/tracks/:track/criteria", .organisation(.signedIn, criteria)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        guard sheet.reading == .guide else { return .page(ReadingPages.page(context, try context.database.dressed(sheet))) }
        guard sheet.integral.state == .execution || sheet.current != nil else { throw Refusal.notYetAssessable }
        return .page(AssessmentPages.page(context, try context.database.dressed(sheet), AssessmentDraft(standing: sheet)))
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let sheet = try sheetToAssess(context)
        let draft = AssessmentDraft(context.form, sheet)
        // Somebody else kept a version meanwhile: nothing is written, and what was chosen stays on the page.
        guard context.form["basis"] == sheet.current?.id.text ?? "" else {
            return .page(AssessmentPages.page(context, try context.database.dressed(sheet), draft, status: 409))
        }
        guard draft.isSound else { return .page(AssessmentPages.page(context, try context.database.dressed(sheet), draft, status: 422)) }
        try context.database.assess(sheet, draft)
        if draft.isSharing { try AssessmentNotice.shared(context, sheet, isCorrection: draft.reason != nil) }
        return .redirect(AssessmentNotice.path(context, sheet))
    }

    private static func confirm(_ context: OrganisationContext) throws -> Answer {
        let sheet = try sheetToAssess(context)
        guard context.form["basis"] == sheet.current?.id.text else { throw Refusal.nothingToConfirm }
        try context.database.confirmJudgement(sheet, context.program.house)
        try Reflection.invite(context, sheet.permit, sheet.learner.member)
        return .redirect(AssessmentNotice.path(context, sheet))
    }

    /// The sheet for somebody who may mark it now. Nobody assesses himself.
    private static func sheetToAssess(_ context: OrganisationContext) throws -> AssessmentSheet {
        let permit = try context.database.track(context.id("track"), to: .assess)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        guard sheet.reading == .guide else { throw Refusal.ownJudgement }
        guard sheet.integral.state == .execution else { throw Refusal.notYetAssessable }
        return sheet
    }

    private static func respond(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        guard sheet.reading == .own, let current = sheet.current, current.id.text == context.form["basis"] else {
            throw Refusal.responseClosed
        }
        let text = String(decoding: context.form["response"].utf8.prefix(4000), as: UTF8.self)
        guard !text.isEmpty else { return .redirect(AssessmentNotice.path(context, sheet)) }
        guard try context.database.respond(permit, current.id, text) else { throw Refusal.responseClosed }
        try AssessmentNotice.responded(context, sheet)
        return .redirect(AssessmentNotice.path(context, sheet))
    }

    /// What everybody on the track can read beforehand (LB-2.1-17, LB-3.2-02).
    private static func criteria(_ context: OrganisationContext) throws -> Answer {
        let permit = try context.database.track(context.id("track"), to: .read)
        let assignment = try context.database.integral(permit).assignment
        return .page(
            CriteriaPages.page(
                context, permit, go: try context.database.criteria(of: assignment.goSet),
                development: try context.database.criteria(of: assignment.developmentSet),
                frame: try context.database.judgementFrame(of: assignment.developmentSet)))
    }
}
