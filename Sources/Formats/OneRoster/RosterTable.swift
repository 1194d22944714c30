/// The rows of one file with every value checked on its own.
struct RosterTable {
    /// A row by column name. Values are clean: composed, trimmed, without hidden scalars.
    struct Row {
        let line: Int
        fileprivate let fields: [String]
        /// As the file has it; an error shows this, hidden scalars and all.
        fileprivate let raw: [String]
        fileprivate let places: [String: Int]

        subscript(_ column: String) -> String { places[column].map { fields[$0] } ?? "" }

        func optional(_ column: String) -> String? { self[column].isEmpty ? nil : self[column] }

        func flag(_ column: String) -> Bool { self[column].utf8.elementsEqual("true".utf8) }

        func list(_ column: String) -> [String] {
            self[column].utf8.split(separator: 0x2C).map { Roster.clean(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
        }

        var status: Roster.Status { Roster.Status(rawValue: self["status"]) ?? .active }

        var metadata: [String: String] {
            places.filter { $0.key.utf8.starts(with: "metadata.".utf8) && !fields[$0.value].isEmpty }.mapValues { fields[$0] }
        }
    }

    let file: RosterFile
    let mode: Roster.Mode
    private(set) var rows: [Row] = []
    private(set) var errors: [FileError] = []
    private let columns: [RosterColumn]

    init(_ file: RosterFile, mode: Roster.Mode, version: Roster.Version, bytes: [UInt8]) {
        self.file = file
        self.mode = mode
        columns = file.columns(version)
        let document = CSVDocument.read(bytes)
        let names = document.header?.fields ?? []
        errors = document.problems.map { problem in
            let column = problem.field.map { names.indices.contains($0 - 1) ? names[$0 - 1] : String($0) }
            return FileError(.csv(problem), file: file.name, line: problem.line, column: column, value: problem.value)
        }
        guard let header = document.header else {
            if errors.isEmpty { errors.append(FileError(.noRows, file: file.name, line: 1)) }
            return
        }
        guard check(header) else { return }
        if document.rows.isEmpty, document.problems.isEmpty { errors.append(FileError(.noRows, file: file.name, line: header.line)) }
        let places = Dictionary(header.fields.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        for record in document.rows { take(record, places) }
        checkDuplicates()
    }

    /// Names and order must be exact; only `metadata.*` may follow.
    private mutating func check(_ header: CSVDocument.Record) -> Bool {
        for (index, column) in columns.enumerated() {
            let found = index < header.fields.count ? header.fields[index] : ""
            guard found.utf8.elementsEqual(column.name.utf8) else {
                errors.append(
                    FileError(.header(expected: column.name), file: file.name, line: header.line, column: column.name, value: found))
                return false
            }
        }
        let strange = header.fields.dropFirst(columns.count).first { !$0.utf8.starts(with: "metadata.".utf8) }
        if let strange {
            errors.append(FileError(.header(expected: ""), file: file.name, line: header.line, column: strange, value: strange))
        }
        return strange == nil
    }

    private mutating func take(_ record: CSVDocument.Record, _ places: [String: Int]) {
        var fields = record.fields
        for (index, raw) in record.fields.enumerated() {
            if raw.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A }) {
                errors.append(
                    FileError(
                        .lineBreak, file: file.name, line: record.line, column: index < columns.count ? columns[index].name : nil,
                        value: raw))
            }
            fields[index] = Roster.clean(raw)
        }
        for index in columns.indices {
            switch columns[index].kind {
            // Excel writes TRUE; the standard means true.
            case .flag: fields[index] = fields[index].lowercased()
            default: break
            }
        }
        let row = Row(line: record.line, fields: fields, raw: record.fields, places: places)
        for column in columns { check(column, of: row) }
        checkPeriod(row)
        rows.append(row)
    }

    private mutating func check(_ column: RosterColumn, of row: Row) {
        let value = row[column.name]
        guard !value.isEmpty else {
            if isRequired(column, in: row) { note(.required, row, column.name) }
            return
        }
        switch column.kind {
        case .text, .reference, .references: break
        case .choice(let values): if !values.contains(value) { note(.notAllowed(values), row, column.name) }
        case .flag: if value != "true" && value != "false" { note(.notAllowed(["true", "false"]), row, column.name) }
        case .date: if ISODate(value) == nil { note(.date, row, column.name) }
        case .moment: if mode == .delta && !Self.isMoment(value) { note(.moment, row, column.name) }
        case .year: if value.utf8.count != 4 || !value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { note(.year, row, column.name) }
        case .email: if MailAddress(value) == nil { note(.email, row, column.name) }
        }
    }

    /// A delta row says what changed and when; a row that goes away needs no more than its id.
    private func isRequired(_ column: RosterColumn, in row: Row) -> Bool {
        if mode == .delta, column.name == "status" || column.name == "dateLastModified" { return true }
        return column.isRequired && (row.status == .active || column.name == "sourcedId")
    }

    private mutating func checkPeriod(_ row: Row) {
        let begin = ISODate(file == .academicSessions ? row["startDate"] : row["beginDate"])
        guard let begin, let end = ISODate(row["endDate"]), end < begin else { return }
        note(.endBeforeBegin, row, "endDate")
    }

    private mutating func checkDuplicates() {
        var first: [String: Int] = [:]
        for row in rows {
            let id = row["sourcedId"]
            if id.isEmpty { continue }
            if let line = first[id] { note(.duplicate(firstLine: line), row, "sourcedId") } else { first[id] = row.line }
        }
    }

    private mutating func note(_ reason: FileError.Reason, _ row: Row, _ column: String) {
        errors.append(FileError(reason, file: file.name, line: row.line, column: column, value: row.places[column].map { row.raw[$0] }))
    }

    /// `2026-08-31T09:00:00Z`, with or without parts of a second and with `Z` or an offset.
    private static func isMoment(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        guard bytes.count >= 17, bytes[10] == 0x54, ISODate(String(decoding: bytes[..<10], as: UTF8.self)) != nil else { return false }
        let allowed = Array("0123456789:.+-Z".utf8)
        return bytes[13] == 0x3A && bytes[11...].allSatisfy(allowed.contains)
    }

    /// References to rows that are not there. Only told where both files are complete.
    func unresolved(in ids: [RosterFile: Set<String>], modes: [RosterFile: Roster.Mode]) -> [FileError] {
        guard mode == .bulk else { return [] }
        return rows.flatMap { row in
            columns.flatMap { column -> [FileError] in
                let target: RosterFile
                let values: [String]
                switch column.kind {
                case .reference(let file): (target, values) = (file, row.optional(column.name).map { [$0] } ?? [])
                case .references(let file): (target, values) = (file, row.list(column.name))
                default: return []
                }
                guard modes[target] != .delta else { return [] }
                return values.filter { !(ids[target]?.contains($0) ?? false) }
                    .map { FileError(.unresolved(target), file: file.name, line: row.line, column: column.name, value: $0) }
            }
        }
    }
}

extension Roster {
    /// Composed (NFC), without hidden scalars, without white space around it.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in ShownValue.composed(text).unicodeScalars where !ShownValue.isHidden(scalar) {
            if !ShownValue.isSpace(scalar) || !scalars.isEmpty { scalars.append(scalar) }
        }
        while let last = scalars.last, ShownValue.isSpace(last) { scalars.removeLast() }
        return String(scalars)
    }
}
