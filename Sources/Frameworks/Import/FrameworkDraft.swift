import Formats
import Foundation
import Platform

/// A framework as it will be written: what was read, in the shape of our tables. Two files with the same draft are the same framework.
struct FrameworkDraft: Encodable {
    struct ProfileText: Encodable {
        let profile: String
        let part: Item.Part
        let text: String
    }

    struct CompetenceUse: Encodable, Hashable {
        let letter: String
        /// The code of the profile that asks it; nil for every profile.
        let profile: String?
    }

    struct Entry: Encodable {
        let kind: Item.Kind
        let code: String
        let title: String
        /// The code of the item it stands under.
        var parent: String?
        var body = ""
        var result = ""
        var behaviour = ""
        var responsibility: String?
        var knowledge: String?
        var level: Int?
        var profileTexts: [ProfileText] = []
        var competences: [CompetenceUse] = []
    }

    let kind = Framework.Kind.qualification
    let code: String
    let title: String
    let version: String
    /// Whatever another one refers to stands before it.
    let entries: [Entry]

    init(_ file: QualificationFile) {
        (code, title, version) = (file.number, file.title, file.version)
        let profiles = Dictionary(file.profiles.map { ($0.number, $0.code) }, uniquingKeysWith: { first, _ in first })
        var letters: Set<String> = []
        let competences = file.competences.filter { letters.insert($0.letter).inserted }
        entries =
            competences.map { Entry(kind: .competence, code: $0.letter, title: $0.title) } + file.profiles.map(Entry.init(profile:))
            + file.coreTasks.flatMap { task in
                [Entry(task, profiles)] + task.workProcesses.map { Entry($0, under: task.code, profiles) }
            }
    }

    /// Digest over everything that is written, so a changed word makes another version and a changed layout of the file does not.
    func digest() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Sodium.digest(Array(try encoder.encode(self)))
    }
}

extension FrameworkDraft.Entry {
    fileprivate init(profile: QualificationFile.Profile) {
        self.init(kind: .profile, code: profile.code, title: profile.title, body: profile.description.plain, level: profile.level)
    }

    fileprivate init(_ task: QualificationFile.CoreTask, _ profiles: [String: String]) {
        self.init(kind: .coreTask, code: task.code, title: task.title, parent: task.profile.flatMap { profiles[$0] })
        body = add(task.complexity, .body, profiles)
        responsibility = add(task.responsibility, .responsibility, profiles)
        knowledge = task.knowledge.base.joined(separator: "\n")
        let additions = task.knowledge.additions.map { ($0.profile, $0.value.joined(separator: "\n")) }
        append(additions, .knowledge, profiles)
    }

    fileprivate init(_ process: QualificationFile.WorkProcess, under task: String, _ profiles: [String: String]) {
        self.init(kind: .workProcess, code: process.code, title: process.title, parent: task)
        body = add(process.description, .body, profiles)
        result = add(process.result, .result, profiles)
        behaviour = add(process.behaviour, .behaviour, profiles)
        let uses =
            process.competences.base.map { FrameworkDraft.CompetenceUse(letter: $0, profile: nil) }
            + process.competences.additions.flatMap { addition in
                addition.value.map { FrameworkDraft.CompetenceUse(letter: $0, profile: profiles[addition.profile]) }
            }
        var seen: Set<FrameworkDraft.CompetenceUse> = []
        competences = uses.filter { seen.insert($0).inserted }
    }

    private mutating func add(_ prose: PerProfile<Prose>, _ part: Item.Part, _ profiles: [String: String]) -> String {
        append(prose.additions.map { ($0.profile, $0.value.plain) }, part, profiles)
        return prose.base.plain
    }

    /// A profile may have several additions to one part; they are kept as one text.
    private mutating func append(_ additions: [(profile: String, text: String)], _ part: Item.Part, _ profiles: [String: String]) {
        var order: [String] = []
        var texts: [String: [String]] = [:]
        for addition in additions {
            guard let code = profiles[addition.profile] else { continue }
            if texts[code] == nil { order.append(code) }
            texts[code, default: []].append(addition.text)
        }
        profileTexts += order.map {
            FrameworkDraft.ProfileText(profile: $0, part: part, text: texts[$0, default: []].joined(separator: "\n"))
        }
    }
}
