import Store

/// Days on which an organisation is closed and nobody has to answer, such as a school holiday.
struct Closure: Sendable {
    let id: ID<Closure>
    let days: ClosedRange<Day>
    let name: String

    init(row: Row) throws {
        id = try row.read("id")
        name = try row.read("name")
        days = try row.read("from_day", as: Day.self)...row.read("until_day", as: Day.self)
    }

    static let table = Table(
        "closure", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("from_day", .day, .organisational), Column("until_day", .day, .organisational), Column("name", .text, .organisational),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")], rules: ["CHECK (from_day <= until_day)"])
}

extension OrganisationDatabase {
    /// The days that count here: no weekends, no holidays, none on which this organisation is closed.
    package func workingDays() throws -> WorkingDays { WorkingDays(closures: try closures().map(\.days)) }

    func closures() throws -> [Closure] {
        try all("SELECT id, from_day, until_day, name FROM closure WHERE organisation_id = \(keeper) ORDER BY from_day, id")
            .map(Closure.init)
    }

    /// What waits is due later by it.
    func close(_ days: ClosedRange<Day>, named name: String) throws {
        let id = newID(Closure.self)
        try run(
            """
            INSERT INTO closure (organisation_id, id, from_day, until_day, name)
            VALUES (\(keeper), \(id), \(days.lowerBound), \(days.upperBound), \(name))
            """)
        try audit("add", "closure", id, Self.line(name, days))
        try moveDueDays()
    }

    /// Throws `notFound` when it is not there, or not of this organisation.
    func reopen(_ id: ID<Closure>) throws {
        guard let closure = try closures().first(where: { $0.id == id }) else { throw Refusal.notFound }
        try run("DELETE FROM closure WHERE organisation_id = \(keeper) AND id = \(id)")
        try audit("remove", "closure", id, Self.line(closure.name, closure.days))
        try moveDueDays()
    }

    private static func line(_ name: String, _ days: ClosedRange<Day>) -> String {
        "\(name) \(days.lowerBound.isoText) – \(days.upperBound.isoText)"
    }
}
