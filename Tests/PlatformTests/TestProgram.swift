import Foundation
import Logging
import Store
import StoreTesting
import Synchronization

@testable import Platform

/// A clock that stands still until a test moves it.
final class StandingClock: Sendable {
    private let moment = Mutex(Day(year: 2026, month: 11, day: 17)!.at(hour: 10, minute: 0))

    var now: Instant { moment.withLock { $0 } }
    func advance(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// The hall alone, with the job kinds of the test, on a database of its own.
func withProgram(
    _ engine: Engine, jobs: [JobKind] = [], isDemo: Bool = false, sendmail: String? = nil, auditHeadFile: String? = nil,
    _ body: (Program, StandingClock) async throws -> Void
) async throws {
    let hall = PlatformDomain.domain(isDemo: isDemo)
    let house = House([hall, Domain(name: "test", jobs: jobs)])
    try await withStore(engine, migrations: house.migrations, watch: KeeperWatch(house.tables)) { store in
        let clock = StandingClock()
        var settings = ProgramSettings(
            publicAddress: "http://localhost", isDemo: isDemo, serverSecret: [UInt8](repeating: 7, count: 32), sendmail: sendmail)
        settings.auditHeadFile = auditHeadFile
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        try await body(Program(house: house, store: store, time: TimeSource { clock.now }, settings: settings, logger: logger), clock)
    }
}

/// A folder of its own, removed afterwards.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let path = NSTemporaryDirectory() + "leidraad-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
}
