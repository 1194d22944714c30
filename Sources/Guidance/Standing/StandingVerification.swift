import Platform
import Store

extension Program {
    /// How many rows of the summary differ from what they are counted from, over all organisations; one consistent look at each.
    package func wrongStandings() async throws -> Int {
        let keepers: [OrganisationID] = try await read { try $0.all("SELECT id FROM organisation ORDER BY id").map { try $0.read("id") } }
        var wrong = 0
        for keeper in keepers { wrong += try await read { try $0.asProgram(at: keeper).wrongStandings() } }
        return wrong
    }
}
