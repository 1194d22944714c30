import Store
import Testing

@testable import Platform

func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

@Suite("A day in Amsterdam") struct DayTests {
    @Test("Every day from 1996 through 2100 survives the trip over its text and its parts, in order")
    func roundTrip() throws {
        let all = try day("1996-01-01")...day("2100-12-31")
        var (year, month, dayOfMonth) = (1996, 1, 1)
        for each in all {
            guard each.year == year, each.month == month, each.dayOfMonth == dayOfMonth, Day(text: each.isoText) == each,
                Day(year: year, month: month, day: dayOfMonth) == each, Day(sqlValue: each.sqlValue) == each, Day(each.start) == each,
                Day(each.start.adding(seconds: -1)) == each.adding(days: -1)
            else {
                Issue.record("\(each.number) is written as \(each.isoText)")
                return
            }
            dayOfMonth += 1
            if dayOfMonth > Day.length(ofMonth: month, in: year) { (month, dayOfMonth) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(all.count == 105 * 365 + 26)
    }

    @Test("Known days have their known number and weekday")
    func knownDays() throws {
        #expect(try day("1970-01-01").number == 0)
        #expect(try day("2000-03-01").number == 11017)
        #expect(try day("1969-12-31").weekday == .wednesday)
        #expect(try day("2026-11-21").weekday == .saturday)
        #expect(try day("0001-01-01").weekday == .monday)
        #expect(try day("9999-12-31").isoText == "9999-12-31")
        #expect(Day(sqlValue: .integer(2_932_896)) == (try day("9999-12-31")))
        #expect(Day(sqlValue: .integer(2_932_897)) == nil)
        #expect(Day(sqlValue: .integer(-719_162)) == (try day("0001-01-01")))
        #expect(Day(sqlValue: .integer(-719_163)) == nil)
    }

    @Test(
        "A date that does not exist or is written otherwise is refused",
        arguments: [
            "2027-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-01",
            "21-11-2026", "2026-11-21 ", "2026/11/21", "+026-11-21", "2026-11-2\u{0661}", "", "2026-11-21\r\n",
        ])
    func refused(text: String) { #expect(Day(text: text) == nil) }

    @Test("A leap day exists in 2000, 2024 and 2028", arguments: [2000, 2024, 2028])
    func leapDay(year: Int) { #expect(Day(year: year, month: 2, day: 29)?.adding(days: 1) == Day(year: year, month: 3, day: 1)) }

    @Test("Summer time begins and ends to the millisecond")
    func changeovers() throws {
        // 29 March 2026 and 25 October 2026, both at 01:00 UTC.
        let spring: Int64 = 1_774_746_000_000
        let autumn: Int64 = 1_792_890_000_000
        let offsets = [spring - 1, spring, autumn - 1, autumn].map { Amsterdam.offset(at: Instant(milliseconds: $0)) / 3_600_000 }
        #expect(offsets == [1, 2, 2, 1])
        #expect(try day("2026-03-29").start.milliseconds == spring - 2 * 3_600_000)
        #expect(try day("2026-03-30").start.milliseconds == spring + 21 * 3_600_000)
        #expect(try day("2026-10-25").start.milliseconds == autumn - 3 * 3_600_000)
        #expect(try day("2026-10-26").start.milliseconds == autumn + 22 * 3_600_000)
    }

    @Test("A day begins at the millisecond of midnight in Amsterdam, in winter and in summer")
    func midnight() throws {
        for text in ["2026-01-01", "2026-07-01", "1996-10-28", "1969-12-31"] {
            let start = try day(text).start
            #expect(Day(start).isoText == text)
            #expect(Day(Instant(milliseconds: start.milliseconds - 1)) == (try day(text).adding(days: -1)))
        }
    }

    @Test("A time that the clock skips comes an hour later, one that comes twice is the first")
    func oddHours() throws {
        let spring: Int64 = 1_774_746_000_000
        #expect(try day("2026-03-29").at(hour: 1, minute: 59).milliseconds == spring - 60_000)
        #expect(try day("2026-03-29").at(hour: 2, minute: 30).milliseconds == spring + 30 * 60_000)
        #expect(try day("2026-03-29").at(hour: 3, minute: 0).milliseconds == spring)
        let autumn: Int64 = 1_792_890_000_000
        #expect(try day("2026-10-25").at(hour: 2, minute: 30).milliseconds == autumn - 30 * 60_000)
        #expect(try day("2026-10-25").at(hour: 3, minute: 0).milliseconds == autumn + 3_600_000)
    }

    @Test(
        "Weeks are those of ISO 8601",
        arguments: [
            ("2021-01-03", 2020, 53), ("2024-12-30", 2025, 1), ("2026-01-01", 2026, 1), ("2026-11-21", 2026, 47), ("2026-12-31", 2026, 53),
            ("2027-01-04", 2027, 1), ("2023-01-01", 2022, 52),
        ])
    func weeks(text: String, year: Int, number: Int) throws {
        let week = try day(text).week
        #expect(week.year == year)
        #expect(week.number == number)
        #expect(week.monday.weekday == .monday)
        #expect((0..<7).contains(week.monday.distance(to: try day(text))))
    }

    @Test("X-04 a school year runs from 1 August through 31 July")
    func schoolYear() throws {
        #expect(try day("2026-07-31").schoolYear.text == "2025-2026")
        #expect(try day("2026-08-01").schoolYear.text == "2026-2027")
        #expect(SchoolYear(start: 2026).days == (try day("2026-08-01")...day("2027-07-31")))
    }
}
