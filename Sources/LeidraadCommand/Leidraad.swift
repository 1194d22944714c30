import ArgumentParser

/// The program. Every command reads well with `--help`.
@main
struct Leidraad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leidraad", abstract: "Leidraad: one thread for everybody who guides or learns a profession.",
        subcommands: [
            Serve.self,
            Demo.self,
            Migrate.self,
            Check.self,
            Backup.self,
            Restore.self,
            Verify.self,
            Routes.self,
            User.self,
            Import.self,
            PersonCommand.self,
            RetentionCommand.self,
            RegisterCommand.self,
            SeedCommand.self,
            Bench.self,
        ])
}
