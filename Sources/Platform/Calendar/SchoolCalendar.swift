/// One of the teaching periods of a school year: OP1 to OP4 at most schools.
package struct Block: Hashable, Sendable {
    /// Counted from 1.
    package let number: Int
    package let days: ClosedRange<Day>

    /// `OP1`, the same in Dutch and English: it is what people call it (onderwijsperiode).
    package var name: String { "OP\(number)" }
}

/// How a school divides one school year. A block lasts until the next begins, holidays included; the last one ends with the year.
package struct SchoolCalendar: Hashable, Sendable {
    package let year: SchoolYear
    package let blocks: [Block]

    /// `starts`: the first day of each block. Nil when they do not rise or lie outside the school year.
    package init?(year: SchoolYear, starts: [Day]) {
        let ends = starts.dropFirst().map { $0.adding(days: -1) } + [year.days.upperBound]
        guard starts.allSatisfy(year.days.contains), zip(starts, ends).allSatisfy({ $0 <= $1 }) else { return nil }
        self.year = year
        blocks = zip(starts, ends).enumerated().map { Block(number: $0 + 1, days: $1.0...$1.1) }
    }

    /// Nil before the first block and outside the school year.
    package func block(on day: Day) -> Block? { blocks.first { $0.days.contains(day) } }
}
