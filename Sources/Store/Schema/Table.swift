/// A table as data: its columns, keys and references. From this one value come the `CREATE TABLE` of both engines, the privacy
/// register and the test that no column is undeclared.
package struct Table: Sendable {
    /// Who owns the rows: an organisation (`organisation_id` stands in every key), one person, or nobody.
    package enum Keeper: Sendable, Hashable {
        case organisation, person, platform
    }

    package struct Reference: Sendable {
        let columns: SQL
        let table: SQL
        let keys: SQL
        let deletion: SQL

        /// `FOREIGN KEY (columns) REFERENCES table (keys)`; the rows of a keeper-owned table are named with their `organisation_id`.
        package init(_ columns: SQL, to table: SQL, _ keys: SQL = "organisation_id, id", onDelete deletion: SQL = "") {
            self.columns = columns
            self.table = table
            self.keys = keys
            self.deletion = deletion
        }
    }

    package let name: StaticString
    package let keeper: Keeper
    package let columns: [Column]
    package let primaryKey: SQL
    package let references: [Reference]
    package let rules: [SQL]

    /// - Parameters:
    ///   - key: the columns of the primary key.
    ///   - rules: table constraints such as `"UNIQUE (organisation_id, code)"` and `"CHECK (level BETWEEN 1 AND 4)"`.
    package init(
        _ name: StaticString, keeper: Keeper, key: SQL, _ columns: [Column], references: [Reference] = [], rules: [SQL] = []
    ) {
        self.name = name
        self.keeper = keeper
        self.columns = columns
        self.primaryKey = key
        self.references = references
        self.rules = rules
    }

    package var creation: SQL {
        let lines = columns.map(\.definition) + ["PRIMARY KEY (\(primaryKey))"] + references.map(\.definition) + rules
        return SQL(parts: [.text("CREATE TABLE "), .text(name)]) + " (\n    \(lines.joined(separator: ",\n    "))\n)\(.tableEnd)"
    }
}

extension Column {
    /// `name TYPE NOT NULL`, and the check that a flag is 0 or 1, which SQLite needs (a boolean passes it anyway, so one text serves both).
    var definition: SQL {
        let plain = SQL(parts: [.text(name), .text(" "), .dialect(.type(kind)), .text(required ? " NOT NULL" : "")])
        return kind == .flag ? plain + SQL(parts: [.text(" CHECK ("), .text(name), .text(" IN (FALSE, TRUE))")]) : plain
    }
}

extension Table.Reference {
    var definition: SQL { "FOREIGN KEY (\(columns)) REFERENCES \(table) (\(keys))\(deletion)" }
}
