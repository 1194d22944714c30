import ArgumentParser
import Foundation
import Hummingbird
import Logging
import Platform
import Rooms
import Store

/// Fills a new database with a fictitious region and serves it.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve a demo with invented people.")

    @Option(help: "The port to listen on.") var port = 8080

    func run() async throws {
        let house = House(Rooms.all(isDemo: true))
        let store = try await openStore(.sqlite(path: "var/demo/leidraad.sqlite"), watch: KeeperWatch(house.tables))
        try await store.migrate(house.migrations)
        let logger = Logger(label: "leidraad")
        let settings = ProgramSettings(publicAddress: "http://127.0.0.1:\(port)", isDemo: true, serverSecret: [])
        let program = Program(house: house, store: store, time: .system, settings: settings, logger: logger)
        let app = Hummingbird.Application(
            router: Server(Platform.Application(program)).router(), configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await app.runService()
    }
}
