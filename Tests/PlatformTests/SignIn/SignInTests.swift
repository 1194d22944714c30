import HTTPTypes
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct SignInTests {
    @Test("T39 a mailed link works once, and opening it spends nothing", arguments: TestEngine.available)
    func link(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let path = try await client.mailedLink(Persona.bram.email)
            for _ in 0..<3 { #expect(try await client.fresh().get(path).status == 200) }
            let page = try await client.get(path)
            #expect(try await page.submit("Ga verder").status == 303)
            #expect(try await client.get("/me").status == 200)
            #expect(try await client.fresh().get(path).status == 410)
            #expect(try await client.fresh().post(path).status == 410)
        }
    }

    @Test("T39 a mailed link ends", arguments: TestEngine.available)
    func linkEnds(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let path = try await client.mailedLink(Persona.bram.email)
            client.time.advance(minutes: 31)
            #expect(try await client.get(path).status == 410)
            #expect(try await client.post(path).status == 410)
        }
    }

    @Test("A9 a wrong password, an unknown address, no password and a suspended account read the same", arguments: TestEngine.available)
    func sameAnswer(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            for persona in [Persona.bram, .yara] { try await client.program.setPassword(email: persona.email, strong) }
            try await client.program.suspend(email: Persona.yara.email)
            let answers = [
                try await client.signIn(Persona.bram.email, "helemaal verkeerd dit"),
                try await client.signIn("niemand@leidraad.test", "helemaal verkeerd dit"),
                try await client.signIn(Persona.omer.email, "helemaal verkeerd dit"), try await client.signIn(Persona.yara.email, strong),
            ]
            #expect(answers.map(\.status) == [422, 422, 422, 422])
            #expect(Set(answers.map { $0.text(of: "main") }).count == 1)
            #expect(answers.allSatisfy { $0.token == nil })
            let mails = [try await client.get("/sign-in").submit("Inloggen", ["email": "niemand@leidraad.test"])]
            #expect(mails[0].contains("Kijk in je mail"))
        }
    }

    @Test(
        "A9 after ten guesses in a quarter of an hour even the right password waits; a link in the mail does not",
        arguments: TestEngine.available)
    func guesses(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            for email in [Persona.bram.email, "niemand@leidraad.test"] {
                for _ in 0..<10 { #expect(try await client.signIn(email, "geraden en mis").status == 422) }
                let late = try await client.signIn(email, strong)
                #expect(late.status == 429)
                #expect(late.headers[.retryAfter] == "900")
            }
            #expect(try await client.fresh().signInByMail(Persona.bram.email).status == 303)
            client.time.advance(minutes: 15)
            #expect(try await client.signIn(Persona.bram.email, strong).status == 303)
        }
    }

    @Test("A9 a right password opens the count again", arguments: TestEngine.available)
    func forgiven(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            for _ in 0..<3 {
                for _ in 0..<6 { #expect(try await client.fresh().signIn(Persona.bram.email, "geraden en mis").status == 422) }
                #expect(try await client.fresh().signIn(Persona.bram.email, strong).status == 303)
            }
        }
    }

    @Test("A9 one address guesses a hundred times, at however many accounts", arguments: TestEngine.available)
    func addresses(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let program = client.program
            for number in 0..<100 { try await program.count(.password(email: "\(number)@x.nl"), from: "2001:db8::\(number)") }
            await #expect(throws: Refusal.self) { try await program.count(.password(email: "y@x.nl"), from: "2001:db8::ffff") }
            try await program.count(.password(email: "y@x.nl"), from: "2001:db8:0:1::1")
        }
    }

    @Test("A8 a password that was hashed at another cost is hashed anew at signing in", arguments: TestEngine.available)
    func rehash(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let person = try #require(world[.bram].person)
            let weak = try PasswordHash(Password(strong), cost: PasswordCost(passes: 1, memory: 8192))
            try await client.program.write { try $0.store(weak, for: person) }
            #expect(try await client.signIn(Persona.bram.email, strong).status == 303)
            let stored = try await client.read { try $0.credential(of: person) }
            #expect(stored?.needsRehash(.standard) == false)
            #expect(try await client.fresh().signIn(Persona.bram.email, strong).status == 303)
        }
    }

    @Test(
        "T37 signing in leads to a page of this site only",
        arguments: ["//elders.nl", "/\\elders.nl", "https://elders.nl", "/\t/elders.nl"])
    func redirect(target: String) async throws {
        try await withWorld(.sqlite) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            let answer = try await client.post(
                "/sign-in", ["email": Persona.bram.email, "password": strong, "to": target])
            #expect(answer.location == "/")
        }
    }

    @Test("T55 only what our own proxies write in X-Forwarded-For is believed")
    func forwarded() {
        let ours: Set<String> = ["127.0.0.1", "10.0.0.2"]
        func address(_ peer: String, _ forwarded: String...) -> String {
            ClientAddress.text(peer: peer, forwarded: forwarded, trusted: ours)
        }
        #expect(address("192.0.2.7", "198.51.100.1") == "192.0.2.7")
        #expect(address("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2") == "198.51.100.1")
        #expect(address("127.0.0.1", "203.0.113.9", "198.51.100.1") == "198.51.100.1")
        #expect(address("::ffff:127.0.0.1", "2001:db8::1") == "2001:db8::1")
        #expect(address("127.0.0.1", "<script>") == "127.0.0.1")
        #expect(address("127.0.0.1") == "127.0.0.1")
    }

    @Test(
        "A9 whoever signed in on this device before gets in while strangers guess, and guesses no more than they do",
        arguments: TestEngine.available)
    func knownDevice(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            for persona in [Persona.bram, .yara] { try await client.program.setPassword(email: persona.email, strong) }
            #expect(try await client.signIn(Persona.bram.email, strong).status == 303)
            let (own, program) = (client.signedOut(), client.program)
            for _ in 0..<10 { try await program.count(.password(email: Persona.bram.email), from: "203.0.113.9") }
            #expect(try await client.fresh().signIn(Persona.bram.email, strong).status == 429, "a stranger waits")
            #expect(try await own.signedOut().signIn(Persona.bram.email, strong).status == 303, "the owner does not")
            // The mark is for one address, and has a count of its own.
            for _ in 0..<10 { #expect(try await own.signIn(Persona.yara.email, "geraden en mis").status == 422) }
            #expect(try await own.signIn(Persona.yara.email, strong).status == 429)
            for _ in 0..<10 { #expect(try await own.signIn(Persona.bram.email, "geraden en mis").status == 422) }
            #expect(try await own.signIn(Persona.bram.email, strong).status == 429)
        }
    }

    @Test("A9 a mark of a device that we did not make for this address is worth nothing")
    func forgedDevice() async throws {
        try await withWorld(.sqlite) { _, client in
            let settings = client.program.settings
            let mark = KnownDevice(of: "Bram@leidraad.test", settings).text
            #expect(KnownDevice(mark, of: "bram@leidraad.test", settings) != nil)
            #expect(KnownDevice(mark, of: "yara@leidraad.test", settings) == nil)
            #expect(KnownDevice("", of: "bram@leidraad.test", settings) == nil)
            #expect(KnownDevice(Base64URL.text([UInt8](repeating: 0, count: 48)), of: "bram@leidraad.test", settings) == nil)
        }
    }
}
