import Store

/// Erases what is about somebody, by the rule each column declares (AVG art. 17; requirement X-11). Facts, states and totals stay.
///
/// What was judged or registered stays as long as its term asks, with the name and number it is about; `despiteTerms` erases that too.
/// Erasing again what was erased changes nothing, so it is safe to repeat.
package struct Erasure {
    private let scope: PersonScope
    private let despiteTerms: Bool
    private let isPreview: Bool
    private let house: House
    private let database: AnyBound
    private var terms: Terms
    private var certificate = ErasureCertificate()
    /// Rows that stay, by table, so that nothing else touches them.
    private var heldRows: [String: [SQL]] = [:]

    private init(_ scope: PersonScope, despiteTerms: Bool, isPreview: Bool, _ database: some BoundDatabase, _ house: House) {
        self.scope = scope
        self.despiteTerms = despiteTerms
        self.isPreview = isPreview
        self.house = house
        self.database = AnyBound(database)
        terms = Terms(house)
    }

    /// What an erasure would do, without doing it.
    package static func preview(
        _ scope: PersonScope, despiteTerms: Bool, _ database: some BoundDatabase, _ house: House
    ) throws -> ErasureCertificate {
        var erasure = Erasure(scope, despiteTerms: despiteTerms, isPreview: true, database, house)
        return try erasure.run()
    }

    /// Does it and returns what was done; nothing is noted here.
    static func perform(
        _ scope: PersonScope, despiteTerms: Bool, _ database: some BoundDatabase, _ house: House
    ) throws -> ErasureCertificate {
        var erasure = Erasure(scope, despiteTerms: despiteTerms, isPreview: false, database, house)
        return try erasure.run()
    }

    private mutating func run() throws -> ErasureCertificate {
        let mentions = try Mentions(of: scope, database)
        for (part, keeper) in scope.parts {
            let isHeld = despiteTerms ? false : try hold(part, at: keeper)
            for entry in house.register.entries { try erase(entry, part, isHeld: isHeld) }
        }
        try endAccess()
        try emptyAnswers()
        for statement in mentions.statements(house, except: heldRows) {
            try count(statement.table, statement.count, statement.erasure)
        }
        certificate.hasNamesake = mentions.hasNamesake
        return certificate
    }

    /// Notes what must stay for this part; true when something does.
    private mutating func hold(_ part: PersonScope.Part, at keeper: OrganisationID) throws -> Bool {
        var isHeld = false
        for entry in house.register.entries where entry.isKeptUntilTerm {
            guard let condition = entry.subject?.isAbout(part), let term = entry.term, let anchor = entry.anchor else { continue }
            let days = try terms.days(term, at: keeper, database)
            let rows: SQL = "\(condition) AND NOT (\(anchor.isBefore(database.today.adding(days: -days)))) AND (\(entry.isLive))"
            let row = try database.first(
                """
                SELECT COUNT(*) AS number, COUNT(\(anchor.value)) AS ended, MAX(\(anchor.value)) AS latest FROM \(entry.table.sql) WHERE \(rows)
                """)
            guard let row, try row.read("number", as: Int.self) > 0 else { continue }
            isHeld = true
            let isOpen = try row.read("ended", as: Int.self) < row.read("number", as: Int.self)
            let until = isOpen ? nil : try anchor.day(row, "latest")?.adding(days: days)
            let table = entry.table.name.description
            certificate.kept.append(.init(table: table, rows: try row.read("number"), term: term, until: until?.isoText))
            heldRows[table, default: []].append(rows)
        }
        if isHeld, case .member(let key) = part {
            heldRows["member", default: []].append("organisation_id = \(key.organisation) AND id = \(key.member)")
        }
        return isHeld
    }

    private mutating func erase(_ entry: PersonalColumns, _ part: PersonScope.Part, isHeld: Bool) throws {
        guard let condition = entry.subject?.isAbout(part) else { return }
        let table = entry.table.name.description
        var (entry, rows) = (entry, condition)
        if isHeld, table == "member" {
            // A judgement without the one it is about would be kept for nothing.
            entry = entry.without(["name", "number"])
        } else if let held = heldRows[table] {
            rows = ([rows] + held.map { "(\($0)) IS NOT TRUE" }).joined(separator: " AND ")
        }
        guard let work = entry.erasing(rows) else { return }
        try count(table, work.count, work.statement)
    }

    /// Links to the places of a member, and the ways in of an account; rows that name nobody themselves.
    private mutating func endAccess() throws {
        for key in scope.members {
            let places: SQL = """
                place_id IN (SELECT id FROM place WHERE organisation_id = place_organisation_id
                    AND member_organisation_id = \(key.organisation) AND member_id = \(key.member))
                """
            try count(
                "mailed_link", "SELECT COUNT(*) AS number FROM mailed_link WHERE \(places)", "DELETE FROM mailed_link WHERE \(places)")
            if isPreview { continue }
            try database.run(
                """
                UPDATE member SET left_day = \(database.today)
                WHERE organisation_id = \(key.organisation) AND id = \(key.member) AND left_day IS NULL
                """)
        }
        guard let person = scope.person, !isPreview else { return }
        try database.run("UPDATE person SET suspended_at = COALESCE(suspended_at, \(database.now)), demo_role = NULL WHERE id = \(person)")
    }

    /// What was answered to a form may hold anybody's text and does not say whose. Without it a repeat gets the page instead of the answer.
    private func emptyAnswers() throws {
        if !isPreview { try database.run("UPDATE request SET answer = NULL WHERE answer IS NOT NULL") }
    }

    private mutating func count(_ table: String, _ counting: SQL, _ work: SQL) throws {
        let number = isPreview ? try database.first(counting)?.read("number") ?? 0 : try database.run(work)
        if number > 0 { certificate.erased[table, default: 0] += number }
    }
}

extension PersonalColumns {
    func without(_ names: Set<String>) -> PersonalColumns {
        PersonalColumns(
            table: table, subject: subject, purpose: purpose, term: term, columns: columns.filter { !names.contains($0.name.description) })
    }

    /// Whether a row still has something to erase. An empty text stays empty: it would count as written otherwise.
    var isLive: SQL {
        if deletesRow { return "1 = 1" }
        let live = blanked.map { column -> SQL in
            column.required ? "\(column.sql) NOT IN \(["", ErasedText.stored])" : "\(column.sql) IS NOT NULL"
        }
        return live.isEmpty ? "1 = 0" : live.joined(separator: " OR ")
    }

    /// The statement that erases the rows under this condition, and one that counts them; nil when nothing of them ever goes.
    func erasing(_ rows: SQL) -> (count: SQL, statement: SQL)? {
        if !deletesRow, blanked.isEmpty { return nil }
        let condition: SQL = "\(rows) AND (\(isLive))\(table.keeperWord)"
        let count: SQL = "SELECT COUNT(*) AS number FROM \(table.sql) WHERE \(condition)"
        return (count, deletesRow ? "DELETE FROM \(table.sql) WHERE \(condition)" : "UPDATE \(table.sql) SET \(blanks) WHERE \(condition)")
    }

    /// The assignments that make the declared columns empty.
    var blanks: SQL {
        blanked.map { column -> SQL in
            column.required
                ? "\(column.sql) = CASE WHEN \(column.sql) = '' THEN '' ELSE \(ErasedText.stored) END" : "\(column.sql) = NULL"
        }.joined(separator: ", ")
    }
}

extension Table {
    /// Names the keeper in a statement that goes over all of them.
    var keeperWord: SQL {
        switch keeper {
        case .organisation: " AND organisation_id IS NOT NULL"
        case .person: " AND person_id IS NOT NULL"
        case .platform: ""
        }
    }
}
