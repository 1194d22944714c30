import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct PasswordChangeTests {
    @Test("a first password makes the owner's key and shows its recovery code once", arguments: TestEngine.available)
    func first(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let signedIn = try await client.signInByMail(Persona.bram.email)
            #expect(try await client.ownerKey(of: .bram, signedIn.token) == nil)
            let page = try await client.get("/me/password").submit("Opslaan", ["new": strong])
            #expect(page.codes.count == 1)
            let key = try #require(try await client.ownerKey(of: .bram, page.token))
            let next = try await client.fresh().signIn(Persona.bram.email, strong)
            #expect(try await client.ownerKey(of: .bram, next.token) == key)
            #expect(try await client.ownerKey(of: .yara, next.token) == nil)
        }
    }

    @Test(
        "T29 a changed password asks the old one, signs out elsewhere, renews the token and keeps the key", arguments: TestEngine.available)
    func change(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            _ = try await client.signInByMail(Persona.bram.email)
            _ = try await client.get("/me/password").submit("Opslaan", ["new": strong])
            client.time.advance(minutes: 31)
            let (here, there) = (try await client.fresh(), try await client.fresh())
            let before = try await here.signIn(Persona.bram.email, strong).token
            let key = try #require(try await client.ownerKey(of: .bram, before))
            _ = try await there.signIn(Persona.bram.email, strong)
            let form = try await here.get("/me/password")
            #expect(try await form.submit("Opslaan", ["old": "geraden en mis", "new": other]).status == 422)
            #expect(try await there.get("/me").status == 200)
            let answer = try await form.submit("Opslaan", ["old": strong, "new": other])
            #expect(answer.location == "/me")
            #expect(answer.token != nil && answer.token != before)
            #expect(try await client.ownerKey(of: .bram, answer.token) == key)
            #expect(try await [here.get("/me").status, there.get("/me").status, client.get("/me").status] == [200, 303, 303])
            #expect(try await client.fresh().signIn(Persona.bram.email, strong).status == 422)
            let next = try await client.fresh().signIn(Persona.bram.email, other)
            #expect(try await client.ownerKey(of: .bram, next.token) == key)
            #expect(try await client.sentMails().contains { $0.text.contains("Je wachtwoord is veranderd") })
        }
    }

    @Test("a forgotten password leaves what is private sealed until the recovery code is given", arguments: TestEngine.available)
    func reset(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let made = try await client.signInByMail(Persona.bram.email)
            let first = try await client.get("/me/password").submit("Opslaan", ["new": strong])
            let key = try #require(try await client.ownerKey(of: .bram, first.token))
            #expect(made.status == 303)
            let browser = try await client.fresh()
            _ = try await browser.signInByMail(Persona.bram.email)
            let reset = try await browser.get("/me/password").submit("Opslaan", ["new": other])
            #expect(reset.location == "/me")
            #expect(try await client.ownerKey(of: .bram, reset.token) == nil)
            #expect(try await reset.follow().contains("Je eigen aantekeningen zitten nog op slot"))
            let lock = try await browser.get("/me/key?to=/notices")
            #expect(try await lock.submit("Open", ["code": "0000000000", "password": other]).status == 422)
            #expect(try await lock.submit("Open", ["code": first.codes[0], "password": strong]).status == 422)
            #expect(try await lock.submit("Open", ["code": first.codes[0], "password": other]).location == "/notices")
            #expect(try await client.ownerKey(of: .bram, reset.token) == key)
            let next = try await client.fresh().signIn(Persona.bram.email, other)
            #expect(try await client.ownerKey(of: .bram, next.token) == key)
        }
    }

    @Test("without a password the key comes with a recovery code, which opens it in the next session", arguments: TestEngine.available)
    func withoutPassword(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let first = try await client.signInByMail(Persona.bram.email)
            let page = try await client.get("/me/key").submit("Maak mijn sleutel")
            let key = try #require(try await client.ownerKey(of: .bram, first.token))
            let browser = try await client.fresh()
            let second = try await browser.signInByMail(Persona.bram.email)
            #expect(try await client.ownerKey(of: .bram, second.token) == nil)
            #expect(try await browser.post("/me/key").location == "/me/key")
            #expect(try await browser.get("/me/key").submit("Open", ["code": page.codes[0]]).status == 303)
            #expect(try await client.ownerKey(of: .bram, second.token) == key)
        }
    }

    @Test(
        "a weak password, or one with a name others know, is refused",
        arguments: ["kort", "wachtwoord2026!", "Bram Wiersma 12", "ROC De Brug 2026"])
    func refused(password: String) async throws {
        try await withWorld(.sqlite) { _, client in
            _ = try await client.signInByMail(Persona.bram.email)
            let answer = try await client.get("/me/password").submit("Opslaan", ["new": password])
            #expect(answer.status == 422)
            #expect(try await client.fresh().signIn(Persona.bram.email, password).status == 422)
        }
    }

    @Test("a password is taken as typed, spaces included", arguments: TestEngine.available)
    func exact(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            _ = try await client.signInByMail(Persona.bram.email)
            _ = try await client.get("/me/password").submit("Opslaan", ["new": strong + " "])
            #expect(try await client.fresh().signIn(Persona.bram.email, strong).status == 422)
            #expect(try await client.fresh().signIn(Persona.bram.email, strong + " ").status == 303)
        }
    }
}
