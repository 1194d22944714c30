/// `manifest.csv`: which version the set has and how complete each file is.
struct RosterManifest {
    static let name = "manifest.csv"

    private(set) var version: Roster.Version?
    private(set) var modes: [RosterFile: Roster.Mode] = [:]
    private(set) var sourceSystem = ""
    private(set) var errors: [FileError] = []

    init(_ bytes: [UInt8]?) {
        guard let bytes else {
            errors = [FileError(.missingManifest, file: Self.name)]
            return
        }
        let document = CSVDocument.read(bytes)
        errors = document.problems.map { FileError(.csv($0), file: Self.name, line: $0.line, value: $0.value) }
        guard errors.isEmpty else { return }
        let expected = ["propertyName", "value"]
        guard document.header?.fields == expected else {
            let found = document.header?.fields.joined(separator: ",") ?? ""
            errors = [FileError(.header(expected: expected.joined(separator: ",")), file: Self.name, line: 1, value: found)]
            return
        }
        for row in document.rows { take(Roster.clean(row.fields[0]), Roster.clean(row.fields[1]), line: row.line) }
        if version == nil, errors.isEmpty {
            errors.append(FileError(.unknownVersion, file: Self.name, column: "oneroster.version", value: ""))
        }
    }

    private mutating func take(_ property: String, _ value: String, line: Int) {
        switch property {
        case "oneroster.version":
            version = Roster.Version(rawValue: value)
            if version == nil { errors.append(FileError(.unknownVersion, file: Self.name, line: line, column: property, value: value)) }
        case "manifest.version":
            if value != "1.0" {
                errors.append(FileError(.notAllowed(["1.0"]), file: Self.name, line: line, column: property, value: value))
            }
        case "source.systemName": sourceSystem = value
        default:
            guard property.utf8.starts(with: "file.".utf8),
                let file = RosterFile(rawValue: String(decoding: property.utf8.dropFirst(5), as: UTF8.self))
            else { return }
            modes[file] = Roster.Mode(rawValue: value)
            if modes[file] == nil { errors.append(FileError(.unknownMode, file: Self.name, line: line, column: property, value: value)) }
        }
    }
}
