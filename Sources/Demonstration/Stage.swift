import Frameworks
import Guidance
import IntegralLearning
import Platform
import Store

/// Where the stories of the demo are told.
struct Stage {
    let platform: PlatformDatabase
    let program: Program
    let region: Region
    let assignments: DemoAssignments

    var today: Day { platform.today }

    /// A moment on a school day this many days ago; a weekend falls back to its Friday. Never later than now.
    func moment(_ ago: Int, _ hour: Int) -> Instant {
        let day = today.adding(days: -ago)
        let weekend = max(0, day.weekday.rawValue - 5)
        return min(day.adding(days: -weekend).at(hour: hour, minute: (ago * 17 + hour * 7) % 60), platform.now)
    }

    func school(_ ago: Int, _ hour: Int) -> OrganisationDatabase {
        platform.at(moment(ago, hour)).asProgram(at: region.school)
    }
}

/// One track of the demo as it went: each step by the place of the person who took it, on the day it was taken.
struct Story {
    let stage: Stage
    let track: ID<Track>

    /// Sets an assignment out: `ago` days ago, the plan due `planDue` days from today, the whole `due` days from today.
    init(
        _ stage: Stage, _ assignment: ID<Assignment>, to learners: [Somebody], of group: String, ago: Int, planDue: Int, due: Int,
        with supervisors: [Somebody] = []
    ) throws {
        self.stage = stage
        let school = stage.school(ago, 9)
        track = try school.setOut(
            school.assignment(assignment),
            to: SetOut(
                learners: learners.map { stage.region[$0].id }, unit: stage.region.groups[group], starts: school.today,
                due: stage.today.adding(days: due), planDue: stage.today.adding(days: planDue),
                supervisors: supervisors.map { stage.region[$0] }))
    }

    /// The track as this person holds it at that moment.
    func seat(_ who: Somebody, to ability: Ability, _ ago: Int, _ hour: Int) throws -> (OrganisationDatabase, Permit<Track>) {
        let school = stage.school(ago, hour)
        let member = stage.region[who].id
        guard let place = try school.people(on: school.track(track, to: .read)).first(where: { $0.member == member }) else {
            throw Refusal.notFound
        }
        let seated = school.acting(as: place)
        return (seated, try seated.track(track, to: ability))
    }

    /// Writes lines of the plan: what, who, and how many days from today.
    func plan(_ lines: [(text: String, owner: Somebody, due: Int)], by who: Somebody, ago: Int, hour: Int = 14) throws {
        let (database, permit) = try seat(who, to: .plan, ago, hour)
        for line in lines {
            try database.addPlanRow(permit)
            guard let row = try database.planSheet(permit).plan.rows.last?.id else { throw Refusal.notFound }
            try database.savePlanField(permit, row, .text(line.text), version: 0)
            try database.savePlanField(permit, row, .owner(stage.region[line.owner].id), version: 0)
            try database.savePlanField(permit, row, .due(stage.today.adding(days: line.due)), version: 0)
        }
    }

    func goal(_ text: String, of who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .plan, ago, 15)
        _ = try database.saveGoal(permit, text, version: 0)
    }

    func submit(by who: Somebody, ago: Int, hour: Int = 16) throws {
        let (database, permit) = try seat(who, to: .submitPlan, ago, hour)
        try database.submitPlan(permit, database.planSheet(permit), stage.program.house)
    }

    /// A Go, or with `needed` (by the number of the criterion) a No-go.
    func go(by who: Somebody, ago: Int, hour: Int = 10, needed: [Int: String] = [:]) throws {
        let (database, permit) = try seat(who, to: .decideGo, ago, hour)
        let integral = try database.integral(permit)
        let marks = try database.criteria(of: integral.assignment.goSet).enumerated().map { number, criterion in
            GoDraft.Mark(criterion: criterion.id, isMet: needed[number] == nil, needed: needed[number] ?? "")
        }
        try database.decideGo(permit, integral, GoDraft(isGo: needed.isEmpty, marks: marks))
        if needed.isEmpty, integral.assignment.inPractice { try FinalGoMail.send(database, stage.program, permit) }
    }

    func finalGo(by who: Somebody, ago: Int, hour: Int = 13) throws {
        let (database, permit) = try seat(who, to: .decideFinalGo, ago, hour)
        try database.decideFinalGo(permit, database.integral(permit), isGo: true, because: "")
    }

    func seen(_ text: String, about learner: Somebody?, by who: Somebody, ago: Int, criteria: [Int] = []) throws {
        let (database, permit) = try seat(who, to: .observe, ago, 11)
        let all = try database.criteria(of: database.integral(permit).assignment.developmentSet)
        try database.observe(
            permit, text, about: learner.map { stage.region[$0].id }, criteria: criteria.map { all[$0].id }, seen: database.today)
    }

    func log(_ text: String, by who: Somebody, ago: Int, hour: Int = 20) throws {
        let (database, permit) = try seat(who, to: .writeLog, ago, hour)
        try database.writeLog(permit, text)
    }

    /// The guide says this to the newest entry in the logbook.
    func react(_ text: String, by who: Somebody, ago: Int, hour: Int = 8) throws {
        let (database, permit) = try seat(who, to: .assess, ago, hour)
        guard let newest = try database.log(permit).first else { throw Refusal.notFound }
        try database.react(permit, to: newest, text)
    }

    // MARK: The judgement

    /// Marks every criterion with a level (1 to 4) and what was seen, and shares it with the learner.
    func assess(_ learner: Somebody, by who: Somebody, ago: Int, _ marks: [(level: Int, seen: String)]) throws {
        let (database, permit) = try seat(who, to: .assess, ago, 15)
        let sheet = try database.assessmentSheet(permit, of: stage.region[learner].id)
        let drafts = zip(sheet.criteria, marks).map { criterion, mark in
            AssessmentDraft.Mark(criterion: criterion.id, level: Level(rawValue: mark.level), grounds: [], seen: mark.seen)
        }
        try database.assess(sheet, AssessmentDraft(drafts, isSharing: true))
    }

    func respond(_ text: String, by learner: Somebody, ago: Int) throws {
        let (database, permit) = try seat(learner, to: .respond, ago, 19)
        let sheet = try database.assessmentSheet(permit, of: stage.region[learner].id)
        if let current = sheet.current { _ = try database.respond(permit, current.id, text) }
    }

    func confirm(_ learner: Somebody, by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .assess, ago, 9)
        try database.confirmJudgement(database.assessmentSheet(permit, of: stage.region[learner].id), stage.program.house)
    }

    func register(_ learner: Somebody, by who: Somebody, ago: Int) throws {
        let (database, permit) = try seat(who, to: .afterCheck, ago, 12)
        let lines = RegisterLine.grouped(try database.unverifiedResults(on: [permit]))
        for line in lines where line.learner == stage.region[learner].id { try database.verify(line, permit) }
    }
}
