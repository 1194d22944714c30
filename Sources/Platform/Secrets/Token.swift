/// 32 random bytes that open something for whoever holds them: a session cookie, a mailed link. The database has only the hash.
package struct Token: Secret {
    package let bytes: [UInt8]

    /// A new random token.
    package init() { bytes = Sodium.randomBytes(32) }

    /// Reads what `text` wrote; nil for anything else.
    package init?(text: some StringProtocol) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// 43 characters for a cookie or an address.
    package var text: String { Base64URL.text(bytes) }

    /// What is stored and looked up. No salt and no slow hash: nobody guesses 256 random bits.
    package var hash: [UInt8] { Sodium.digest(bytes) }
}
