import ArgumentParser
import Platform
import Store

/// Writes a copy of the whole database while the server runs.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a copy of the whole database to a new file, with its checksum beside it.",
        discussion: "Works while the server runs. The server secret is not in it: keep a copy of that in another place.")

    @Argument(help: "The file to write; it may not exist yet.") var file: String
    @OptionGroup(title: "Settings") var settings: SettingFlags

    func run() async throws {
        let configuration = try settings.configuration()
        try await spoken {
            let store = try await configuration.openDatabase()
            try await store.backup(to: file)
            try await store.close()
        }
        print("\(file) and \(file).sha256 are written.")
    }
}

/// Puts a copy back where no data is yet.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup back into an empty database.",
        discussion: "Refuses a damaged backup, and a database that is in use or holds anything. Put the server secret back yourself.")

    @Argument(help: "The file that `leidraad backup` wrote.") var file: String
    @OptionGroup(title: "Settings") var settings: SettingFlags

    func run() async throws {
        let configuration = try settings.configuration()
        let hadSecret = try configuration.presentSecret() != nil
        try await spoken {
            try configuration.makeFolders()
            try await restoreStore(from: file, into: configuration.database)
        }
        try await configuration.withProgram { program in
            try await AuditChain.beginAgain(program)
            if try await program.store.pendingMigrations(program.house.migrations).isEmpty {
                print("\(try await program.replayErasures()) erasures were done again.")
            } else {
                print("Its schema is older: run `leidraad migrate` and then `leidraad person replay-erasures`.")
            }
        }
        print("\(file) is restored. Run `leidraad verify` now.")
        // With another secret everything seems well, while nobody can open what only they may read.
        if !hadSecret {
            print("Mind: \(configuration.secretFile) is new. Put back the secret of the server that made this backup,")
            print("or nobody opens what only they may read.")
        }
    }
}
