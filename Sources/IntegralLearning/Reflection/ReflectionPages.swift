import Frameworks
import Guidance
import Markup
import Platform
import Store

enum ReflectionPages {
    /// What a learner sees.
    struct Own {
        let permit: Permit<Track>
        let place: Place
        let isInvited: Bool
        let form: FormKind?
        let written: [Response]
        let points: [LearningPoint]
        let feedback: [Feedback]
        let goals: [DevelopmentGoal]
    }

    /// What a guide sees of one learner.
    struct Learner {
        let place: Place
        let isInvited: Bool
        let form: FormKind?
        let shared: Int
    }

    static func own(_ context: OrganisationContext, _ view: Own) -> Page {
        let r = context.r
        let title = r("Reflectie", "Reflection")
        let track = view.permit.noun.id.text
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(
                kicker: view.permit.noun.title, title: title,
                lead: r("Wat leerde je van deze opdracht, en wat wil je nu?", "What did you learn from this assignment, and what do you want now?"),
                extra: "\(whyDetails(r, view.permit.reason(r)))\(knowledgeLink(context, .reflectionForms, .starrt, .swot))"))
            \(inviting(context, view))\(written(context, view))\(sources(context, view))
            <p>\(linkButton(r("Kwaliteiten", "Qualities"), href: context.path("tracks", track, "qualities", view.place.member.text), kind: .quiet)) \
            \(linkButton(r("Mijn leerdoelen", "My goals"), href: context.path("goals"), kind: .quiet))</p>
            \(back(context, view.permit))
            """)
    }

    private static func inviting(_ context: OrganisationContext, _ view: Own) -> HTML {
        let r = context.r
        let lead: String
        if let form = view.form {
            lead = r(
                "Je \(r.term(.learningGuide)) koos \(r(form.title)) voor je. Een andere vorm mag ook.",
                "Your \(r.term(.learningGuide)) chose \(r(form.title)) for you. Another form is fine too.")
        } else if view.isInvited {
            lead = r(
                "Je beoordeling staat: een goed moment om terug te kijken. Kies een vorm die bij je past.",
                "Your judgement stands: a good moment to look back. Choose a form that suits you.")
        } else {
            lead = r("Reflecteren kan altijd. Kies een vorm die bij je past.", "You can always reflect. Choose a form that suits you.")
        }
        let buttons = WritingForms.all.map { kind in
            button(r(kind.title), kind: kind.key == view.form?.key ? .primary : .quiet, name: "form", value: kind.key)
        }
        let beginning = form(
            r, action: context.path("writing"), requestID: context.requestID,
            fields: [Field("track", "", .hidden, value: view.permit.noun.id.text)], submit: buttons)
        return card(r("Beginnen", "Begin"), "<p>\(lead)</p>\(beginning)")
    }

    private static func written(_ context: OrganisationContext, _ view: Own) -> HTML {
        let r = context.r
        if view.written.isEmpty { return .empty }
        let items = view.written.map { response in
            let kind = WritingForms.all.first { $0.key == response.form }
            let state =
                response.sharedAt != nil
                ? r("gedeeld", "shared")
                : response.finishedAt != nil
                    ? r("afgerond, alleen voor jou", "finished, for you alone") : r("bezig, alleen voor jou", "begun, for you alone")
            return ListItem(
                kind.map { r($0.title) } ?? "", href: context.path("writing", response.id.text), detail: state,
                aside: making(context, view, .reflection, response.id.text))
        }
        return section(r("Wat je schreef", "What you wrote"), list(items))
    }

    private static func sources(_ context: OrganisationContext, _ view: Own) -> HTML {
        let r = context.r
        let points = view.points.map {
            ListItem($0.text, detail: r("leerpunt", "learning point"), aside: making(context, view, .learningPoint, $0.id.text))
        }
        let feedback = view.feedback.filter { $0.kind == .feedback }.map {
            ListItem(
                $0.text, detail: r("feedback van \($0.authorName)", "feedback of \($0.authorName)"),
                aside: making(context, view, .feedback, $0.id.text))
        }
        let empty = emptyState(
            r(
                "Hier komen je leerpunten en de feedback die je kreeg. Van elk kun je een leerdoel maken.",
                "Here come your learning points and the feedback you got. Of each you can make a goal."))
        let items = points + feedback
        return section(r("Hier kun je een leerdoel van maken", "You can make a goal of these"), items.isEmpty ? empty : list(items))
    }

    /// The goal that was made of it, or the way to make one.
    private static func making(
        _ context: OrganisationContext, _ view: Own, _ kind: DevelopmentGoal.Source.Kind, _ id: String
    ) -> HTML {
        let r = context.r
        if let goal = view.goals.first(where: { $0.source?.kind == kind && $0.source?.id.text == id }) {
            return "<a href=\"\(context.path("goals", goal.id.text))\">\(r("Naar je leerdoel", "To your goal"))</a>"
        }
        return makeGoal(context, kind, id, view.permit.noun.id)
    }

    static func makeGoal(_ context: OrganisationContext, _ kind: DevelopmentGoal.Source.Kind, _ id: String, _ track: ID<Track>?) -> HTML {
        form(
            context.r, action: context.path("goals"), requestID: context.requestID,
            submit: [
                button(
                    context.r("Maak er een leerdoel van", "Make it a goal"), kind: .quiet, name: "from",
                    value: [kind.rawValue, id, track?.text ?? ""].joined(separator: " "))
            ])
    }

    // MARK: For a guide

    static func forGuide(_ context: OrganisationContext, _ permit: Permit<Track>, _ learners: [Learner]) -> Page {
        let r = context.r
        let title = r("Reflectie", "Reflection")
        let track = permit.noun.id.text
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(
                kicker: permit.noun.title, title: title,
                lead: r("Wat een student schrijft, lees je pas als die het deelt.", "You read what a student writes when they share it."),
                extra: "\(whyDetails(r, permit.reason(r)))\(knowledgeLink(context, .reflectionForms, .coaching))"))
            \(learners.map { card($0.place.memberName, ofLearner(context, permit, $0)) })
            <p>\(linkButton(r("Lezen wat gedeeld is", "Read what was shared"), href: context.path("tracks", track, "writing"), kind: .quiet)) \
            \(linkButton(r("Leerdoelen", "Goals"), href: context.path("tracks", track, "goals"), kind: .quiet))</p>
            \(back(context, permit))
            """)
    }

    private static func ofLearner(_ context: OrganisationContext, _ permit: Permit<Track>, _ learner: Learner) -> HTML {
        let r = context.r
        let state: HTML =
            learner.shared > 0
            ? badge(r("\(learner.shared) gedeeld", "\(learner.shared) shared"), .done)
            : learner.isInvited || learner.form != nil
                ? badge(r("uitgenodigd", "invited")) : badge(r("nog niet uitgenodigd", "not invited yet"))
        let chosen = learner.form.map { form in r("Jij koos: \(r(form.title)).", "You chose: \(r(form.title)).") }
        let choices = WritingForms.all.map { Field.Choice($0.key, r($0.title)) }
        let choosing = form(
            r, action: Reflection.path(context, permit.noun.id), requestID: context.requestID,
            fields: [
                Field(
                    "form", r("Welke vorm past?", "Which form fits?"), .radios(choices), value: learner.form?.key ?? "",
                    id: "form-\(learner.place.member.text)"),
                Field("learner", "", .hidden, value: learner.place.member.text, id: "learner-\(learner.place.member.text)"),
            ], submit: [button(r("Uitnodigen", "Invite"), kind: .quiet)])
        return """
            <p>\(state) \(chosen ?? "")</p>\(details(r("Een vorm kiezen", "Choose a form"), choosing))
            <p><a href="\(NamedQualityRoutes.address(context, permit, learner.place))">\(r("Kwaliteiten", "Qualities"))</a></p>
            """
    }

    static func back(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        "<p>\(linkButton(context.r("Terug naar de draad", "Back to the thread"), href: context.path("tracks", permit.noun.id.text), kind: .quiet))</p>"
    }
}
