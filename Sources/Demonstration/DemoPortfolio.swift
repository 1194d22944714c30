import Frameworks
import Guidance
import IntegralLearning
import Platform
import Store

extension Stage {
    /// The exam plan of the demo, with norm and cut score.
    func tellExamPlan() throws {
        let school = school(30, 10)
        guard let framework = try school.frameworks().first(where: { $0.kind == .qualification })?.id else { return }
        let items = try school.items(of: framework, .workProcess)
        let cohort = SchoolYear(of: today).previous
        try school.planExam(
            ExamUnitDraft(
                framework: framework, cohort: cohort, title: "Proeve in de praktijk: een dagdeel begeleiden",
                how: "Je begeleidt een dagdeel een groepje cliënten. Twee examinatoren kijken mee en praten na.",
                day: today.adding(days: 75), workProcesses: Array(items.prefix(3)), cut: CutScore(norm: 3, needed: 2)))
        try school.planExam(
            ExamUnitDraft(
                framework: framework, cohort: cohort, title: "Gesprek over je portfolio",
                how: "Je laat met bewijs uit je portfolio zien wat je kunt. Duurt drie kwartier.", day: nil,
                workProcesses: Array(items.prefix(2)), cut: CutScore(norm: 2, needed: 2)))
    }
}

extension Story {
    /// Evidence of a learner for criteria by number, with what the guide found of it.
    func evidence(
        _ title: String, _ text: String, of learner: Somebody, ago: Int, criteria: [Int], checkedBy guide: Somebody? = nil,
        _ advice: Evidence.Advice = .use, because reason: String = ""
    ) throws {
        let (database, permit) = try seat(learner, to: .respond, ago, 16)
        let all = try database.criteria(of: database.integral(permit).assignment.developmentSet)
        let draft = EvidenceDraft(title: title, text: text, link: "", criteria: criteria.map { all[$0].id })
        let id = try database.handIn(permit, draft)
        guard let guide else {
            return try database.openTask(
                "integral.evidence", on: permit.noun.id, for: .learningGuide, about: stage.region[learner].id, stage.program.house)
        }
        let (looking, assessing) = try seat(guide, to: .assess, ago - 1, 10)
        guard let piece = try looking.evidence(on: [assessing]).first(where: { $0.id == id }) else { return }
        _ = try looking.check(assessing, piece, isOk: true, because: reason)
        _ = try looking.advise(assessing, piece, advice, because: reason)
    }
}
