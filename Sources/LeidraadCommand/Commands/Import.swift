import ArgumentParser
import Foundation
import Platform
import Store

/// What comes into the database from files.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in a qualification file, or the people of a school.", subcommands: [ImportQualification.self, ImportPeople.self])
}

/// The organisation that an import is for.
struct ImportTarget: ParsableArguments {
    @Option(help: ArgumentHelp("The organisation, as it stands in addresses.", valueName: "slug")) var organisation: String
    @Flag(help: "Make the organisation when it does not exist.") var createOrganisation = false
    @Option(help: ArgumentHelp("The name of an organisation that is made; otherwise its slug.", valueName: "name"))
    var organisationName: String?
    @Option(
        help: ArgumentHelp("The kind of an organisation that is made: vo, mbo, hbo, vvt, institute, company or region.", valueName: "kind"))
    var organisationKind = "mbo"
    @Flag(help: "Print what happened as JSON.") var json = false
    @OptionGroup(title: "Settings") var settings: SettingFlags

    /// Runs an import in one transaction on a database with the schema of this program. With `dryRun` everything is done and taken back,
    /// so what it shows is what would happen. Throws a `Failure` in words.
    func run<Outcome: Sendable>(
        dryRun: Bool = false, _ work: @escaping @Sendable (OrganisationDatabase) throws -> Outcome
    ) async throws -> Outcome {
        let configuration = try settings.configuration()
        return try await spoken {
            let store = try await configuration.openDatabase()
            do {
                try await prepare(store, configuration)
                let outcome = try await once(store, dryRun, work)
                try await store.close()
                return outcome
            } catch {
                try? await store.close()
                throw error
            }
        }
    }

    private func once<Outcome: Sendable>(
        _ store: any Store, _ dryRun: Bool, _ work: @escaping @Sendable (OrganisationDatabase) throws -> Outcome
    ) async throws -> Outcome {
        let now = TimeSource.system.now()
        do {
            return try await store.write { database in
                let platform = PlatformDatabase(database, now: now)
                let result = try work(platform.asProgram(at: try keeper(platform)))
                if dryRun { throw TakenBack(value: result) }
                return result
            }
        } catch let taken as TakenBack<Outcome> {
            return taken.value
        }
    }

    /// A new database gets its schema here; an older one waits for the operator, who makes a backup first.
    private func prepare(_ store: any Store, _ configuration: Configuration) async throws {
        let migrations = configuration.house.migrations
        let pending = try await store.pendingMigrations(migrations)
        if pending.isEmpty { return }
        guard pending.count == migrations.count else {
            throw Failure("The database is not up to date (\(pending.count) steps to go). Run `leidraad migrate` first.")
        }
        try await store.migrate(migrations)
    }

    private func keeper(_ platform: PlatformDatabase) throws -> OrganisationID {
        if let found = try platform.organisation(slug: organisation) { return found.id }
        guard createOrganisation else {
            throw Failure("There is no organisation \"\(organisation)\". Check --organisation, or add --create-organisation to make it.")
        }
        guard Self.isSlug(organisation) else {
            throw Failure("\"\(organisation)\" cannot stand in an address. Use lower-case letters, digits and dashes, such as roc-de-brug.")
        }
        guard let kind = Organisation.Kind(rawValue: organisationKind), kind != .platform else {
            throw Failure("\"\(organisationKind)\" is no kind of organisation. Use vo, mbo, hbo, vvt, institute, company or region.")
        }
        return try platform.createOrganisation(slug: organisation, name: organisationName ?? organisation, kind: kind)
    }

    private static func isSlug(_ text: String) -> Bool {
        let dash = UInt8(ascii: "-")
        let bytes = Array(text.utf8)
        let isPlain = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == dash }
        return (1...63).contains(bytes.count) && isPlain && bytes.first != dash && bytes.last != dash
    }
}

/// Carries the outcome of a dry run out of its transaction, which is rolled back by it.
private struct TakenBack<Outcome: Sendable>: Error {
    let value: Outcome
}

/// Keys in a fixed order, readable by people as well.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

/// The bytes of a file; throws a `Failure` that names it.
func bytes(of path: String) throws -> [UInt8] {
    guard let bytes = FileManager.default.contents(atPath: path) else {
        throw Failure("\(path) cannot be read. Check the name and whether you may read it.")
    }
    return Array(bytes)
}
