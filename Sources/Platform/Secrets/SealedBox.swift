import CSodium

/// Encryption that notices every change: XChaCha20-Poly1305 with a random nonce, which at 24 bytes never comes twice.
/// A sealed box is a byte for the format, the nonce, and the content with its tag: 41 bytes longer than the content.
package enum SealedBox {
    private static let format: UInt8 = 1
    private static let nonceLength = 24
    private static let tagLength = 16

    /// `about` says whose and what this is. It is not in the box: it opens only for who names the same, so boxes cannot be swapped.
    package static func seal(_ bytes: [UInt8], key: SecretKey, about: [UInt8]) -> [UInt8] {
        let nonce = Sodium.randomBytes(nonceLength)
        var content = [UInt8](repeating: 0, count: bytes.count + tagLength)
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            &content, nil, bytes, UInt64(bytes.count), about, UInt64(about.count), nil, nonce, key.bytes)
        return [format] + nonce + content
    }

    /// Nil with another key or another `about`, and when one bit was changed.
    package static func open(_ box: [UInt8], key: SecretKey, about: [UInt8]) -> [UInt8]? {
        guard box.count >= 1 + nonceLength + tagLength, box[0] == format else { return nil }
        Sodium.start()
        let nonce = Array(box[1...nonceLength])
        let content = Array(box[(1 + nonceLength)...])
        var bytes = [UInt8](repeating: 0, count: content.count - tagLength)
        let outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(
            &bytes, nil, nil, content, UInt64(content.count), about, UInt64(about.count), nonce, key.bytes)
        return outcome == 0 ? bytes : nil
    }
}
