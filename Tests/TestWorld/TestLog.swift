import Logging
import Synchronization

/// Keeps what the program logs at `error`, to show with a failing test what the page did not say.
final class TestLog: Sendable {
    private let kept = Mutex<[String]>([])

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    func drain() -> [String] {
        kept.withLock { kept in
            defer { kept.removeAll() }
            return kept
        }
    }

    private struct Handler: LogHandler {
        let log: TestLog
        var logLevel = Logger.Level.error
        var metadata = Logger.Metadata()

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            log.kept.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
        }
    }
}
