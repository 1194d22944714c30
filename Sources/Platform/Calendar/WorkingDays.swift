/// The days that count for "within five working days": no weekends, no holidays, no days on which the school is closed or the person
/// is away.
package struct WorkingDays: Hashable, Sendable {
    package let holidays: Holidays
    /// Closures and absences together: in order, apart from each other, so that a day off is counted once.
    private let free: [ClosedRange<Day>]

    package init(holidays: Holidays = .standard, closures: [ClosedRange<Day>] = [], absences: [ClosedRange<Day>] = []) {
        self.holidays = holidays
        free = (closures + absences).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
    }

    /// The same days without the days on which one person is away.
    package func without(_ absences: [ClosedRange<Day>]) -> WorkingDays {
        WorkingDays(holidays: holidays, closures: free, absences: absences)
    }

    package func isWorkingDay(_ day: Day) -> Bool {
        !day.weekday.isWeekend && closure(on: day) == nil && holidays.holiday(on: day) == nil
    }

    /// The `count`th working day after this day, or before it when negative. The day itself never counts, as the day on which something is
    /// sent does not. For 0: this day, or the first working day after it.
    package func adding(_ count: Int, to day: Day) -> Day {
        let step = count < 0 ? -1 : 1
        var current = count == 0 ? day.adding(days: -1) : day
        for _ in 0..<max(1, abs(count)) {
            repeat { current = pastClosure(current.adding(days: step), step) } while !isWorkingDay(current)
        }
        return current
    }

    /// How many working days lie after `first`, up to and including `last`; negative when `last` comes first.
    /// So `between(day, adding(5, to: day))` is 5. Costs the same for a week as for a school year.
    package func between(_ first: Day, _ last: Day) -> Int {
        guard first < last else { return first == last ? 0 : -between(last, first) }
        let span = first.adding(days: 1)...last
        let closed = free.filter { $0.overlaps(span) }.reduce(0) { $0 + Self.weekdays(in: $1.clamped(to: span)) }
        let onWeekdays = Set((span.lowerBound.year...span.upperBound.year).flatMap(holidays.days(in:))).filter {
            span.contains($0) && !$0.weekday.isWeekend && closure(on: $0) == nil
        }
        return Self.weekdays(in: span) - closed - onWeekdays.count
    }

    /// Whether `today` is later than the `norm`th working day after `sent`: IO-2-07 marks an unanswered message late with it.
    package func isLate(_ today: Day, sent: Day, norm: Int) -> Bool { today > adding(norm, to: sent) }

    private func closure(on day: Day) -> ClosedRange<Day>? { free.first { $0.contains(day) } }

    /// Steps over a closure at once, so that one entered with a wrong year costs nothing.
    private func pastClosure(_ day: Day, _ step: Int) -> Day {
        guard let closure = closure(on: day) else { return day }
        return step > 0 ? closure.upperBound.adding(days: 1) : closure.lowerBound.adding(days: -1)
    }

    /// Mondays to Fridays.
    private static func weekdays(in days: ClosedRange<Day>) -> Int {
        func untilEnd(of day: Day) -> Int {
            // Day -3 was the Monday of the week of 1 January 1970.
            let (weeks, weekday) = (day.number + 3).floored(by: 7)
            return weeks * 5 + min(weekday + 1, 5)
        }
        return untilEnd(of: days.upperBound) - untilEnd(of: days.lowerBound.adding(days: -1))
    }
}
