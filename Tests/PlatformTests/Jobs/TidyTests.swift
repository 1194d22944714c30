import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct TidyTests {
    @Test(
        "old form ids, links, tries, done jobs and a second step that was only begun go each day; what still works stays",
        arguments: TestEngine.available)
    func tidies(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let program = client.program
            let (bram, yara) = (try #require(world[.bram].person), try #require(world[.yara].person))
            let before = try await client.contents()
            _ = try await client.as(.bram).post("/me/language", ["language": "nl"])
            try await program.count(.password(email: "x@y.nl"), from: "203.0.113.9")
            try await program.write { database in
                _ = try database.mailLink(signingIn: bram, to: nil, seconds: 60)
                try database.prepareSecondFactor(for: bram, program.settings)
                try database.prepareSecondFactor(for: yara, program.settings)
                try database.run("UPDATE second_factor SET confirmed_at = \(database.now) WHERE person_id = \(yara)")
            }
            func count(_ table: SQL) async throws -> Int {
                try await client.read { try $0.all("SELECT 1 AS found FROM \(table) /* person_id organisation_id */").count }
            }
            func counts() async throws -> [Int] {
                [try await count("request"), try await count("mailed_link"), try await count("attempt"), try await count("second_factor")]
            }
            let links = try await count("mailed_link") - 1
            #expect(try await counts() == [1, links + 1, 2, 2])
            try await tidy(client)
            #expect(try await counts() == [1, links + 1, 2, 2], "nothing is old yet")
            client.time.advance(days: 29)
            try await tidy(client)
            #expect(try await counts() == [1, links + 1, 0, 1])
            client.time.advance(days: 2)
            try await tidy(client)
            #expect(try await counts() == [0, links, 0, 1])
            #expect(try await client.contents()["place"] == before["place"])
        }
    }

    /// As the runner would, but for jobs of others.
    private func tidy(_ client: TestClient) async throws {
        let kind = try #require(PlatformJobs.kinds.first { $0.name == "jobs.tidy" })
        let row = try await client.program.write { database -> JobRow in
            try database.enqueue("jobs.tidy", key: "test")
            return try JobRow(row: database.first("SELECT * FROM job WHERE kind = 'jobs.tidy' AND key = 'test'")!)
        }
        try await kind.run(client.program, row)
    }
}
