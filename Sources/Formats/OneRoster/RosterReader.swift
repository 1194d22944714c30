extension Roster {
    /// Reads a folder of CSV files, given as file name and bytes. Names outside OneRoster are passed over.
    /// - Throws: `RosterErrors` with everything that is wrong; then nothing of the set is used.
    package static func read(_ files: [String: [UInt8]]) throws(RosterErrors) -> Roster {
        let manifest = RosterManifest(files[RosterManifest.name])
        guard let version = manifest.version, manifest.errors.isEmpty else { throw RosterErrors(errors: manifest.errors) }
        var reader = RosterReader(version: version)
        for file in RosterFile.allCases where file.exists(in: version) {
            reader.read(file, mode: manifest.modes[file], bytes: files[file.name])
        }
        let errors = reader.allErrors
        guard errors.isEmpty else { throw RosterErrors(errors: errors) }
        return reader.roster(from: manifest.sourceSystem)
    }
}

/// Reads the files one by one, then looks across them.
struct RosterReader {
    private let version: Roster.Version
    private var tables: [RosterFile: RosterTable] = [:]
    private var modes: [RosterFile: Roster.Mode] = [:]
    private var missing: [RosterFile: FileError] = [:]

    init(version: Roster.Version) { self.version = version }

    /// Where the manifest and the folder disagree, the folder wins (1EdTech); a file that is promised but not there is an error.
    mutating func read(_ file: RosterFile, mode: Roster.Mode?, bytes: [UInt8]?) {
        guard let bytes else {
            modes[file] = .absent
            if let mode, mode != .absent { missing[file] = FileError(.missingFile, file: file.name) }
            return
        }
        let mode: Roster.Mode = mode == .delta ? .delta : .bulk
        modes[file] = mode
        tables[file] = RosterTable(file, mode: mode, version: version, bytes: bytes)
    }

    /// By file and line. References are looked at only when every file could be read; otherwise one bad header would give an error
    /// on each row.
    var allErrors: [FileError] {
        let own = RosterFile.allCases.flatMap { file in (missing[file].map { [$0] } ?? []) + (tables[file]?.errors ?? []) }
        let isReadable = own.allSatisfy { error in
            switch error.reason {
            case .missingFile, .header, .noRows, .csv: false
            default: true
            }
        }
        guard isReadable else { return own }
        let ids = tables.mapValues { Set($0.rows.map { $0["sourcedId"] }) }
        return RosterFile.allCases.flatMap { file -> [FileError] in
            guard let table = tables[file] else { return [] }
            return (table.errors + table.unresolved(in: ids, modes: modes)).sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        }
    }

    func roster(from sourceSystem: String) -> Roster {
        Roster(
            version: version, modes: modes, sourceSystem: sourceSystem, organisations: rows(.orgs).map(Roster.Organisation.init),
            terms: rows(.academicSessions).map(Roster.Term.init), courses: rows(.courses).map(Roster.Course.init),
            classes: rows(.classes).map(Roster.Class.init), users: rows(.users).map(Roster.User.init), roles: roles,
            enrollments: rows(.enrollments).map(Roster.Enrollment.init))
    }

    private func rows(_ file: RosterFile) -> [RosterTable.Row] { tables[file]?.rows ?? [] }

    /// In 1.1 a user holds one role at each of its organisations.
    private var roles: [Roster.Role] {
        guard version == .version11 else { return rows(.roles).map(Roster.Role.init) }
        return rows(.users).flatMap { row in
            row.list("orgSourcedIds").enumerated().map { index, organisation in
                Roster.Role(
                    id: nil, user: row["sourcedId"], status: row.status, role: row["role"], isPrimary: index == 0,
                    organisation: organisation,
                    begin: nil, end: nil)
            }
        }
    }
}
