import Platform
import Store
import Synchronization

/// A clock that stands still until a test moves it, but for a millisecond each time the program looks at it: what happens after something
/// else gets a later time and a later key, as it would outside a test.
package final class FakeTime: Sendable {
    /// Tuesday 17 November 2026, 10:00 in Amsterdam: a school day, far from a change of the clock.
    package static let start = Day(year: 2026, month: 11, day: 17)!.at(hour: 10, minute: 0)

    private let moment: Mutex<Instant>

    package init(_ start: Instant = FakeTime.start) { moment = Mutex(start) }

    package var now: Instant { moment.withLock { $0 } }
    package var today: Day { Day(now) }
    package var source: TimeSource {
        TimeSource {
            self.moment.withLock {
                $0 = Instant(milliseconds: $0.milliseconds + 1); return $0
            }
        }
    }

    package func set(_ instant: Instant) { moment.withLock { $0 = instant } }

    package func advance(minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) {
        moment.withLock { $0 = $0.adding(seconds: ((days * 24 + hours) * 60 + minutes) * 60) }
    }
}
