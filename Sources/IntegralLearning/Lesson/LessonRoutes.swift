import Guidance
import Markup
import Platform
import Store

/// The lesson page of a group: attendance in a tap, everybody's next step, and what was seen noted in place.
enum LessonRoutes {
    static let tab = "lesson"
    static let unitTab = UnitTab(
        Words("Les", "Lesson"), path: tab, ability: .arrange, today: Words("Les van vandaag", "Lesson of today"))

    static let routes: [Route] = [
        .get("/o/:organisation/groups/:unit/lesson", .organisation(.signedIn, page)),
        .post("/o/:organisation/groups/:unit/lesson", .organisation(.signedIn, save)),
        .post("/o/:organisation/groups/:unit/lesson/attendance", .organisation(.signedIn, mark)),
        .post("/o/:organisation/groups/:unit/lesson/observations", .organisation(.signedIn, observe)),
    ]

    private static func page(_ context: OrganisationContext) throws -> Answer {
        .page(LessonPages.page(context, try LessonView(context, unit(context), day(context))))
    }

    /// The whole list, without the script, or to say that it is right: a lesson at which nobody was missing counts too.
    private static func save(_ context: OrganisationContext) throws -> Answer {
        let (unit, day) = (try unit(context), try day(context))
        guard context.organisation.attendanceElsewhere == nil else { throw Refusal.notFound }
        let event = try context.database.lesson(of: unit, on: day, title)
        let learners = try context.database.learners(of: unit)
        for (key, value) in context.form.entries(after: "attendance-") {
            guard let learner = learners.first(where: { $0.id.text == key }), let state = Attendance.State(rawValue: value) else {
                throw Refusal.notFound
            }
            try context.database.mark(learner.id, state, at: event)
        }
        return .redirect(path(context, unit, day, "saved=1"))
    }

    /// One tap on one learner; answers the version it now has.
    private static func mark(_ context: OrganisationContext) throws -> Answer {
        let (unit, day) = (try unit(context), try day(context))
        let learners = try context.database.learners(of: unit)
        guard context.organisation.attendanceElsewhere == nil, let state = Attendance.State(rawValue: context.form["value"]),
            let learner = learners.first(where: { "attendance-\($0.id.text)" == context.form["field"] })
        else { throw Refusal.notFound }
        let version = try context.database.mark(learner.id, state, at: context.database.lesson(of: unit, on: day, title))
        return .json("{\"version\":\(version)}")
    }

    /// What was seen of one learner, and back to the same place in the list.
    private static func observe(_ context: OrganisationContext) throws -> Answer {
        let (unit, day) = (try unit(context), try day(context))
        let key = context.form["about"]
        guard let track = ID<Track>(text: context.form["track-\(key)"]) else { throw Refusal.notFound }
        let permit = try context.database.track(track, to: .observe)
        guard permit.noun.unit == unit.unit.id, let learner = try PracticeView(context.database, permit).learner(key) else {
            throw Refusal.notFound
        }
        let text = context.form["text-\(key)"]
        if !text.isEmpty { try context.database.observe(permit, text, about: learner, criteria: [], seen: day) }
        return .redirect(path(context, unit, day, text.isEmpty ? "" : "noted=\(key)") + "#learner-\(key)")
    }

    // MARK: What the address says

    private static let title = "Les"

    private static func unit(_ context: OrganisationContext) throws -> GuidedUnit {
        let unit = try context.database.unit(asGuide: context.id("unit"))
        guard unit.allows(.arrange) else { throw Refusal.notFound }
        return unit
    }

    /// Today, or a day before it.
    private static func day(_ context: OrganisationContext) throws -> Day {
        let text = context.query["day"]
        if text.isEmpty { return context.today }
        guard let day = Day(text: text), day <= context.today else { throw Refusal.notFound }
        return day
    }

    /// The page of this day. The day stands in it, so that what is tapped after midnight belongs to the lesson it was tapped in.
    static func path(_ context: OrganisationContext, _ unit: GuidedUnit, _ day: Day, _ more: String = "", to action: String = "") -> String
    {
        context.path("groups", unit.unit.id.text, tab, action) + "?day=\(day.isoText)" + (more.isEmpty ? "" : "&\(more)")
    }
}
