import Store

/// The authenticator app of a person: the second thing, besides a password or mailbox, that signing in asks for.
package struct SecondFactor: Sendable {
    let totp: TOTP
    let lastCounter: Int64?
    /// Before the first right code it protects nothing and asks for nothing.
    let isConfirmed: Bool

    static let table = Table(
        "second_factor", keeper: .person, key: "person_id",
        [
            Column("person_id", .id, .technical), Column("secret", .bytes, .secretOfPerson),
            Column("last_counter", .integer, required: false, .technical), Column("made_at", .instant, .technical),
            Column("confirmed_at", .instant, required: false, .technical),
        ], references: [.person])

    /// The secret is sealed with a key from outside the database and for one person.
    fileprivate static func seal(_ totp: TOTP, of person: ID<Person>, _ settings: ProgramSettings) -> [UInt8] {
        SealedBox.seal(totp.secret, key: settings.key(for: "second factor"), about: person.bytes)
    }

    fileprivate init?(row: Row, of person: ID<Person>, _ settings: ProgramSettings) throws {
        let sealed = try row.read("secret", as: [UInt8].self)
        guard let secret = SealedBox.open(sealed, key: settings.key(for: "second factor"), about: person.bytes),
            let totp = TOTP(secret: secret)
        else { return nil }
        self.totp = totp
        lastCounter = try row.readIfPresent("last_counter")
        isConfirmed = try row.readIfPresent("confirmed_at", as: Instant.self) != nil
    }
}

extension BoundDatabase {
    func secondFactor(of person: ID<Person>, _ settings: ProgramSettings) throws -> SecondFactor? {
        try first("SELECT secret, last_counter, confirmed_at FROM second_factor WHERE person_id = \(person)").flatMap {
            try SecondFactor(row: $0, of: person, settings)
        }
    }

    /// A new secret that still has to be confirmed. One that is in use stays as it is.
    func prepareSecondFactor(for person: ID<Person>, _ settings: ProgramSettings) throws {
        let secret = SecondFactor.seal(TOTP(), of: person, settings)
        try run(
            """
            INSERT INTO second_factor (person_id, secret, made_at) VALUES (\(person), \(secret), \(now))
            ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, made_at = excluded.made_at
            WHERE second_factor.confirmed_at IS NULL
            """)
    }

    /// Whether this is the code of now; true only once for each code.
    func spend(appCode typed: String, of person: ID<Person>, _ settings: ProgramSettings) throws -> Bool {
        guard let factor = try secondFactor(of: person, settings),
            let counter = factor.totp.counter(of: typed, at: now, after: factor.lastCounter)
        else { return false }
        return try run(
            """
            UPDATE second_factor SET last_counter = \(counter), confirmed_at = COALESCE(confirmed_at, \(now))
            WHERE person_id = \(person) AND (last_counter IS NULL OR last_counter < \(counter))
            """) == 1
    }

    func removeSecondFactor(of person: ID<Person>) throws {
        try run("DELETE FROM second_factor WHERE person_id = \(person)")
        try run("DELETE FROM recovery_code WHERE person_id = \(person)")
    }
}

/// A code on paper that signs its owner in once when the phone with the app is gone.
enum RecoveryCode {
    static let length = 10
    private static let count = 10

    static let table = Table(
        "recovery_code", keeper: .person, key: "person_id, code_hash",
        [
            Column("person_id", .id, .technical), Column("code_hash", .bytes, .secretOfPerson),
            Column("used_at", .instant, required: false, .technical),
        ], references: [.person])

    static func fresh() -> [ShortCode] { (0..<count).map { _ in ShortCode(length: length) } }

    /// Keyed: 50 random bits alone could be searched through by whoever has the database.
    fileprivate static func hash(_ code: ShortCode, _ settings: ProgramSettings) -> [UInt8] {
        Sodium.digest(code.symbols, key: settings.key(for: "recovery codes"))
    }
}

extension BoundDatabase {
    /// New codes, which exist only in the answer; the earlier ones stop working.
    func makeRecoveryCodes(for person: ID<Person>, _ settings: ProgramSettings) throws -> [ShortCode] {
        let codes = RecoveryCode.fresh()
        try run("DELETE FROM recovery_code WHERE person_id = \(person)")
        for code in codes {
            try run("INSERT INTO recovery_code (person_id, code_hash) VALUES (\(person), \(RecoveryCode.hash(code, settings)))")
        }
        return codes
    }

    func recoveryCodesLeft(for person: ID<Person>) throws -> Int {
        try first("SELECT COUNT(*) AS left_over FROM recovery_code WHERE person_id = \(person) AND used_at IS NULL")?.read("left_over") ?? 0
    }

    /// Takes a code of the app or a recovery code, each of them once. For who has confirmed a second factor.
    func spend(code typed: String, of person: ID<Person>, _ settings: ProgramSettings) throws -> Bool {
        guard try secondFactor(of: person, settings)?.isConfirmed == true else { return false }
        if try spend(appCode: typed, of: person, settings) { return true }
        guard let code = ShortCode(text: typed, length: RecoveryCode.length) else { return false }
        return try run(
            """
            UPDATE recovery_code SET used_at = \(now)
            WHERE person_id = \(person) AND code_hash = \(RecoveryCode.hash(code, settings)) AND used_at IS NULL
            """) == 1
    }
}
