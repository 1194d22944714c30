import HTTPTypes
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct SessionTests {
    @Test("T29 a session ends after silence, and in any case", arguments: TestEngine.available)
    func ends(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let silent = try await client.as(.bram, .password)
            client.time.advance(hours: 7)
            #expect(try await silent.get("/me").status == 200)
            client.time.advance(hours: 7)
            #expect(try await silent.get("/me").status == 200)
            client.time.advance(hours: 9)
            #expect(try await silent.get("/me").status == 303)
            let busy = try await client.as(.bram, .password)
            for _ in 0..<3 {
                client.time.advance(hours: 7)
                #expect(try await busy.get("/me").status == 200)
            }
            client.time.advance(hours: 4)
            #expect(try await busy.get("/me").status == 303)
        }
    }

    @Test("an own phone that signed in by mail stays signed in for sixty days", arguments: TestEngine.available)
    func phone(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let phone = try await client.as(.bram, .mailLink)
            client.time.advance(days: 59)
            #expect(try await phone.get("/me").status == 200)
            client.time.advance(days: 2)
            #expect(try await phone.get("/me").status == 303)
        }
    }

    @Test(
        "T29 signing out everywhere ends every session and waiting link of this person, and nobody else's", arguments: TestEngine.available)
    func everywhere(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            let (one, two, yara) = (try await client.as(.bram), try await client.as(.bram), try await client.as(.yara))
            let link = try await client.mailedLink(Persona.bram.email)
            let answer = try await one.get("/me").submit("Overal uitloggen")
            #expect(answer.location == "/sign-in")
            #expect(try await [one.get("/me").status, two.get("/me").status, yara.get("/me").status] == [303, 303, 200])
            #expect(try await client.get(link).status == 410)
        }
    }

    @Test("a person sees where they are signed in and ends one of those sessions; another's is not there", arguments: TestEngine.available)
    func own(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            let phone = try await client.fresh()
            _ = try await phone.post(
                "/sign-in", ["email": Persona.bram.email, "password": strong],
                headers: ["User-Agent": "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"])
            let desk = try await client.as(.bram)
            let page = try await desk.get("/me")
            #expect(page.contains("Firefox op Android"))
            #expect(page.contains("dit apparaat"))
            let bram = try #require(world[.bram].person)
            let session = try await client.read { database in
                try database.first("SELECT id FROM session WHERE person_id = \(bram) AND device = \("Firefox/Android")")?
                    .read("id", as: ID<Session>.self)
            }
            let path = "/me/sessions/\(try #require(session).text)/end"
            #expect(try await client.as(.yara).post(path).status == 404)
            #expect(try await phone.get("/me").status == 200)
            #expect(try await desk.post(path).status == 303)
            #expect(try await [phone.get("/me").status, desk.get("/me").status] == [303, 200])
        }
    }

    @Test("A10 T30 a suspended person is out at the next request, and no door opens", arguments: TestEngine.available)
    func suspended(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            let bram = try await client.as(.bram)
            let link = try await client.mailedLink(Persona.bram.email)
            try await client.program.suspend(email: Persona.bram.email)
            #expect(try await bram.get("/me").location?.utf8.starts(with: "/sign-in".utf8) == true)
            #expect(try await client.get(link).status == 410)
            #expect(try await client.signIn(Persona.bram.email, strong).status == 422)
            try await client.program.suspend(email: Persona.bram.email, false)
            #expect(try await client.signIn(Persona.bram.email, strong).status == 303)
        }
    }

    @Test("T29 signing in gives a new token: one that was there before is worth nothing", arguments: TestEngine.available)
    func fixation(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            let planted = try #require(try await client.signInByMail(Persona.yara.email).token)
            let answer = try await client.signIn(Persona.bram.email, strong)
            #expect(answer.token != nil && answer.token != planted)
            let thief = try await client.fresh().get("/me", headers: ["Cookie": "__Host-leidraad=\(planted)"])
            #expect(thief.status == 303)
            #expect(try await client.get("/me").contains("Bram Wiersma"))
        }
    }

    @Test("ASVS 7.2.4 proving again who you are renews the token and counts as recent", arguments: TestEngine.available)
    func again(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await client.program.setPassword(email: Persona.bram.email, strong)
            let old = try #require(try await client.signIn(Persona.bram.email, strong).token)
            client.time.advance(minutes: 31)
            let detour = try await client.get("/me/second-factor")
            #expect(detour.location == "/sign-in/again?to=/me/second-factor")
            let page = try await detour.follow()
            let wrong = try await page.submit("Ga verder", ["password": "geraden en mis"], in: "/sign-in/again/password")
            #expect(wrong.status == 422)
            let answer = try await page.submit("Ga verder", ["password": strong], in: "/sign-in/again/password")
            #expect(answer.location == "/me/second-factor")
            #expect(try await answer.follow().status == 200)
            #expect(try await client.fresh().get("/me", headers: ["Cookie": "__Host-leidraad=\(old)"]).status == 303)
        }
    }
}
