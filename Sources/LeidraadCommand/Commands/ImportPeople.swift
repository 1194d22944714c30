import ArgumentParser
import Formats
import Foundation
import Markup
import Platform

/// Brings the members, groups and places of an organisation to a OneRoster set.
struct ImportPeople: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people", abstract: "Import people and groups (OneRoster 1.1 or 1.2, CSV).",
        discussion: """
            Everything or nothing is stored; a second run changes nothing. What is missing from a bulk file ends. \
            Nobody gets an account: whoever signs in with the e-mail address of the file is recognised.
            """)

    @Argument(help: "The folder with manifest.csv and the other files.", completion: .directory) var folder: String
    @Flag(help: "Show what would change, and store nothing.") var dryRun = false
    @Flag(help: "Accept that more than a tenth of what is here ends.") var allowRemovals = false
    @OptionGroup var target: ImportTarget

    func run() async throws {
        let roster: Roster
        do {
            roster = try Roster.read(try files())
        } catch let errors as RosterErrors {
            throw refusal(errors.errors.map(\.englishLine))
        }
        do {
            let people = try await target.run(dryRun: dryRun) { try $0.importPeople(roster, allowRemovals: allowRemovals) }
            try report(people)
        } catch let error as PeopleImportError {
            throw refusal(error.lines.map(\.english))
        }
    }

    private func files() throws -> [String: [UInt8]] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Failure("\(folder) is no folder that can be read. Give the folder with manifest.csv.")
        }
        var files: [String: [UInt8]] = [:]
        for name in names where name.hasSuffix(".csv") { files[name] = try bytes(of: "\(folder)/\(name)") }
        return files
    }

    private func refusal(_ lines: [String]) -> ExitCode {
        FileHandle.standardError.write(Data((lines + ["Nothing was stored.", ""]).joined(separator: "\n").utf8))
        return .failure
    }

    private struct Report: Encodable {
        let created: Int
        let updated: Int
        let unchanged: Int
        let removed: Int
        let dryRun: Bool
        let kinds: [String: ImportCounts]
    }

    private func report(_ people: PeopleImport) throws {
        let counts = people.counts
        if target.json {
            return try printJSON(
                Report(
                    created: counts.created, updated: counts.updated, unchanged: counts.unchanged, removed: counts.removed, dryRun: dryRun,
                    kinds: people.countsByKind))
        }
        for (kind, counts) in people.countsByKind.sorted(by: { $0.key < $1.key }) {
            print("\(kind): \(counts.created) created, \(counts.updated) updated, \(counts.unchanged) unchanged, \(counts.removed) removed")
        }
        if dryRun { print("This was a dry run: nothing was stored.") }
    }
}
