import Testing

@testable import Platform

/// Test vectors are written in hexadecimal in their sources.
func hex(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)! }
}

@Suite("Random bytes, digests and encodings") struct SodiumTests {
    @Test("Digests agree with their published vectors")
    func digests() {
        let abc = Array("abc".utf8)
        #expect(Sodium.sha256(abc) == hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        #expect(Sodium.sha256([]) == hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
        #expect(Sodium.digest(abc) == hex("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"))
    }

    @Test("A keyed digest depends on the key and on the content")
    func keyed() throws {
        let (first, second) = (SecretKey(), SecretKey())
        #expect(Sodium.digest([1], key: first) == Sodium.digest([1], key: first))
        #expect(Sodium.digest([1], key: first) != Sodium.digest([1], key: second))
        #expect(Sodium.digest([1], key: first) != Sodium.digest([2], key: first))
        #expect(Sodium.digest([1], key: first) != Sodium.digest([1]))
    }

    @Test("Comparing sees every difference, also in length")
    func comparing() {
        #expect(Sodium.equal([1, 2, 3], [1, 2, 3]))
        #expect(Sodium.equal([], []))
        #expect(!Sodium.equal([1, 2, 3], [1, 2, 4]))
        #expect(!Sodium.equal([1, 2, 3], [1, 2]))
        #expect(!Sodium.equal([], [0]))
    }

    @Test("Random bytes have the length asked for and do not come twice")
    func random() {
        #expect(Sodium.randomBytes(0).isEmpty)
        #expect(Set((0..<100).map { _ in Sodium.randomBytes(16) }).count == 100)
    }

    @Test(
        "Base64 for addresses agrees with RFC 4648, without padding",
        arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("??>>", "Pz8-Pg")])
    func base64(plain: String, encoded: String) {
        #expect(Base64URL.text(Array(plain.utf8)) == encoded)
        #expect(Base64URL.bytes(encoded) == Array(plain.utf8))
    }

    @Test(
        "Text that base64 for addresses does not write is refused",
        arguments: ["Zg==", "Zh", "Z", "Zm9v\r\n", "Zm 9v", "Pz8+Pg", "Zm9v\u{0301}"])
    func notBase64(text: String) { #expect(Base64URL.bytes(text) == nil) }

    @Test(
        "Base32 agrees with RFC 4648, without padding",
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
        ])
    func base32(plain: String, encoded: String) { #expect(Base32.text(Array(plain.utf8)) == encoded) }

    @Test("No secret shows its content in text, debugging text or a dump")
    func silent() {
        let token = Token()
        let secrets: [any Secret] = [
            token, ShortCode(), Password("geen geheim hier"), SecretKey(), OwnerKey(), SigningKey(), TOTP(), PasswordHash(text: "x"),
            KeyLock(sessionToken: token),
        ]
        for secret in secrets {
            var dumped = ""
            dump(secret, to: &dumped)
            #expect("\(secret)" == "(secret)")
            #expect(String(reflecting: secret) == "(secret)")
            #expect(dumped == "- (secret)\n")
        }
    }
}
