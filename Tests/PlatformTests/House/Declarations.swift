/// Every type of the rooms, and the cases of each enumeration, as their source declares them.
struct Declarations {
    private(set) var types: Set<String> = []
    /// By the name of the type, with that of the type around it when there is one: `Judgement.Kind`.
    private(set) var cases: [String: [String]] = [:]

    init() throws {
        for file in try Documents.sources() { read(file.lines) }
    }

    /// `Track`, `Judgement.Kind`, or `Role.learner`.
    func has(_ name: String) -> Bool {
        if types.contains(name) { return true }
        let parts = name.split(separator: ".").map(String.init)
        return cases[parts.dropLast().joined(separator: ".")]?.contains(parts.last ?? "") == true
    }

    /// `swift format` indents by depth, so what stands further in belongs to the type above.
    private mutating func read(_ lines: [String]) {
        var around: [(depth: Int, name: String)] = []
        for line in lines {
            let depth = line.prefix { $0 == " " }.count
            guard let found = Self.declared(line.dropFirst(depth)) else { continue }
            around.removeAll { $0.depth >= depth }
            switch found {
            case .type(let name, let isExtension, let inline):
                let full = (around.map(\.name) + [name]).joined(separator: ".")
                if !isExtension { types.insert(full) }
                around.append((depth, name))
                cases[full, default: []] += inline
            case .cases(let names): cases[around.map(\.name).joined(separator: "."), default: []] += names
            }
        }
    }

    private enum Found {
        case type(String, isExtension: Bool, cases: [String])
        case cases([String])
    }

    private static let modifiers: Set<Substring> = ["package", "private", "fileprivate", "indirect", "final"]

    private static func declared(_ line: Substring) -> Found? {
        let words = line.split(separator: " ").drop { modifiers.contains($0) }
        guard let keyword = words.first, words.count > 1 else { return nil }
        if keyword == "case" { return isPattern(line) ? nil : .cases(named(words.dropFirst().joined(separator: " "))) }
        guard ["struct", "enum", "class", "actor", "protocol", "extension"].contains(keyword) else { return nil }
        let name = String(words[words.startIndex + 1].prefix { $0.isLetter || $0.isNumber || $0 == "." })
        let inline = line.split(separator: "{", maxSplits: 1).last.flatMap { $0.contains(" case ") ? $0 : nil }
        let names = inline.map { named($0.replacing(" case ", with: "").replacing("}", with: "")) } ?? []
        return .type(name, isExtension: keyword == "extension", cases: names)
    }

    /// Whether it is a line of a `switch`, which ends what it compares with a colon.
    private static func isPattern(_ line: Substring) -> Bool {
        line.hasSuffix(":") || line.prefix { $0 != "(" }.contains(":") || line.contains("): ")
    }

    /// `go, finalGo` and `starting = 1`; what a case carries is left out.
    private static func named(_ list: some StringProtocol) -> [String] {
        list.split(separator: ",").compactMap { part in
            let name = String(part).drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber }
            return name.isEmpty ? nil : String(name)
        }
    }
}
