import CSodium

/// The key of one person, under which what only that person may read is sealed. It is stored only wrapped: by the password, by the recovery
/// code and, while a session lasts, by the cookie's token. Changing the password wraps the same key anew; nothing else changes.
package struct OwnerKey: Secret {
    /// For `SealedBox`.
    package let key: SecretKey

    /// A new random key.
    package init() { key = SecretKey() }

    /// What is stored. `person`: the id of the owner, so that no wrap fits another person.
    package func wrapped(by lock: KeyLock, person: [UInt8]) -> [UInt8] {
        SealedBox.seal(key.bytes, key: lock.key, about: OwnerKey.about(person))
    }

    /// Nil with a wrong password, code or token, or the wrap of another person.
    package init?(wrapped: [UInt8], by lock: KeyLock, person: [UInt8]) {
        guard let bytes = SealedBox.open(wrapped, key: lock.key, about: OwnerKey.about(person)), let key = SecretKey(bytes: bytes) else {
            return nil
        }
        self.key = key
    }

    private static func about(_ person: [UInt8]) -> [UInt8] { Array("owner key of ".utf8) + person }
}

/// What wraps and unwraps an `OwnerKey`, made from something only its owner has. Each kind is made under its own name, so that none of
/// them follows from what the database keeps.
package struct KeyLock: Secret {
    let key: SecretKey

    /// From the password, mixed with the secret kept outside the database: a stolen database alone does not allow guessing.
    /// Slow on purpose: call `HashingRoom.lock`.
    init(password: Password, salt: PasswordSalt, serverSecret: SecretKey) throws {
        key = SecretKey(digest: Sodium.digest(Array("password lock".utf8) + (try salt.stretch(password)), key: serverSecret))
    }

    /// From the code that was shown once. Needs no stretching: it has 100 random bits. A shorter code is not accepted as one.
    package init?(recoveryCode code: ShortCode) {
        guard code.symbols.count >= ShortCode.recoveryLength else { return nil }
        key = SecretKey(digest: Sodium.digest(Array("recovery code lock".utf8) + code.symbols))
    }

    /// From the token in the session's cookie, of which the database has only the hash.
    package init(sessionToken token: Token) {
        key = SecretKey(digest: Sodium.digest(Array("session lock".utf8), key: SecretKey(digest: token.bytes)))
    }
}

/// The salt and the cost with which a password becomes a lock, stored next to the wrapped key: a later higher cost must not lock
/// anyone out. Not the salt of the `PasswordHash`, so that the lock does not follow from it.
package struct PasswordSalt: Hashable, Sendable {
    private let salt: [UInt8]
    package let cost: PasswordCost

    /// A new random salt, for every password that is set.
    package init(cost: PasswordCost = .standard) {
        salt = Sodium.randomBytes(16)
        self.cost = cost
    }

    /// Nil for anything but the 24 bytes that `bytes` wrote.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 24 else { return nil }
        func number(_ part: ArraySlice<UInt8>) -> Int { part.reduce(0) { $0 << 8 | Int($1) } }
        salt = Array(bytes[0..<16])
        cost = PasswordCost(passes: number(bytes[16..<20]), memory: number(bytes[20..<24]))
    }

    /// What is stored: 16 bytes of salt, then passes and memory in 4 bytes each.
    package var bytes: [UInt8] {
        salt + [cost.passes, cost.memory].flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    }

    fileprivate func stretch(_ password: Password) throws -> [UInt8] {
        Sodium.start()
        var bytes = [UInt8](repeating: 0, count: 32)
        let typed = password.bytes.map(CChar.init(bitPattern:))
        let outcome = crypto_pwhash(
            &bytes, 32, typed, UInt64(typed.count), salt, UInt64(cost.passes), cost.memory, crypto_pwhash_alg_argon2id13())
        guard outcome == 0 else { throw OutOfHashingMemory() }
        return bytes
    }
}
