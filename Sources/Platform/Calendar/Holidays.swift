/// The Dutch holidays by name; which of them are a day off is said by the rules in `Holidays`.
package enum Holiday: String, CaseIterable, Sendable {
    case newYear, goodFriday, easterSunday, easterMonday, kingsDay, liberationDay, ascension, whitSunday, whitMonday, christmas
    case secondChristmasDay
}

/// When a holiday falls.
package struct HolidayRule: Hashable, Sendable {
    package enum Moment: Hashable, Sendable {
        case date(month: Int, day: Int)
        /// Negative for days before Easter Sunday.
        case afterEaster(days: Int)
    }

    package let holiday: Holiday
    package let moment: Moment
    /// 1 for every year, 5 for the years that end in 0 or 5.
    package let everyYears: Int
    /// On a Sunday it is kept on the Saturday before.
    package let avoidsSunday: Bool

    package init(_ holiday: Holiday, _ moment: Moment, everyYears: Int = 1, avoidsSunday: Bool = false) {
        self.holiday = holiday
        self.moment = moment
        self.everyYears = everyYears
        self.avoidsSunday = avoidsSunday
    }

    /// Nil in a year without this holiday.
    package func day(in year: Int) -> Day? {
        guard year.isMultiple(of: everyYears) else { return nil }
        let day =
            switch moment {
            case .date(let month, let day): Day(civilYear: year, month: month, day: day)
            case .afterEaster(let days): Day.easter(year).adding(days: days)
            }
        return avoidsSunday && day.weekday == .sunday ? day.adding(days: -1) : day
    }
}

/// The holidays on which nobody has to answer. The list is a value: an organisation adds or drops rules.
package struct Holidays: Hashable, Sendable {
    package var rules: [HolidayRule]

    package init(_ rules: [HolidayRule]) { self.rules = rules }

    /// After the Algemene termijnenwet, art. 3, but 5 May only once in five years and Good Friday not: whether a school is free then is its
    /// own choice, for which the rules below stand ready. King's Day is 27 April since 2014; earlier years are of no use here.
    package static let standard = Holidays([
        HolidayRule(.newYear, .date(month: 1, day: 1)),
        HolidayRule(.easterSunday, .afterEaster(days: 0)),
        HolidayRule(.easterMonday, .afterEaster(days: 1)),
        HolidayRule(.kingsDay, .date(month: 4, day: 27), avoidsSunday: true),
        HolidayRule(.liberationDay, .date(month: 5, day: 5), everyYears: 5),
        HolidayRule(.ascension, .afterEaster(days: 39)),
        HolidayRule(.whitSunday, .afterEaster(days: 49)),
        HolidayRule(.whitMonday, .afterEaster(days: 50)),
        HolidayRule(.christmas, .date(month: 12, day: 25)),
        HolidayRule(.secondChristmasDay, .date(month: 12, day: 26)),
    ])

    /// For the organisations that close on Good Friday.
    package static let goodFriday = HolidayRule(.goodFriday, .afterEaster(days: -2))
    /// For the organisations that are free on 5 May every year.
    package static let yearlyLiberationDay = HolidayRule(.liberationDay, .date(month: 5, day: 5))

    /// In the order of the rules; a day stands twice when two holidays fall together.
    package func days(in year: Int) -> [Day] { rules.compactMap { $0.day(in: year) } }

    /// The first rule that makes this day a holiday.
    package func holiday(on day: Day) -> Holiday? {
        let year = day.year
        return rules.first { $0.day(in: year) == day }?.holiday
    }
}

extension Day {
    /// Easter Sunday: the first Sunday after the church's full moon on or after 21 March (Gregorian rule of 1582).
    static func easter(_ year: Int) -> Day {
        let century = year / 100
        // Century years that are not leap years push the moon later; the church corrects the moon 8 days in 25 centuries.
        let moonShift = (century - century / 4 - (8 * century + 13) / 25 + 15) % 30
        let ageOfMoon = (19 * (year % 19) + moonShift) % 30
        // Two full moons are kept a day earlier, so that no two years of the moon's 19 share one.
        let isLate = ageOfMoon == 29 || (ageOfMoon == 28 && year % 19 > 10)
        let fullMoon = Day(civilYear: year, month: 3, day: 21).adding(days: isLate ? ageOfMoon - 1 : ageOfMoon)
        return fullMoon.adding(days: 7 - fullMoon.weekday.rawValue % 7)
    }
}
