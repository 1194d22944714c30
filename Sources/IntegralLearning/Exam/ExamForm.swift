import Frameworks
import Markup
import Platform
import Store

/// The qualification file a new unit belongs to, and its work processes.
struct ExamFrame: Sendable {
    let frameworks: [Framework]
    let chosen: Framework?
    let items: [Item]

    init(_ context: OrganisationContext, _ wanted: String) throws {
        frameworks = try context.database.frameworks().filter { $0.kind == .qualification }
        chosen = frameworks.first { $0.id.text == wanted } ?? (frameworks.count == 1 ? frameworks[0] : nil)
        items = try chosen.map { try context.database.items(of: $0.id, .workProcess) } ?? []
    }
}

/// An exam unit as it was typed.
struct ExamEntry: Sendable {
    let title: String
    let how: String
    let cohort: String
    let day: String
    let norm: String
    let needed: String
    let items: [Item]
    private let framework: Framework?
    private let today: Day

    init(_ form: Form, _ frame: ExamFrame, today: Day) {
        (title, how, day) = (form.line("title"), form["how"], form["day"])
        (cohort, norm, needed) = (form["cohort"], form["norm"], form["needed"])
        let wanted = Set(form.all("item"))
        items = frame.items.filter { wanted.contains($0.id.text) }
        framework = frame.chosen
        self.today = today
    }

    var cut: CutScore? {
        guard let level = Int(norm).flatMap(Level.init), let count = Int(needed), count > 0, items.isEmpty || count <= items.count else {
            return nil
        }
        return CutScore(norm: level.rawValue, needed: count)
    }

    var isDayFaulty: Bool { !day.isEmpty && Day(text: day) == nil }
    var isNormFaulty: Bool { Int(norm).flatMap(Level.init) == nil }
    var isNeededFaulty: Bool { !isNormFaulty && cut == nil || Int(needed) == nil }

    /// Nil while something is missing.
    var draft: ExamUnitDraft? {
        guard let framework, let cut, !title.isEmpty, !items.isEmpty, !isDayFaulty else { return nil }
        let year = Int(cohort).flatMap { (1900...9000).contains($0) ? $0 : nil } ?? SchoolYear(of: today).start
        return ExamUnitDraft(
            framework: framework.id, cohort: SchoolYear(start: year), title: title, how: how, day: Day(text: day), workProcesses: items,
            cut: cut)
    }
}

enum ExamForm {
    static func page(_ context: OrganisationContext, _ frame: ExamFrame, typed: ExamEntry?) -> Page {
        let r = context.r
        let title = r("Examenonderdeel toevoegen", "Add an exam unit")
        return Page(
            title, status: typed == nil ? 200 : 422, section: "exams",
            """
            \(pageHeader(kicker: r("Examenplan", "Exam plan"), title: title, lead: r("Criteria, norm en cesuur staan vast zodra je dit bewaart.", "Criteria, norm and cut score are fixed when you save this.")))
            \(frame.chosen.map { form(context, frame, $0, typed) } ?? choosing(context, frame))
            """)
    }

    private static func choosing(_ context: OrganisationContext, _ frame: ExamFrame) -> HTML {
        let r = context.r
        guard !frame.frameworks.isEmpty else {
            return emptyState(r("Lees eerst een kwalificatiedossier in.", "Import a qualification file first."))
        }
        return section(
            r("Bij welk kwalificatiedossier?", "For which qualification file?"),
            list(
                frame.frameworks.map {
                    ListItem($0.title, href: context.path("exams", "new") + "?framework=\($0.id.text)", detail: $0.version)
                }))
    }

    private static func form(_ context: OrganisationContext, _ frame: ExamFrame, _ framework: Framework, _ typed: ExamEntry?) -> HTML {
        let r = context.r
        let year = SchoolYear(of: context.today)
        let years = (-4...1).map { SchoolYear(start: year.start + $0) }
        let before = [
            Field("framework", "", .hidden, value: framework.id.text),
            Field(
                "title", r("Titel", "Title"), value: typed?.title ?? "",
                error: typed?.title.isEmpty == true ? r("Geef het onderdeel een titel.", "Give the unit a title.") : nil, required: true,
                maximumLength: 200),
            Field(
                "cohort", r("Cohort: begonnen in", "Cohort: began in"), .choice(years.map { Field.Choice(String($0.start), $0.text) }),
                value: typed?.cohort ?? String(year.start)),
            Field(
                "item", r("Werkprocessen uit ‘\(framework.title)’", "Work processes of ‘\(framework.title)’"),
                .checkboxes(
                    frame.items.map { Field.Choice($0.id.text, "\($0.code) \($0.title)") }, chosen: typed?.items.map(\.id.text) ?? []),
                hint: r("Elk werkproces wordt een criterium.", "Each work process becomes a criterion."),
                error: typed?.items.isEmpty == true ? r("Kies minstens één werkproces.", "Choose at least one work process.") : nil,
                required: true),
        ]
        let cut = CutPages.fields(
            r, norm: typed?.norm ?? "", needed: typed?.needed ?? "", most: typed.map { $0.items.isEmpty ? nil : $0.items.count } ?? nil,
            normFault: typed?.isNormFaulty == true, neededFault: typed?.isNeededFaulty == true, required: true)
        let after = [
            Field(
                "day", r("Datum", "Date"), .date, value: typed?.day ?? "", hint: r("Mag later.", "Can wait."),
                error: typed?.isDayFaulty == true ? r("Schrijf de datum als jaar-maand-dag.", "Write the date as year-month-day.") : nil),
            Field("how", r("Hoe gaat het examen?", "What is the exam like?"), .multiline(rows: 3), value: typed?.how ?? ""),
        ]
        return Markup.form(
            r, action: context.path("exams"), requestID: context.requestID, fields: before + cut + after,
            submit: [button(r("In het examenplan", "Into the exam plan"))])
    }
}
