import CSodium

/// The last link of the audit chain, signed (Ed25519) before it is copied out of the database: who can rewrite the database
/// cannot rewrite this.
package struct SignedHead: Hashable, Sendable {
    package let head: [UInt8]
    /// 64 bytes.
    package let signature: [UInt8]

    package init(head: [UInt8], signature: [UInt8]) {
        self.head = head
        self.signature = signature
    }

    /// Whether the holder of the signing key signed exactly this head.
    package func isSigned(by key: VerifyingKey) -> Bool {
        Sodium.start()
        return signature.count == 64 && crypto_sign_verify_detached(signature, head, UInt64(head.count), key.bytes) == 0
    }
}

/// Signs heads; kept outside the database.
package struct SigningKey: Secret {
    /// What is kept: 32 bytes from which both keys follow.
    package let seed: [UInt8]
    /// For whoever checks; may be known to all.
    package let verifying: VerifyingKey
    private let secret: [UInt8]

    /// A new random key.
    package init() { self.init(checked: Sodium.randomBytes(32)) }

    /// Nil when these are not exactly 32 bytes.
    package init?(seed: [UInt8]) {
        guard seed.count == 32 else { return nil }
        self.init(checked: seed)
    }

    private init(checked seed: [UInt8]) {
        Sodium.start()
        var verifying = [UInt8](repeating: 0, count: 32)
        var secret = [UInt8](repeating: 0, count: 64)
        crypto_sign_seed_keypair(&verifying, &secret, seed)
        self.seed = seed
        self.secret = secret
        self.verifying = VerifyingKey(checked: verifying)
    }

    package func sign(_ head: [UInt8]) -> SignedHead {
        var signature = [UInt8](repeating: 0, count: 64)
        crypto_sign_detached(&signature, nil, head, UInt64(head.count), secret)
        return SignedHead(head: head, signature: signature)
    }
}

/// Checks what a `SigningKey` signed.
package struct VerifyingKey: Hashable, Sendable {
    package let bytes: [UInt8]

    /// Nil when these are not exactly 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    fileprivate init(checked bytes: [UInt8]) { self.bytes = bytes }
}
