/// A day of the week, numbered as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// An ISO 8601 week: it begins on Monday and belongs to the year of its Thursday.
package struct Week: Hashable, Comparable, Sendable {
    package let year: Int
    /// 1 to 53.
    package let number: Int

    package init(of day: Day) {
        let thursday = day.adding(days: 4 - day.weekday.rawValue)
        year = thursday.year
        number = Day(civilYear: year, month: 1, day: 1).distance(to: thursday) / 7 + 1
    }

    package var monday: Day {
        let inFirstWeek = Day(civilYear: year, month: 1, day: 4)
        return inFirstWeek.adding(days: 7 * (number - 1) + 1 - inFirstWeek.weekday.rawValue)
    }

    package static func < (left: Week, right: Week) -> Bool { (left.year, left.number) < (right.year, right.number) }
}

extension Day {
    package var weekday: Weekday {
        // 1 January 1970 was a Thursday. The remainder is 0 to 6, so the raw value exists.
        Weekday(rawValue: (number + 3).floored(by: 7).remainder + 1)!
    }

    package var week: Week { Week(of: self) }
}
