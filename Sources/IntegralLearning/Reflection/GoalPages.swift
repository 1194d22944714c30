import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The POP and one goal of it.
enum GoalPages {
    struct View {
        let goal: DevelopmentGoal
        /// Nil for a goal of a plan that was not taken up yet.
        let form: ResponseForm?
        let origin: GoalOrigin?
        let tracks: [Permit<Track>]
        /// The track it belongs to.
        let home: Permit<Track>?
        let talk: Day?
        let actions: [GoalAction]
    }

    static func all(
        _ context: OrganisationContext, _ goals: [DevelopmentGoal], _ points: [LearningPoint], _ actions: [GoalAction]
    ) -> Page {
        let r = context.r
        let title = r("Leerdoelen", "Goals")
        let now = goals.filter { $0.outcome == nil }.map { item(context, $0, actions) }
        let settled = goals.filter { $0.outcome != nil }.sorted { $1.settledAt ?? $1.at < $0.settledAt ?? $0.at }
        let empty = emptyState(
            r("Hier komt wat je wilt leren, met wat je ervoor doet.", "Here comes what you want to learn, with what you do for it."))
        return Page(
            title, section: "goals",
            """
            \(pageHeader(
                title: title, lead: r("Je POP: waar je naartoe wilt, en je PAP: wat je ervoor doet.", "Your POP: where you want to go, and your PAP: what you do for it."),
                extra: "\(whyDetails(r, r("Dit zijn je eigen leerdoelen. Je kiest per doel of je leerbegeleider meeleest.", "These are your own goals. You choose for each whether your learning guide reads along.")))\(knowledgeLink(context, .developmentPlan, .actionPlan, .smartGoals))"))
            \(section(r("Nu", "Now"), "\(now.isEmpty ? empty : list(now))\(adding(context))"))
            \(waiting(context, points))\(steps(context, settled))
            """)
    }

    private static func item(_ context: OrganisationContext, _ goal: DevelopmentGoal, _ actions: [GoalAction]) -> ListItem {
        let r = context.r
        let own = actions.filter { $0.goal == goal.id }
        var about = [
            area(r, goal),
            goal.day.map { r("kijken op \(r.date($0, today: context.today))", "look on \(r.date($0, today: context.today))") },
        ]
        if !own.isEmpty {
            let done = own.count { $0.doneDay != nil }
            about.append(r("\(done) van \(own.count) acties gedaan", "\(done) of \(own.count) actions done"))
        }
        if goal.sharedOn != nil { about.append(r("gedeeld", "shared")) }
        return ListItem(
            shown(r, goal), href: context.path("goals", goal.id.text), detail: about.compactMap { $0 }.joined(separator: " · "),
            aside: state(r, goal))
    }

    static func shown(_ r: Reader, _ goal: DevelopmentGoal) -> String {
        goal.text.isEmpty ? r("Nog zonder woorden", "Without words yet") : goal.text
    }

    /// Personal or of the profession, and whether it is a challenge.
    static func area(_ r: Reader, _ goal: DevelopmentGoal) -> String? {
        let area = GoalForm.areas.first { $0.value == goal.area }.map { r($0.words) }
        let challenge = goal.isChallenge ? r("uitdaging", "challenge") : nil
        return area == nil ? challenge : [area, challenge].compactMap { $0 }.joined(separator: " · ")
    }

    static func state(_ r: Reader, _ goal: DevelopmentGoal) -> HTML {
        switch goal.outcome {
        case .achieved: badge(r("bereikt", "achieved"), .done)
        case .adjusted: badge(r("bijgesteld", "adjusted"))
        case nil: goal.isSmart ? badge("SMART", .done) : badge(r("concept", "concept"))
        }
    }

    private static func adding(_ context: OrganisationContext) -> HTML {
        let r = context.r
        let text = Field("text", r("Wat wil je leren?", "What do you want to learn?"), .multiline(rows: 2))
        return details(
            r("Nieuw leerdoel", "New goal"),
            form(r, action: context.path("goals"), requestID: context.requestID, fields: [text], submit: [button(r("Verder", "Go on"))]))
    }

    /// Learning points of which no goal was made yet.
    private static func waiting(_ context: OrganisationContext, _ points: [LearningPoint]) -> HTML {
        if points.isEmpty { return .empty }
        let items = points.prefix(20).map {
            ListItem($0.text, detail: $0.trackTitle, aside: ReflectionPages.makeGoal(context, .learningPoint, $0.id.text, $0.track))
        }
        return section(context.r("Je leerpunten", "Your learning points"), list(items))
    }

    /// What was achieved, over time (LB-4.1-06).
    private static func steps(_ context: OrganisationContext, _ settled: [DevelopmentGoal]) -> HTML {
        let r = context.r
        if settled.isEmpty { return .empty }
        let items = settled.map { goal in
            let day = goal.settledAt.map { r.date(Day($0), today: context.today) }
            return ListItem(
                shown(r, goal), href: context.path("goals", goal.id.text),
                detail: [day, area(r, goal), goal.reason].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "),
                aside: state(r, goal))
        }
        return section(r("Stappen die je zette", "Steps you took"), list(items))
    }

    /// For a guide: what stands in the plan, and what learners shared.
    static func shared(
        _ context: OrganisationContext, _ permit: Permit<Track>, planned: [Goal], people: [Place], _ goals: [DevelopmentGoal],
        _ actions: [GoalAction]
    ) -> Page {
        let r = context.r
        let title = r("Leerdoelen", "Goals")
        let names = Dictionary(people.map { ($0.member, $0.memberName) }, uniquingKeysWith: { first, _ in first })
        let parts = goals.map { goal in
            card("\(goal.learnerName) · \(shown(r, goal))", reading(context, goal, actions.filter { $0.goal == goal.id }))
        }
        let empty = emptyState(r("Nog geen leerdoel gedeeld. Dat hoeft ook niet.", "No goal shared yet. That need not be."))
        let plan = quotes(planned.map { ($0.text, names[$0.member] ?? "") })
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: permit.noun.title, title: title, extra: "\(whyDetails(r, permit.reason(r)))\(knowledgeLink(context, .developmentPlan, .smartGoals))"))
            \(section(r("In het werkplan", "In the work plan"), planned.isEmpty ? emptyState(r("Nog niets.", "Nothing yet.")) : plan))
            \(section(r("Gedeeld met jou", "Shared with you"), parts.isEmpty ? empty : parts.joined()))\(ReflectionPages.back(context, permit))
            """)
    }

    private static func reading(_ context: OrganisationContext, _ goal: DevelopmentGoal, _ actions: [GoalAction]) -> HTML {
        let r = context.r
        var lines: [(name: String, value: HTML)] = []
        if !goal.measure.isEmpty { lines.append((r("Gelukt als", "Worked when"), .text(goal.measure))) }
        if let day = goal.day { lines.append((r("Kijken op", "Look on"), .text(r.date(day, today: context.today)))) }
        if let area = area(r, goal) { lines.append((r("Hoort bij", "Belongs to"), .text(area))) }
        if !goal.reason.isEmpty { lines.append((r("Waarom", "Why"), .text(goal.reason))) }
        let done: [HTML] = actions.map { action in
            details(
                "\(action.text)\(action.doneDay == nil ? "" : " ✓")", responseReading(r, GoalAction.form([]), action.response, level: 3))
        }
        return "<p>\(state(r, goal))</p>\(lines.isEmpty ? HTML.empty : facts(lines))\(done.joined())"
    }
}
