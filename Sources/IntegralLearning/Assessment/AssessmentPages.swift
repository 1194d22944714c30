import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The guide's page: mark and keep, share, answer to the response by confirming, correct with a reason.
enum AssessmentPages {
    static func page(_ context: OrganisationContext, _ sheet: AssessmentSheet, _ draft: AssessmentDraft, status: Int = 200) -> Page {
        let r = context.r
        let name = sheet.learner.memberName
        let title = r("Beoordeling van \(name)", "Judgement of \(name)")
        let form = AssessmentForm(r: r, today: context.today, sheet: sheet, draft: draft)
        return Page(
            title, status: status, section: "tracks",
            """
            \(pageHeader(kicker: sheet.permit.noun.title, title: title, lead: lead(r), extra: "\(whyDetails(r, sheet.permit.reason(r)))\(knowledgeLink(context, .developmentalAssessment, .criteriaAndNorm))"))
            \(overtaken(r, sheet, status: status))\(state(r, sheet, today: context.today))
            \(details(r("De vier niveaus", "The four levels"), LevelPages.legend(r, sheet.frame.wording), open: sheet.current == nil))
            \(sheet.current?.sharedAt == nil ? marking(context, form) : shared(context, form, isOpen: status != 200))
            \(ReadingPages.history(r, sheet, today: context.today))
            <p>\(InterimRoutes.link(context, sheet)) <a href="\(context.path("tracks", sheet.permit.noun.id.text))">\(r("Terug naar de draad", "Back to the thread"))</a></p>
            """)
    }

    private static func lead(_ r: Reader) -> String {
        r(
            "Een niveau rust op wat gezien is. Wat al genoteerd is, staat erbij; alleen waar nog niets staat, is een zin nodig.",
            "A level rests on what was seen. What was noted already is there; only where nothing is, a sentence is needed.")
    }

    private static func overtaken(_ r: Reader, _ sheet: AssessmentSheet, status: Int) -> HTML {
        guard status == 409, let current = sheet.current else { return .empty }
        return notice(
            r(
                "\(current.deciderName) bewaarde intussen ook een versie. Hieronder staat wat jij koos. Bewaar opnieuw als die moet gelden; de andere blijft leesbaar.",
                "\(current.deciderName) kept a version meanwhile. Below is what you chose. Keep it again if it should hold; the other stays readable."
            ),
            .problem)
    }

    static func state(_ r: Reader, _ sheet: AssessmentSheet, today: Day) -> HTML {
        guard let current = sheet.current else { return .empty }
        let name = sheet.learner.memberName
        func day(_ instant: Instant) -> String { r.date(Day(instant), today: today) }
        if let confirmed = current.confirmedAt {
            return notice(r("Bevestigd op \(day(confirmed)).", "Confirmed on \(day(confirmed))."), .done)
        }
        if let shared = current.sharedAt {
            return notice(
                r(
                    "Gedeeld op \(day(shared)). \(name) kan reageren tot je bevestigt.",
                    "Shared on \(day(shared)). \(name) can respond until you confirm."),
                .done)
        }
        return notice(
            r(
                "Bewaard op \(day(current.at)). \(name) ziet de niveaus nog niet; wat je noteerde wel.",
                "Kept on \(day(current.at)). \(name) does not see the levels yet; what you noted is visible."))
    }

    private static func marking(_ context: OrganisationContext, _ form: AssessmentForm) -> HTML {
        let r = context.r
        return Markup.form(
            r, action: AssessmentNotice.path(context, form.sheet), requestID: context.requestID,
            content: "\(basis(form.sheet))\(form.summary)\(form.grids)",
            submit: [
                button(r("Bewaren", "Keep"), kind: .quiet, name: "then", value: "keep"),
                button(
                    r("Delen met \(form.sheet.learner.memberName)", "Share with \(form.sheet.learner.memberName)"), name: "then",
                    value: "share"),
            ], sticky: true)
    }

    private static func shared(_ context: OrganisationContext, _ form: AssessmentForm, isOpen: Bool) -> HTML {
        let r = context.r
        let correction = Markup.form(
            r, action: AssessmentNotice.path(context, form.sheet), requestID: context.requestID,
            content: "\(basis(form.sheet))\(form.summary)\(field(r, form.reason))\(form.grids)",
            submit: [button(r("Aanpassing delen", "Share the change"), name: "then", value: "share")])
        return """
            \(ReadingPages.response(r, form.sheet))\(confirming(context, form.sheet))
            \(isOpen ? HTML.empty : ReadingPages.judgement(r, form.sheet, today: context.today))
            \(details(r("Aanpassen, met een reden", "Change it, with a reason"), correction, open: isOpen))
            """
    }

    private static func confirming(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        guard sheet.current?.confirmedAt == nil else { return .empty }
        let r = context.r
        return Markup.form(
            r, action: AssessmentNotice.path(context, sheet) + "/confirm", requestID: context.requestID, content: basis(sheet),
            submit: [button(r("Bevestigen", "Confirm"))])
    }

    /// The version this page was made from, so that nobody changes what he did not see.
    static func basis(_ sheet: AssessmentSheet) -> HTML {
        "<input type=\"hidden\" name=\"basis\" value=\"\(sheet.current?.id.text ?? "")\">"
    }
}
