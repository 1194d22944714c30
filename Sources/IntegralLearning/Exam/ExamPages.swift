import Frameworks
import Markup
import Platform
import Store

enum ExamPages {
    /// The exam plan, and of a learner the own results below it.
    static func list(_ context: OrganisationContext, _ units: [ExamUnit], own: [ExamResult]) -> Page {
        let r = context.r
        let title = r("Examenplan", "Exam plan")
        let groups = Dictionary(grouping: units) { "\($0.frameworkTitle) · \(r("cohort", "cohort")) \($0.cohort.text)" }
        let plan: [HTML] = groups.keys.sorted().map { name in section(name, Markup.list((groups[name] ?? []).map { item(context, $0) })) }
        let mayPlan = !context.roles.isDisjoint(with: [.learningGuide, .programmeTeam])
        let add: HTML =
            mayPlan ? row([linkButton(r("Examenonderdeel toevoegen", "Add an exam unit"), href: context.path("exams", "new"))]) : .empty
        let results = own.compactMap { result in units.first { $0.id == result.unit }.map { (result, $0) } }
        return Page(
            title, section: "exams",
            """
            \(pageHeader(kicker: r("Kwalificerend", "Qualifying"), title: title, lead: lead(r), extra: knowledgeLink(context, .examPlan, .qualifyingAssessment)))
            \(units.isEmpty ? emptyState(r("Er staat nog niets in het examenplan.", "The exam plan is empty still.")) : plan.joined())
            \(add)
            \(results.isEmpty ? HTML.empty : section(r("Jouw examenresultaten", "Your exam results"), Markup.list(results.map { line(context, $0.0, $0.1) })))
            """)
    }

    private static func lead(_ r: Reader) -> String {
        r(
            "Wat er geëxamineerd wordt, wanneer, en met welke norm en cesuur. Een ontwikkelingsgerichte beoordeling is nooit een examenresultaat.",
            "What is examined, when, and with which norm and cut score. A development-oriented judgement is never an exam result.")
    }

    static func item(_ context: OrganisationContext, _ unit: ExamUnit) -> ListItem {
        let r = context.r
        return ListItem(
            unit.title, href: context.path("exams", unit.id.text),
            detail: unit.day.map { r.date($0, today: context.today) } ?? r("datum volgt", "date follows"),
            aside: badge(r("examen", "exam")))
    }

    private static func line(_ context: OrganisationContext, _ result: ExamResult, _ unit: ExamUnit) -> ListItem {
        let r = context.r
        return ListItem(
            unit.title, href: context.path("exams", unit.id.text), detail: r.date(result.taken, today: context.today),
            aside: verdict(r, result.outcome(unit.cut)))
    }

    private static func verdict(_ r: Reader, _ outcome: CutScore.Outcome) -> HTML {
        outcome.isAbove
            ? badge(r("boven de cesuur", "above the cut score"), .done) : badge(r("onder de cesuur", "below the cut score"), .attention)
    }

    // MARK: One unit

    static func unit(
        _ context: OrganisationContext, _ unit: ExamUnit, _ criteria: [Criterion], _ learners: [Member], _ results: [ExamResult]
    ) -> Page {
        let r = context.r
        let mayPlan = !context.roles.isDisjoint(with: [.learningGuide, .programmeTeam])
        let people = learners.map { learner in
            let result = results.first { $0.learner == learner.id }
            return ListItem(
                learner.name, href: context.path("exams", unit.id.text, "results", learner.id.text),
                detail: result.map {
                    r("afgenomen op \(r.date($0.taken, today: context.today))", "taken on \(r.date($0.taken, today: context.today))")
                },
                aside: result.map { verdict(r, $0.outcome(unit.cut)) } ?? .empty)
        }
        let own = learners.isEmpty ? results.first : nil
        return Page(
            unit.title, section: "exams",
            """
            \(pageHeader(kicker: r("Examen · cohort \(unit.cohort.text)", "Exam · cohort \(unit.cohort.text)"), title: unit.title, lead: unit.how))
            <p>\(unit.day.map { r("Op \(r.date($0, today: context.today)).", "On \(r.date($0, today: context.today)).") } ?? r("De datum volgt.", "The date follows."))</p>
            \(section(r("Norm en cesuur", "Norm and cut score"), CutPages.explained(r, unit.cut, of: criteria.count)))
            \(own.map { section(r("Jouw examenresultaat", "Your exam result"), result(r, unit, criteria, $0, today: context.today)) } ?? .empty)
            \(section(r("Criteria", "Criteria"), Markup.list(criteria.map { ListItem($0.text, detail: $0.itemCode) })))
            \(people.isEmpty ? HTML.empty : section(r("Wie doet examen", "Who is examined"), Markup.list(people)))
            \(mayPlan ? moving(context, unit) : .empty)
            <p><a href="\(context.path("exams"))">\(r("Het hele examenplan", "The whole exam plan"))</a></p>
            """)
    }

    private static func result(_ r: Reader, _ unit: ExamUnit, _ criteria: [Criterion], _ result: ExamResult, today: Day) -> HTML {
        let lines = criteria.map { ListItem($0.text, aside: badge(result.levels[$0.id].flatMap(Level.init)?.label(r) ?? "–")) }
        let changed = result.reason.isEmpty ? "" : r(" Aangepast: \(result.reason)", " Changed: \(result.reason)")
        let by = r(
            "Afgenomen op \(r.date(result.taken, today: today)) door \(result.assessorName).",
            "Taken on \(r.date(result.taken, today: today)), by \(result.assessorName).")
        return
            "\(CutPages.outcome(r, unit.cut, result.outcome(unit.cut), of: criteria.count))\(Markup.list(lines))<p class=\"soft\">\(by)\(changed)</p>"
    }

    private static func moving(_ context: OrganisationContext, _ unit: ExamUnit) -> HTML {
        let r = context.r
        let day = Field(
            "day", r("Datum", "Date"), .date, value: unit.day?.isoText ?? "",
            hint: r("Criteria, norm en cesuur staan vast.", "Criteria, norm and cut score are fixed."))
        return details(
            r("Datum verzetten", "Move the date"),
            form(
                r, action: context.path("exams", unit.id.text), requestID: context.requestID, fields: [day],
                submit: [button(r("Bewaren", "Save"), kind: .quiet)]))
    }

    // MARK: Examining one learner

    static func sheet(_ context: OrganisationContext, _ sheet: ExamSheet, typed: Form?) -> Page {
        let r = context.r
        let title = r("Examen van \(sheet.learner.name)", "Exam of \(sheet.learner.name)")
        let missing = r(
            "Kies een niveau. Een examen heeft er een bij elk criterium.", "Choose a level. An exam has one at every criterion.")
        let choices = Level.allCases.map { Field.Choice(String($0.rawValue), $0.label(r)) }
        let marks = sheet.criteria.map { criterion in
            let name = "level-\(criterion.id.text)"
            let value = typed?[name] ?? sheet.standing?.levels[criterion.id].map(String.init) ?? ""
            return Field(name, criterion.text, .radios(choices), value: value, error: typed != nil && value.isEmpty ? missing : nil)
        }
        let day = Field("day", r("Afgenomen op", "Taken on"), .date, value: typed?["day"] ?? context.today.isoText)
        let reason = Field(
            "reason", r("Waarom pas je het resultaat aan?", "Why do you change the result?"), .multiline(rows: 2),
            value: typed?["reason"] ?? "",
            error: typed.map { $0["reason"].isEmpty } == true
                ? r("Schrijf waarom. Het oude resultaat blijft bewaard.", "Write why. The old result is kept.") : nil)
        return Page(
            title, status: typed == nil ? 200 : 422, section: "exams",
            """
            \(pageHeader(kicker: r("Kwalificerende beoordeling · \(sheet.unit.title)", "Qualifying assessment · \(sheet.unit.title)"), title: title, lead: r("Dit is een examen. Wat ontwikkelingsgericht is beoordeeld, telt hier niet mee.", "This is an exam. What was assessed for development does not count here.")))
            \(whyDetails(r, r("Je begeleidt een groep van \(sheet.learner.name).", "You guide a group of \(sheet.learner.name).")))
            \(CutPages.explained(r, sheet.unit.cut, of: sheet.criteria.count))
            \(form(r, action: context.path("exams", sheet.unit.id.text, "results", sheet.learner.id.text), requestID: context.requestID, fields: marks + [day] + (sheet.standing == nil ? [] : [reason]), submit: [button(r("Resultaat vastleggen", "Record the result"))]))
            """)
    }
}
