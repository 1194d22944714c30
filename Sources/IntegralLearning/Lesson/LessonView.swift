import Guidance
import Platform
import Store

/// The lesson of a group on one day: who is there, and where everybody is.
struct LessonView: Sendable {
    let unit: GuidedUnit
    let day: Day
    /// Nil until something was noted: looking at a day makes no lesson of it.
    let event: Event?
    let attendance: [ID<Member>: Attendance]
    let learners: [Member]
    /// What each learner is at work on, the newest first.
    let steps: [ID<Member>: [LessonStep]]
    let past: [(event: Event, absent: Int, late: Int)]

    init(_ context: OrganisationContext, _ unit: GuidedUnit, _ day: Day) throws {
        let database = context.database
        self.unit = unit
        self.day = day
        learners = try database.learners(of: unit)
        steps = Dictionary(grouping: try database.lessonSteps(of: unit), by: \.learner)
        guard context.organisation.attendanceElsewhere == nil else {
            (event, attendance, past) = (nil, [:], [])
            return
        }
        event = try database.event(of: unit, on: day)
        attendance = try event.map { try database.attendance(at: $0.id) } ?? [:]
        past = try database.pastEvents(of: unit, before: context.today)
    }

    func state(of learner: Member) -> Attendance { attendance[learner.id] ?? .beforehand }

    func count(_ state: Attendance.State) -> Int { learners.count { self.state(of: $0).state == state } }
}

/// A running track of a learner in this group, and how far it is.
struct LessonStep: Sendable {
    let learner: ID<Member>
    let track: ID<Track>
    let title: String
    let state: IntegralTrack.State
    let planDue: Day?
}

extension OrganisationDatabase {
    /// Where the learners of a group are in their running tracks; one statement.
    func lessonSteps(of unit: GuidedUnit) throws -> [LessonStep] {
        try all(
            """
            SELECT place.member_id AS member_id, track.id AS track_id, track.title AS title, state, plan_due_day FROM track
            JOIN integral_track ON integral_track.organisation_id = track.organisation_id AND integral_track.track_id = track.id
            JOIN place ON place.organisation_id = track.organisation_id AND place.track_id = track.id AND place.role = \(Role.learner)
                AND place.member_organisation_id = \(keeper)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            WHERE track.organisation_id = \(keeper) AND track.unit_id = \(unit.unit.id) AND track.closed_day IS NULL
            ORDER BY track.starts_day DESC, track.id LIMIT 2000
            """
        ).map {
            LessonStep(
                learner: try $0.read("member_id"), track: try $0.read("track_id"), title: try $0.read("title"),
                state: try $0.read("state"), planDue: try $0.readIfPresent("plan_due_day"))
        }
    }

    /// The lesson of that day, made when it was not there yet.
    func lesson(of unit: GuidedUnit, on day: Day, _ title: String) throws -> ID<Event> {
        if let event = try event(of: unit, on: day) { return event.id }
        return try createEvent(of: unit.unit.id, title: title, on: day)
    }
}
