import Synchronization

/// Counts the statements of everything that runs inside `StatementCount.$current.withValue(count) { … }`, so that a test can bound a page.
package final class StatementCount: Sendable {
    @TaskLocal package static var current: StatementCount?

    private let number = Mutex(0)

    package init() {}

    package var value: Int { number.withLock { $0 } }

    func add(_ statements: Int) { number.withLock { $0 += statements } }
}
