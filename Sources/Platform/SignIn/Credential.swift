import Store

/// The password of a person, as a hash. Who signs in by mailed links only has none.
package enum Credential {
    static let table = Table(
        "credential", keeper: .person, key: "person_id",
        [
            Column("person_id", .id, .technical), Column("hash", .text, .secretOfPerson), Column("set_at", .instant, .technical),
        ], references: [.person])
}

extension Privacy {
    /// Goes with the account, and is never shown or exported.
    static let secretOfPerson = Privacy(.secret, .account, of: "person_id", term: nil, erase: .deleteRow, export: false)
}

extension Table.Reference {
    /// What belongs to an account and ends with it.
    static let person = Table.Reference("person_id", to: "person", "id", onDelete: " ON DELETE CASCADE")
}

extension BoundDatabase {
    func credential(of person: ID<Person>) throws -> PasswordHash? {
        try first("SELECT hash FROM credential WHERE person_id = \(person)")?.read("hash")
    }

    func store(_ hash: PasswordHash, for person: ID<Person>) throws {
        try run(
            """
            INSERT INTO credential (person_id, hash, set_at) VALUES (\(person), \(hash), \(now))
            ON CONFLICT (person_id) DO UPDATE SET hash = excluded.hash, set_at = excluded.set_at
            """)
    }
}

extension ProgramSettings {
    /// A key for one purpose, made from the secret outside the database: a stolen database alone opens or recognises nothing.
    func key(for purpose: String) -> SecretKey {
        SecretKey(digest: Sodium.digest(Array(purpose.utf8), key: SecretKey(digest: Sodium.digest(serverSecret))))
    }
}
