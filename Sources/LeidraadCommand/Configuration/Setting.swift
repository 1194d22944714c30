import ArgumentParser

/// One setting of the program: a flag, a variable and what it means. This table is all there is; a flag wins over a variable.
struct Setting: Sendable, Hashable {
    /// `mail-sender` for the flag `--mail-sender` and the variable `LEIDRAAD_MAIL_SENDER`.
    let name: String
    /// What stands behind the flag in `--help`.
    let placeholder: String
    let sentence: String
    /// What holds when nobody says anything, for `--help`; the value itself is made in `Configuration`.
    let otherwise: String
    /// A secret may also stand in the file that `LEIDRAAD_…_FILE` names, and is never shown.
    let isSecret: Bool

    private init(_ name: String, _ placeholder: String, _ sentence: String, otherwise: String, secret: Bool = false) {
        self.name = name
        self.placeholder = placeholder
        self.sentence = sentence
        self.otherwise = otherwise
        isSecret = secret
    }

    static let data = Setting(
        "data", "FOLDER", "Folder of the database, the server secret and the copies of the audit heads.",
        otherwise: "var/leidraad; var/demo for the demo")
    static let database = Setting(
        "database", "ADDRESS", "sqlite:PATH or postgresql://USER:PASSWORD@HOST/NAME.", otherwise: "leidraad.sqlite in the data folder",
        secret: true)
    static let host = Setting("host", "ADDRESS", "Address to listen on.", otherwise: "127.0.0.1")
    static let port = Setting("port", "NUMBER", "Port to listen on.", otherwise: "8080")
    static let address = Setting(
        "address", "URL", "Where people reach the site, such as https://leidraad.example; links in mail begin with it.",
        otherwise: "http://HOST:PORT")
    static let proxies = Setting(
        "proxies", "LIST", "Addresses, separated by commas, of proxies whose X-Forwarded-For is believed.", otherwise: "none")
    static let secret = Setting(
        "secret", "TEXT", "At least 32 random bytes in base64: guards what only its owner may read, and signs the audit heads.",
        otherwise: "made once in the file server-secret of the data folder", secret: true)
    static let sendmail = Setting(
        "sendmail", "PATH", "Program that takes mail, such as /usr/sbin/sendmail.", otherwise: "none: mail waits in the outbox")
    static let mailSender = Setting("mail-sender", "ADDRESS", "E-mail address that mail comes from.", otherwise: "leidraad@localhost")
    static let metricsPort = Setting("metrics-port", "NUMBER", "Port on 127.0.0.1 that tells metrics.", otherwise: "none")
    static let logLevel = Setting(
        "log-level", "LEVEL", "trace, debug, info, notice, warning, error or critical.", otherwise: "notice")

    static let all = [
        data, database, host, port, address, proxies, secret, sendmail, mailSender, metricsPort, logLevel,
    ]

    var variable: String {
        let letters = name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 & 0b1101_1111 }
        return "LEIDRAAD_" + String(decoding: letters, as: UTF8.self)
    }

    var fileVariable: String { variable + "_FILE" }

    var help: ArgumentHelp {
        let file = isSecret ? ", or its content in a file: \(fileVariable)" : ""
        return ArgumentHelp("\(sentence) (\(variable)\(file); otherwise: \(otherwise))", valueName: placeholder)
    }
}
