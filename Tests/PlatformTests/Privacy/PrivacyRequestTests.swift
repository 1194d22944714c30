import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct PrivacyRequestTests {
    @Test("P06 P10 somebody asks to be erased; the administrator sees who and since when, and erases", arguments: TestEngine.available)
    func erasure(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            let bram = try await client.as(.bram)
            let asked = try await bram.get("/me/data").submit("Vraag het", ["kind": "erasure"], follow: true)
            #expect(asked.contains("antwoord uiterlijk 17 december"))
            let hans = try await client.as(.hans)
            let requests = try await hans.get(world.deBrug.path("privacy", "requests"))
            #expect(requests.contains("Bram Wiersma · wissen"))
            let link = try #require(requests.links.first { $0.contains("/privacy/requests/") })
            let request = try await hans.get(link)
            #expect(request.contains("Dit moet nog bewaard blijven, met naam en nummer: 1 × beoordeling"))
            #expect(!request.contains("zzjudgedbramzz"))
            let done = try await request.submit("Wis dit nu", follow: true)
            #expect(done.contains("gewist"))
            let shut = try await bram.get("/me/data")
            #expect(shut.location != nil, "Bram is signed out")
            #expect(try await client.traces(of: ["zzgoalbramzz", "zzlogbramzz", "zzobservationbramzz"]) == [])
        }
    }

    @Test("X-07 nobody but an administrator of the organisation opens its requests", arguments: TestEngine.available)
    func closed(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            for persona in [Persona.noor, .bram, .ilona, .ilse] {
                let page = try await client.as(persona).get(world.deBrug.path("privacy", "requests"))
                #expect(page.status == 404)
            }
        }
    }

    @Test("P06 an administrator who does not do it writes why", arguments: TestEngine.available)
    func refusal(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            _ = try await client.as(.bram).get("/me/data").submit("Vraag het", ["kind": "correction", "text": "Mijn nummer klopt niet"])
            let hans = try await client.as(.hans)
            let requests = try await hans.get(world.deBrug.path("privacy", "requests"))
            let request = try await hans.get(try #require(requests.links.first { $0.contains("/privacy/requests/") }))
            let refused = try await request.submit("Antwoord", ["outcome": "refused"])
            #expect(refused.status == 422 && refused.contains("Schrijf erbij waarom je het niet doet."))
            _ = try await request.submit("Antwoord", ["outcome": "refused", "answer": "Je nummer klopt wel."])
            let answered = try await client.as(.bram).get("/me/data")
            #expect(answered.contains("niet gedaan: Je nummer klopt wel."))
        }
    }

    @Test("P06 a question or answer that is not complete comes back with what was typed", arguments: TestEngine.available)
    func incomplete(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let mine = try await client.as(.bram).get("/me/data")
            let unchosen = try await mine.submit("Vraag het", ["text": "Mijn nummer klopt niet"])
            #expect(unchosen.status == 422 && unchosen.contains("Kies wat je wilt"))
            #expect(unchosen.contains("Mijn nummer klopt niet"))
            let unsaid = try await mine.submit("Vraag het", ["kind": "correction"])
            #expect(unsaid.status == 422 && unsaid.contains("Schrijf erbij wat er niet klopt."))
            _ = try await unchosen.submit("Vraag het", ["kind": "correction"])
            let hans = try await client.as(.hans)
            let requests = try await hans.get(world.deBrug.path("privacy", "requests"))
            let request = try await hans.get(try #require(requests.links.first { $0.contains("/privacy/requests/") }))
            #expect(request.contains("Mijn nummer klopt niet"))
            let answer = try await request.submit("Antwoord", ["answer": "Je nummer staat goed."])
            #expect(answer.status == 422 && answer.contains("Kies wat je met het verzoek deed."))
            #expect(answer.contains("Je nummer staat goed."))
        }
    }
}
