import ArgumentParser
import Foundation
import Platform
import Store

/// Looks whether the program could serve with these settings, and changes nothing.
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether the settings, the database, the secret and the mail program are in order.",
        discussion: "Ends with status 1 when something has to be done before `leidraad serve`.")

    @OptionGroup(title: "Settings") var settings: SettingFlags

    func run() async throws {
        let configuration = try settings.configuration()
        let findings = await Finding.all(configuration)
        print(TextTable.text(findings.map { [$0.state.rawValue, $0.subject, $0.sentence] }))
        if findings.contains(where: { $0.state == .fault }) { throw ExitCode.failure }
    }
}

/// One line of `leidraad check`.
struct Finding: Sendable {
    enum State: String, Sendable { case good, note, fault }

    let state: State
    let subject: String
    let sentence: String

    static func all(_ configuration: Configuration) async -> [Finding] {
        [
            Finding(state: .good, subject: "settings", sentence: "People reach the site at \(configuration.publicAddress)."),
            encryption(configuration), await database(configuration), secret(configuration), mail(configuration),
        ]
    }

    private static func encryption(_ configuration: Configuration) -> Finding {
        configuration.publicAddress.utf8.starts(with: "https://".utf8)
            ? Finding(state: .good, subject: "encryption", sentence: "The public address is https.")
            : Finding(
                state: .note, subject: "encryption", sentence: "The public address is not https: only for trying out on this machine.")
    }

    private static func database(_ configuration: Configuration) async -> Finding {
        func fault(_ sentence: String) -> Finding { Finding(state: .fault, subject: "database", sentence: sentence) }
        // Opening would make the file, and a check makes nothing.
        if case .sqlite(let path) = configuration.database, !FileManager.default.fileExists(atPath: path) {
            return fault("There is no \(path) yet. Run `leidraad migrate`.")
        }
        do {
            let store = try await configuration.openDatabase()
            let pending = try await store.pendingMigrations(configuration.house.migrations)
            try await store.close()
            guard pending.isEmpty else { return fault("The schema is \(pending.count) steps behind. Run `leidraad migrate`.") }
            return Finding(state: .good, subject: "database", sentence: "It can be reached (\(store.engine.rawValue)) and is up to date.")
        } catch {
            return fault("It cannot be used: \(error)")
        }
    }

    private static func secret(_ configuration: Configuration) -> Finding {
        do {
            return try configuration.presentSecret() == nil
                ? Finding(
                    state: .note, subject: "secret", sentence: "There is none yet. `leidraad serve` makes \(configuration.secretFile).")
                : Finding(state: .good, subject: "secret", sentence: "It is there. Keep a copy apart from the backups of the database.")
        } catch {
            return Finding(state: .fault, subject: "secret", sentence: (error as? ConfigurationProblem)?.sentence ?? "\(error)")
        }
    }

    private static func mail(_ configuration: Configuration) -> Finding {
        guard let path = configuration.sendmail else {
            return Finding(
                state: .note, subject: "mail", sentence: "No --sendmail: mail waits in the outbox, so nobody can sign in by mail.")
        }
        return FileManager.default.isExecutableFile(atPath: path)
            ? Finding(state: .good, subject: "mail", sentence: "\(path) takes it, from \(configuration.mailSender).")
            : Finding(state: .fault, subject: "mail", sentence: "\(path) is not a program that can be run.")
    }
}
