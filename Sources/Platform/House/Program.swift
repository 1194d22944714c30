import Logging
import Store

/// The running program: what does not change between requests.
package final class Program: Sendable {
    package let house: House
    package let store: any Store
    package let time: TimeSource
    package let settings: ProgramSettings
    package let hashing: HashingRoom
    package let logger: Logger

    package init(house: House, store: any Store, time: TimeSource, settings: ProgramSettings, logger: Logger) {
        self.house = house
        self.store = store
        self.time = time
        self.settings = settings
        self.hashing = HashingRoom()
        self.logger = logger
    }

    /// A write of the program itself, bound to nobody.
    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (PlatformDatabase) throws -> Value) async throws -> Value {
        let now = time.now()
        return try await store.write { try body(PlatformDatabase($0, now: now)) }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (PlatformDatabase) throws -> Value) async throws -> Value {
        let now = time.now()
        return try await store.read { try body(PlatformDatabase($0, now: now)) }
    }
}

/// What whoever runs the program decides at start.
package struct ProgramSettings: Sendable {
    /// Where people reach the site: mailed links begin with it, and a POST must come from it. Without a slash at the end.
    package var publicAddress: String
    /// A demo lets everybody become its people with one click and shows mail on a page.
    package var isDemo: Bool
    /// Mixed into keys that protect what only its owner may read; kept outside the database.
    package var serverSecret: [UInt8]
    /// Proxies whose `X-Forwarded-For` is believed.
    package var trustedProxies: Set<String>
    /// The sendmail program; nil shows mail in the demo's mailbox and otherwise keeps it waiting in the outbox.
    package var sendmail: String?
    package var mailSender: String
    /// Where the signed heads of the audit log are copied to, outside the database; nil copies them nowhere.
    package var auditHeadFile: String?
    /// Says in the header `X-Statements` how many SQL statements an answer took; only for measuring.
    package var tellsStatements = false
    /// Where erasures are noted, outside the database, to be done again on a restored backup; nil notes them nowhere.
    package var erasureFile: String?

    package init(
        publicAddress: String, isDemo: Bool, serverSecret: [UInt8], trustedProxies: Set<String> = [], sendmail: String? = nil,
        mailSender: String = "leidraad@localhost"
    ) {
        self.publicAddress = publicAddress
        self.isDemo = isDemo
        self.serverSecret = serverSecret
        self.trustedProxies = trustedProxies
        self.sendmail = sendmail
        self.mailSender = mailSender
    }

    package var isSecure: Bool { publicAddress.utf8.starts(with: "https://".utf8) }
}
