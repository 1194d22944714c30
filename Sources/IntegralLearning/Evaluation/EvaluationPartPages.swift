import Guidance
import Markup
import Platform
import Store

/// The parts of an evaluation to write and to read, and the questions beside them.
extension EvaluationPages {
    static func writing(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ part: EvaluationRoutes.Part, _ form: ResponseForm, _ open: OpenResponse,
        _ questions: [String]
    ) -> Page {
        let (r, kind) = (context.r, open.kind)
        let body: HTML
        if open.isFinished, let stored = open.stored {
            body = "\(standing(context, permit, open, part))\(responseReading(r, kind, stored))"
        } else {
            body =
                "\(prompts(r, part == .own ? questions : [], isOpen: !context.query.isChecked("check")))\(form.html(submit: buttons(r, open, part)))"
        }
        return Page(
            r(kind.title), status: form.status, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: r(kind.title), lead: r(kind.lead), extra: whyDetails(r, permit.reason(r))))
            \(body)\(backToOverview(context, permit))
            """)
    }

    private static func buttons(_ r: Reader, _ open: OpenResponse, _ part: EvaluationRoutes.Part) -> [HTML] {
        let finish = button(
            r("Afronden", "Finish"), kind: part == .group || open.isShared ? .primary : .quiet, name: "then", value: "finish")
        guard part == .own, !open.isShared else { return [finish] }
        return [
            button(
                r("Afronden en delen met je \(r.term(.learningGuide))", "Finish and share with your \(r.term(.learningGuide))"),
                name: "then",
                value: "share"),
            finish,
        ]
    }

    /// What a finished part says of itself, and the ways on.
    private static func standing(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ open: OpenResponse, _ part: EvaluationRoutes.Part
    ) -> HTML {
        let r = context.r
        let day = open.stored?.finishedAt.map { r.date(Day($0), today: context.today) } ?? ""
        let who =
            part == .group
            ? r("Je groep en je \(r.term(.learningGuide)) lezen dit.", "Your group and your \(r.term(.learningGuide)) read this.")
            : open.isShared
                ? r("Jij en je \(r.term(.learningGuide)) lezen dit.", "You and your \(r.term(.learningGuide)) read this.")
                : r("Alleen jij leest dit.", "Only you read this.")
        var ways = [button(r("Verder schrijven", "Go on writing"), kind: .quiet, name: "then", value: "goOn")]
        if part == .own, open.isShared {
            ways.append(button(r("Niet meer delen", "Stop sharing"), kind: .quiet, name: "then", value: "withdraw"))
        } else if part == .own {
            ways.insert(
                button(
                    r("Delen met je \(r.term(.learningGuide))", "Share with your \(r.term(.learningGuide))"), name: "then", value: "share"),
                at: 0)
        }
        let form = Markup.form(
            r, action: "\(address(context, permit))/\(part.rawValue)", requestID: context.requestID, submit: ways)
        let onward: HTML? =
            part == .own
            ? "<p><a href=\"\(Reflection.path(context, permit.noun.id))\">\(r("Een leerdoel maken van een leerpunt", "Make a goal of a learning point"))</a></p>"
            : nil
        return "\(notice(r("Afgerond op \(day). \(who)", "Finished on \(day). \(who)"), .done))\(onward)\(form)"
    }

    /// The questions of the guide, to think with; nobody has to answer them.
    private static func prompts(_ r: Reader, _ keys: [String], isOpen: Bool) -> HTML {
        let picked = EvaluationQuestion.picked(keys)
        if picked.isEmpty { return .empty }
        let groups: [HTML] = EvaluationQuestion.Heading.allCases.compactMap { heading in
            let lines: [HTML] = picked.filter { $0.heading == heading }.map { "<li>\(r($0.words))</li>" }
            return lines.isEmpty ? nil : "<h2>\(r(heading.words))</h2><ul>\(lines)</ul>"
        }
        return details(r("Vragen om mee te denken", "Questions to think with"), groups.joined(), open: isOpen)
    }

    /// For a guide: the group's part.
    static func reading(_ context: OrganisationContext, _ permit: Permit<Track>, _ kind: FormKind, _ response: Response?) -> Page {
        let r = context.r
        let empty = emptyState(r("De groep heeft nog niets geschreven.", "The group has not written anything yet."))
        return Page(
            r(kind.title), section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: r(kind.title), extra: whyDetails(r, permit.reason(r))))
            \(response.map { responseReading(r, kind, $0) } ?? empty)\(backToOverview(context, permit))
            """)
    }

    /// For a guide: what a student shared, and what was told to that student.
    static func ofLearner(
        _ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place, _ shared: Response?, _ feedback: [Feedback]
    ) -> Page {
        let r = context.r
        let title = r("Evaluatie van \(learner.memberName)", "Evaluation of \(learner.memberName)")
        let empty = emptyState(
            r(
                "\(learner.memberName) heeft nog niets gedeeld. Dat hoeft ook niet.",
                "\(learner.memberName) has not shared anything yet. That need not be."))
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, extra: whyDetails(r, permit.reason(r))))
            \(shared.map { responseReading(r, EvaluationForms.own, $0) } ?? empty)
            \(FeedbackPanel.ofLearner(context, permit, learner, feedback))\(backToOverview(context, permit))
            """)
    }

    /// The bank, to pick from (LB-3.1-09).
    static func questions(_ context: OrganisationContext, _ permit: Permit<Track>, picked: [String]) -> Page {
        let r = context.r
        let title = r("Vragen kiezen", "Choose questions")
        let fields = EvaluationQuestion.Heading.allCases.map { heading in
            let choices = EvaluationQuestion.bank.filter { $0.heading == heading }.map { Field.Choice($0.key, r($0.words)) }
            return Field("question", r(heading.words), .checkboxes(choices, chosen: picked), id: "question-\(heading.rawValue)")
        }
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(
                kicker: permit.noun.title, title: title,
                lead: r(
                    "Studenten zien de gekozen vragen boven hun eigen deel. Twee of drie is vaak genoeg.",
                    "Students see the chosen questions above their own part. Two or three is often enough."),
                extra: whyDetails(r, permit.reason(r))))
            \(form(
                r, action: "\(address(context, permit))/questions", requestID: context.requestID, fields: fields,
                submit: [button(r("Bewaren", "Save"))], sticky: true))\(backToOverview(context, permit))
            """)
    }

    private static func backToOverview(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        "<p>\(linkButton(context.r("Terug naar de evaluatie", "Back to the evaluation"), href: address(context, permit), kind: .quiet))</p>"
    }
}
