/// One row of an answer, detached from its connection.
package struct Row: Sendable {
    /// The names of the columns in order; shared by all rows of a statement. Looking through a dozen short names is quicker than hashing one.
    final class Shape: Sendable {
        let names: [String]

        init(names: [String]) { self.names = names }
    }

    let shape: Shape
    let values: [SQLValue]

    package var names: [String] { shape.names }

    /// The stored value as it is; nil when the answer has no such column.
    package func value(_ name: String) -> SQLValue? { shape.names.firstIndex(of: name).map { values[$0] } }

    /// The value of a required column. Throws `ColumnMismatch` when it is missing, NULL or of another kind.
    package func read<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        guard let stored = value(name), let value = Value(sqlValue: stored) else { throw mismatch(name, type) }
        return value
    }

    /// The value of an optional column: nil for NULL. Throws `ColumnMismatch` when it is missing or of another kind.
    package func readIfPresent<Value: SQLReadable>(_ name: String, as type: Value.Type = Value.self) throws -> Value? {
        guard let stored = value(name) else { throw mismatch(name, type) }
        if stored == .null { return nil }
        guard let value = Value(sqlValue: stored) else { throw mismatch(name, type) }
        return value
    }

    private func mismatch(_ name: String, _ type: Any.Type) -> ColumnMismatch {
        ColumnMismatch(column: name, expected: String(describing: type), columns: names)
    }
}

/// A query and the code that reads it disagree; always a mistake of ours. Carries no stored value, so it can be logged.
package struct ColumnMismatch: Error, CustomStringConvertible {
    package let column: String
    package let expected: String
    package let columns: [String]

    package var description: String { "column \(column) is not \(expected); the answer has \(columns.joined(separator: ", "))" }
}
