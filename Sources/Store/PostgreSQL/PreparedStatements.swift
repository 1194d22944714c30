import CPostgres

/// A statement that the server has parsed and planned for this connection.
struct PreparedStatement {
    let name: String
    /// Whether all columns of the answer come in a binary form that we read; else all of them come as text.
    let binary: Bool
    private let types: [Oid]
    private let shape: Row.Shape

    init(name: String, description: PostgreSQLResult) {
        let columns = 0..<PQnfields(description.pointer)
        self.name = name
        types = columns.map { PQftype(description.pointer, $0) }
        binary = types.allSatisfy(PostgreSQLType.binary.contains)
        shape = Row.Shape(names: columns.map { String(cString: PQfname(description.pointer, $0)) })
    }

    func rows(of result: PostgreSQLResult) throws -> [Row] {
        try (0..<PQntuples(result.pointer)).map { row in
            Row(
                shape: shape,
                values: try types.enumerated().map { column, type in
                    if PQgetisnull(result.pointer, row, CInt(column)) == 1 { return .null }
                    let count = Int(PQgetlength(result.pointer, row, CInt(column)))
                    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(result.pointer, row, CInt(column)), count: count)
                    return try binary ? PostgreSQLType.value(type, binary: bytes) : PostgreSQLType.value(type, text: bytes)
                })
        }
    }
}

/// The prepared statements of one connection, the least used of which give way.
struct PreparedStatements {
    /// One text can be used with NULL and with a value; the server plans for types, so they are two statements.
    private struct Key: Hashable {
        let text: String
        let types: [Oid]
    }

    private static let most = 400
    private var known: [Key: (statement: PreparedStatement, used: Int)] = [:]
    private var uses = 0
    private var names = 0

    mutating func find(_ text: String, _ types: [Oid]) -> PreparedStatement? {
        uses += 1
        let key = Key(text: text, types: types)
        known[key]?.used = uses
        return known[key]?.statement
    }

    mutating func keep(_ statement: PreparedStatement, _ text: String, _ types: [Oid]) {
        known[Key(text: text, types: types)] = (statement, uses)
    }

    /// Names are never used twice, so a statement that was forgotten does no harm.
    mutating func nextName() -> String {
        names += 1
        return "s\(names)"
    }

    mutating func removeOldestIfFull() -> PreparedStatement? {
        guard known.count >= Self.most, let oldest = known.min(by: { $0.value.used < $1.value.used }) else { return nil }
        known[oldest.key] = nil
        return oldest.value.statement
    }

    mutating func forget() { known = [:] }
}
