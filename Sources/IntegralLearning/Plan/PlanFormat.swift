import Platform
import Store

/// The headings with which a new plan of this organisation opens (LB-1.2-10); none until the organisation wrote some.
enum PlanFormat {
    static let table = Table(
        "plan_format", keeper: .organisation, key: "organisation_id, position",
        [
            Column("organisation_id", .organisation, .technical), Column("position", .integer, .technical),
            Column("heading", .text, .organisational),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    static let most = 20
}

extension OrganisationDatabase {
    func planFormat() throws -> [String] {
        try all("SELECT heading FROM plan_format WHERE organisation_id = \(keeper) ORDER BY position").map { try $0.read("heading") }
    }

    /// Holds for plans that begin from now on.
    package func writePlanFormat(_ headings: [String]) throws {
        try run("DELETE FROM plan_format WHERE organisation_id = \(keeper)")
        for (position, heading) in headings.prefix(PlanFormat.most).enumerated() {
            try run("INSERT INTO plan_format (organisation_id, position, heading) VALUES (\(keeper), \(position), \(heading))")
        }
        try audit("change", "plan_format", ID<PlanRow>?.none, "\(headings.count)")
    }

    /// The empty rows of a new plan, each under a heading of the format. A group's own format goes first: then its rows stand there already.
    func openPlan(on track: ID<Track>) throws {
        let begun = try first("SELECT 1 AS found FROM plan_row WHERE organisation_id = \(keeper) AND track_id = \(track) LIMIT 1")
        guard begun == nil else { return }
        let rows: [SQL] = try planFormat().enumerated().map { position, heading in
            "(\(keeper), \(newID(PlanRow.self)), \(track), \(position + 1), \(heading), \(""), \(0), \(0), \(0))"
        }
        guard !rows.isEmpty else { return }
        try run(
            """
            INSERT INTO plan_row (organisation_id, id, track_id, position, heading, text, version, owner_version, due_version)
            VALUES \(rows.joined(separator: ", "))
            """)
    }
}
