import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct SecondFactorTests {
    @Test("A7 who sees others' records makes a second factor first and gives a code from then on", arguments: TestEngine.available)
    func detour(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.program.setPassword(email: Persona.noor.email, strong)
            let track = world.deBrug.path("tracks", world.track.text)
            #expect(try await client.signIn(Persona.noor.email, strong).status == 303)
            let detour = try await client.get(track)
            #expect(detour.location == "/sign-in/second-factor?to=\(track)")
            #expect(try await detour.follow().location == "/me/second-factor?to=\(track)")
            #expect(try await client.enrol(.noor).count == 10)
            #expect(try await client.get(track).status == 200)
            client.time.advance(minutes: 1)
            let next = try await client.fresh()
            #expect(try await next.signIn(Persona.noor.email, strong).status == 303)
            for path in ["/", "/me", "/me/second-factor", "/me/password", "/me/key", "/notices", track] {
                #expect(try await next.get(path).location?.utf8.starts(with: "/sign-in/second-factor?".utf8) == true, "T40 \(path)")
            }
            for path in [
                "/me/second-factor/off", "/me/second-factor/codes", "/me/second-factor", "/me/password", "/sign-in/again/password",
            ] {
                #expect(try await next.post(path).location?.utf8.starts(with: "/sign-in/second-factor?".utf8) == true, "T40 \(path)")
            }
            let page = try await next.get("/sign-in/second-factor?to=\(track)")
            let answer = try await page.submit("Ga verder", ["code": try await client.appCode(.noor)])
            #expect(answer.location == track)
            #expect(try await next.get(track).status == 200)
        }
    }

    @Test("T40 A7 a code of the app is accepted once, and not the one that switched it on", arguments: TestEngine.available)
    func once(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            _ = try await client.as(.noor, .password).enrol(.noor)
            let code = try await client.appCode(.noor)
            func give(_ code: String) async throws -> TestPage {
                try await client.as(.noor, .password).get("/sign-in/second-factor").submit("Ga verder", ["code": code])
            }
            #expect(try await give(code).status == 422)
            client.time.advance(minutes: 1)
            let next = try await client.appCode(.noor)
            #expect(try await give(next).status == 303)
            #expect(try await give(next).status == 422)
        }
    }

    @Test("T40 a recovery code works once, however it is typed; new ones end the old", arguments: TestEngine.available)
    func recovery(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let codes = try await client.as(.noor, .password).enrol(.noor)
            func give(_ code: String) async throws -> TestPage {
                try await client.as(.noor, .password).get("/sign-in/second-factor").submit("Ga verder", ["code": code])
            }
            let first = try await give(codes[0].lowercased().replacing("-", with: " "))
            #expect(first.status == 303)
            #expect(try await give(codes[0]).status == 422)
            #expect(try await first.client.get("/me").contains("Nog 9 herstelcodes over"))
            let new = try await first.client.get("/me").submit("Nieuwe herstelcodes").codes
            #expect(new.count == 10)
            #expect(try await give(codes[1]).status == 422)
            #expect(try await give(new[1]).status == 303)
        }
    }

    @Test("T40 six digits cannot be tried out", arguments: TestEngine.available)
    func guesses(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            _ = try await client.as(.noor, .password).enrol(.noor)
            client.time.advance(minutes: 1)
            let thief = try await client.as(.noor, .password)
            for _ in 0..<10 { #expect(try await thief.post("/sign-in/second-factor", ["code": "00000"]).status == 422) }
            #expect(try await thief.post("/sign-in/second-factor", ["code": try await client.appCode(.noor)]).status == 429)
        }
    }

    @Test("T40 one that is on is not replaced, and switching it off tells its owner", arguments: TestEngine.available)
    func replaced(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let noor = try await client.as(.noor, .password)
            _ = try await noor.enrol(.noor)
            let code = try await client.appCode(.noor)
            #expect(try await noor.post("/me/second-factor/begin").status == 303)
            #expect(try await client.appCode(.noor) == code)
            client.time.advance(minutes: 31)
            #expect(try await noor.post("/me/second-factor/off").location == "/sign-in/again?to=/")
            _ = try await noor.get("/sign-in/again").submit(
                "Ga verder", ["code": try await client.appCode(.noor)], in: "/sign-in/again/code")
            #expect(try await noor.get("/me").submit("Zet uit", follow: true).links.contains("/me/second-factor?to=/me"))
            #expect(try await client.sentMails().contains { $0.text.contains("tweede stap bij het inloggen staat uit") })
        }
    }

    @Test("a secret in the database opens only with the key kept outside it and for its own person", arguments: TestEngine.available)
    func sealed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.as(.noor, .password).enrol(.noor)
            let noor = try #require(world[.noor].person)
            var elsewhere = client.program.settings
            elsewhere.serverSecret = [1]
            let settings = elsewhere
            #expect(try await client.read { try $0.secondFactor(of: noor, settings) } == nil)
        }
    }
}
