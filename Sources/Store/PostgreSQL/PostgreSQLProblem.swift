import CPostgres

/// What the server says about a statement that failed. Its detail, which quotes values, is left where it is.
struct PostgreSQLProblem {
    /// serialization_failure, deadlock_detected, and what `stale` holds.
    static let curable: Set<String> = stale.union(["40001", "40P01"])
    /// A prepared statement that no longer fits: feature_not_supported (the answer's columns changed), invalid_sql_statement_name.
    static let stale: Set<String> = ["0A000", "26000"]

    let code: String
    let message: String
    /// The constraint, else the column that broke it.
    let constraint: String
}

extension PostgreSQLResult {
    /// Nil when the statement succeeded.
    var problem: PostgreSQLProblem? {
        let status = PQresultStatus(pointer)
        if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK { return nil }
        // The letters of PG_DIAG_SQLSTATE, _MESSAGE_PRIMARY, _CONSTRAINT_NAME and _COLUMN_NAME.
        return PostgreSQLProblem(
            code: field("C") ?? "", message: field("M") ?? "", constraint: field("n") ?? field("c") ?? "")
    }

    private func field(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(pointer, CInt(letter.value)).map { String(cString: $0) }
    }
}

extension StoreError {
    init(_ problem: PostgreSQLProblem) {
        switch problem.code {
        case "23505": self = .duplicate(constraint: problem.constraint)
        case "23503": self = .brokenReference(constraint: problem.constraint)
        case "23502", "23514": self = .ruleBroken(constraint: problem.constraint)
        // lock_not_available, query_canceled (statement_timeout), too_many_connections
        case "55P03", "57014", "53300": self = .busy
        // disk_full, io_error
        case "53100", "58030": self = .storageFull
        // admin_shutdown, crash_shutdown, cannot_connect_now
        case "57P01", "57P02", "57P03": self = .connectionLost
        default: self = .failed(code: problem.code, message: problem.message)
        }
    }
}
