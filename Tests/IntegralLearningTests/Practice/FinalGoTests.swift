import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import IntegralLearning

@Suite struct FinalGoTests {
    @Test(
        "LB-2.1-06 one of the linked practice supervisors gives the final Go; a guide, a learner or a stranger cannot",
        arguments: TestEngine.available)
    func linked(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let path = world.deBrug.path("tracks", world.track.text)
            for (persona, status) in [(Persona.noor, 403), (.bram, 403), (.frits, 404), (.ivo, 404)] {
                #expect(try await client.as(persona).get(path + "/final-go").status == status)
            }
            let fatma = try await client.as(.fatma)
            #expect(try await fatma.get("/").contains("definitieve Go"))
            _ = try await fatma.get(path + "/final-go").submit("Go")
            #expect(try await client.as(.bram).get(path).contains("Werk volgens het plan"))
            #expect(try await client.as(.noor).get("/notices").contains("Definitieve Go"))
        }
    }

    @Test(
        "LB-2.1-06 a mailed link decides without an account; opening it spends nothing, deciding ends it", arguments: TestEngine.available)
    func byLink(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let mails = try await client.sentMails()
            let mail = try #require(mails.first { $0.text.contains("/link/") && $0.text.contains("Dag Tess") })
            let link = try #require(mail.text.split(separator: "\n").first { $0.contains("/link/") }).split(separator: "/").suffix(2)
            let path = "/" + link.joined(separator: "/")
            let nobody = try await client.as(.signedOut)
            _ = try await nobody.get(path)
            let page = try await nobody.get(path)
            #expect(page.status == 200 && page.contains("Mag de opdracht beginnen?"))
            #expect(try await page.submit("Nog niet").status == 422, "‘nog niet’ asks for a sentence")
            let done = try await page.submit("Go", follow: true)
            #expect(done.contains("Bedankt"))
            let ended = try await nobody.get(path)
            #expect(ended.status == 404 && ended.contains("Dit besluit is al genomen"), "the link ended with the decision, and says so")
            let noted = try await done.submit("Noteer", ["text": "Bram stelt zich rustig voor"], follow: true)
            #expect(noted.contains("Genoteerd"))
            #expect(try await client.as(.bram).get(world.deBrug.path("tracks", world.track.text)).contains("Bram stelt zich rustig voor"))
        }
    }

    @Test(
        "LB-2.1-06, F-35 'nog niet' of practice opens the plan again, with the reason, and the guide hears", arguments: TestEngine.available
    )
    func notYet(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.bring(to: .waitingFinalGo)
            let path = world.deBrug.path("tracks", world.track.text)
            _ = try await client.as(.fatma).get(path + "/final-go").submit("Nog niet", ["reason": "Op donderdag is er geen begeleiding"])
            let bram = try await client.as(.bram).get(path)
            #expect(bram.contains("ronde 2") && bram.contains("Op donderdag is er geen begeleiding"))
            #expect(try await client.as(.noor).get("/notices").contains("Nog geen definitieve Go"))
        }
    }

    @Test("E-24 practice reads the plan and no personal goal or logbook", arguments: TestEngine.available)
    func reads(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let page = try await client.as(.fatma).get(world.deBrug.path("tracks", world.track.text))
            #expect(!page.source.contains("zzgoalbramzz") && !page.source.contains("zzlogbramzz"))
            #expect(try await client.as(.fatma).get(world.deBrug.path("tracks", world.track.text, "plan")).source.contains("zzplanbramzz"))
        }
    }

    @Test("LB-2.1-06 the mail for the final Go is in the language its receiver chose, else in Dutch", arguments: TestEngine.available)
    func language(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.as(.fatma).post("/me/language", ["language": "en"])
            try await client.bring(to: .waitingFinalGo)
            let mails = try await client.sentMails()
            let english = try #require(mails.first { $0.recipient == Persona.fatma.email })
            #expect(english.text.contains("Final Go for") && english.text.contains("Hello Fatma") && !english.text.contains("Wil jij"))
            #expect(mails.contains { $0.text.contains("Dag Tess") && $0.text.contains("Wil jij de definitieve Go geven?") })
        }
    }
}
