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
}

extension TestCluster {
    /// Making a database stands outside every transaction, which a store never does.
    static func run(_ statement: String) async throws { throw StoreError.refused(statement) }
}
