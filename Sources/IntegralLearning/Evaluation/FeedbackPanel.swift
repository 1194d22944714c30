import Guidance
import Markup
import Platform
import Store

/// Feedback and compliments on the pages of an evaluation.
enum FeedbackPanel {
    /// On the overview: for a student what was told to them and by them; for a guide how much there is.
    static func section(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        guard let own = view.permit.places.first(where: { $0.role == .learner }) else { return forGuide(context, view) }
        let received = view.feedback.filter { $0.learner == own.member }
        let given = view.feedback.filter { $0.learner != own.member }
        let peers = view.learners.filter { $0.member != own.member }
        let empty = emptyState(r("Hier lees je wat anderen je meegeven.", "Here you read what others tell you."))
        let sent: HTML? =
            given.isEmpty
            ? nil
            : details(
                r("Wat jij gaf (\(given.count))", "What you gave (\(given.count))"),
                quotes(given.map { ($0.text, r("aan \($0.learnerName)", "to \($0.learnerName)") + answered(r, $0)) }))
        return Markup.section(
            r("Feedback en complimenten", "Feedback and compliments"),
            """
            \(received.isEmpty ? empty : received.map { answering(context, view.permit, $0) }.joined())\(sent)\
            \(peers.isEmpty ? .empty : compliment(context, view.permit, peers))
            """)
    }

    private static func forGuide(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        if view.feedback.isEmpty {
            return Markup.section(
                r("Feedback en complimenten", "Feedback and compliments"),
                emptyState(
                    r(
                        "Kies een student om iets mee te geven. Die leest het meteen.",
                        "Choose a student to tell something. They read it at once.")))
        }
        return Markup.section(
            r("Feedback en complimenten", "Feedback and compliments"),
            quotes(
                view.feedback.map { told in
                    (
                        told.text,
                        r("\(told.authorName) aan \(told.learnerName)", "\(told.authorName) to \(told.learnerName)") + answered(r, told)
                    )
                }))
    }

    /// Beside one student, for the guide: what was told and a way to tell more.
    static func ofLearner(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Place, _ feedback: [Feedback]) -> HTML {
        let r = context.r
        let kinds = [
            Field.Choice(Feedback.Kind.feedback.rawValue, r("Feedback", "Feedback")),
            Field.Choice(Feedback.Kind.compliment.rawValue, r("Compliment", "Compliment")),
        ]
        let text = Field(
            "text", r("Wat geef je \(learner.memberName) mee?", "What do you tell \(learner.memberName)?"), .multiline(rows: 3),
            hint: r(
                "Noem wat je zag en wat het opleverde. \(learner.memberName) leest het meteen.",
                "Name what you saw and what it brought. \(learner.memberName) reads it at once."))
        let writing = form(
            r, action: "\(EvaluationPages.address(context, permit))/feedback", requestID: context.requestID,
            fields: [
                text, Field("kind", r("Wat is het?", "What is it?"), .radios(kinds), value: kinds[0].value),
                Field("learner", "", .hidden, value: learner.member.text),
            ], submit: [button(r("Versturen", "Send"))])
        let lines = feedback.map { told in (told.text, by(r, told, context.today) + answered(r, told)) }
        return Markup.section(
            r("Feedback en complimenten", "Feedback and compliments"), "\(lines.isEmpty ? HTML.empty : quotes(lines))\(writing)")
    }

    /// One thing that was told to the reader, with the way to answer.
    private static func answering(_ context: OrganisationContext, _ permit: Permit<Track>, _ told: Feedback) -> HTML {
        let r = context.r
        let field = Field(
            "reply", r("Jouw antwoord", "Your answer"), .multiline(rows: 2), value: told.reply, id: "reply-\(told.id.text)")
        let form = Markup.form(
            r, action: "\(EvaluationPages.address(context, permit))/feedback/\(told.id.text)", requestID: context.requestID,
            fields: [field],
            submit: [button(r("Antwoorden", "Answer"), kind: .quiet)])
        let label = told.reply.isEmpty ? r("Antwoorden", "Answer") : r("Antwoord aanpassen", "Change the answer")
        return "\(quotes([(told.text, by(r, told, context.today) + answered(r, told))]))\(details(label, form))"
    }

    private static func compliment(_ context: OrganisationContext, _ permit: Permit<Track>, _ peers: [Place]) -> HTML {
        let r = context.r
        let choices = peers.map { Field.Choice($0.member.text, $0.memberName) }
        let fields = [
            Field("learner", r("Voor wie?", "For whom?"), .choice(choices), value: choices.count == 1 ? choices[0].value : ""),
            Field(
                "text", r("Je compliment", "Your compliment"), .multiline(rows: 2),
                hint: r("Alleen die ander en je leerbegeleider lezen het.", "Only that person and your learning guide read it.")),
        ]
        return details(
            r("Iemand uit je groep een compliment geven", "Give somebody of your group a compliment"),
            form(
                r, action: "\(EvaluationPages.address(context, permit))/feedback", requestID: context.requestID, fields: fields,
                submit: [button(r("Versturen", "Send"))]))
    }

    private static func by(_ r: Reader, _ told: Feedback, _ today: Day) -> String {
        let what = told.kind == .compliment ? r("compliment van", "compliment of") : r("feedback van", "feedback of")
        return "\(what) \(told.authorName), \(r.date(Day(told.at), today: today))"
    }

    private static func answered(_ r: Reader, _ told: Feedback) -> String {
        told.reply.isEmpty ? "" : r(" · antwoord: \(told.reply)", " · answer: \(told.reply)")
    }
}
