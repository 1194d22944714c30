import ArgumentParser
import Platform
import Rooms

/// Prints the route table: the first net of authorization, to read.
struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List every address of the site and who comes in.")

    @Flag(help: "With the addresses that only a demo has.") var demo = false

    func run() throws {
        let routes = House(Rooms.all(isDemo: demo)).routes.sorted { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) }
        print(TextTable.text([["METHOD", "PATH", "DOOR"]] + routes.map { [$0.method.rawValue, $0.path, $0.door.name] }))
    }
}
