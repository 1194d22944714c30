import CoreMetrics
import Testing

@testable import LeidraadCommand

@Suite struct MetricsTests {
    @Test("metrics are told as counters and sums that grow")
    func text() {
        let ledger = MetricsLedger()
        let route = [("route", "/"), ("status", "200")]
        ledger.makeCounter(label: "requests", dimensions: route).increment(by: 2)
        ledger.makeCounter(label: "requests", dimensions: route).increment(by: 1)
        ledger.makeTimer(label: "seconds", dimensions: []).recordNanoseconds(1_500_000_000)
        let lines = ledger.text().split(separator: "\n")
        #expect(lines.prefix(2) == ["# TYPE requests counter", #"requests{route="/",status="200"} 3"#])
        #expect(lines.contains("# TYPE seconds summary") && lines.contains("seconds_sum 1.5") && lines.contains("seconds_count 1"))
        #expect(lines.last?.hasPrefix("process_resident_memory_bytes ") == true)
    }
}
