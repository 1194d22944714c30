import Frameworks
import Guidance
import Markup
import Platform
import Store

/// A judgement as it is read: per work process, each criterion with its level and the observations it rests on (LB-3.2-04).
enum ReadingPages {
    /// The page of the learner, or of a mentor or programme team.
    static func page(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> Page {
        let r = context.r
        let isOwn = sheet.reading == .own
        let title =
            isOwn
            ? r("Jouw beoordeling", "Your judgement")
            : r("Beoordeling van \(sheet.learner.memberName)", "Judgement of \(sheet.learner.memberName)")
        return Page(
            title, section: "tracks",
            """
            \(pageHeader(kicker: sheet.permit.noun.title, title: title, lead: by(r, sheet, context.today), extra: whyDetails(r, sheet.permit.reason(r))))
            \(sheet.current == nil ? before(context, sheet) : after(context, sheet))
            \(history(r, sheet, today: context.today))
            <p>\(InterimRoutes.link(context, sheet)) <a href="\(context.path("tracks", sheet.permit.noun.id.text))">\(r("Terug naar de draad", "Back to the thread"))</a></p>
            """)
    }

    private static func before(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        "\(nothingYet(context, sheet))\(SelfAssessmentPages.form(context, sheet, sheet.selfMarks))"
    }

    private static func after(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        let answer = sheet.reading == .own ? answering(context, sheet) : response(context.r, sheet)
        return "\(judgement(context.r, sheet, today: context.today))\(answer)"
    }

    private static func by(_ r: Reader, _ sheet: AssessmentSheet, _ today: Day) -> String? {
        guard let current = sheet.current else { return nil }
        let day = r.date(Day(current.sharedAt ?? current.at), today: today)
        let because = current.reason.isEmpty ? "" : r(" Aangepast: \(current.reason)", " Changed: \(current.reason)")
        return r("Van \(current.deciderName), gedeeld op \(day).", "By \(current.deciderName), shared on \(day).") + because
    }

    private static func nothingYet(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        let r = context.r
        return emptyState(
            r(
                "Hier komt de beoordeling zodra \(r.the(.learningGuide)) die deelt.",
                "The judgement comes here as soon as \(r.the(.learningGuide)) shares it."),
            actionLabel: r("Criteria lezen", "Read the criteria"), href: context.path("tracks", sheet.permit.noun.id.text, "criteria"))
    }

    static func judgement(_ r: Reader, _ sheet: AssessmentSheet, today: Day) -> HTML {
        let standing = sheet.standing
        let observations = Dictionary(sheet.observations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let parts: [HTML] = sheet.groups.map { group in
            let lines: [HTML] = group.criteria.map { criterion in
                self.criterion(r, sheet, criterion, standing[criterion.id], observations, today: today)
            }
            return section(group.heading(r), lines.joined())
        }
        return "\(outcome(r, sheet, standing))\(parts)"
    }

    /// Where it stands to norm and cut score, when these were agreed (LB-3.2-08).
    private static func outcome(_ r: Reader, _ sheet: AssessmentSheet, _ standing: [ID<Criterion>: JudgementLine]) -> HTML {
        guard let cut = sheet.frame.cut else { return .empty }
        let outcome = cut.outcome(of: standing.values.map(\.level))
        return """
            \(CutPages.explained(r, cut, of: sheet.criteria.count))\(CutPages.outcome(r, cut, outcome, of: sheet.criteria.count))
            """
    }

    private static func criterion(
        _ r: Reader, _ sheet: AssessmentSheet, _ criterion: Criterion, _ line: JudgementLine?,
        _ observations: [ID<Observation>: Observation], today: Day
    ) -> HTML {
        let beside = SelfAssessmentPages.beside(r, sheet, sheet.selfMarks[criterion.id])
        guard let line else { return .empty }
        let seen = line.grounds.compactMap { observations[$0] }
            .map { (text: $0.text, by: "\($0.authorName), \(r.date($0.seen, today: today))") }
        let said: HTML
        if let level = Level(rawValue: line.level) {
            let words = LevelPages.description(r, level, sheet.frame.wording)
            said = "<p>\(badge(level.label(r))) <span class=\"soft\">\(words)</span></p>"
        } else {
            said = "<p>\(badge(r(LevelPages.notShown)))</p>"
        }
        return section(criterion.text, level: 3, "\(said)\(beside)\(seen.isEmpty ? HTML.empty : quotes(seen))")
    }

    /// The learner may say something, and change it, until the judgement is confirmed. Nothing asks for it.
    private static func answering(_ context: OrganisationContext, _ sheet: AssessmentSheet) -> HTML {
        guard let current = sheet.current, current.confirmedAt == nil else {
            return "\(response(context.r, sheet))\(AssessmentPages.state(context.r, sheet, today: context.today))"
        }
        let r = context.r
        let text = Field(
            "response", r("Wat vind jij ervan?", "What do you think of it?"), .multiline(rows: 3), value: current.response ?? "",
            hint: r(
                "Hoeft niet. \(r.the(.learningGuide).capitalised) leest het.",
                "You need not. \(r.the(.learningGuide).capitalised) reads it."))
        return section(
            r("Jouw reactie", "Your response"),
            form(
                r, action: AssessmentNotice.path(context, sheet) + "/response", requestID: context.requestID, fields: [text],
                content: AssessmentPages.basis(sheet), submit: [button(r("Reactie bewaren", "Keep the response"))]))
    }

    static func response(_ r: Reader, _ sheet: AssessmentSheet) -> HTML {
        guard let response = sheet.current?.response else { return .empty }
        let name = sheet.learner.memberName
        return section(r("\(name) zegt", "\(name) says"), "<p>\(response)</p>")
    }

    /// Every version before this one, with who, when and why (LB-4.2-15, E-23).
    static func history(_ r: Reader, _ sheet: AssessmentSheet, today: Day) -> HTML {
        let earlier = sheet.versions.dropFirst()
        guard !earlier.isEmpty else { return .empty }
        let versions: [HTML] = earlier.map { version in
            let lines = sheet.byCriterion(version)
            let items = sheet.criteria.compactMap { criterion in
                lines[criterion.id].map { ListItem(criterion.text, detail: Level(rawValue: $0.level)?.label(r) ?? r(LevelPages.notShown)) }
            }
            let state = version.sharedAt == nil ? r("bewaard", "kept") : r("gedeeld", "shared")
            let because = [version.reason, version.response.map { r("Reactie: \($0)", "Response: \($0)") } ?? ""].filter { !$0.isEmpty }
            return """
                \(heading(.text("\(version.deciderName), \(r.dateTime(version.at, today: today)) (\(state))"), level: 3))
                \(because.isEmpty ? HTML.empty : "<p>\(because.joined(separator: " · "))</p>")\(list(items))
                """
        }
        return section(
            r("Geschiedenis", "History"),
            details(r("Eerdere versies (\(earlier.count))", "Earlier versions (\(earlier.count))"), versions.joined()))
    }
}
