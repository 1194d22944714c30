import Platform
import Store

/// Another school year along the school calendar: the same week number and weekday, and what falls on a day off goes to the first
/// school day after it.
struct ShiftedDays: Sendable {
    let years: Int
    let calendar: WorkingDays

    func shift(_ day: Day) -> Day {
        guard years != 0 else { return day }
        let near = day.adding(days: 364 * years)
        let sameWeek = [0, 7, -7, 14, -14].map { near.adding(days: $0) }.first { candidate in
            candidate.week.number == day.week.number && abs(day.distance(to: candidate) - 365 * years) < 14
        }
        let shifted = sameWeek ?? near
        return calendar.isWorkingDay(shifted) ? shifted : calendar.adding(1, to: shifted)
    }

    /// The whole programme with its days moved.
    func shift(_ content: ProgrammeContent) -> ProgrammeContent {
        var content = content
        for theme in content.themes.indices {
            for place in content.themes[theme].assignments.indices {
                var entry = content.themes[theme].assignments[place]
                entry.startsNumber = entry.starts.map(shift)?.number
                entry.dueNumber = entry.due.map(shift)?.number
                content.themes[theme].assignments[place] = entry
            }
        }
        for place in content.activities.indices { content.activities[place].day = content.activities[place].day.map(shift) }
        return content
    }
}

extension OrganisationDatabase {
    func shiftedDays(from programme: Programme, to plan: LearningPlan) throws -> ShiftedDays {
        ShiftedDays(years: plan.year.start - programme.plan.year.start, calendar: try workingDays())
    }

    /// Makes a new programme of everything that stands in `content`; its days are those already in it.
    package func copy(
        _ programme: Programme, _ content: ProgrammeContent, to unit: GuidedUnit, on plan: LearningPlan
    ) throws -> ID<Programme> {
        let id = try createProgramme(content.title, for: unit, on: plan.id, studyYear: programme.studyYear, period: programme.period)
        let desk = try desk(id)
        let texts = Dictionary(uniqueKeysWithValues: ProgrammePart.allCases.map { ($0, content.text($0)) })
        try save(texts, title: content.title, needs: content.needs, in: desk)
        for theme in content.themes {
            let new = try addTheme(theme.title, to: desk)
            for entry in theme.assignments {
                guard let assignment = ID<Assignment>(text: entry.key) else { continue }
                try place(assignment, under: new, in: desk, starts: entry.starts, due: entry.due)
            }
        }
        for activity in content.activities {
            var fresh = activity
            fresh.key = ""
            try save(fresh, in: desk)
        }
        return id
    }
}
