import Testing

@testable import Platform

@Suite("Holidays and working days") struct WorkingDaysTests {
    @Test(
        "Easter falls on the published Sundays",
        arguments: [
            "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05",
            "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19",
        ])
    func easter(text: String) throws { #expect(Day.easter(try day(text).year).isoText == text) }

    @Test("X-04 the holidays of 2025 are the published ones")
    func holidays2025() {
        #expect(
            Holidays.standard.days(in: 2025).map(\.isoText) == [
                "2025-01-01", "2025-04-20", "2025-04-21", "2025-04-26", "2025-05-05", "2025-05-29", "2025-06-08", "2025-06-09",
                "2025-12-25", "2025-12-26",
            ])
    }

    @Test("King's Day moves to Saturday when 27 April is a Sunday, and only then")
    func kingsDay() throws {
        #expect(Holidays.standard.holiday(on: try day("2025-04-26")) == .kingsDay)
        #expect(Holidays.standard.holiday(on: try day("2025-04-27")) == nil)
        #expect(Holidays.standard.holiday(on: try day("2026-04-27")) == .kingsDay)
    }

    @Test("Liberation Day is free once in five years, or every year where the organisation says so; Good Friday likewise")
    func options() throws {
        #expect(Holidays.standard.holiday(on: try day("2026-05-05")) == nil)
        #expect(Holidays.standard.holiday(on: try day("2030-05-05")) == .liberationDay)
        #expect(Holidays.standard.holiday(on: try day("2026-04-03")) == nil)
        let generous = Holidays(Holidays.standard.rules + [Holidays.yearlyLiberationDay, Holidays.goodFriday])
        #expect(generous.holiday(on: try day("2026-05-05")) == .liberationDay)
        #expect(generous.holiday(on: try day("2026-04-03")) == .goodFriday)
    }

    @Test("X-04 a message sent on the Friday before a holiday Monday is late one working day later than usual")
    func fridayBeforeWhitMonday() throws {
        let days = WorkingDays()
        #expect(days.adding(5, to: try day("2026-05-22")).isoText == "2026-06-01")
        #expect(days.adding(5, to: try day("2026-06-05")).isoText == "2026-06-12")
    }

    @Test("IO-2-07 a message is late after the fifth working day, not on it")
    func late() throws {
        let days = WorkingDays()
        #expect(!days.isLate(try day("2026-11-20"), sent: try day("2026-11-13"), norm: 5))
        #expect(days.isLate(try day("2026-11-21"), sent: try day("2026-11-13"), norm: 5))
    }

    @Test("X-04 closures and absences stop the count, also where they overlap each other, a weekend or a holiday")
    func closures() throws {
        let christmas = try day("2026-12-19")...day("2027-01-03")
        let school = WorkingDays(closures: [christmas])
        #expect(school.adding(1, to: try day("2026-12-18")).isoText == "2027-01-04")
        let away = school.without([try day("2026-12-14")...day("2026-12-22"), try day("2027-01-04")...day("2027-01-04")])
        #expect(away.adding(1, to: try day("2026-12-11")).isoText == "2027-01-05")
        #expect(away.between(try day("2026-12-11"), try day("2027-01-05")) == 1)
        #expect(away.adding(-1, to: try day("2027-01-05")).isoText == "2026-12-11")
    }

    @Test("Adding nothing gives the day itself, or the first working day after it")
    func nothing() throws {
        #expect(WorkingDays().adding(0, to: try day("2026-11-20")).isoText == "2026-11-20")
        #expect(WorkingDays().adding(0, to: try day("2026-11-21")).isoText == "2026-11-23")
    }

    @Test("A closure of centuries is stepped over at once")
    func endlessClosure() throws {
        let days = WorkingDays(closures: [try day("2026-01-01")...day("9026-01-02")])
        #expect(days.adding(1, to: try day("2026-06-01")) > (try day("9026-01-02")))
    }

    @Test("Counting between two days agrees with looking at every day, forwards and backwards")
    func countAgreesWithWalk() throws {
        let days = WorkingDays(
            closures: [try day("2026-04-20")...day("2026-05-03"), try day("2026-05-01")...day("2026-05-17")],
            absences: [try day("2025-12-24")...day("2026-01-02")])
        let first = try day("2025-11-03")
        var walked = 0
        for last in try first.adding(days: 1)...day("2027-02-01") {
            if days.isWorkingDay(last) {
                walked += 1
                #expect(days.adding(walked, to: first) == last)
            }
            #expect(days.between(first, last) == walked)
            #expect(days.between(last, first) == -walked)
        }
        #expect(walked > 250)
    }
}

@Suite("The calendar of a school") struct SchoolCalendarTests {
    let year = SchoolYear(start: 2026)

    @Test("X-04 a day lies in the block that began last")
    func blocks() throws {
        let starts = try ["2026-08-31", "2026-11-16", "2027-02-01", "2027-04-19"].map(day)
        let calendar = try #require(SchoolCalendar(year: year, starts: starts))
        #expect(calendar.block(on: try day("2026-08-30")) == nil)
        #expect(calendar.block(on: try day("2026-11-15"))?.name == "OP1")
        #expect(calendar.block(on: try day("2026-11-16"))?.name == "OP2")
        #expect(calendar.block(on: try day("2027-07-31"))?.name == "OP4")
        #expect(calendar.block(on: try day("2027-08-01")) == nil)
    }

    @Test(
        "Blocks that do not rise or lie outside the year are refused",
        arguments: [["2026-11-16", "2026-08-31"], ["2026-08-31", "2026-08-31"], ["2026-07-31"], ["2026-08-31", "2027-08-01"]])
    func refused(starts: [String]) throws { #expect(SchoolCalendar(year: year, starts: try starts.map(day)) == nil) }
}
