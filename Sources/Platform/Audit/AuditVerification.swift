import Store

/// Checks the audit log of every organisation: content against digest, what nouns say against what it covers, each link against the one before, the end against the signed
/// head, and that against the copy outside the database.
package struct AuditVerification: Sendable {
    /// What is wrong, in a sentence for whoever runs the program; nothing about people.
    package struct Fault: Sendable, Hashable {
        package let organisation: OrganisationID
        package let sentence: String
    }

    package private(set) var faults: [Fault] = []
    /// How many entries were checked.
    package private(set) var entries = 0
    /// How many of them were erased: their content cannot be checked any more, their link can.
    package private(set) var erased = 0
    /// How many came in the last seconds and are not bound yet.
    package private(set) var waiting = 0

    package static func run(_ program: Program) async throws -> AuditVerification {
        let key = program.settings.auditKey.verifying
        var copies: [OrganisationID: [AuditHead]] = [:]
        if let path = program.settings.auditHeadFile { copies = AuditHeadFile(path: path).heads(signedBy: key) }
        var verification = AuditVerification()
        let organisations = Set(try await program.read { try $0.auditedOrganisations() }).union(copies.keys)
        for organisation in organisations.sorted() {
            let own = copies[organisation] ?? []
            // One consistent look per organisation: the log goes on while it is checked.
            let check = try await program.read { try AuditCheck(organisation, $0, copies: own, program.house.auditedNouns) }
            verification.add(check, key, isCopied: program.settings.auditHeadFile != nil)
        }
        return verification
    }

    private mutating func add(_ check: AuditCheck, _ key: VerifyingKey, isCopied: Bool) {
        entries += check.entries
        erased += check.erased
        waiting += check.waiting
        let sentences = check.faults + check.headFaults(key, isCopied: isCopied)
        faults += sentences.map { Fault(organisation: check.organisation, sentence: $0) }
    }
}

/// The walk along one chain.
struct AuditCheck: Sendable {
    let organisation: OrganisationID
    private(set) var faults: [String] = []
    private(set) var entries = 0
    private(set) var erased = 0
    private(set) var waiting = 0
    private var sequence: Int64 = 0
    private var chain: [UInt8]
    /// What the copies outside the database say each link was.
    private let copies: [Int64: [AuditHead]]
    private let head: AuditHead?

    private static let pageSize = 1000

    init(_ organisation: OrganisationID, _ database: PlatformDatabase, copies: [AuditHead], _ nouns: [AuditedNoun]) throws {
        self.organisation = organisation
        self.copies = Dictionary(grouping: copies, by: \.sequence)
        chain = AuditLink.genesis(organisation)
        head = try database.auditHead(of: organisation)
        var last: Int64 = 0
        while true {
            let rows = try database.chainedAudit(of: organisation, after: last, limit: Self.pageSize)
            for row in rows { try follow(row) }
            try checkNouns(rows, database, nouns)
            guard rows.count == Self.pageSize, let row = rows.last else { break }
            last = try row.read("sequence")
        }
        let unchained = try database.unchainedAudit(of: organisation)
        for row in unchained {
            waiting += 1
            try checkContent(row, "An entry that is not bound yet")
        }
        try checkNouns(unchained, database, nouns)
    }

    private mutating func checkNouns(_ rows: [Row], _ database: PlatformDatabase, _ nouns: [AuditedNoun]) throws {
        for changed in try database.changedNouns(rows, of: organisation, nouns) {
            faults.append("A \(changed.noun) says something else than when it was written.")
        }
    }

    private mutating func follow(_ row: Row) throws {
        let number: Int64 = try row.read("sequence")
        entries += 1
        if number != sequence + 1 { faults.append("Entries \(sequence + 1) to \(number - 1) are gone.") }
        sequence = number
        try checkContent(row, "Entry \(number)")
        let stored: [UInt8]? = try row.readIfPresent("chain")
        if stored != AuditLink.chain(after: chain, sequence: number, try ChainedEntry(row: row)) {
            faults.append("Entry \(number) does not follow from the one before: it was changed or moved.")
        }
        // What follows is judged by the stored link, so that one change is one fault.
        chain = stored ?? []
        if copies[number]?.contains(where: { $0.chain != chain }) == true {
            faults.append("Entry \(number) is another than a copy of the head outside the database says.")
        }
    }

    private mutating func checkContent(_ row: Row, _ entry: String) throws {
        let content: String? = try row.readIfPresent("content")
        let salt: [UInt8]? = try row.readIfPresent("salt")
        let covered: [UInt8] = try row.readIfPresent("covered") ?? []
        switch (content, salt) {
        case (nil, nil): erased += 1
        case (let content?, let salt?) where AuditLink.digest(of: content, covered, salt: salt) == (try row.read("digest")): break
        default: faults.append("\(entry) has another content than when it was written.")
        }
    }

    /// What does not fit between the end of the chain, the head in the database and the newest copy of the head outside it.
    func headFaults(_ key: VerifyingKey, isCopied: Bool) -> [String] {
        var faults: [String] = []
        if head?.sequence ?? 0 != sequence || (head != nil && head?.chain != chain) {
            faults.append("The head says there are \(head?.sequence ?? 0) entries; the chain ends at \(sequence).")
        }
        if let head, head.signature != nil, !head.isSigned(by: key) { faults.append("The signature of the head is not ours.") }
        guard isCopied else { return faults }
        let copied = copies.keys.max() ?? 0
        if copied > sequence {
            faults.append("The copy of the head outside the database knows \(copied) entries; the database has \(sequence).")
        }
        if let head, head.signature != nil, copied < head.sequence {
            faults.append("The newest head was copied out of the database, and the copy is not there.")
        }
        return faults
    }
}

extension PlatformDatabase {
    fileprivate func auditedOrganisations() throws -> [OrganisationID] {
        try all("SELECT organisation_id FROM audit UNION SELECT organisation_id FROM audit_head").map { try $0.read("organisation_id") }
    }

    fileprivate func auditHead(of organisation: OrganisationID) throws -> AuditHead? {
        try first("SELECT * FROM audit_head WHERE organisation_id = \(organisation)").map(AuditHead.init)
    }

    fileprivate func chainedAudit(of organisation: OrganisationID, after sequence: Int64, limit: Int) throws -> [Row] {
        try all(
            """
            SELECT \(ChainedEntry.columns), sequence, chain, content, salt, covered FROM audit
            WHERE organisation_id = \(organisation) AND sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
            """)
    }

    fileprivate func unchainedAudit(of organisation: OrganisationID) throws -> [Row] {
        try all(
            "SELECT noun, noun_id, content, salt, covered, digest FROM audit WHERE organisation_id = \(organisation) AND sequence IS NULL")
    }
}
