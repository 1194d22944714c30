import CPostgres

/// One connection to PostgreSQL, used by one thread at a time.
///
/// Our own wrapper on libpq, because the packages for PostgreSQL in Swift speak only through event loops and ours are not among the
/// packages this program can build on; libpq is on every machine that has PostgreSQL.
final class PostgreSQLConnection: Connection {
    let engine = Engine.postgresql
    /// A statement of this transaction failed in a way that another try may cure: a serialization failure, a deadlock, a stale plan.
    private(set) var deservesAnotherTry = false
    private let handle: OpaquePointer
    private var statements = PreparedStatements()

    /// Throws `failed` with code 08001 when there is no server, or it does not let us in.
    init(address: String) throws {
        // The address comes last, so that it can say otherwise. What stands in `options` is what RESET returns to.
        let parameters: KeyValuePairs = [
            "application_name": "leidraad", "client_encoding": "UTF8", "connect_timeout": "5", "tcp_user_timeout": "15000",
            "options": "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC",
            "dbname": address,
        ]
        let handle = CStrings.with(parameters.map(\.key)) { keys in
            CStrings.with(parameters.map(\.value)) { values in PQconnectdbParams(keys, values, 1) }
        }
        guard let handle else { throw StoreError.storageFull }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw StoreError.failed(code: "08001", message: String(cString: PQerrorMessage(handle)))
        }
        // Notices would go to stderr.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        self.handle = handle
    }

    deinit { PQfinish(handle) }

    var isLost: Bool { PQstatus(handle) != CONNECTION_OK }

    func query(_ text: String, _ values: [SQLValue]) throws -> [Row] {
        let statement = try prepared(text, values)
        return try statement.rows(of: run(statement, values))
    }

    func execute(_ text: String, _ values: [SQLValue]) throws -> Int {
        let result = try run(prepared(text, values), values)
        return Int(String(cString: PQcmdTuples(result.pointer))) ?? 0
    }

    /// Opens a transaction.
    func begin(_ words: StaticString) throws {
        deservesAnotherTry = false
        _ = try command(words.description)
    }

    func commit() throws {
        let result = try command("COMMIT")
        // After a failed statement PostgreSQL answers COMMIT with ROLLBACK and calls that a success.
        guard String(cString: PQcmdStatus(result.pointer)) == "COMMIT" else {
            throw StoreError.failed(code: "25P02", message: "the transaction was rolled back")
        }
    }

    /// Leaves a transaction, if there is one.
    func rollback() {
        if !isLost, PQtransactionStatus(handle) != PQTRANS_IDLE { _ = try? command("ROLLBACK") }
    }

    private func command(_ text: String) throws -> PostgreSQLResult { try checked(PQexec(handle, text)) }

    private func run(_ statement: PreparedStatement, _ values: [SQLValue]) throws -> PostgreSQLResult {
        try PostgreSQLParameters.with(values) { pointers, lengths, formats in
            try checked(
                PQexecPrepared(handle, statement.name, CInt(values.count), pointers, lengths, formats, statement.binary ? 1 : 0))
        }
    }

    private func prepared(_ text: String, _ values: [SQLValue]) throws -> PreparedStatement {
        let types = values.map(\.postgreSQLType)
        if let known = statements.find(text, types) { return known }
        if let oldest = statements.removeOldestIfFull() { _ = try command("DEALLOCATE \(oldest.name)") }
        let name = statements.nextName()
        _ = try checked(PQprepare(handle, name, text, CInt(types.count), types))
        let statement = PreparedStatement(name: name, description: try checked(PQdescribePrepared(handle, name)))
        statements.keep(statement, text, types)
        return statement
    }

    private func checked(_ pointer: OpaquePointer?) throws -> PostgreSQLResult {
        guard let pointer else { throw isLost ? StoreError.connectionLost : StoreError.storageFull }
        let result = PostgreSQLResult(pointer)
        if let problem = result.problem {
            if PostgreSQLProblem.curable.contains(problem.code) { deservesAnotherTry = true }
            if PostgreSQLProblem.stale.contains(problem.code) { statements.forget() }
            throw isLost ? StoreError.connectionLost : StoreError(problem)
        }
        return result
    }
}

/// The answer of libpq, freed with this value.
final class PostgreSQLResult {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }
}

private enum CStrings {
    /// A list of C strings that ends with NULL, for the duration of `body`.
    static func with<Value>(_ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Value) -> Value {
        var bytes: [CChar] = []
        var starts: [Int] = []
        for text in texts {
            starts.append(bytes.count)
            bytes += text.utf8CString
        }
        return bytes.withUnsafeBufferPointer { buffer in
            body(starts.map { buffer.baseAddress?.advanced(by: $0) } + [nil])
        }
    }
}
