import ArgumentParser
import Foundation
import Markup
import Platform
import Rooms
import Store

/// A person's own data: out, or gone.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Export or erase what is kept about a person.",
        subcommands: [PersonExportCommand.self, PersonEraseCommand.self, PersonReplayCommand.self])
}

struct PersonExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "export", abstract: "Print everything that is kept about a person.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Argument(help: "The e-mail address of the account.") var email: String
    @Flag(help: "As JSON.") var json = false

    func run() async throws {
        let (email, json) = (email, json)
        try await settings.configuration().withProgram { program in
            let house = program.house
            let export = try await program.read { try PersonExport(of: $0.knownPerson(email), $0, house) }
            print(json ? String(decoding: try export.json(), as: UTF8.self) : export.text(house, Reader(.english)))
            flushOutput()
        }
    }
}

struct PersonEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase what is kept about a person, in all organisations.",
        discussion: "Facts and totals stay. What has to be kept until a term ends stays too and is named.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Argument(help: "The e-mail address of the account.") var email: String
    @Flag(help: "Say what would be erased, and erase nothing.") var dryRun = false
    @Flag(help: "Erase also what has to be kept until a term ends.") var despiteTerms = false

    func run() async throws {
        let (email, isPreview, despiteTerms) = (email, dryRun, despiteTerms)
        try await settings.configuration().withProgram { program in
            let house = program.house
            let certificate =
                isPreview
                ? try await program.read { database in
                    let scope = try PersonScope(database.knownPerson(email), database)
                    return try Erasure.preview(scope, despiteTerms: despiteTerms, database, house)
                }
                : try await program.write { database in
                    let scope = try PersonScope(database.knownPerson(email), database)
                    return try database.erase(scope, despiteTerms: despiteTerms, house).certificate
                }
            if !isPreview { try await program.copyErasures() }
            print(certificate.table)
            flushOutput()
        }
    }
}

struct PersonReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay-erasures", abstract: "After a backup was restored: erase again who was erased since.")

    @OptionGroup(title: "Settings") var settings: SettingFlags

    func run() async throws {
        try await settings.configuration().withProgram { program in
            print("\(try await program.replayErasures()) erasures were done again.")
            flushOutput()
        }
    }
}

/// Erases what was kept long enough, as the daily job does.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Erase what was kept long enough.",
        discussion: "A run erases only what a run at least a day before would have erased too.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Flag(help: "Say what would be erased, and erase nothing.") var preview = false

    func run() async throws {
        let isPreview = preview
        try await settings.configuration().withProgram { program in
            let house = program.house
            let report =
                isPreview
                ? try await program.read { try Retention.preview($0, house) } : try await program.write { try Retention.run($0, house) }
            let waiting = report.waiting.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)", "waits for a second run"] }
            let erased = report.erased.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)", isPreview ? "would be erased" : "erased"] }
            print(TextTable.text([["TABLE", "ROWS", ""]] + erased + waiting))
            if report.isCapped { print("The cap of one run was reached; the next run goes on.") }
            flushOutput()
        }
    }
}

/// Prints the register of processing.
struct RegisterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: "List what is kept about people: what, what for, how long, and what happens then.")

    func run() throws {
        let (house, r) = (House(Rooms.all(isDemo: false)), Reader(.english))
        let rows = house.registerLines(r).map { line in
            let term = line.term.flatMap { house.norms[$0] }.map { r($0.words) } ?? "until the account is gone"
            return [line.noun, line.columns, line.kind, line.purpose, term, line.end, line.isExported ? "in the export" : "-"]
        }
        print(TextTable.text([["WHAT", "DATA", "KIND", "PURPOSE", "TERM", "AFTERWARDS", "EXPORT"]] + rows))
    }
}

extension PlatformDatabase {
    fileprivate func knownPerson(_ email: String) throws -> ID<Person> {
        guard let person = try person(email: email) else { throw Failure("No account has the address \(email).") }
        return person.id
    }
}

extension ErasureCertificate {
    /// Counts by table, and below them what had to stay.
    fileprivate var table: String {
        let gone = erased.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)", "erased"] }
        let stays = kept.map { [$0.table, "\($0.rows)", "kept: \($0.term) until \($0.until ?? "the term after the end of the track")"] }
        return TextTable.text([["TABLE", "ROWS", ""]] + gone + stays)
    }
}
