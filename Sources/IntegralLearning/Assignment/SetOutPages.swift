import Markup
import Platform
import Store

enum SetOutPages {
    static func page(_ context: OrganisationContext, _ view: SetOutView, _ typed: SetOutForm, faults: Set<SetOutForm.Fault>) -> Page {
        let r = context.r
        let title = r("Opdracht uitzetten", "Set out the assignment")
        let body: HTML =
            if let group = view.group { setOut(context, view, group, typed, faults) } else { choose(context, view) }
        return Page(
            title, status: faults.isEmpty ? 200 : 422, section: "assignments",
            "\(pageHeader(kicker: view.assignment.title, title: title))\(body)")
    }

    private static func choose(_ context: OrganisationContext, _ view: SetOutView) -> HTML {
        let r = context.r
        let path = context.path("assignments", view.assignment.id.text, "set-out")
        let items = view.groups.map { ListItem($0.unit.name, href: path + "?unit=\($0.unit.id.text)", detail: $0.unit.description) }
        let empty = emptyState(
            r(
                "Je begeleidt nog geen groep. Maak een groep, of vraag je beheerder.",
                "You do not guide a group yet. Make a group, or ask your administrator."),
            actionLabel: r("Groepen", "Groups"), href: context.path("groups"))
        return items.isEmpty ? empty : section(r("Voor welke groep?", "For which group?"), list(items))
    }

    private static func setOut(
        _ context: OrganisationContext, _ view: SetOutView, _ group: GuidedUnit, _ typed: SetOutForm, _ faults: Set<SetOutForm.Fault>
    ) -> HTML {
        let r = context.r
        let who = self.who(r, view, group, typed, faults)
        let dividing = view.learners.count > 1 ? workGroups(r, view, typed) : []
        let when = self.when(r, view, typed, faults)
        let divided: HTML =
            dividing.isEmpty
            ? .empty
            : details(
                r("Werkgroepen verdelen", "Divide the work groups"), "<div class=\"stack\">\(dividing.map { field(r, $0) })</div>",
                open: typed.mode == .divided)
        return form(
            r, action: context.path("assignments", view.assignment.id.text, "set-out"), requestID: context.requestID,
            content: "\(errorSummary(r, who + dividing + when))\(who.map { field(r, $0) })\(divided)\(when.map { field(r, $0) })",
            submit: [button(r("Uitzetten", "Set out"))])
    }

    private static func who(
        _ r: Reader, _ view: SetOutView, _ group: GuidedUnit, _ typed: SetOutForm, _ faults: Set<SetOutForm.Fault>
    ) -> [Field] {
        let everybody = Field.Choice(SetOutForm.everybody, r("Iedereen", "Everybody"))
        let modes = [
            Field.Choice(
                SetOutForm.Mode.together.rawValue, r("Samen, als één \(r.term(.workGroup))", "Together, as one \(r.term(.workGroup))")),
            Field.Choice(
                SetOutForm.Mode.divided.rawValue, r("In meer \(r.plural(.workGroup))", "In several \(r.plural(.workGroup))"),
                hint: r("Geef hieronder ieder een \(r.term(.workGroup)).", "Give each a \(r.term(.workGroup)) below.")),
            Field.Choice(SetOutForm.Mode.alone.rawValue, r("Ieder voor zich", "Each alone")),
        ]
        return [
            Field("unit", "", .hidden, value: group.unit.id.text),
            Field(
                "learner", r("Wie doet mee uit \(group.unit.name)?", "Who of \(group.unit.name) takes part?"),
                .checkboxes(
                    (view.learners.count > 1 ? [everybody] : []) + view.learners.map { Field.Choice($0.id.text, $0.name) },
                    chosen: typed.learners),
                error: faults.contains(.noLearners)
                    ? r("Kies minstens één \(r.term(.learner)).", "Choose at least one \(r.term(.learner)).") : nil, required: true),
            Field(
                "mode", r("Hoe werken ze?", "How do they work?"), .radios(view.learners.count > 1 ? modes : [modes[0], modes[2]]),
                value: typed.mode.rawValue),
        ]
    }

    /// A choice beside each name, so that no name is written twice. At most as many groups as there can be pairs.
    private static func workGroups(_ r: Reader, _ view: SetOutView, _ typed: SetOutForm) -> [Field] {
        let most = max(2, (view.learners.count + 1) / 2)
        let choices =
            [Field.Choice("", r("doet niet mee", "takes no part"))]
            + (1...most).map { Field.Choice("\($0)", r("werkgroep \($0)", "work group \($0)")) }
        let left = Set(typed.undivided(view.learners).map(\.id))
        return view.learners.map { learner in
            Field(
                "group-\(learner.id.text)", learner.name, .choice(choices), value: typed.numbers[learner.id.text].map { "\($0)" } ?? "",
                error: left.contains(learner.id)
                    ? r("Kies een werkgroep voor \(learner.name).", "Choose a work group for \(learner.name).") : nil)
        }
    }

    private static func when(_ r: Reader, _ view: SetOutView, _ typed: SetOutForm, _ faults: Set<SetOutForm.Fault>) -> [Field] {
        let unreadable = r(
            "Een datum is niet te lezen. Schrijf hem als jaar-maand-dag.", "A date cannot be read. Write it as year-month-day.")
        let wrongOrder =
            faults.contains(.dueBeforeStart)
            ? r("Een einddag ligt voor de begindag. Kijk de data na.", "An end lies before the start. Check the dates.") : nil
        let days = [
            Field(
                "starts", r("Begint op", "Begins on"), .date, value: typed.starts?.isoText ?? "",
                error: faults.contains(.unreadableDay) ? unreadable : wrongOrder),
            Field("plan-due", r("Werkplan graag voor", "Work plan by"), .date, value: typed.planDue?.isoText ?? ""),
            Field("due", r("Opdracht klaar op", "Assignment ready on"), .date, value: typed.due?.isoText ?? ""),
        ]
        guard view.assignment.inPractice else { return days }
        let supervisors = Field(
            "supervisor", r("Wie kan de definitieve Go geven?", "Who can give the final Go?"),
            .checkboxes(view.supervisors.map { Field.Choice($0.choice, $0.name) }, chosen: typed.supervisors),
            hint: r(
                "Eén van hen geeft de Go, ook zonder account: via een link in de mail.",
                "One of them gives the Go, also without an account: by a link in the mail."))
        return days + [supervisors]
    }
}
