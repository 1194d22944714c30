/// One qualification dossier as SBB publishes it: what a starting professional must know and do.
///
/// Codes follow SBB's own writing: `B1-K1` for a core task of the basis, `P2-K1` for one of the second profile, `…-W1` for a work process.
package struct QualificationFile: Hashable, Sendable {
    /// The dossier number, for example `4156`. It stays the same over versions.
    package let number: String
    package let title: String
    /// SBB's own words for the version ("Gewijzigd 2016"); may be empty.
    package let version: String
    package let status: String
    /// The number of the domain the dossier belongs to; may be empty.
    package let domain: String
    package let crebos: [String]
    /// The competence table of the file the dossier came from.
    package let competences: [Competence]
    package let profiles: [Profile]
    /// Basis first, then the profiles, each in the order of the file.
    package let coreTasks: [CoreTask]
    /// References to a competence, a knowledge line or a profile that the file itself does not hold. They are left out of the values.
    package let unresolvedReferences: Int

    package var workProcesses: [WorkProcess] { coreTasks.flatMap(\.workProcesses) }

    /// One of SBB's competences, known by its letter A to Y.
    package struct Competence: Hashable, Sendable {
        package let number: String
        package let letter: String
        package let title: String
    }

    /// A qualification of its own: the basis plus the core tasks of this profile.
    package struct Profile: Hashable, Sendable {
        package let number: String
        /// `P1`, `P2`, …
        package let code: String
        package let title: String
        /// 1 to 4, or nil when the file does not say.
        package let level: Int?
        package let crebos: [String]
        /// Study load in hours, or nil when the file does not say.
        package let studyHours: Int?
        package let description: Prose
    }

    package struct CoreTask: Hashable, Sendable {
        package let number: String
        package let code: String
        package let title: String
        /// The number of the profile it belongs to; nil means the basis, so every profile.
        package let profile: String?
        package let complexity: PerProfile<Prose>
        package let responsibility: PerProfile<Prose>
        package let knowledge: PerProfile<[String]>
        package let workProcesses: [WorkProcess]
    }

    package struct WorkProcess: Hashable, Sendable {
        package let number: String
        package let code: String
        package let title: String
        package let description: PerProfile<Prose>
        package let result: PerProfile<Prose>
        package let behaviour: PerProfile<Prose>
        /// Letters of `competences`.
        package let competences: PerProfile<[String]>
    }
}

/// What holds for every profile, with what some profiles add. SBB only adds (`aanvullend`); an empty base makes the addition the whole.
package struct PerProfile<Value: Hashable & Sendable>: Hashable, Sendable {
    package let base: Value
    package let additions: [Addition]

    package struct Addition: Hashable, Sendable {
        /// The number of the profile.
        package let profile: String
        package let value: Value
    }

    /// The base and what this profile adds to it, in reading order. Nil gives the base alone.
    package func parts(for profile: String?) -> [Value] {
        [base] + additions.filter { $0.profile == profile }.map(\.value)
    }
}

extension PerProfile where Value == Prose {
    package func text(for profile: String?) -> Prose { Prose(blocks: parts(for: profile).flatMap(\.blocks)) }
}

extension PerProfile where Value == [String] {
    package func list(for profile: String?) -> [String] {
        var seen: Set<String> = []
        return parts(for: profile).flatMap { $0 }.filter { seen.insert($0).inserted }
    }
}

/// How much was read; printed by `leidraad import qualification --json`.
package struct QualificationSummary: Codable, Hashable, Sendable {
    package var coreTasks = 0
    package var workProcesses = 0
    package var competences = 0
    package var profiles = 0
}

extension QualificationFile {
    package var summary: QualificationSummary {
        QualificationSummary(
            coreTasks: coreTasks.count, workProcesses: workProcesses.count, competences: competences.count, profiles: profiles.count)
    }
}

extension [QualificationFile] {
    /// The sum over the dossiers of one file; they share one competence table.
    package var summary: QualificationSummary {
        reduce(into: QualificationSummary()) { sum, file in
            let one = file.summary
            sum.coreTasks += one.coreTasks
            sum.workProcesses += one.workProcesses
            sum.profiles += one.profiles
            sum.competences = Swift.max(sum.competences, one.competences)
        }
    }
}
