import COpenSSL
import Store

/// Six digits from an authenticator app (RFC 6238: HMAC-SHA-1, 30 seconds).
package struct TOTP: Secret {
    /// Stored sealed; 20 bytes, as RFC 4226 §4 recommends.
    package let secret: [UInt8]

    /// A new random secret.
    package init() { secret = Sodium.randomBytes(20) }

    /// Nil when these are not exactly 20 bytes.
    package init?(secret: [UInt8]) {
        guard secret.count == 20 else { return nil }
        self.secret = secret
    }

    /// The secret as a person types it into an app: 32 capitals and digits.
    package var text: String { Base32.text(secret) }

    /// What the QR code says. `issuer` and `account` are what the app shows.
    package func uri(issuer: String, account: String) -> String {
        let (issuer, account) = (Self.percentEncoded(issuer), Self.percentEncoded(account))
        return "otpauth://totp/\(issuer):\(account)?secret=\(text)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    /// The counter whose code this is: of this half minute, the one before or the one after. Nil when it is wrong, or not later than
    /// `last`, the counter of the code accepted before: store what this returns, so that a code works once (ASVS 6.5.1).
    package func counter(of typed: some StringProtocol, at now: Instant, after last: Int64?) -> Int64? {
        let digits = typed.utf8.filter { $0 != UInt8(ascii: " ") }
        let current = now.milliseconds.floored(by: 30_000).quotient
        // Every code is compared, so that the time taken does not tell which fits.
        let fitting = (current - 1...current + 1).filter { Sodium.equal(code($0), digits) }
        return fitting.first { $0 > last ?? Int64.min }
    }

    /// The six digits of this counter in ASCII (RFC 4226 §5.3). HMAC-SHA-1 from libcrypto: apps know no other hash and
    /// libsodium has no SHA-1.
    func code(_ counter: Int64) -> [UInt8] {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: counter >> (56 - 8 * $0)) }
        var mac = [UInt8](repeating: 0, count: 20)
        HMAC(EVP_sha1(), secret, Int32(secret.count), message, message.count, &mac, nil)
        let offset = Int(mac[19] & 0xF)
        let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
        return Array(Day.padded(number % 1_000_000, to: 6).utf8)
    }

    private static func percentEncoded(_ text: String) -> String {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                [byte]
            default: [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 0xF)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
