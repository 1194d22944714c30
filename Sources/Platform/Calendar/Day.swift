import Store

/// A date in Europe/Amsterdam: a count of days, so that adding, comparing and storing it are one integer.
/// Written and read from year 1 up to and including 9999, in the Gregorian calendar.
package struct Day: Hashable, Sendable {
    /// Days since 1 January 1970.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// Nil when the calendar has no such date, such as 29 February 2027.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
        self.init(civilYear: year, month: month, day: day)
    }

    /// Reads `2026-11-21`, exactly so: ten bytes, as a date field of a form sends it.
    package init?(text: some StringProtocol) {
        let bytes = Array(text.utf8)
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash,
            let year = Day.decimal(bytes[0..<4]), let month = Day.decimal(bytes[5..<7]), let day = Day.decimal(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package var year: Int { civil.year }
    /// 1 to 12.
    package var month: Int { civil.month }
    /// 1 to 31.
    package var dayOfMonth: Int { civil.day }

    /// `2026-11-21`, which `init(text:)` reads back.
    package var isoText: String {
        let (year, month, day) = civil
        return [(year, 4), (month, 2), (day, 2)].map(Day.padded).joined(separator: "-")
    }

    package func adding(days: Int) -> Day { Day(number: number + days) }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}

/// Days count like integers: `for day in monday...friday`, `monday.distance(to: friday)`.
extension Day: Strideable {
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    package func distance(to other: Day) -> Int { other.number - number }
    package func advanced(by days: Int) -> Day { adding(days: days) }
}

extension Day: SQLConvertible {
    package var sqlValue: SQLValue { .integer(Int64(number)) }
    /// Nil also for a number outside the years 1 to 9999, which no writer of this column can have meant.
    package init?(sqlValue: SQLValue) {
        guard case .integer(let stored) = sqlValue, (-719_162...2_932_896).contains(stored) else { return nil }
        self.init(number: Int(stored))
    }
}

/// The Gregorian calendar. The year is counted from 1 March, so that the leap day comes last and months keep a fixed rhythm:
/// from March on every five months take 153 days.
extension Day {
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1 March of the year 0 to 1 January 1970.
    private static let epoch = 719_468

    /// The caller answers for the date existing.
    init(civilYear year: Int, month: Int, day: Int) {
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let wholeYears = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400
        number = wholeYears + (153 * monthsSinceMarch + 2) / 5 + day - 1 - Day.epoch
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let (cycles, inCycle) = (number + Day.epoch).floored(by: 146_097)
        // The last century of a cycle and the last year of four are a day longer than the others.
        let century = min(inCycle / 36_524, 3)
        let inCentury = inCycle - century * 36_524
        let inFourYears = inCentury % 1_461
        let yearOfFour = min(inFourYears / 365, 3)
        let inYear = inFourYears - yearOfFour * 365
        let monthsSinceMarch = (5 * inYear + 2) / 153
        let month = (monthsSinceMarch + 2) % 12 + 1
        let marchYear = cycles * 400 + century * 100 + inCentury / 1_461 * 4 + yearOfFour
        return (month > 2 ? marchYear : marchYear + 1, month, inYear - (153 * monthsSinceMarch + 2) / 5 + 1)
    }
}

extension BinaryInteger {
    /// Quotient rounded down and the remainder that is never negative, so dates before 1970 fall on the right day.
    func floored(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
