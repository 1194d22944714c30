import Markup
import Platform
import Testing

@testable import IntegralLearning

@Suite struct PlannerRuleTests {
    private static func day(_ text: String) -> Day { Day(text: text)! }

    private static func entry(_ title: String, _ starts: String?, _ due: String?) -> ProgrammeContent.Entry {
        ProgrammeContent.Entry(
            key: title, title: title, inPractice: false, startsNumber: starts.map { day($0).number }, dueNumber: due.map { day($0).number })
    }

    private static func content(_ entries: [ProgrammeContent.Entry], _ activities: [(String, String)] = []) -> ProgrammeContent {
        ProgrammeContent(
            title: "Zorgen", needs: "", parts: [:],
            themes: [ProgrammeContent.Theme(key: "1", title: "Wonen", assignments: entries)],
            activities: activities.map { title, date in
                var activity = Activity()
                (activity.title, activity.day) = (title, day(date))
                return activity
            })
    }

    private func warnings(_ content: ProgrammeContent, most: Int = 1, closed: [ClosedRange<Day>] = []) -> [String] {
        Planner(content, most: most, calendar: WorkingDays(closures: closed)).warnings(Reader(.dutch))
    }

    @Test("LB-1.1-04 an end before a begin, and two deadlines in one week, are warned for")
    func feasible() {
        #expect(warnings(Self.content([Self.entry("Koken", "2027-03-03", "2027-03-18")])) == [])
        #expect(warnings(Self.content([Self.entry("Koken", "2027-03-18", "2027-03-03")])) == ["‘Koken’ eindigt voordat het begint."])
        let two = Self.content([Self.entry("Koken", nil, "2027-03-02"), Self.entry("Wassen", nil, "2027-03-04")])
        #expect(warnings(two) == ["Druk in week 9: meer inleverdagen dan past."])
        #expect(warnings(two, most: 2) == [])
    }

    @Test("LB-1.1-13 what falls on the same day is marked as a clash, a day off too")
    func clash() {
        let same = Self.content([Self.entry("Koken", nil, "2027-03-02")], [("Rollenspel", "2027-03-02")])
        #expect(warnings(same) == ["Botsing op 2 maart 2027: er staat meer op die dag."])
        let closed = [Self.day("2027-03-01")...Self.day("2027-03-05")]
        #expect(warnings(Self.content([], [("Rollenspel", "2027-03-02")]), closed: closed).count == 1)
    }

    @Test("LB-1.1-13 weeks stand in order, over the turn of the year")
    func order() {
        let content = Self.content([], [("Later", "2027-01-05"), ("Eerst", "2026-12-29")])
        let planner = Planner(content, most: 1, calendar: WorkingDays())
        #expect(planner.weeks.map(\.week.number) == [53, 1])
        #expect(planner.weeks.flatMap(\.lines).map(\.title) == ["Eerst", "Later"])
    }

    @Test(
        "dates move to the same week and weekday of the next year, and past a day off",
        arguments: [
            ("2026-11-17", "2027-11-23"), ("2026-09-01", "2027-09-07"), ("2027-02-10", "2028-02-09"), ("2026-12-29", "2027-12-28"),
        ])
    func shift(_ old: String, _ new: String) {
        let shifting = ShiftedDays(years: 1, calendar: WorkingDays())
        #expect(shifting.shift(Self.day(old)) == Self.day(new))
    }

    @Test("a date that moves into a holiday goes to the first school day after it")
    func holiday() {
        let autumn = Self.day("2027-11-20")...Self.day("2027-11-28")
        let shifting = ShiftedDays(years: 1, calendar: WorkingDays(closures: [autumn]))
        #expect(shifting.shift(Self.day("2026-11-17")) == Self.day("2027-11-29"))
    }

    @Test("LB-1.1-09 a difference names the part, what went and what came")
    func difference() {
        let old = Self.content([Self.entry("Koken", nil, "2027-03-02")])
        var new = old
        new.parts = [ProgrammePart.evaluation.rawValue: "Samen terugkijken\nIn tweetallen"]
        new.themes[0].assignments[0].dueNumber = Self.day("2027-03-09").number
        let sections = ProgrammeDifference(from: old, to: new, Reader(.dutch)).sections
        #expect(sections.map(\.title) == ["Evaluatie", "Thema’s en opdrachten"])
        #expect(sections[0].changes.map(\.text) == ["Samen terugkijken", "In tweetallen"])
        #expect(sections[1].changes.map(\.isNew).sorted { !$0 && $1 } == [false, true])
        #expect(ProgrammeDifference(from: old, to: old, Reader(.dutch)).sections.isEmpty)
    }

    @Test("LB-1.1-06 a work process counts as often as assignments hold it; none and often are said in words")
    func coverage() {
        let (first, second) = (
            ProgrammeContent.WorkProcess(key: "a", code: "W1", title: "Begeleiden"),
            ProgrammeContent.WorkProcess(key: "b", code: "W2", title: "Plannen")
        )
        var entries = [Self.entry("Koken", nil, nil), Self.entry("Wassen", nil, nil)]
        for place in entries.indices { entries[place].workProcesses = [first] }
        let coverage = Coverage([first, second], in: Self.content(entries), often: 2)
        #expect(coverage.lines.map(\.count) == [2, 0])
        #expect(coverage.missing == 1)
        let r = Reader(.dutch)
        #expect(coverage.badge(coverage.lines[0], r).bytes.starts(with: "<span class=\"badge attention\">".utf8))
        #expect(String(decoding: coverage.badge(coverage.lines[0], r).bytes, as: UTF8.self).contains("vaak: 2 keer"))
        #expect(String(decoding: coverage.badge(coverage.lines[1], r).bytes, as: UTF8.self).contains("nog niet"))
    }
}
