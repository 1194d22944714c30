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
            \(sheet.current == nil ? nothingYet(context, sheet) : "\(judgement(r, sheet, today: context.today))\(isOwn ? answering(context, sheet) : response(r, sheet))")
            \(history(r, sheet, today: context.today))
            <p>\(InterimRoutes.link(context, sheet)) <a href="\(context.path("tracks", sheet.permit.noun.id.text))">\(r("Terug naar de draad", "Back to the thread"))</a></p>
            """)
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
                self.criterion(r, criterion, standing[criterion.id], observations, today: today)
            }
            return section(group.heading(r), lines.joined())
        }
        return parts.joined()
    }

    private static func criterion(
        _ r: Reader, _ criterion: Criterion, _ line: JudgementLine?, _ observations: [ID<Observation>: Observation], today: Day
    ) -> HTML {
        guard let line, let level = Level(rawValue: line.level) else { return .empty }
        let seen = line.grounds.compactMap { observations[$0] }
            .map { (text: $0.text, by: "\($0.authorName), \(r.date($0.seen, today: today))") }
        return section(
            criterion.text, level: 3, "<p>\(badge(level.label(r))) <span class=\"soft\">\(r(level.description))</span></p>\(quotes(seen))")
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
                lines[criterion.id].flatMap { Level(rawValue: $0.level) }.map { ListItem(criterion.text, detail: $0.label(r)) }
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
