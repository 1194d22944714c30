import CSodium

/// The few libsodium calls everything here stands on. Every call starts the library first, so nobody can forget to.
package enum Sodium {
    private static let isStarted = sodium_init() >= 0

    /// Prepares libsodium once. It fails only on a machine without a source of randomness, where no secret may be made.
    package static func start() { precondition(isStarted, "libsodium cannot start: this machine gives no random bytes") }

    /// Bytes nobody can predict, from the operating system.
    package static func randomBytes(_ count: Int) -> [UInt8] {
        start()
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// For what others must be able to recompute, such as a file's checksum. Everything of our own uses `digest`.
    package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        start()
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
        return hash
    }

    /// BLAKE2b of 32 bytes.
    package static func digest(_ bytes: [UInt8]) -> [UInt8] {
        start()
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
        return hash
    }

    /// BLAKE2b of 32 bytes that only a holder of the key can make.
    package static func digest(_ bytes: [UInt8], key: SecretKey) -> [UInt8] {
        start()
        var hash = [UInt8](repeating: 0, count: 32)
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), key.bytes, key.bytes.count)
        return hash
    }

    /// Compares without telling by its duration where the first difference is. The lengths are not secret.
    package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}

/// A value that never shows its content in a log, an error or a debugger's dump by accident.
package protocol Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Secret {
    package var description: String { "(secret)" }
    package var debugDescription: String { "(secret)" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// 32 bytes for encryption or keyed digests.
package struct SecretKey: Secret {
    package let bytes: [UInt8]

    /// A new random key.
    package init() { bytes = Sodium.randomBytes(32) }

    /// Nil when these are not exactly 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    init(digest: [UInt8]) { bytes = digest }
}
