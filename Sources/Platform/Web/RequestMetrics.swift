import Metrics
import Store

/// Counts requests, their time and their statements per route. Routes, never paths: a path names people.
enum RequestMetrics {
    static func measured(_ route: Route, _ answer: () async -> Delivery) async -> Delivery {
        let statements = StatementCount.current ?? StatementCount()
        let before = statements.value
        let start = ContinuousClock.now
        let delivery = await StatementCount.$current.withValue(statements) { await answer() }
        let dimensions = [("method", route.method.rawValue), ("route", route.path)]
        Counter(label: "leidraad_requests", dimensions: dimensions + [("status", "\(delivery.status)")]).increment()
        Timer(label: "leidraad_request_seconds", dimensions: dimensions).record(duration: ContinuousClock.now - start)
        Recorder(label: "leidraad_request_statements", dimensions: dimensions).record(statements.value - before)
        return delivery
    }
}
