import ArgumentParser
import Metrics
import Platform
import Store

/// Serves the site.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the site until SIGTERM.",
        discussion:
            "Every setting is a flag or a variable; a flag wins. A variable that begins with LEIDRAAD_ and is no setting is refused.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Flag(help: "Say in the header X-Statements how many SQL statements each answer took.") var statements = false

    func run() async throws {
        let configuration = try settings.configuration().telling(statements: statements)
        if configuration.metricsPort != nil { MetricsSystem.bootstrap(MetricsLedger.shared) }
        try await configuration.withProgram { program in
            let pending = try await program.store.pendingMigrations(program.house.migrations)
            guard pending.isEmpty else {
                throw Failure("The database is not up to date (\(pending.count) steps to go). Run `leidraad migrate` first.")
            }
            try program.store.holdServingLock()
            try await serve(program, host: configuration.host, port: configuration.port, metricsPort: configuration.metricsPort) { port in
                announce("http://\(configuration.host):\(port)/")
            }
        }
    }
}

/// Prints the address that the server listens on, as the last line and at once, for people and scripts that wait for it.
func announce(_ address: String) {
    print(address)
    flushOutput()
}
