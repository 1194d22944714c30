import Frameworks
import Guidance
import Markup
import Platform
import Store

enum GuidancePages {
    static func page(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> Page {
        let r = context.r
        let title =
            sheet.isOwn
            ? r("Mijn begeleiding", "My guidance")
            : r("Begeleiding van \(sheet.learner.memberName)", "Guidance of \(sheet.learner.memberName)")
        return OrientationPage.page(
            context, sheet.permit, title, explained: knowledgeLink(context, .independence, .guidanceInstruments, .guidingStyles),
            """
            \(looks(context, sheet))\(stage(context, sheet))\(goal(context, sheet))\(instruments(context, sheet))\(work(context, sheet))
            """)
    }

    private static func base(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> String {
        context.path("tracks", sheet.permit.noun.id.text, "guidance", sheet.learner.member.text)
    }

    // MARK: Stage

    private static func stage(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> HTML {
        let r = context.r
        let current = sheet.history.current
        let proposed: HTML =
            sheet.history.proposed.map {
                notice(
                    sheet.isOwn
                        ? r("Je stelde voor: \(r($0.words)).", "You proposed: \(r($0.words)).")
                        : r(
                            "\(sheet.learner.memberName) stelt voor: \(r($0.words)).",
                            "\(sheet.learner.memberName) proposes: \(r($0.words))."),
                    .attention)
            } ?? .empty
        let items = sheet.history.entries.map { entry in
            ListItem(
                entry.isProposal
                    ? r("Voorstel: \(r(entry.stage.words))", "Proposal: \(r(entry.stage.words))") : r(entry.stage.words).capitalised,
                detail: "\(entry.by) · \(r.date(Day(entry.at), today: context.today))")
        }
        let history: HTML = items.isEmpty ? .empty : details(r("Hoe het tot nu toe ging", "How it went so far"), list(items))
        return section(
            r("Zelfstandigheid: \(r(current.words))", "Independence: \(r(current.words))"),
            "<p>\(r(current.meaning))</p>\(proposed)\(deciding(context, sheet, current))\(history)")
    }

    private static func deciding(_ context: OrganisationContext, _ sheet: GuidanceSheet, _ current: Independence) -> HTML {
        let r = context.r
        let action = base(context, sheet) + "/stage"
        if sheet.isOwn {
            guard let next = current.next, sheet.history.proposed == nil else { return .empty }
            return form(
                r, action: action, requestID: context.requestID, fields: [Field("stage", "", .hidden, value: next.rawValue)],
                submit: [button(r("Ik wil \(r(next.words)) werken", "I want to work \(r(next.words))"), kind: .quiet)])
        }
        let choices = Independence.allCases.map { Field.Choice($0.rawValue, r($0.words).capitalised, hint: r($0.meaning)) }
        let field = Field(
            "stage", r("Hoe werkt \(sheet.learner.memberName)?", "How does \(sheet.learner.memberName) work?"), .radios(choices),
            value: (sheet.history.proposed ?? current).rawValue)
        return form(
            r, action: action, requestID: context.requestID, fields: [field],
            submit: [button(r("Zo doen we het", "Let us do so"), kind: .quiet)])
    }

    // MARK: Looks

    private static func looks(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> HTML {
        let r = context.r
        let open = sheet.looks.filter { $0.seen == nil }
        let said = sheet.looks.compactMap { look in
            look.reply.map { (text: $0, by: [look.seenBy, r(look.step.words)].compactMap { $0 }.joined(separator: " · ")) }
        }
        guard !open.isEmpty || !said.isEmpty else { return .empty }
        let steps = open.map { r($0.step.words) }.joined(separator: ", ")
        let asked: HTML =
            open.isEmpty ? .empty : notice(r("Gevraagd: kijk mee met \(steps).", "Asked: take a look at \(steps)."), .attention)
        let seeing: HTML =
            open.isEmpty || sheet.isOwn
            ? .empty
            : form(
                r, action: base(context, sheet) + "/seen", requestID: context.requestID,
                fields: [Field("reply", r("Wat geef je mee? (mag leeg)", "What do you say? (may be empty)"), .multiline(rows: 2))],
                submit: [button(r("Gezien", "Seen"))])
        return section(r("Kijk mee", "Take a look"), "\(asked)\(seeing)\(said.isEmpty ? .empty : quotes(said))")
    }

    // MARK: Goal

    private static func goal(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> HTML {
        let r = context.r
        guard let goal = sheet.goal, !goal.text.isEmpty else {
            return section(r("Leerdoel", "Goal"), "<p class=\"soft\">\(r("Er is nog geen leerdoel.", "There is no goal yet."))</p>")
        }
        let marks = sheet.marks.compactMap { mark in mark.text.map { (text: $0, by: "\(r(mark.kind.words)) · \(mark.author)") } }
        let own = sheet.marks.count { $0.kind == .challenge && $0.isOwn }
        let put = sheet.marks.count { $0.kind == .challenge && !$0.isOwn }
        let count: HTML =
            own + put == 0
            ? .empty
            : "<p class=\"soft small\">\(r("Uitdagingen: \(own) zelf gekozen, \(put) van de begeleider.", "Challenges: \(own) own choice, \(put) by the guide."))</p>"
        return section(
            r("Leerdoel", "Goal"),
            "<p>\(goal.text)</p>\(own > 0 ? badge(r("uitdaging", "challenge")) : .empty)\(count)\(marks.isEmpty ? .empty : quotes(marks))\(marking(context, sheet, own))"
        )
    }

    private static func marking(_ context: OrganisationContext, _ sheet: GuidanceSheet, _ own: Int) -> HTML {
        let r = context.r
        let action = base(context, sheet) + "/goal"
        if sheet.isOwn {
            guard own == 0 else { return .empty }
            return form(
                r, action: action, requestID: context.requestID,
                submit: [button(r("Dit is een uitdaging voor mij", "This is a challenge for me"), kind: .quiet)])
        }
        let kinds = GoalMark.Kind.allCases.map { Field.Choice($0.rawValue, r($0.words).capitalised) }
        let fields = [
            Field("text", r("Een woord bij dit doel", "A word at this goal"), .multiline(rows: 2)),
            Field("kind", r("Wat is het?", "What is it?"), .radios(kinds), value: GoalMark.Kind.encouragement.rawValue),
        ]
        return form(
            r, action: action, requestID: context.requestID, fields: fields, submit: [button(r("Zet erbij", "Add"), kind: .quiet)])
    }

    // MARK: Instruments and work

    /// The five instruments of planning (LB-2.1-23), each with its state and the way to it.
    private static func instruments(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> HTML {
        let r = context.r
        let track = context.path("tracks", sheet.permit.noun.id.text)
        let told = sheet.orientation
        let contract: String =
            told.contractNumber == 0
            ? r("nog niet begonnen", "not begun yet")
            : told.contractIsOffered && told.contractWaiting == 0
                ? r("versie \(told.contractNumber), afgesproken", "version \(told.contractNumber), agreed")
                : r("versie \(told.contractNumber), nog niet afgesproken", "version \(told.contractNumber), not agreed yet")
        let hasGoal = sheet.goal.map { !$0.text.isEmpty } ?? false
        return section(
            r("Instrumenten", "Instruments"),
            list([
                ListItem(r("Samenwerkingscontract", "Cooperation contract"), href: track + "/contract", detail: contract),
                ListItem(
                    r("Logboek", "Logbook"), href: track + "#field-entry",
                    detail: sheet.entries == 1 ? r("1 notitie", "1 entry") : r("\(sheet.entries) notities", "\(sheet.entries) entries")),
                ListItem(
                    r("POP: persoonlijk leerdoel", "POP: personal goal"),
                    detail: hasGoal ? r("geschreven", "written") : r("nog niet geschreven", "not written yet")),
                ListItem(
                    r("PAP: acties in het werkplan", "PAP: actions in the work plan"), href: track + "/plan",
                    detail: r("taken met naam en dag", "tasks with name and day")),
                ListItem(
                    r("Werkplan", "Work plan"), href: track + "/plan",
                    detail: r(
                        "ronde \(sheet.integral.round), \(r(sheet.integral.state.told))",
                        "round \(sheet.integral.round), \(r(sheet.integral.state.told))")),
            ]))
    }

    /// The work process with its result, and the learner's route (LB-2.1-16).
    private static func work(_ context: OrganisationContext, _ sheet: GuidanceSheet) -> HTML {
        guard !sheet.processes.isEmpty else { return .empty }
        let r = context.r
        let items = sheet.processes.map { process in
            ListItem(
                "\(process.code) \(process.title)",
                detail: process.result.isEmpty ? nil : r("Resultaat: \(process.result)", "Result: \(process.result)"))
        }
        let route = [sheet.framework?.title, sheet.permit.places.first { $0.unitName != nil }?.unitName].compactMap { $0 }.joined(
            separator: " · ")
        let address = sheet.framework.map { context.path("frameworks", $0.id.text) }
        let link: HTML = address.map { "<p>\(r("Route", "Route")): <a href=\"\($0)\">\(route)</a></p>" } ?? .empty
        return section(r("Hier gaat het om", "What it is about"), "\(link)\(list(items))")
    }
}

extension GoalMark.Kind {
    var words: Words {
        switch self {
        case .encouragement: Words("aanmoediging", "encouragement")
        case .challenge: Words("uitdaging", "challenge")
        }
    }
}

extension IntegralTrack.State {
    /// How far the plan is, in a few words.
    var told: Words {
        switch self {
        case .planning: Words("wordt geschreven", "being written")
        case .submitted: Words("wacht op Go", "waits for Go")
        case .waitingFinalGo: Words("wacht op definitieve Go", "waits for final Go")
        case .execution: Words("heeft een Go", "has a Go")
        }
    }
}
