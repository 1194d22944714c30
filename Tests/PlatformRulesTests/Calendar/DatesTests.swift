import Markup
import Store
import Testing

@testable import Platform

@Suite("Dates as people read them") struct DatesTests {
    let dutch = Reader(.dutch)
    let english = Reader(.english)

    @Test("A date names its year only when that is not today's, or when today is not given")
    func dates() throws {
        let (wednesday, today) = (try day("2026-11-18"), try day("2026-11-21"))
        #expect(dutch.date(wednesday, today: today) == "18 november")
        #expect(english.date(wednesday, today: today) == "18 November")
        #expect(dutch.date(wednesday, today: try day("2027-01-01")) == "18 november 2026")
        #expect(dutch.date(wednesday) == "18 november 2026")
        #expect(dutch.day(wednesday, today: today) == "woensdag 18 november")
        #expect(english.day(wednesday) == "Wednesday 18 November 2026")
    }

    @Test("A moment is told on the clock in Amsterdam, also after midnight there")
    func moments() throws {
        let today = try day("2026-11-21")
        #expect(dutch.dateTime(try day("2026-11-18").at(hour: 14, minute: 5), today: today) == "18 november 14:05")
        // 30 June 22:07 UTC.
        #expect(english.dateTime(Instant(milliseconds: 1_782_857_220_000), today: today) == "1 July 00:07")
    }

    @Test("A deadline is near, today or late")
    func until() throws {
        let today = try day("2026-11-21")
        let texts = (-2...3).map { dutch.until(today.adding(days: $0), today: today) }
        #expect(texts == ["2 dagen te laat", "1 dag te laat", "vandaag", "morgen", "over 2 dagen", "over 3 dagen"])
        #expect(
            (-2...2).map { english.until(today.adding(days: $0), today: today) } == [
                "2 days late", "1 day late", "today", "tomorrow", "in 2 days",
            ])
    }

    @Test("What happened is told by how long ago it was")
    func relative() throws {
        let today = try day("2026-11-21")
        #expect(
            (-2...2).map { dutch.relative(today.adding(days: $0), today: today) } == [
                "2 dagen geleden", "gisteren", "vandaag", "morgen", "over 2 dagen",
            ])
        #expect((-2...0).map { english.ago(today.adding(days: $0), today: today) } == ["2 days ago", "yesterday", "today"])
    }

    @Test("The test language marks every date")
    func marked() throws { #expect(Reader(.marked).date(try day("2026-11-18")) == "⟦18 november 2026⟧") }
}
