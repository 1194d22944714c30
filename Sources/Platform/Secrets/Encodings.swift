import CSodium

/// Base64 with `-` and `_` and without padding (RFC 4648 §5): safe in an address and a cookie.
package enum Base64URL {
    package static func text(_ bytes: [UInt8]) -> String {
        let length = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        var text = [CChar](repeating: 0, count: length)
        sodium_bin2base64(&text, length, bytes, bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return String(decoding: text.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Nil for anything but the one way in which `text` writes these bytes.
    package static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.map(CChar.init(bitPattern:))
        var bytes = [UInt8](repeating: 0, count: digits.count)
        var count = 0
        let outcome = sodium_base642bin(
            &bytes, bytes.count, digits, digits.count, nil, &count, nil, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return outcome == 0 ? Array(bytes.prefix(count)) : nil
    }
}

/// Base32 (RFC 4648 §6) without padding, as authenticator apps take a secret. Own code: libsodium and libcrypto have none.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        var (held, heldBits) = (0, 0)
        for byte in bytes {
            (held, heldBits) = (held << 8 | Int(byte), heldBits + 8)
            while heldBits >= 5 {
                heldBits -= 5
                digits.append(alphabet[held >> heldBits & 31])
            }
            held &= (1 << heldBits) - 1
        }
        if heldBits > 0 { digits.append(alphabet[held << (5 - heldBits) & 31]) }
        return String(decoding: digits, as: UTF8.self)
    }
}
