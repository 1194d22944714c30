import Foundation

/// What is wrong with a setting, and what to do, for the person who runs the program. Never holds a secret.
struct ConfigurationProblem: Error, Hashable {
    let sentence: String
}

/// The settings as somebody gave them, with flags before variables.
struct SettingValues: Sendable {
    private let values: [Setting: String]

    /// Variables that begin so are not settings: tests of the program are told by them where their database is.
    private static let testPrefix = "LEIDRAAD_TEST_"

    /// Refuses a variable it does not know, so that a spelling mistake is not silently the default.
    init(flags: [Setting: String], environment: [String: String]) throws(ConfigurationProblem) {
        let own = environment.filter { $0.key.utf8.starts(with: "LEIDRAAD_".utf8) && !$0.key.utf8.starts(with: Self.testPrefix.utf8) }
        let known = Setting.all.flatMap { $0.isSecret ? [$0.variable, $0.fileVariable] : [$0.variable] }
        if let unknown = own.keys.filter({ !known.contains($0) }).sorted().first {
            throw ConfigurationProblem(
                sentence: "There is no setting \(unknown). Settings are: \(known.joined(separator: ", ")). Correct or remove it.")
        }
        var values: [Setting: String] = [:]
        for setting in Setting.all {
            values[setting] = if let flag = flags[setting] { flag } else { try Self.variable(setting, own) }
        }
        self.values = values
    }

    subscript(setting: Setting) -> String? { values[setting] }

    /// A whole number within `range`; nil when not given.
    func number(_ setting: Setting, in range: ClosedRange<Int>) throws(ConfigurationProblem) -> Int? {
        guard let text = values[setting] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw ConfigurationProblem(
                sentence: "--\(setting.name) must be a number from \(range.lowerBound) to \(range.upperBound), not \"\(text)\".")
        }
        return number
    }

    private static func variable(_ setting: Setting, _ environment: [String: String]) throws(ConfigurationProblem) -> String? {
        guard setting.isSecret, let path = environment[setting.fileVariable] else { return environment[setting.variable] }
        guard environment[setting.variable] == nil else {
            throw ConfigurationProblem(sentence: "\(setting.variable) and \(setting.fileVariable) are both set. Keep one of them.")
        }
        guard let content = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ConfigurationProblem(sentence: "\(setting.fileVariable) names \(path), which cannot be read.")
        }
        return content.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
