import Foundation
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@Suite struct PersonExportTests {
    @Test("A23 E-27 X-11 an export holds everything of its person and nothing of another", arguments: TestEngine.available)
    func whole(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            let answer = try await client.as(.bram).get("/me/data.json")
            #expect(answer.status == 200)
            let object = try JSONSerialization.jsonObject(with: Data(answer.body))
            #expect(object is [String: Any])
            for word in client.wordsOfBram { #expect(answer.source.contains(word), "\(word) is missing") }
            for token in world.tokens where !token.readers.contains(.bram) {
                #expect(!answer.source.contains(token.text), "\(token.text) is not Bram's")
            }
            #expect(!answer.source.contains("Aksoy"))
        }
    }

    @Test("E-27 the page of own data shows them in words, with the day until which they are kept", arguments: TestEngine.available)
    func page(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let today = client.time.today
            _ = try await client.write(at: world.deBrug) { database in
                try database.run(
                    "UPDATE track SET closed_day = \(today) WHERE organisation_id = \(world.deBrug.id) AND id = \(world.track)")
            }
            let page = try await client.as(.bram).get("/me/data")
            #expect(page.contains("Leerdoel (2)"))
            #expect(page.contains("zzgoalbramzz"))
            #expect(page.contains("bewaard tot en met") && page.contains("17 november 2027"))
        }
    }
}
