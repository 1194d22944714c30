import Frameworks
import Guidance
import Markup
import Platform
import Store

/// What the overview of an evaluation is drawn from.
struct EvaluationView {
    let permit: Permit<Track>
    let people: [Place]
    let integral: IntegralTrack
    let evaluation: Evaluation?
    let moments: [EvaluationMoment]
    /// The reader's own part; nil for a guide.
    let own: OpenResponse?
    /// The group's part, and for a guide what students shared.
    let readable: [Response]
    let feedback: [Feedback]
    let workProcesses: [Item]

    var isGuide: Bool { permit.allows(.assess) }
    var learners: [Place] { people.filter { $0.role == .learner && $0.unitName == nil } }
    var group: Response? { readable.first { $0.form == EvaluationForms.group.key } }
    func shared(by learner: Place) -> Response? {
        readable.first { $0.form == EvaluationForms.own.key && $0.author?.member == learner.member }
    }
}

enum EvaluationPages {
    static func overview(_ context: OrganisationContext, _ view: EvaluationView) -> Page {
        let r = context.r
        let title = r("Evaluatie", "Evaluation")
        let lead = r("Terugkijken op de opdracht: samen en voor jezelf.", "Looking back on the assignment: together and for yourself.")
        let isOpen = view.evaluation?.completedAt != nil
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: view.permit.noun.title, title: title, lead: lead, extra: "\(whyDetails(r, view.permit.reason(r)))\(explained(context, view))"))
            \(isOpen ? opened(context, view) : beginning(context, view))\(frameworks(context, view))\(onward(context, view))\(back(context, view.permit))
            """)
    }

    private static func explained(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        view.isGuide ? knowledgeLink(context, .evaluationQuestions, .feedback, .compliments) : knowledgeLink(context, .presenting, .starrt)
    }

    private static func beginning(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        guard view.integral.state == .execution else {
            return emptyState(r("Terugkijken kan als de uitvoering klaar is.", "Looking back is possible when the work is done."))
        }
        return card(
            r("Is de uitvoering klaar?", "Is the work done?"),
            """
            <p>\(r("Dan begint het terugkijken. Je kunt dit altijd weer terugdraaien.", "Then looking back begins. You can always undo this."))</p>
            \(form(
                r, action: address(context, view.permit), requestID: context.requestID,
                submit: [button(r("De uitvoering is klaar", "The work is done"))]))
            """)
    }

    private static func opened(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let undo = form(
            r, action: address(context, view.permit), requestID: context.requestID,
            submit: [button(r("We zijn toch nog bezig", "We are still at work after all"), kind: .quiet, name: "then", value: "again")])
        return """
            \(EvaluationMoments.section(context, view))\(parts(context, view))\(FeedbackPanel.section(context, view))\
            \(writing(context, view))\(details(r("De uitvoering is niet klaar?", "Is the work not done?"), undo))
            """
    }

    // MARK: The two parts

    private static func parts(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let (r, base) = (context.r, address(context, view.permit))
        let group = ListItem(
            r(EvaluationForms.group.title), href: "\(base)/group",
            detail: r("Samen: presentatie, feiten en verbanden.", "Together: presentation, facts and relations."),
            aside: state(r, view.group, today: context.today))
        if view.isGuide {
            let questions = view.evaluation?.questions.count ?? 0
            let label =
                questions == 0
                ? r("Vragen kiezen", "Choose questions") : r("Vragen kiezen (\(questions))", "Choose questions (\(questions))")
            let learners = view.learners.map { learner in
                ListItem(
                    learner.memberName, href: "\(base)/of/\(learner.member.text)",
                    aside: view.shared(by: learner) == nil
                        ? badge(r("niet gedeeld", "not shared")) : badge(r("gedeeld", "shared"), .done))
            }
            return section(
                r("Wat er geschreven is", "What is written"),
                "\(list([group] + learners))<p>\(linkButton(label, href: "\(base)/questions", kind: .quiet))</p>")
        }
        let own = ListItem(
            r(EvaluationForms.own.title), href: "\(base)/own",
            detail: r("Alleen voor jou, tot je het deelt.", "For you alone, until you share it."),
            aside: state(r, view.own?.stored, today: context.today))
        return section(r("Schrijven", "Writing"), list([group, own]))
    }

    private static func state(_ r: Reader, _ response: Response?, today: Day) -> HTML {
        guard let response, let changed = response.changedAt else { return badge(r("nog leeg", "still empty")) }
        if response.finishedAt != nil { return badge(r("afgerond", "finished"), .done) }
        return badge(r("bezig, \(r.ago(Day(changed), today: today))", "begun, \(r.ago(Day(changed), today: today))"))
    }

    private static func writing(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let text =
            view.isGuide
            ? r("STARRT en SWOT die met je gedeeld zijn", "STARRT and SWOT that were shared with you")
            : r("Met STARRT of SWOT schrijven", "Write with STARRT or SWOT")
        return section(
            r("Dieper kijken", "Looking deeper"),
            "<p><a href=\"\(context.path("tracks", view.permit.noun.id.text, "writing"))\">\(text)</a></p>")
    }

    /// The frame of looking back: what the qualification file and the profile ask (LB-3.1-12).
    private static func frameworks(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let items = view.workProcesses.map { item in
            ListItem(
                "\(item.code) \(item.title)", href: context.path("frameworks", item.framework.text),
                detail: r("Werkproces in het kwalificatiedossier", "Work process in the qualification file"))
        }
        let profile = ListItem(
            r("Beroepsprofiel en kwalificatiedossier", "Occupational profile and qualification file"), href: context.path("frameworks"))
        return details(r("Waar de opdracht over ging", "What the assignment was about"), list(items + [profile]))
    }

    static func address(_ context: OrganisationContext, _ permit: Permit<Track>) -> String {
        context.path("tracks", permit.noun.id.text, "evaluation")
    }

    /// The way on from what was seen to what comes of it.
    private static func onward(_ context: OrganisationContext, _ view: EvaluationView) -> HTML {
        let r = context.r
        let goals = context.path("tracks", view.permit.noun.id.text, "goals")
        return """
            <p>\(linkButton(r("Leerdoelen", "Goals"), href: goals, kind: .quiet)) \
            \(linkButton(r("Reflectie", "Reflection"), href: Reflection.path(context, view.permit.noun.id), kind: .quiet))</p>
            """
    }

    private static func back(_ context: OrganisationContext, _ permit: Permit<Track>) -> HTML {
        "<p>\(linkButton(context.r("Terug naar de draad", "Back to the thread"), href: context.path("tracks", permit.noun.id.text), kind: .quiet))</p>"
    }
}
