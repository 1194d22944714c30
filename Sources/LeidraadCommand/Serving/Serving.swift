import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Platform
import ServiceLifecycle
import UnixSignals

/// Serves until SIGTERM or SIGINT: answers what it has accepted, for at most ten seconds, and returns.
///
/// - Parameters:
///   - metricsPort: a port on 127.0.0.1 that tells metrics; nil for none.
///   - listening: called with the port once the server accepts connections; with port 0 the system chose it.
func serve(
    _ program: Program, host: String, port: Int, metricsPort: Int?, listening: @escaping @Sendable (Int) async -> Void = { _ in }
) async throws {
    let site = Hummingbird.Application(
        router: Server(Platform.Application(program)).router(),
        // A browser keeps a connection for later; a slow or silent client does not keep it for ever.
        server: .http1(configuration: .init(idleTimeout: .seconds(60))),
        configuration: .init(
            address: .hostname(host, port: port), availableConnectionsDelegate: MaximumAvailableConnections(2000, logger: program.logger)),
        onServerRunning: { channel in await listening(channel.localAddress?.port ?? port) }, logger: program.logger)
    // The last of the list stops first: no request comes in any more while jobs finish theirs.
    var services: [any Service] = [JobRunner(program)]
    if let metricsPort { services.append(metricsApplication(port: metricsPort, program.logger)) }
    services.append(site)
    var configuration = ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: program.logger)
    configuration.maximumGracefulShutdownDuration = .seconds(10)
    do {
        try await ServiceGroup(configuration: configuration).run()
    } catch is CancellationError {
        program.logger.warning("stopped after ten seconds with connections still open")
    }
}
