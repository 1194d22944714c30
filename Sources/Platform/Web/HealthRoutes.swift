import Logging
import Store

/// For whatever watches the program: is it alive, can it serve. No line of them says anything about people.
enum HealthRoutes {
    static let routes: [Route] = [
        .get("/health/live", .program { _ in .json(#"{"status":"live"}"#) }),
        .get("/health/ready", .program(ready)),
    ]

    /// 503 while the database does not answer, so that a load balancer sends people to another node.
    private static func ready(_ context: ProgramContext) async throws -> Answer {
        do {
            _ = try await context.program.read { try $0.first("SELECT 1 AS ready") }
            return .json(#"{"status":"ready"}"#)
        } catch {
            context.program.logger.warning("not ready", metadata: ["error": "\(error)"])
            return .json(#"{"status":"database does not answer"}"#, status: 503)
        }
    }
}
