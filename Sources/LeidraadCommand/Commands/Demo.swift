import ArgumentParser
import Demonstration
import Foundation
import Metrics
import Platform
import Store

/// Fills a new database with a fictitious region and serves it.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve a demo with invented people.",
        discussion: "The first time, the database is filled. The last line printed is the address. Never use it for real people: anybody "
            + "who opens a demo can become anyone in it.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Flag(help: "List the people of the demo and stop.") var list = false
    @Flag(help: "With --list: as JSON.") var json = false

    func validate() throws {
        if json, !list { throw ValidationError("--json belongs to --list.") }
    }

    func run() async throws {
        let configuration = try settings.configuration(isDemo: true)
        if configuration.metricsPort != nil { MetricsSystem.bootstrap(MetricsLedger.shared) }
        try await configuration.withProgram { program in
            try await program.store.migrate(program.house.migrations)
            if try await program.read({ try $0.demoPeople() }).isEmpty { try await DemoWorld.fill(program) }
            if list { return print(try DemoList.text(try await program.read { try $0.demoPeople() }, json: json)) }
            try program.store.holdServingLock()
            try await serve(program, host: configuration.host, port: configuration.port, metricsPort: configuration.metricsPort) { port in
                announce("http://\(configuration.host):\(port)/")
            }
        }
    }
}

/// The people of the demo, for scripts and for reading.
enum DemoList {
    private struct Line: Encodable {
        let person: String
        let name: String
        let role: String
        let organisation: String
    }

    static func text(_ people: [DemoPerson], json: Bool) throws -> String {
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let lines = people.map { Line(person: $0.id.text, name: $0.name, role: $0.role, organisation: $0.organisation) }
            return String(decoding: try encoder.encode(lines), as: UTF8.self)
        }
        return TextTable.text([["NAME", "ROLE", "ORGANISATION"]] + people.map { [$0.name, $0.role, $0.organisation] })
    }
}
