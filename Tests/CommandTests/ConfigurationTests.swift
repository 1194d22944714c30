import ArgumentParser
import Foundation
import Store
import Testing

@testable import LeidraadCommand

@Suite struct ConfigurationTests {
    private func configuration(
        _ flags: [Setting: String] = [:], _ environment: [String: String] = [:], isDemo: Bool = false
    ) throws -> Configuration {
        try Configuration(try SettingValues(flags: flags, environment: environment), isDemo: isDemo)
    }

    @Test("a flag wins over a variable, and a variable over the default")
    func order() throws {
        #expect(try configuration().port == 8080)
        #expect(try configuration([:], ["LEIDRAAD_PORT": "9000"]).port == 9000)
        #expect(try configuration([.port: "9001"], ["LEIDRAAD_PORT": "9000"]).port == 9001)
        #expect(try configuration([.data: "/srv/x/"]).database == .sqlite(path: "/srv/x/leidraad.sqlite"))
        #expect(try configuration([:], isDemo: true).dataFolder == "var/demo")
        #expect(try configuration([:], ["LEIDRAAD_DATABASE": "postgresql://a@b/c"]).database == .postgresql("postgresql://a@b/c"))
    }

    @Test("an unknown variable is refused with a sentence that names it; other programs' and the tests' are not ours")
    func unknown() throws {
        #expect { try configuration([:], ["LEIDRAAD_PROT": "1"]) } throws: {
            ($0 as? ConfigurationProblem)?.sentence.contains("LEIDRAAD_PROT") == true
        }
        // Only a secret may stand in a file.
        #expect(throws: ConfigurationProblem.self) { try configuration([:], ["LEIDRAAD_PORT_FILE": "/x"]) }
        _ = try configuration([:], ["PORT": "1", "LEIDRAAD_TEST_POSTGRESQL": "x"])
    }

    @Test(
        "a value that cannot be is refused with a sentence",
        arguments: [
            (Setting.port, "http"), (.port, "70000"), (.metricsPort, "0"), (.database, "mysql://x"), (.logLevel, "loud"),
            (.address, "leidraad.example"), (.address, "https://leidraad.example/pad"), (.sendmail, "sendmail"),
            (.mailSender, "nobody"), (.secret, "c2hvcnQ="), (.secret, "not base64 at all, whatever its length may be!!"),
        ])
    func refused(_ setting: Setting, _ value: String) throws {
        #expect { try configuration([setting: value]) } throws: { error in
            guard let sentence = (error as? ConfigurationProblem)?.sentence else { return false }
            return setting.isSecret && setting == .secret ? !sentence.contains(value) : sentence.contains(setting.name)
        }
    }

    @Test("a secret may stand in a file, and not in two places at once")
    func files() throws {
        let file = NSTemporaryDirectory() + "leidraad-test-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: file) }
        let secret = [UInt8](repeating: 9, count: 32)
        try Data((Data(secret).base64EncodedString() + "\n").utf8).write(to: URL(fileURLWithPath: file))
        #expect(try configuration([:], ["LEIDRAAD_SECRET_FILE": file]).serverSecret() == secret)
        #expect(throws: ConfigurationProblem.self) { try configuration([:], ["LEIDRAAD_SECRET_FILE": file, "LEIDRAAD_SECRET": "x"]) }
        #expect(throws: ConfigurationProblem.self) { try configuration([:], ["LEIDRAAD_SECRET_FILE": file + "-gone"]) }
    }

    @Test("the secret is made once, for its owner alone, and stays")
    func made() throws {
        let folder = NSTemporaryDirectory() + "leidraad-test-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let configuration = try configuration([.data: folder])
        #expect(try configuration.presentSecret() == nil)
        let secret = try configuration.serverSecret()
        #expect(secret.count == 32)
        #expect(try configuration.serverSecret() == secret)
        let mode = try FileManager.default.attributesOfItem(atPath: configuration.secretFile)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["server-secret"])
    }

    @Test("every line of the table of settings is a flag that reaches the program")
    func table() throws {
        let arguments = Setting.all.flatMap { ["--\($0.name)", "value of \($0.name)"] }
        let given = try SettingFlags.parse(arguments).given
        #expect(given == Dictionary(uniqueKeysWithValues: Setting.all.map { ($0, "value of \($0.name)") }))
        #expect(Set(Setting.all.map(\.variable)).count == Setting.all.count)
    }
}
