import Store

/// Erases what was kept long enough (AVG art. 5; requirement E-26), by the terms and rules that the tables declare.
///
/// A run erases only what an earlier run, at least a day before, would have erased too: each run leaves for every term the day before which
/// rows have ended. So a clock that jumps, or a norm that is set to a day by mistake, erases nothing at once.
package struct Retention {
    /// A day, less what a schedule may come early.
    static let pause: Int64 = 20 * 3600

    static let kind = JobKind(name: "retention", schedule: .daily(hour: 3)) { program, job in
        let house = program.house
        _ = try await program.write(holding: job) { try Retention.run($0, house) }
    }

    /// Up to which day each organisation's rows have ended, as an earlier run saw it.
    static let markTable = Table(
        "retention_mark", keeper: .organisation, key: "organisation_id, term",
        [
            Column("organisation_id", .organisation, .technical), Column("term", .text, .technical),
            Column("cutoff_day", .day, .technical), Column("marked_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    /// What ended, by table; rows that wait for a second run are counted apart.
    package struct Report: Sendable, Hashable {
        package var erased: [String: Int] = [:]
        package var waiting: [String: Int] = [:]
        /// The cap of one run was reached; the next one goes on.
        package var isCapped = false
    }

    private let database: PlatformDatabase
    private let house: House
    private let isPreview: Bool
    private var terms: Terms
    private var left: Int
    private var report = Report()

    /// One run inside one transaction.
    package static func run(_ database: PlatformDatabase, _ house: House) throws -> Report {
        var retention = try Retention(database, house, isPreview: false)
        return try retention.run()
    }

    /// What the next run would erase and what would wait; changes nothing.
    package static func preview(_ database: PlatformDatabase, _ house: House) throws -> Report {
        var retention = try Retention(database, house, isPreview: true)
        return try retention.run()
    }

    private init(_ database: PlatformDatabase, _ house: House, isPreview: Bool) throws {
        self.database = database
        self.house = house
        self.isPreview = isPreview
        terms = Terms(house)
        left = Int(try database.norm(Norms.mostErased, house).value)
    }

    private mutating func run() throws -> Report {
        let organisations = try database.all("SELECT id FROM organisation ORDER BY id").map { try $0.read("id", as: OrganisationID.self) }
        for keeper in organisations {
            for term in Set(house.register.entries.compactMap(\.term)).sorted() { try end(term, at: keeper) }
        }
        return report
    }

    private mutating func end(_ term: String, at keeper: OrganisationID) throws {
        let cutoff = database.today.adding(days: -(try terms.days(term, at: keeper, database)))
        let mark = try database.first(
            "SELECT cutoff_day, marked_at FROM retention_mark WHERE organisation_id = \(keeper) AND term = \(term)")
        let markedAt: Instant? = try mark?.read("marked_at")
        // A mark of the future was made by a clock that has been put back since.
        let isFresh = markedAt.map { $0 <= database.now && $0.adding(seconds: Self.pause) > database.now } ?? false
        let isDue = markedAt.map { $0.adding(seconds: Self.pause) <= database.now } ?? false
        let confirmed: Day? = isDue ? min(try mark?.read("cutoff_day") ?? cutoff, cutoff) : nil
        for entry in house.register.entries where entry.term == term && entry.belongs(to: keeper) {
            if let confirmed { try erase(entry, before: confirmed, at: keeper) }
            if isPreview { try countWaiting(entry, from: confirmed, before: cutoff, at: keeper) }
        }
        if isPreview || isFresh { return }
        try database.run(
            """
            INSERT INTO retention_mark (organisation_id, term, cutoff_day, marked_at) VALUES (\(keeper), \(term), \(cutoff), \(database.now))
            ON CONFLICT (organisation_id, term) DO UPDATE SET cutoff_day = \(cutoff), marked_at = \(database.now)
            """)
    }

    private mutating func erase(_ entry: PersonalColumns, before day: Day, at keeper: OrganisationID) throws {
        guard let rows = entry.ended(before: day, at: keeper) else { return }
        let table = entry.table
        let number: Int
        if isPreview {
            number = min(left, try database.count(table, rows))
        } else if table.name.description == "person" {
            number = try eraseAccounts(rows)
        } else {
            let some: SQL = "(\(table.primaryKey)) IN (SELECT \(table.primaryKey) FROM \(table.sql) WHERE \(rows) LIMIT \(left))"
            number = try database.run(entry.ending(some))
        }
        left -= number
        if number > 0 { report.erased[table.name.description, default: 0] += number }
        if left <= 0 { report.isCapped = true }
    }

    /// An account goes with everything that hangs on it.
    private func eraseAccounts(_ rows: SQL) throws -> Int {
        let people = try database.all("SELECT id FROM person WHERE \(rows) ORDER BY id LIMIT \(left)")
        for row in people {
            let scope = PersonScope(person: try row.read("id"), members: [])
            _ = try Erasure.perform(scope, despiteTerms: false, database, house)
        }
        return people.count
    }

    private mutating func countWaiting(_ entry: PersonalColumns, from confirmed: Day?, before day: Day, at keeper: OrganisationID) throws {
        guard let rows = entry.ended(before: day, at: keeper) else { return }
        let sooner = try confirmed.flatMap { entry.ended(before: $0, at: keeper) }.map { try database.count(entry.table, $0) } ?? 0
        let number = try database.count(entry.table, rows) - sooner
        if number > 0 { report.waiting[entry.table.name.description, default: 0] += number }
    }
}

extension PlatformDatabase {
    fileprivate func count(_ table: Table, _ rows: SQL) throws -> Int {
        try first("SELECT COUNT(*) AS number FROM \(table.sql) WHERE \(rows)")?.read("number") ?? 0
    }
}

extension PersonalColumns {
    /// Rows of nobody's table end by the norms of the platform.
    fileprivate func belongs(to keeper: OrganisationID) -> Bool { table.keeper == .organisation || keeper == .platform }

    /// A line of a log that nothing of it may be erased before goes as a whole when its term ends.
    private var goesWhole: Bool { deletesRow || (term == Norms.logKept && table.name.description == "read_log") }

    /// The rows whose term began before this day and that have something left to erase.
    fileprivate func ended(before day: Day, at keeper: OrganisationID) -> SQL? {
        guard let anchor, goesWhole || !blanked.isEmpty else { return nil }
        let own: SQL = table.keeper == .organisation ? " AND organisation_id = \(keeper)" : table.keeperWord
        return "\(anchor.isBefore(day)) AND (\(goesWhole ? "1 = 1" : isLive))\(own)"
    }

    fileprivate func ending(_ rows: SQL) -> SQL {
        if goesWhole { return "DELETE FROM \(table.sql) WHERE \(rows)\(table.keeperWord)" }
        return "UPDATE \(table.sql) SET \(blanks) WHERE \(rows)\(table.keeperWord)"
    }
}
