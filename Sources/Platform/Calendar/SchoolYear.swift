import Store

/// A school year, from 1 August up to and including 31 July.
package struct SchoolYear: Hashable, Comparable, Sendable {
    /// The calendar year in which it begins.
    package let start: Int

    package init(start: Int) { self.start = start }

    package init(of day: Day) { start = day.month >= 8 ? day.year : day.year - 1 }

    package var days: ClosedRange<Day> {
        Day(civilYear: start, month: 8, day: 1)...Day(civilYear: start + 1, month: 7, day: 31)
    }

    package var next: SchoolYear { SchoolYear(start: start + 1) }
    package var previous: SchoolYear { SchoolYear(start: start - 1) }

    /// `2026-2027`.
    package var text: String { "\(start)-\(start + 1)" }

    package static func < (left: SchoolYear, right: SchoolYear) -> Bool { left.start < right.start }
}

extension SchoolYear: SQLConvertible {
    package var sqlValue: SQLValue { .integer(Int64(start)) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let stored) = sqlValue, (1...9998).contains(stored) else { return nil }
        self.init(start: Int(stored))
    }
}

extension Day {
    package var schoolYear: SchoolYear { SchoolYear(of: self) }
}
