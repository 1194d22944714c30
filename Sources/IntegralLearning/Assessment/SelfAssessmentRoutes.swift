import Frameworks
import Guidance
import Markup
import Platform
import Store

/// The learner marks the own work, while typing or with a button.
enum SelfAssessmentRoutes {
    static let routes: [Route] = [
        .post("/o/:organisation/tracks/:track/assessment/:learner/self", .organisation(.signedIn, save)),
        .post("/o/:organisation/tracks/:track/assessment/:learner/self/field", .organisation(.signedIn, saveField)),
    ]

    /// One field: `level-` or `remark-` and the key of its criterion.
    private static func saveField(_ context: OrganisationContext) throws -> Answer {
        let sheet = try openSheet(context)
        let marks = try context.database.selfMarks(sheet)
        let (field, value) = (context.form["field"], context.form["value"])
        guard let criterion = sheet.criteria.first(where: { field == "level-\($0.id.text)" || field == "remark-\($0.id.text)" }) else {
            throw Refusal.notFound
        }
        let before = marks[criterion.id] ?? SelfMark(criterion: criterion.id, level: nil, remark: "")
        let isLevel = field == "level-\(criterion.id.text)"
        let mark = SelfMark(
            criterion: criterion.id, level: isLevel ? Int(value).flatMap(Level.init) : before.level,
            remark: isLevel ? before.remark : value, version: before.version)
        try context.database.saveSelfAssessment(sheet.permit, [mark])
        return .json("{\"version\":\(mark.version + 1)}")
    }

    private static func save(_ context: OrganisationContext) throws -> Answer {
        let sheet = try openSheet(context)
        let stood = try context.database.selfMarks(sheet)
        let form = context.form
        let marks = sheet.criteria.compactMap { criterion -> SelfMark? in
            let id = criterion.id.text
            let before = stood[criterion.id]
            let level = Int(form["level-\(id)"]).flatMap(Level.init)
            guard level != nil || !form["remark-\(id)"].isEmpty || before != nil else { return nil }
            return SelfMark(criterion: criterion.id, level: level, remark: form["remark-\(id)"], version: before?.version ?? 0)
        }
        try context.database.saveSelfAssessment(sheet.permit, marks)
        return .redirect(AssessmentNotice.path(context, sheet) + "?saved=1")
    }

    private static func openSheet(_ context: OrganisationContext) throws -> AssessmentSheet {
        let permit = try context.database.track(context.id("track"), to: .respond)
        let sheet = try context.database.assessmentSheet(permit, of: context.id("learner"))
        guard sheet.reading == .own else { throw Refusal.notFound }
        guard sheet.isSelfAssessmentOpen else { throw Refusal.selfAssessmentClosed }
        return sheet
    }
}

enum SelfAssessmentPages {
    /// The learner's own form, as long as the guide's judgement is not shared.
    static func form(_ context: OrganisationContext, _ sheet: AssessmentSheet, _ marks: [ID<Criterion>: SelfMark]) -> HTML {
        guard sheet.isSelfAssessmentOpen else { return .empty }
        let r = context.r
        let choices = Level.allCases.map { Field.Choice(String($0.rawValue), $0.label(r)) }
        let groups: [HTML] = sheet.groups.map { group in
            let rows: [HTML] = group.criteria.map { criterion in
                let mark = marks[criterion.id]
                let level = Field(
                    "level-\(criterion.id.text)", criterion.text, .radios(choices), value: mark?.level.map { String($0.rawValue) } ?? "",
                    version: mark?.version ?? 0)
                let remark = Field(
                    "remark-\(criterion.id.text)", r("Waar zie je dat aan?", "How can you tell?"), .multiline(rows: 2),
                    value: mark?.remark ?? "", version: mark?.version ?? 0)
                return
                    "\(field(r, level))\(details(r("Iets erbij schrijven", "Write something with it"), field(r, remark), open: mark?.remark.isEmpty == false))"
            }
            return section(group.heading(r), level: 3, rows.joined())
        }
        let lead = r(
            "Hoeft niet. \(r.the(.learningGuide).capitalised) leest dit pas bij het delen van de eigen beoordeling; dan zien jullie allebei beide.",
            "You need not. \(r.the(.learningGuide).capitalised) reads this only on sharing the own judgement; then you both see both.")
        let action = AssessmentNotice.path(context, sheet) + "/self"
        return section(
            r("Hoe zie jij het zelf?", "How do you see it yourself?"),
            """
            <p class="soft">\(lead)</p>
            \(Markup.form(r, action: action, requestID: context.requestID, content: groups.joined(), submit: [button(r("Bewaren", "Keep"))], autosave: Autosave(address: action + "/field", owner: context.person.id.text), sticky: true))
            """)
    }

    /// What the learner marked, beside the guide's level.
    static func beside(_ r: Reader, _ sheet: AssessmentSheet, _ mark: SelfMark?) -> HTML {
        guard let mark, mark.level != nil || !mark.remark.isEmpty else { return .empty }
        let who =
            sheet.reading == .own
            ? r("Jij zag zelf", "You saw yourself") : r("\(sheet.learner.memberName) zag zelf", "\(sheet.learner.memberName) saw")
        let said = [mark.level?.label(r), mark.remark.isEmpty ? nil : mark.remark].compactMap { $0 }.joined(separator: " · ")
        return "<p>\(who): \(said)</p>"
    }
}
