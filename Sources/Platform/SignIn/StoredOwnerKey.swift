import Store

/// The key of a person's private notes, as stored: wrapped by the password and by the recovery code, open for neither us nor a thief
/// (`house.md`, decision 6).
package struct StoredOwnerKey: Sendable {
    private let byPassword: [UInt8]?
    private let salt: PasswordSalt?
    private let byRecovery: [UInt8]

    static let table = Table(
        "owner_key", keeper: .person, key: "person_id",
        [
            Column("person_id", .id, .technical), Column("by_password", .bytes, required: false, .secretOfPerson),
            Column("password_salt", .bytes, required: false, .secretOfPerson), Column("by_recovery", .bytes, .secretOfPerson),
            Column("made_at", .instant, .technical),
        ], references: [.person])

    fileprivate init(row: Row) throws {
        byPassword = try row.readIfPresent("by_password")
        salt = try row.readIfPresent("password_salt", as: [UInt8].self).flatMap(PasswordSalt.init(bytes:))
        byRecovery = try row.read("by_recovery")
    }

    /// Nil when the password was set without opening the key: then it waits for the recovery code.
    func opened(by password: Password, of person: ID<Person>, _ program: Program) async throws -> OwnerKey? {
        guard let byPassword, let salt else { return nil }
        let lock = try await program.hashing.lock(password, salt: salt, serverSecret: program.settings.key(for: "owner key"))
        return OwnerKey(wrapped: byPassword, by: lock, person: person.bytes)
    }

    func opened(by code: ShortCode, of person: ID<Person>) -> OwnerKey? {
        KeyLock(recoveryCode: code).flatMap { OwnerKey(wrapped: byRecovery, by: $0, person: person.bytes) }
    }
}

/// A key wrapped by a new password, ready to be stored.
struct PasswordWrap: Sendable {
    let wrapped: [UInt8]
    let salt: PasswordSalt

    init(_ key: OwnerKey, by password: Password, of person: ID<Person>, _ program: Program) async throws {
        salt = PasswordSalt(cost: program.hashing.cost)
        let lock = try await program.hashing.lock(password, salt: salt, serverSecret: program.settings.key(for: "owner key"))
        wrapped = key.wrapped(by: lock, person: person.bytes)
    }
}

extension BoundDatabase {
    func storedOwnerKey(of person: ID<Person>) throws -> StoredOwnerKey? {
        try first("SELECT by_password, password_salt, by_recovery FROM owner_key WHERE person_id = \(person)").map(StoredOwnerKey.init)
    }

    /// Wraps the key by a new recovery code, which exists only in the answer; the code before it opens nothing any more.
    func wrap(_ key: OwnerKey, byRecoveryCodeFor person: ID<Person>) throws -> ShortCode {
        let code = ShortCode()
        guard let lock = KeyLock(recoveryCode: code) else { preconditionFailure("a fresh recovery code is too short") }
        let wrapped = key.wrapped(by: lock, person: person.bytes)
        try run(
            """
            INSERT INTO owner_key (person_id, by_recovery, made_at) VALUES (\(person), \(wrapped), \(now))
            ON CONFLICT (person_id) DO UPDATE SET by_recovery = excluded.by_recovery
            """)
        return code
    }

    func store(_ wrap: PasswordWrap, for person: ID<Person>) throws {
        try run("UPDATE owner_key SET by_password = \(wrap.wrapped), password_salt = \(wrap.salt.bytes) WHERE person_id = \(person)")
    }

    /// The key that this session keeps sealed under its cookie's token; nil until a password or the recovery code has opened it.
    func ownerKey(of person: ID<Person>, in token: Token) throws -> OwnerKey? {
        let row = try first("SELECT owner_key FROM session WHERE token_hash = \(token.hash) AND person_id = \(person)")
        guard let wrapped = try row?.readIfPresent("owner_key", as: [UInt8].self) else { return nil }
        return OwnerKey(wrapped: wrapped, by: KeyLock(sessionToken: token), person: person.bytes)
    }

    func keep(_ key: OwnerKey, of person: ID<Person>, in token: Token) throws {
        let wrapped = key.wrapped(by: KeyLock(sessionToken: token), person: person.bytes)
        try run("UPDATE session SET owner_key = \(wrapped) WHERE token_hash = \(token.hash) AND person_id = \(person)")
    }

    /// The key under which what only `person` may read is sealed, by the token in their cookie. Nil: send them to `/me/key?to=…`, which
    /// makes a key or asks for the recovery code.
    package func ownerKey(of person: ID<Person>, sessionToken: String?) throws -> SecretKey? {
        guard let token = sessionToken.flatMap({ Token(text: $0) }) else { return nil }
        return try ownerKey(of: person, in: token)?.key
    }
}

extension PersonContext {
    /// See `BoundDatabase.ownerKey(of:sessionToken:)`.
    package func ownerKey() throws -> SecretKey? { try database.ownerKey(of: person.id, sessionToken: incoming.sessionToken) }
}

extension OrganisationContext {
    /// See `BoundDatabase.ownerKey(of:sessionToken:)`.
    package func ownerKey() throws -> SecretKey? { try database.ownerKey(of: person.id, sessionToken: incoming.sessionToken) }
}
