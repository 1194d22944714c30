import Foundation

/// A moment in UTC, in whole milliseconds since 1970. Stored as an integer; days are a matter of `Platform`'s calendar.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment that lies this many seconds later (earlier when negative).
    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }
}

/// Where the time comes from. It is passed in everywhere, so a test can stand still and a whole school year can run in a minute.
package struct TimeSource: Sendable {
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    /// The clock of this machine.
    package static let system = TimeSource { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
