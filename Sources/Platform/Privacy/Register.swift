import Markup
import Store

/// Everything the tables declare about people, in one place: the register of processing (AVG art. 30), the export (art. 15, 20), erasure
/// (art. 17) and retention (art. 5) are all read from it, so that no room writes code for them.
package struct Register: Sendable {
    package let tables: [Table]
    /// What every table holds about people, one entry for each subject, purpose and term.
    package let entries: [PersonalColumns]

    package init(_ tables: [Table]) {
        self.tables = tables
        entries = tables.flatMap(PersonalColumns.all)
    }
}

/// The columns of one table that are about the same person, for one purpose and one term.
package struct PersonalColumns: Sendable {
    package let table: Table
    /// Nil when the rows may speak about anybody, such as a mail.
    package let subject: Subject?
    package let purpose: Privacy.Purpose
    package let term: String?
    package let columns: [Column]

    /// An end of this purpose may not come early: what was judged and registered is kept as long as its term asks.
    var isKeptUntilTerm: Bool { purpose == .assessment || purpose == .registration }
    var deletesRow: Bool { columns.contains { if case .deleteRow = $0.privacy.erasure { true } else { false } } }
    /// What becomes empty; nothing when the whole row goes.
    var blanked: [Column] { columns.filter { if case .blank = $0.privacy.erasure { true } else { false } } }

    fileprivate static func all(of table: Table) -> [PersonalColumns] {
        struct Key: Hashable {
            let subject: String?
            let purpose: Privacy.Purpose
            let term: String?
        }
        let personal = table.columns.filter(\.isAboutPeople)
        let groups = Dictionary(grouping: personal) { Key(subject: $0.privacy.subject, purpose: $0.privacy.purpose, term: $0.privacy.term) }
        var order: [Key] = []
        for column in personal {
            let key = Key(subject: column.privacy.subject, purpose: column.privacy.purpose, term: column.privacy.term)
            if !order.contains(key) { order.append(key) }
        }
        return order.map { key in
            PersonalColumns(
                table: table, subject: key.subject.flatMap { Subject($0, in: table) }, purpose: key.purpose, term: key.term,
                columns: groups[key] ?? [])
        }
    }
}

/// How a row says whose it is.
package enum Subject: Sendable {
    case person(SQL)
    case member(organisation: SQL, id: SQL)

    /// Nil when `column` is not in the table or names neither a member nor a person.
    init?(_ column: String, in table: Table) {
        guard let own = table.columns.first(where: { $0.name.description == column }) else { return nil }
        let name = table.name.description
        // With the table, because they also stand in conditions about other tables.
        let sql: SQL = "\(table.sql).\(own.sql)"
        if column == "id", name == "person" {
            self = .person(sql)
        } else if column == "id", name == "member" {
            self = .member(organisation: "\(table.sql).organisation_id", id: sql)
        } else if column == "person_id" || column.hasSuffix("_person_id") {
            self = .person(sql)
        } else if column == "member_id" || column.hasSuffix("_member_id") {
            // A member of another organisation is named with that organisation: `member_organisation_id, member_id`.
            let foreign = String(decoding: column.utf8.dropLast(2), as: UTF8.self) + "organisation_id"
            let keeper = table.columns.first { $0.name.description == foreign }?.name ?? "organisation_id"
            self = .member(organisation: "\(table.sql).\(SQL(identifier: keeper))", id: sql)
        } else {
            return nil
        }
    }
}

extension Column {
    /// Whether the register has to account for it.
    var isAboutPeople: Bool {
        switch privacy.class {
        case .personal, .confidential, .ownerOnly, .secret: return true
        case .technical, .organisational: if case .keep = privacy.erasure { return false } else { return true }
        }
    }

    var sql: SQL { SQL(identifier: name) }
}

extension Table {
    var sql: SQL { SQL(identifier: name) }
    func has(_ column: String) -> Bool { columns.contains { $0.name.description == column } }
}

extension House {
    /// What is missing in the declarations of the rooms; empty when the register is complete. A test holds it empty.
    package var registerFaults: [String] {
        tables.flatMap { table in table.columns.filter(\.isAboutPeople).flatMap { faults(of: $0, in: table) } }
            + Set(register.entries.map(\.table.name.description)).filter { nouns[$0] == nil }.sorted().map {
                "\($0) has no word for screens"
            }
    }

    private func faults(of column: Column, in table: Table) -> [String] {
        let (name, privacy) = ("\(table.name).\(column.name)", column.privacy)
        var faults: [String] = []
        if privacy.purpose == .none { faults.append("\(name) has no purpose") }
        if let subject = privacy.subject {
            if Subject(subject, in: table) == nil { faults.append("\(name) names \(subject), which is no member or person of its table") }
        } else if privacy.exported {
            faults.append("\(name) is exported, but nobody's")
        }
        if privacy.exported, privacy.class == .secret { faults.append("\(name) is a secret and exported") }
        if let term = privacy.term {
            if norms[term] == nil { faults.append("\(name): there is no norm \(term)") }
            if Anchor(term, of: table, Subject(privacy.subject ?? "", in: table)) == nil {
                faults.append("\(name): nothing in its table says when \(term) begins")
            }
        }
        switch privacy.erasure {
        case .keep: if privacy.term == nil { faults.append("\(name) stays without a term") }
        case .blank: if column.required, column.kind != .text { faults.append("\(name) cannot be blank") }
        case .deleteRow: break
        }
        return faults
    }
}
