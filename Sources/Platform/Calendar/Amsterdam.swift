import Store

/// The clock on the wall in the Netherlands. Own code and not Foundation's `TimeZone`: pages ask for the day of hundreds of instants, there
/// is one zone, and the rule must not depend on the zone files of the machine (the EU keeps this rule since 1996, directive 2000/84/EC).
/// Moments before 1996 follow the same rule, which was then an hour off around some changes.
enum Amsterdam {
    private static let hour: Int64 = 3_600_000
    private static let day: Int64 = 24 * hour

    /// Milliseconds that the clock runs ahead of UTC: summer time from the last Sunday of March to that of October, 01:00 UTC.
    static func offset(at instant: Instant) -> Int64 {
        let year = Day(number: Int(instant.milliseconds.floored(by: day).quotient)).year
        let summer = changeover(year: year, month: 3)..<changeover(year: year, month: 10)
        return summer.contains(instant.milliseconds) ? 2 * hour : hour
    }

    /// The day on which this instant falls and the milliseconds on the clock since midnight.
    static func reading(_ instant: Instant) -> (day: Day, sinceMidnight: Int64) {
        let (days, rest) = (instant.milliseconds + offset(at: instant)).floored(by: day)
        return (Day(number: Int(days)), rest)
    }

    /// The instant at which the clock shows this time. In the hour skipped in March the clock shows the hour after; of the hour that comes
    /// twice in October it is the first.
    static func instant(_ date: Day, sinceMidnight: Int64) -> Instant {
        let wall = Int64(date.number) * day + sinceMidnight
        let asSummer = Instant(milliseconds: wall - 2 * hour)
        return offset(at: asSummer) == 2 * hour ? asSummer : Instant(milliseconds: wall - hour)
    }

    private static func changeover(year: Int, month: Int) -> Int64 {
        let last = Day(civilYear: year, month: month, day: 31)
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        return Int64(sunday.number) * day + hour
    }
}

extension Day {
    /// The date in Europe/Amsterdam at this moment.
    package init(_ instant: Instant) { self = Amsterdam.reading(instant).day }

    /// Midnight in Amsterdam, with which this day begins.
    package var start: Instant { at(hour: 0, minute: 0) }

    /// The moment at which the clock in Amsterdam shows this time on this day: in the hour skipped in March an hour later on the clock,
    /// in the hour that comes twice in October the first of the two.
    package func at(hour: Int, minute: Int) -> Instant {
        Amsterdam.instant(self, sinceMidnight: Int64(hour * 60 + minute) * 60_000)
    }
}
