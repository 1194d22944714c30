import Markup
import Store
import Testing

@testable import Platform

/// As cheap as argon2id can be, so the tests do not wait for it.
private let cheap = PasswordCost(passes: 1, memory: 8192)

@Suite("Passwords") struct PasswordTests {
    let room = HashingRoom(cost: cheap)

    @Test("A password fits its own hash and no other password does")
    func verify() async throws {
        let hash = try await room.hash(Password("vier losse woorden"))
        #expect(try await room.verify(Password("vier losse woorden"), against: hash))
        #expect(try await !room.verify(Password("vier losse woorden "), against: hash))
        #expect(try await !room.verify(Password("Vier losse woorden"), against: hash))
        #expect(try await !room.verify(Password(""), against: hash))
        #expect(try await room.hash(Password("vier losse woorden")).text != hash.text)
    }

    @Test("An account that does not exist is never opened, nor is one with a broken hash")
    func unknown() async throws {
        #expect(try await !room.verify(Password("vier losse woorden"), against: nil))
        #expect(try await !room.verify(Password(""), against: PasswordHash(text: "")))
        #expect(try await !room.verify(Password(""), against: PasswordHash(text: "$argon2id$v=19$m=8,t=1,p=1$$")))
    }

    @Test("The standard cost is 19 MiB and two passes of argon2id, and a hash at another cost asks to be made anew")
    func rehash() async throws {
        let standard = try await HashingRoom().hash(Password("vier losse woorden"))
        #expect(standard.text.utf8.starts(with: "$argon2id$v=19$m=19456,t=2,p=1$".utf8))
        #expect(!standard.needsRehash(.standard))
        #expect(standard.needsRehash(PasswordCost(passes: 3, memory: PasswordCost.standard.memory)))
        #expect(try await room.hash(Password("vier losse woorden")).needsRehash(.standard))
        #expect(PasswordHash(text: "").needsRehash(.standard))
    }

    @Test("The same password from a keyboard that sends accents apart is the same; signs that look different are not")
    func normalised() async throws {
        let hash = try await room.hash(Password("caf\u{00E9} met 2 koppen"))
        #expect(try await room.verify(Password("cafe\u{0301} met 2 koppen"), against: hash))
        #expect(try await !room.verify(Password("caf\u{00E9} met \u{00B2} koppen"), against: hash))
    }

    @Test("Everything in a long password counts, also after a zero byte")
    func nothingCutOff() async throws {
        let long = String(repeating: "a", count: 1023)
        let hash = try await room.hash(Password(long + "b"))
        #expect(try await !room.verify(Password(long + "c"), against: hash))
        let zero = try await room.hash(Password("voor\u{0}na"))
        #expect(try await !room.verify(Password("voor\u{0}ander"), against: zero))
    }

    @Test("Many people signing in at once all get their answer")
    func crowd() async throws {
        let hash = try await room.hash(Password("vier losse woorden"))
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                group.addTask { try await room.verify(Password(number % 2 == 0 ? "vier losse woorden" : "fout"), against: hash) }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 30)
    }

    @Test("A full room turns people away instead of growing")
    func full() async throws {
        let noRoom = HashingRoom(cost: cheap, waitingAtMost: 0)
        await #expect(throws: HashingRoomIsFull.self) { try await noRoom.hash(Password("vier losse woorden")) }
    }
}

@Suite("Which passwords are refused") struct PasswordRulesTests {
    let rules = PasswordRules(words: ["Sanne Jansen", "ROC Duinzicht", "s.jansen@duinzicht.nl", "Jose\u{0301}", "Оксана"])

    private func sentence(_ password: String) -> String? { rules.refusal(of: Password(password))?.dutch }

    @Test("Twelve signs are enough, eleven are not; accents and emoji count once")
    func length() {
        #expect(sentence("kast boom9x")?.contains("te kort") == true)
        #expect(sentence("kast boom9xy") == nil)
        #expect(sentence("\u{1F600}\u{1F680}\u{1F422}")?.contains("te kort") == true)
        #expect(sentence("e\u{0301}e\u{0301}e\u{0301}e\u{0301}e\u{0301}e\u{0301}x")?.contains("te kort") == true)
        #expect(sentence(String(repeating: "kast boom9xy", count: 86))?.contains("te lang") == true)
    }

    @Test(
        "What everybody tries first is refused",
        arguments: [
            "Welkom2026!!", "wachtwoord123", "P@ssw0rd2026!", "W3lk0m!W3lk0m!", "aaaaaaaaaaaa", "123456789012", "121212121212",
            "abcdefghijkl", "06-12345678-9", "qwertyuiop12", "1q2w3e4r5t6y", "1qaz2wsx3edc", "MijnWachtwoord1", "Zomer2026Zomer",
            "Amsterdam-2026", "Leidraad2026!", "!@#$%^&*()_+",
        ])
    func common(password: String) { #expect(sentence(password)?.contains("raden anderen snel") == true) }

    @Test(
        "Names of the person and the organisation are refused, also with digits or a common word",
        arguments: [
            "SanneJansen1", "Duinzicht2026", "duinzicht-sanne", "Welkom-Sanne-1", "J0s3-jansen-2026", "jos\u{00E9}.jansen.99",
            "Оксана-2026!",
        ])
    func own(password: String) { #expect(sentence(password)?.contains("je naam") == true) }

    @Test(
        "Other passwords are fine, also with such a word in them",
        arguments: [
            "correct paard batterij nietje", "sanne fietst langzaam", "kT8#qLw2!zPx", "welkomstwoord kaas", "пароль от дома",
            "welkom дома 12",
        ])
    func fine(password: String) { #expect(sentence(password) == nil) }
}
