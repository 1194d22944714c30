import ArgumentParser
import Demonstration
import Foundation
import Platform
import Store

/// Fills a database to scale.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed", abstract: "Fill a database with generated people, to measure at scale.",
        discussion: "For a database without people: run `leidraad migrate` first. Nothing here is about anybody real.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Option(help: "How many learners.") var learners = 1000

    func validate() throws {
        if learners < 1 { throw ValidationError("--learners must be at least 1.") }
    }

    func run() async throws {
        let wanted = learners
        try await settings.configuration().withProgram { program in
            let filled = try await program.read { try $0.organisation(slug: "schaal-1") != nil }
            guard !filled else { throw Failure("This database was seeded before. Take a new one.") }
            let began = Date()
            try await Demonstration.Seed.fill(program, learners: wanted) { done in
                let seconds = Date().timeIntervalSince(began)
                print("\(done) of \(wanted) learners, \(Int(Double(done) / max(seconds, 0.001))) a second")
                flushOutput()
            }
        }
    }
}
