import Foundation
import Hummingbird
import Logging
import Metrics
import NIOCore
import Synchronization

/// Keeps the counters and durations of swift-metrics and writes them in the text format that Prometheus reads.
///
/// Own code: the packages that offer this bring a build of their own for what is a sum and a count per line.
final class MetricsLedger: MetricsFactory {
    static let shared = MetricsLedger()

    struct Key: Hashable, Comparable {
        let label: String
        /// `{route="GET /",status="200"}`, or "".
        let dimensions: String

        static func < (left: Key, right: Key) -> Bool { (left.label, left.dimensions) < (right.label, right.dimensions) }
    }

    final class Line: CounterHandler, RecorderHandler, TimerHandler {
        struct Sums { var count: Int64 = 0, sum: Double = 0 }
        let isCounter: Bool
        let sums = Mutex(Sums())

        init(isCounter: Bool) { self.isCounter = isCounter }

        func increment(by amount: Int64) { sums.withLock { $0.count += amount } }
        func reset() { sums.withLock { $0 = Sums() } }
        func record(_ value: Int64) { record(Double(value)) }
        func record(_ value: Double) {
            sums.withLock {
                $0.count += 1
                $0.sum += value
            }
        }
        func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
        func preferDisplayUnit(_ unit: TimeUnit) {}
    }

    private let lines = Mutex<[Key: Line]>([:])

    func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler { line(label, dimensions, isCounter: true) }
    func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        line(label, dimensions, isCounter: false)
    }
    func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler { line(label, dimensions, isCounter: false) }
    func destroyCounter(_ handler: any CounterHandler) {}
    func destroyRecorder(_ handler: any RecorderHandler) {}
    func destroyTimer(_ handler: any TimerHandler) {}

    private func line(_ label: String, _ dimensions: [(String, String)], isCounter: Bool) -> Line {
        let pairs = dimensions.map { "\($0.0)=\"\($0.1)\"" }.joined(separator: ",")
        let key = Key(label: label, dimensions: pairs.isEmpty ? "" : "{\(pairs)}")
        return lines.withLock { lines in
            if let line = lines[key] { return line }
            let line = Line(isCounter: isCounter)
            lines[key] = line
            return line
        }
    }

    /// All lines, by name, with the memory this process holds.
    func text() -> String {
        var text = ""
        var described = ""
        for (key, line) in lines.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            if described != key.label {
                text += "# TYPE \(key.label) \(line.isCounter ? "counter" : "summary")\n"
                described = key.label
            }
            let (count, sum) = line.sums.withLock { ($0.count, $0.sum) }
            if line.isCounter {
                text += "\(key.label)\(key.dimensions) \(count)\n"
            } else {
                text += "\(key.label)_sum\(key.dimensions) \(sum)\n\(key.label)_count\(key.dimensions) \(count)\n"
            }
        }
        return text + "# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes \(Self.residentBytes)\n"
    }

    /// The second number of `/proc/self/statm`, in pages; 0 where there is no such file.
    private static var residentBytes: Int {
        let numbers = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return (numbers.count > 1 ? Int(numbers[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
    }
}

/// Tells metrics to this machine only: nothing in them is secret, but the routes and their use are nobody else's business.
func metricsApplication(port: Int, _ logger: Logger) -> some ApplicationProtocol {
    let router = Router()
    router.get("metrics") { _, _ in
        Response(
            status: .ok, headers: [.contentType: "text/plain; version=0.0.4"],
            body: .init(byteBuffer: ByteBuffer(string: MetricsLedger.shared.text())))
    }
    return Hummingbird.Application(
        router: router, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: .init(address: .hostname("127.0.0.1", port: port)), logger: logger)
}
