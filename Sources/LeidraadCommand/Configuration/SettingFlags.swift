import ArgumentParser
import Foundation

/// The settings as flags of a command: one line for each line of the table.
struct SettingFlags: ParsableArguments {
    @Option(name: .customLong(Setting.data.name), help: Setting.data.help) var data: String?
    @Option(name: .customLong(Setting.database.name), help: Setting.database.help) var database: String?
    @Option(name: .customLong(Setting.host.name), help: Setting.host.help) var host: String?
    @Option(name: .customLong(Setting.port.name), help: Setting.port.help) var port: String?
    @Option(name: .customLong(Setting.address.name), help: Setting.address.help) var address: String?
    @Option(name: .customLong(Setting.proxies.name), help: Setting.proxies.help) var proxies: String?
    @Option(name: .customLong(Setting.secret.name), help: Setting.secret.help) var secret: String?
    @Option(name: .customLong(Setting.sendmail.name), help: Setting.sendmail.help) var sendmail: String?
    @Option(name: .customLong(Setting.mailSender.name), help: Setting.mailSender.help) var mailSender: String?
    @Option(name: .customLong(Setting.metricsPort.name), help: Setting.metricsPort.help) var metricsPort: String?
    @Option(name: .customLong(Setting.logLevel.name), help: Setting.logLevel.help) var logLevel: String?

    var given: [Setting: String] {
        let all: [Setting: String?] = [
            .data: data, .database: database, .host: host, .port: port, .address: address, .proxies: proxies,
            .secret: secret, .sendmail: sendmail, .mailSender: mailSender, .metricsPort: metricsPort, .logLevel: logLevel,
        ]
        return all.compactMapValues { $0 }
    }

    /// The configuration of this process; throws a `ValidationError` with the sentence that says what is wrong.
    func configuration(isDemo: Bool = false) throws -> Configuration {
        do {
            let values = try SettingValues(flags: given, environment: ProcessInfo.processInfo.environment)
            return try Configuration(values, isDemo: isDemo)
        } catch {
            throw ValidationError(error.sentence)
        }
    }
}
