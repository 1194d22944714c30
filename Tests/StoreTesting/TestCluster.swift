import CPostgres
import Dispatch
import Foundation
import Store

/// The PostgreSQL cluster that tests may make databases in.
enum TestCluster {
    static func address(of database: String) throws -> DatabaseAddress {
        guard let base = TestEngine.postgresql, var address = URLComponents(string: base) else {
            throw StoreError.refused("LEIDRAAD_TEST_POSTGRESQL is not set")
        }
        address.path = "/" + database
        guard let text = address.string else { throw StoreError.refused("no address for \(database)") }
        return .postgresql(text)
    }

    /// Runs a statement that refuses a transaction, such as CREATE DATABASE, and returns the first column of its answer.
    @discardableResult
    static func run(_ statement: String) async throws -> [String] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try send(statement) }) }
        }
    }

    private static func send(_ statement: String) throws -> [String] {
        let connection = PQconnectdb(TestEngine.postgresql)
        defer { PQfinish(connection) }
        let result = PQexec(connection, statement)
        defer { PQclear(result) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            throw StoreError.refused(String(cString: PQerrorMessage(connection)))
        }
        return (0..<PQntuples(result)).map { String(cString: PQgetvalue(result, $0, 0)) }
    }
}
