import CSodium
import Foundation
import Store

/// A password as typed, in Unicode form NFC: one keyboard sends é as one code point and another as e and an accent, and a person cannot
/// see which. Not NFKC: that also makes ² and 2 the same, which a person can see. Nothing else is changed or cut off (ASVS 6.2.8).
package struct Password: Secret {
    let text: String

    package init(_ typed: String) { text = typed.precomposedStringWithCanonicalMapping }

    var bytes: [UInt8] { Array(text.utf8) }
}

/// What one guess at a password costs.
package struct PasswordCost: Hashable, Sendable {
    /// How often the memory is gone through.
    package let passes: Int
    /// Bytes of memory; at least 8192.
    package let memory: Int

    package init(passes: Int, memory: Int) {
        self.passes = passes
        self.memory = memory
    }

    /// The least that OWASP ASVS 5 appendix C asks of argon2id: 19 MiB, twice.
    package static let standard = PasswordCost(passes: 2, memory: 19 * 1024 * 1024)
}

/// The machine has too little memory for a hash at this moment.
package struct OutOfHashingMemory: Error {}

/// A password as stored: argon2id with its salt and cost in one text.
package struct PasswordHash: Secret {
    package let text: String

    package init(text: String) { self.text = text }

    /// Slow on purpose: call it through `HashingRoom`.
    init(_ password: Password, cost: PasswordCost) throws {
        Sodium.start()
        var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
        let typed = password.bytes.map(CChar.init(bitPattern:))
        let outcome = crypto_pwhash_str_alg(
            &text, typed, UInt64(typed.count), UInt64(cost.passes), cost.memory, crypto_pwhash_alg_argon2id13())
        guard outcome == 0 else { throw OutOfHashingMemory() }
        self.text = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Slow on purpose: call it through `HashingRoom`.
    func matches(_ password: Password) -> Bool {
        Sodium.start()
        let typed = password.bytes.map(CChar.init(bitPattern:))
        return crypto_pwhash_str_verify(text, typed, UInt64(typed.count)) == 0
    }

    /// Whether it was made at another cost than this, so that it is made anew at the next sign-in.
    package func needsRehash(_ cost: PasswordCost) -> Bool {
        crypto_pwhash_str_needs_rehash(text, UInt64(cost.passes), cost.memory) != 0
    }
}

extension PasswordHash: SQLConvertible {
    package var sqlValue: SQLValue { .text(text) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self.init(text: text)
    }
}
