import Formats
import Foundation
import Logging
import Platform
import Store

/// The settings as the program works with them: read once, checked as a whole.
struct Configuration: Sendable {
    let isDemo: Bool
    /// Without a slash at the end.
    let dataFolder: String
    let database: DatabaseAddress
    let host: String
    let port: Int
    let metricsPort: Int?
    let logLevel: Logger.Level
    let publicAddress: String
    let trustedProxies: Set<String>
    let sendmail: String?
    let mailSender: String
    /// Not a setting but a flag of `serve`, for measuring.
    var tellsStatements = false
    /// Nil when it has to come from the data folder.
    private let givenSecret: [UInt8]?

    init(_ values: SettingValues, isDemo: Bool) throws(ConfigurationProblem) {
        self.isDemo = isDemo
        dataFolder = Self.folder(values[.data] ?? (isDemo ? "var/demo" : "var/leidraad"))
        database = try Self.database(values[.database] ?? "sqlite:\(dataFolder)/leidraad.sqlite")
        host = values[.host] ?? "127.0.0.1"
        port = try values.number(.port, in: 0...65_535) ?? 8080
        metricsPort = try values.number(.metricsPort, in: 1...65_535)
        logLevel = try Self.level(values[.logLevel] ?? (isDemo ? "warning" : "notice"))
        publicAddress = try Self.address(values[.address] ?? "http://\(host):\(port)")
        trustedProxies = Set((values[.proxies] ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
        sendmail = try Self.program(values[.sendmail])
        mailSender = try Self.mailbox(values[.mailSender] ?? "leidraad@localhost")
        givenSecret = try ServerSecret.read(values[.secret])
    }

    /// The copies of the signed heads of the audit log, which somebody who can rewrite the database must not be able to rewrite unseen.
    var auditHeadFile: String { dataFolder + "/audit-heads.tsv" }
    /// Erasures outside the database, to be done again on a restored backup.
    var erasureFile: String { dataFolder + "/erasures.jsonl" }
    var secretFile: String { dataFolder + "/server-secret" }

    /// The secret that was given, or the one in the data folder, which is made when it is not there.
    func serverSecret() throws -> [UInt8] { try givenSecret ?? ServerSecret.keep(in: secretFile) }

    /// The secret as it is now, without making one; nil when there is none.
    func presentSecret() throws -> [UInt8]? { try givenSecret ?? ServerSecret.find(in: secretFile) }

    private static func folder(_ text: String) -> String {
        text.utf8.count > 1 && text.utf8.last == UInt8(ascii: "/") ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
    }

    private static func database(_ text: String) throws(ConfigurationProblem) -> DatabaseAddress {
        if let address = DatabaseAddress(text) { return address }
        throw ConfigurationProblem(
            sentence: "--database must begin with sqlite: or postgresql://, such as sqlite:/var/lib/leidraad/leidraad.sqlite.")
    }

    private static func level(_ text: String) throws(ConfigurationProblem) -> Logger.Level {
        if let level = Logger.Level(rawValue: text) { return level }
        throw ConfigurationProblem(sentence: "--log-level must be one of \(Setting.logLevel.sentence) Not \"\(text)\".")
    }

    /// Scheme and host, as a browser writes it in `Origin`, because a form is compared with that.
    private static func address(_ text: String) throws(ConfigurationProblem) -> String {
        let text = folder(text)
        guard let parts = URLComponents(string: text), parts.scheme == "https" || parts.scheme == "http", parts.host?.isEmpty == false,
            parts.path.isEmpty, parts.query == nil, parts.fragment == nil, parts.user == nil
        else {
            throw ConfigurationProblem(sentence: "--address must be like https://leidraad.example, without a path; not \"\(text)\".")
        }
        return text
    }

    private static func program(_ path: String?) throws(ConfigurationProblem) -> String? {
        guard let path, !path.isEmpty else { return nil }
        guard path.utf8.first == UInt8(ascii: "/") else {
            throw ConfigurationProblem(sentence: "--sendmail must be a whole path, such as /usr/sbin/sendmail; not \"\(path)\".")
        }
        return path
    }

    private static func mailbox(_ text: String) throws(ConfigurationProblem) -> String {
        if let address = MailAddress(text) { return address.text }
        throw ConfigurationProblem(sentence: "--mail-sender must be an e-mail address, not \"\(text)\".")
    }
}
