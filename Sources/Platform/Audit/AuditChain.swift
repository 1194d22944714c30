import Store

/// The job that binds new entries to the chain of their organisation, within seconds, and copies the signed head out of the database.
///
/// Not in the transaction of the act itself: entries of one organisation would wait for each other there (`house.md`, decision 5).
package enum AuditChain {
    static let kind = JobKind(name: "audit.chain", schedule: .every(seconds: 5)) { program, job in
        for organisation in try await program.read({ try $0.organisationsToChain() }) {
            while try await program.write(holding: job, { try $0.chainAudit(of: organisation, limit: 500) }) == 500 {}
        }
        try await copyHeads(program, job)
    }

    /// After a restore: the copies tell of a later state, so they are put away and the heads as they are now are copied.
    package static func beginAgain(_ program: Program) async throws {
        if let path = program.settings.auditHeadFile { try AuditHeadFile(path: path).setAside(at: program.time.now()) }
        try await program.write { try $0.forgetAuditSignatures() }
    }

    /// First to the file, then the signature to the database: what was not noted is copied once more, which harms nothing.
    private static func copyHeads(_ program: Program, _ job: JobRow) async throws {
        let heads = try await program.read { try $0.unsignedAuditHeads() }
        if heads.isEmpty { return }
        let now = program.time.now()
        let key = program.settings.auditKey
        let signed = heads.map { $0.signed(by: key, at: now) }
        if let path = program.settings.auditHeadFile { try AuditHeadFile(path: path).append(signed) }
        try await program.write(holding: job) { database in
            for head in signed { try database.sign(head) }
        }
    }
}

/// The newest link of one organisation.
struct AuditHead: Sendable, Hashable {
    let organisation: OrganisationID
    let sequence: Int64
    let chain: [UInt8]
    var signedAt: Instant?
    var signature: [UInt8]?

    func signed(by key: SigningKey, at now: Instant) -> AuditHead {
        var head = self
        head.signedAt = now
        head.signature = key.sign(AuditLink.head(organisation, sequence: sequence, chain: chain)).signature
        return head
    }

    func isSigned(by key: VerifyingKey) -> Bool {
        guard let signature else { return false }
        return SignedHead(head: AuditLink.head(organisation, sequence: sequence, chain: chain), signature: signature).isSigned(by: key)
    }

    init(organisation: OrganisationID, sequence: Int64, chain: [UInt8], signedAt: Instant? = nil, signature: [UInt8]? = nil) {
        self.organisation = organisation
        self.sequence = sequence
        self.chain = chain
        self.signedAt = signedAt
        self.signature = signature
    }

    init(row: Row) throws {
        organisation = try row.read("organisation_id")
        sequence = try row.read("sequence")
        chain = try row.read("chain")
        signedAt = try row.readIfPresent("signed_at")
        signature = try row.readIfPresent("signature")
    }
}

extension ProgramSettings {
    /// The key that signs the heads follows from the server secret, which is not in the database.
    var auditKey: SigningKey {
        let seed = Sodium.digest(Array("leidraad audit heads".utf8) + Sodium.digest(serverSecret))
        guard let key = SigningKey(seed: seed) else { preconditionFailure("a digest has 32 bytes") }
        return key
    }
}

extension PlatformDatabase {
    func organisationsToChain() throws -> [OrganisationID] {
        try all("SELECT DISTINCT organisation_id FROM audit WHERE sequence IS NULL").map { try $0.read("organisation_id") }
    }

    /// Binds the oldest `limit` entries that are not bound yet; returns how many there were.
    func chainAudit(of organisation: OrganisationID, limit: Int) throws -> Int {
        let head = try first("SELECT * FROM audit_head WHERE organisation_id = \(organisation)\(.forUpdate)").map(AuditHead.init)
        var (sequence, chain) = (head?.sequence ?? 0, head?.chain ?? AuditLink.genesis(organisation))
        let rows = try all(
            """
            SELECT \(ChainedEntry.columns) FROM audit WHERE organisation_id = \(organisation) AND sequence IS NULL
            ORDER BY at, id LIMIT \(limit)
            """)
        for entry in try rows.map(ChainedEntry.init) {
            sequence += 1
            chain = AuditLink.chain(after: chain, sequence: sequence, entry)
            try run(
                "UPDATE audit SET sequence = \(sequence), chain = \(chain) WHERE organisation_id = \(organisation) AND id = \(entry.id)")
        }
        if rows.isEmpty { return 0 }
        try run(
            """
            INSERT INTO audit_head (organisation_id, sequence, chain) VALUES (\(organisation), \(sequence), \(chain))
            ON CONFLICT (organisation_id) DO UPDATE SET sequence = \(sequence), chain = \(chain), signed_at = NULL, signature = NULL
            """)
        return rows.count
    }

    func unsignedAuditHeads() throws -> [AuditHead] {
        try all("SELECT * FROM audit_head WHERE signature IS NULL ORDER BY organisation_id").map(AuditHead.init)
    }

    func forgetAuditSignatures() throws {
        try run("UPDATE audit_head SET signature = NULL, signed_at = NULL WHERE organisation_id IN (SELECT id FROM organisation)")
    }

    func sign(_ head: AuditHead) throws {
        try run(
            """
            UPDATE audit_head SET signature = \(head.signature), signed_at = \(head.signedAt)
            WHERE organisation_id = \(head.organisation) AND sequence = \(head.sequence)
            """)
    }
}
