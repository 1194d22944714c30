import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct HealthTests {
    @Test("health says live always, and ready while the database answers", arguments: TestEngine.available)
    func health(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let (live, ready) = (try await client.get("/health/live"), try await client.get("/health/ready"))
            #expect(live.source == #"{"status":"live"}"#)
            #expect(ready.source == #"{"status":"ready"}"#)
        }
    }
}
