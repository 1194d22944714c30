import ArgumentParser
import Demonstration
import Foundation
import Platform

/// Names the pages that are measured; `make bench` measures them.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Name the pages to measure on a seeded database.",
        discussion: "Makes a session for a guide and a student in the database and prints what `make bench` loads.")

    @OptionGroup(title: "Settings") var settings: SettingFlags
    @Flag(help: "List the pages; what this command does without any flag as well.") var urls = false
    @Flag(help: "As JSON, with the cookies.") var json = false

    private struct Line: Encodable {
        let name: String
        let url: String
        let cookie: String?
        let method: String
        let body: String?
    }

    func run() async throws {
        let configuration = try settings.configuration()
        try await configuration.withProgram { program in
            let name = SiteCookies(program.settings).session
            let lines = try await BenchPages.make(program).map { page in
                Line(
                    name: page.name, url: page.url, cookie: page.token.map { "\(name)=\($0)" }, method: page.body == nil ? "GET" : "POST",
                    body: page.body)
            }
            guard json else { return print(TextTable.text([["PAGE", "ADDRESS"]] + lines.map { [$0.name, $0.url] })) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(lines), as: UTF8.self))
        }
    }
}
