import Guidance
import Markup
import Platform
import Store

/// One card for somebody between two clients.
enum PracticePages {
    static func linkCard(
        _ context: LinkContext, _ view: PracticeView, reasonMissing: Bool = false, observationMissing: Bool = false
    ) -> Page {
        let r = context.r
        let names = view.learners.map(\.memberName).joined(separator: ", ")
        let base = "/link/\(context.link.token)"
        let decides = view.integral.state == .waitingFinalGo
        return Page(
            names, status: reasonMissing || observationMissing ? 422 : 200,
            """
            \(pageHeader(kicker: r("\(context.organisation.name) · voor \(view.permit.place.memberName)", "\(context.organisation.name) · for \(view.permit.place.memberName)"), title: names, lead: view.permit.noun.title, extra: whyDetails(r, view.permit.reason(r))))
            \(receipt(r, context.query))
            \(decides ? decisionCard(r, view, action: base + "/final-go", requestID: context.requestID, typed: context.form, reasonMissing: reasonMissing, passing: true) : state(r, view))
            \(practises(r, view, today: context.today))
            \(NotShown.form(r, view, action: base + "/not-shown", requestID: context.requestID))
            \(observing(r, view, action: base + "/observation", requestID: context.requestID, typed: context.form, missing: observationMissing))
            """)
    }

    static func decision(_ context: OrganisationContext, _ view: PracticeView, reasonMissing: Bool = false) -> Page {
        let r = context.r
        let names = view.learners.map(\.memberName).joined(separator: ", ")
        let action = context.path("tracks", view.permit.noun.id.text, "final-go")
        return Page(
            r("Definitieve Go", "Final Go"), status: reasonMissing ? 422 : 200, section: "tracks",
            """
            \(pageHeader(kicker: view.permit.noun.title, title: r("Definitieve Go voor \(names)", "Final Go for \(names)"), extra: whyDetails(r, view.permit.reason(r))))
            \(view.integral.state == .waitingFinalGo ? decisionCard(r, view, action: action, requestID: context.requestID, typed: context.form, reasonMissing: reasonMissing, passing: false) : state(r, view))
            \(practises(r, view, today: context.today))
            \(NotShown.form(r, view, action: context.path("tracks", view.permit.noun.id.text, "not-shown"), requestID: context.requestID))
            """)
    }

    private static func receipt(_ r: Reader, _ query: Form) -> HTML {
        if query.isChecked("done") {
            return notice(
                r(
                    "Bedankt, je besluit is doorgegeven. Hier kun je noteren wat je ziet; na een Go staat deze link ook in een nieuwe mail.",
                    "Thank you, your decision was passed on. Here you can note what you see; after a Go this link is in a new mail as well."
                ), .done)
        }
        return query.isChecked("noted")
            ? notice(
                r(
                    "Genoteerd. \(r.the(.learner).capitalised) kan het meteen lezen.",
                    "Noted. \(r.the(.learner).capitalised) can read it at once."), .done) : .empty
    }

    private static func state(_ r: Reader, _ view: PracticeView) -> HTML {
        switch view.integral.state {
        case .execution:
            notice(
                r("De Go is gegeven; er wordt aan de opdracht gewerkt.", "The Go was given; work on the assignment is under way."), .done)
        default:
            notice(
                r(
                    "Er wordt nog aan het werkplan gewerkt. Je hoort het als er iets van jou nodig is.",
                    "The work plan is still being made. You will hear when something is needed from you."))
        }
    }

    private static func decisionCard(
        _ r: Reader, _ view: PracticeView, action: String, requestID: String, typed: Form, reasonMissing: Bool, passing: Bool
    ) -> HTML {
        let error = r(
            "Schrijf kort wat er nog nodig is. Dan kan \(r.the(.learner)) verder.",
            "Write briefly what is still needed. Then \(r.the(.learner)) can go on.")
        let reason = Field(
            "reason", r("Nog niet, want …", "Not yet, because …"), .multiline(rows: 2), value: typed["reason"],
            hint: r("Alleen nodig als je nog geen Go geeft.", "Only needed when you give no Go yet."), error: reasonMissing ? error : nil)
        let others = view.supervisors.map { Field.Choice($0.id.text, $0.memberName) }
        let acting = Field("as", r("Jij bent", "You are"), .radios(others), value: typed.ifSent("as") ?? view.permit.place.id.text)
        return card(
            r("Mag de opdracht beginnen?", "May the assignment begin?"),
            form(
                r, action: action, requestID: requestID,
                content: "\(passing && others.count > 1 ? field(r, acting) : .empty)\(field(r, reason))",
                submit: [
                    button(r("Go", "Go"), name: "decision", value: "go"),
                    button(r("Nog niet", "Not yet"), kind: .quiet, name: "decision", value: "notYet"),
                ]))
    }

    private static func practises(_ r: Reader, _ view: PracticeView, today: Day) -> HTML {
        let names = Dictionary(view.learners.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let items = view.plan.written.map { row in
            ListItem(
                row.text,
                detail: [row.owner.flatMap { names[$0] }, row.due.map { r.date($0, today: today) }].compactMap { $0 }.joined(
                    separator: " · "))
        }
        let title = r("Dit staat in het werkplan", "This is in the work plan")
        return items.isEmpty ? .empty : section(title, list(items))
    }

    private static func observing(
        _ r: Reader, _ view: PracticeView, action: String, requestID: String, typed: Form, missing: Bool
    ) -> HTML {
        let fields = ObservationForm.fields(r, view.learners, typed: typed, missing: missing)
        return card(
            r("Waarneming noteren", "Note an observation"),
            form(r, action: action, requestID: requestID, fields: fields, submit: [button(r("Noteer", "Note"))]))
    }
}
