import Foundation
import Store

/// The engines that tests run on: SQLite always, PostgreSQL when `LEIDRAAD_TEST_POSTGRESQL` says where a cluster for tests is.
package enum TestEngine {
    package static let available: [Engine] = postgresql == nil ? [.sqlite] : [.sqlite, .postgresql]

    /// Such as `postgresql://user@127.0.0.1:5432/postgres`. The databases in it are made and dropped by tests, so only this machine is accepted.
    package static let postgresql: String? = {
        guard let address = ProcessInfo.processInfo.environment["LEIDRAAD_TEST_POSTGRESQL"], !address.isEmpty else { return nil }
        guard let host = URLComponents(string: address)?.host, ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host) else {
            fatalError("LEIDRAAD_TEST_POSTGRESQL must be on this machine: tests make and drop databases")
        }
        return address
    }()

    private static let namePrefix = "leidraad_test_"

    /// Whether a run of more than an hour ago gave this name: behind the prefix stands the time it was made.
    static func isLeftBehind(_ name: String) -> Bool {
        let hourAgo = ID<Engine>(at: TimeSource.system.now().adding(seconds: -3600)).text.prefix(12)
        return name.hasPrefix(namePrefix) && name.dropFirst(namePrefix.count).prefix(12) < hourAgo
    }

    /// A new database name or file name.
    package static func freshName() -> String { namePrefix + ID<Engine>(at: TimeSource.system.now()).text }
}
