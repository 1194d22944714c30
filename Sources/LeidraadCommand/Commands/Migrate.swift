import ArgumentParser
import Platform
import Store

/// Brings the database to the schema of this program.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the database, or bring it up to date.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Flag(help: "Say what would be done, and do nothing.") var dryRun = false

    func run() async throws {
        let configuration = try settings.configuration()
        try await spoken {
            let store = try await configuration.openDatabase()
            let migrations = configuration.house.migrations
            let pending = try await store.pendingMigrations(migrations)
            for step in pending { print("\(step.number)\t\(step.name)") }
            if !dryRun { try await store.migrate(migrations) }
            print(pending.isEmpty ? "The database is up to date." : dryRun ? "Nothing was done." : "Done.")
            try await store.close()
        }
    }
}
