import Store

/// Days on which a person is away, as they noted it themselves. Others see until when, never why: no reason is asked or kept.
struct Absence: Sendable {
    let id: ID<Absence>
    let days: ClosedRange<Day>

    init(row: Row) throws {
        id = try row.read("id")
        days = try row.read("from_day", as: Day.self)...row.read("until_day", as: Day.self)
    }

    private static let own = Privacy(.personal, .planning, of: "person_id", term: Norms.absenceKept, erase: .deleteRow, export: true)

    static let table = Table(
        "absence", keeper: .person, key: "person_id, id",
        [
            Column("person_id", .id, .technical), Column("id", .id, .technical), Column("from_day", .day, own),
            Column("until_day", .day, own), Column("at", .instant, .technical),
        ], references: [.person], rules: ["CHECK (from_day <= until_day)"])

    /// Until when the holder of a place is away, on a day on which they are; as a column beside `holder`.
    static func until(today: Day) -> SQL {
        """
        (SELECT MAX(absence.until_day) FROM absence WHERE absence.person_id = holder.person_id
            AND absence.from_day <= \(today) AND absence.until_day >= \(today))
        """
    }
}

extension PersonDatabase {
    /// What goes on or is still to come.
    func absences() throws -> [Absence] {
        try all(
            "SELECT id, from_day, until_day FROM absence WHERE person_id = \(person) AND until_day >= \(today) ORDER BY from_day, id"
        ).map(Absence.init)
    }

    /// What waits for this person alone is due later by it, at every organisation.
    func beAbsent(_ days: ClosedRange<Day>) throws {
        try run(
            """
            INSERT INTO absence (person_id, id, from_day, until_day, at)
            VALUES (\(person), \(newID(Absence.self)), \(days.lowerBound), \(days.upperBound), \(now))
            """)
        try moveDueDays()
    }

    /// Takes back what is still to come; of what goes on, yesterday was the last day.
    func comeBack(_ id: ID<Absence>) throws {
        guard let absence = try absences().first(where: { $0.id == id }) else { throw Refusal.notFound }
        if absence.days.lowerBound < today {
            try run("UPDATE absence SET until_day = \(today.adding(days: -1)) WHERE person_id = \(person) AND id = \(id)")
        } else {
            try run("DELETE FROM absence WHERE person_id = \(person) AND id = \(id)")
        }
        try moveDueDays()
    }

    private func moveDueDays() throws {
        let keepers = try all(
            """
            SELECT DISTINCT place.organisation_id AS organisation_id FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
            WHERE holder.person_id = \(person)
            """)
        for row in keepers {
            try PlatformDatabase(database, now: now).asProgram(at: row.read("organisation_id")).moveDueDays(of: person)
        }
    }

    /// The groups in which a colleague can stand in for this person.
    func groupsToLend() throws -> [(path: String, name: String)] {
        let lenders = Abilities.table.filter { $0.value.contains(.arrange) }.map(\.key)
        return try all(
            """
            SELECT DISTINCT o.slug AS slug, unit.id AS id, unit.name AS name FROM member holder
            JOIN place ON place.member_organisation_id = holder.organisation_id AND place.member_id = holder.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN unit ON unit.organisation_id = place.organisation_id AND unit.id = place.unit_id
            JOIN organisation o ON o.id = place.organisation_id
            WHERE holder.person_id = \(person) AND holder.left_day IS NULL AND place.stands_in_place_id IS NULL
                AND place.role IN \(lenders)
            ORDER BY unit.name, unit.id
            """
        ).map { ("/o/\(try $0.read("slug", as: String.self))/groups/\(try $0.read("id", as: ID<Unit>.self).text)", try $0.read("name")) }
    }
}
