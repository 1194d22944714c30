import Testing

@testable import Platform

@Suite("Sealed boxes, owner keys and signed heads") struct SealedTests {
    let about = Array("kluis van 7".utf8)

    @Test("A sealed box opens with the same key and purpose, and is another each time")
    func opens() {
        let key = SecretKey()
        for content in [[], [0], Array("Ik vind praten voor de groep spannend.".utf8)] as [[UInt8]] {
            let box = SealedBox.seal(content, key: key, about: about)
            #expect(SealedBox.open(box, key: key, about: about) == content)
            #expect(SealedBox.open(box, key: SecretKey(), about: about) == nil)
            #expect(SealedBox.open(box, key: key, about: []) == nil)
            #expect(SealedBox.seal(content, key: key, about: about) != box)
            #expect(box.count == content.count + 41)
        }
    }

    @Test("A change of any byte, a missing or an added one keeps the box shut")
    func tampering() {
        let key = SecretKey()
        let box = SealedBox.seal(Array("mijn zelfscan".utf8), key: key, about: about)
        for place in box.indices {
            var changed = box
            changed[place] ^= 1 << (place % 8)
            #expect(SealedBox.open(changed, key: key, about: about) == nil)
            #expect(SealedBox.open(Array(box[..<place]), key: key, about: about) == nil)
        }
        #expect(SealedBox.open(box + [0], key: key, about: about) == nil)
    }

    @Test("Boxes agree with the vector of draft-irtf-cfrg-xchacha appendix A.3.1")
    func vector() throws {
        let key = try #require(SecretKey(bytes: (0x80...0x9F).map { $0 }))
        let box =
            [1] + (0x40...0x57).map { $0 }
            + hex(
                "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cb"
                    + "b731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4"
                    + "522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
                    + "c0875924c1c7987947deafd8780acf49")
        #expect(
            SealedBox.open(box, key: key, about: hex("50515253c0c1c2c3c4c5c6c7"))
                == Array(
                    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
                        .utf8))
    }

    private let room = HashingRoom(cost: PasswordCost(passes: 1, memory: 8192))
    private let person: [UInt8] = [7]

    @Test("A person's key opens with the password, the salt and the server's secret together, and with nothing less")
    func byPassword() async throws {
        let (owner, server, salt) = (OwnerKey(), SecretKey(), PasswordSalt(cost: room.cost))
        let lock = try await room.lock(Password("vier losse woorden"), salt: salt, serverSecret: server)
        let wrapped = owner.wrapped(by: lock, person: person)
        let stored = try #require(PasswordSalt(bytes: salt.bytes))
        #expect(stored == salt)
        let again = try await room.lock(Password("vier losse woorden"), salt: stored, serverSecret: server)
        #expect(OwnerKey(wrapped: wrapped, by: again, person: person)?.key.bytes == owner.key.bytes)
        #expect(OwnerKey(wrapped: wrapped, by: again, person: [8]) == nil)
        for wrong in [
            try await room.lock(Password("vijf losse woorden"), salt: salt, serverSecret: server),
            try await room.lock(Password("vier losse woorden"), salt: PasswordSalt(cost: room.cost), serverSecret: server),
            try await room.lock(Password("vier losse woorden"), salt: salt, serverSecret: SecretKey()),
        ] {
            #expect(OwnerKey(wrapped: wrapped, by: wrong, person: person) == nil)
        }
    }

    @Test("A key wrapped at an old cost opens after the cost went up, because the salt remembers it")
    func olderCost() async throws {
        let (owner, server, salt) = (OwnerKey(), SecretKey(), PasswordSalt(cost: room.cost))
        let wrapped = owner.wrapped(
            by: try await room.lock(Password("vier losse woorden"), salt: salt, serverSecret: server), person: person)
        let later = HashingRoom(cost: PasswordCost(passes: 2, memory: 16384))
        let lock = try await later.lock(Password("vier losse woorden"), salt: salt, serverSecret: server)
        #expect(OwnerKey(wrapped: wrapped, by: lock, person: person)?.key.bytes == owner.key.bytes)
        #expect(PasswordSalt(bytes: Array(salt.bytes.dropLast())) == nil)
    }

    @Test("A person's key opens with the recovery code, typed as it comes, and with no other code")
    func byRecoveryCode() throws {
        let (owner, code) = (OwnerKey(), ShortCode())
        let lock = try #require(KeyLock(recoveryCode: code))
        let wrapped = owner.wrapped(by: lock, person: person)
        let typed = try #require(ShortCode(text: code.text.lowercased()))
        #expect(OwnerKey(wrapped: wrapped, by: try #require(KeyLock(recoveryCode: typed)), person: person)?.key.bytes == owner.key.bytes)
        #expect(OwnerKey(wrapped: wrapped, by: try #require(KeyLock(recoveryCode: ShortCode())), person: person) == nil)
        #expect(KeyLock(recoveryCode: ShortCode(length: 8)) == nil)
    }

    @Test("A session holds the key under its cookie; what the database keeps of the cookie does not open it")
    func bySessionToken() throws {
        let (owner, token) = (OwnerKey(), Token())
        let wrapped = owner.wrapped(by: KeyLock(sessionToken: token), person: person)
        let read = try #require(Token(text: token.text))
        #expect(OwnerKey(wrapped: wrapped, by: KeyLock(sessionToken: read), person: person)?.key.bytes == owner.key.bytes)
        #expect(OwnerKey(wrapped: wrapped, by: KeyLock(sessionToken: Token()), person: person) == nil)
        #expect(KeyLock(sessionToken: token).key.bytes != token.hash)
        let stolen = try #require(Token(text: Base64URL.text(token.hash)))
        #expect(OwnerKey(wrapped: wrapped, by: KeyLock(sessionToken: stolen), person: person) == nil)
    }

    @Test("A new password wraps the same key: what was sealed before opens after, and the old password no longer does")
    func rewrap() async throws {
        let (owner, server) = (OwnerKey(), SecretKey())
        let sealed = SealedBox.seal([1, 2, 3], key: owner.key, about: about)
        let old = try await room.lock(Password("vier losse woorden"), salt: PasswordSalt(cost: room.cost), serverSecret: server)
        let held = try #require(OwnerKey(wrapped: owner.wrapped(by: old, person: person), by: old, person: person))
        let new = try await room.lock(Password("acht andere woorden"), salt: PasswordSalt(cost: room.cost), serverSecret: server)
        let rewrapped = held.wrapped(by: new, person: person)
        let reopened = try #require(OwnerKey(wrapped: rewrapped, by: new, person: person))
        #expect(SealedBox.open(sealed, key: reopened.key, about: about) == [1, 2, 3])
        #expect(OwnerKey(wrapped: rewrapped, by: old, person: person) == nil)
    }

    @Test("Signatures agree with RFC 8032 §7.1 test 1")
    func rfc8032() throws {
        let key = try #require(SigningKey(seed: hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")))
        #expect(key.verifying.bytes == hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        #expect(
            key.sign([]).signature
                == hex(
                    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
                ))
    }

    @Test("A signed head is recognised; another head, signature or key is not")
    func signedHead() throws {
        let key = try #require(SigningKey(seed: SigningKey().seed))
        let signed = key.sign([1, 2, 3])
        #expect(signed.isSigned(by: key.verifying))
        #expect(!signed.isSigned(by: SigningKey().verifying))
        #expect(!SignedHead(head: [1, 2, 4], signature: signed.signature).isSigned(by: key.verifying))
        #expect(!SignedHead(head: signed.head, signature: Array(signed.signature.dropLast())).isSigned(by: key.verifying))
        for place in signed.signature.indices {
            var changed = signed.signature
            changed[place] ^= 1
            #expect(!SignedHead(head: signed.head, signature: changed).isSigned(by: key.verifying))
        }
        #expect(VerifyingKey(bytes: []) == nil)
    }
}
