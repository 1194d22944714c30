import Platform
import Store
import StoreTesting
import Testing

@testable import TestWorld

@Suite struct ReadLogTests {
    /// Opens a confidential record about Bram.
    private static let room = Domain(
        name: "Confidential",
        routes: [
            .get(
                "/o/:organisation/tracks/:track/read-for-test",
                .organisation(.signedIn) { context in
                    let permit = try context.database.track(context.id("track"), to: .readLog)
                    let learner = try context.database.people(on: permit).first { $0.role == .learner }
                    var answer = Answer.json(#"{"confidential":true}"#)
                    answer.readings = learner.map { [Reading(of: $0.member, "log", permit.noun.id, purpose: "logboek gelezen")] } ?? []
                    return answer
                })
        ])

    private func withConfidential(_ engine: Engine, _ body: (World, TestClient) async throws -> Void) async throws {
        try await withWorld(engine) { world, client in
            let plain = client.program
            let program = Program(
                house: House(TestHouse.house.domains + [Self.room]), store: plain.store, time: plain.time, settings: plain.settings,
                logger: plain.logger)
            try await body(world, TestClient(Site(program, world: world, time: client.time, log: client.site.log)))
        }
    }

    @Test(
        "E-05 E-27 whoever opens a confidential record is written down and shown to the person it is about", arguments: TestEngine.available
    )
    func shown(_ engine: Engine) async throws {
        try await withConfidential(engine) { world, client in
            let path = world.deBrug.path("tracks", world.track.text, "read-for-test")
            #expect(try await client.as(.noor).get(path).status == 200)
            let learners = try await [Persona.bram, .yara].asyncMap { try await client.as($0).get("/me/readings") }
            let told = learners.filter { $0.contains("Noor Bakker") && $0.contains("logboek gelezen") }
            #expect(told.count == 1)
            #expect(try await client.as(.noor).get("/me/readings").contains("Niemand heeft"))
        }
    }

    @Test("E-27 a page that was refused is not in the read log", arguments: TestEngine.available)
    func refused(_ engine: Engine) async throws {
        try await withConfidential(engine) { world, client in
            let page = try await client.as(.ivo).get(world.deBrug.path("tracks", world.track.text, "read-for-test"))
            #expect(page.status == 404)
            #expect(try await readings(client) == 0)
        }
    }

    @Test("E-27 a confidential page does not leave when its reading cannot be written down", arguments: TestEngine.available)
    func refusesWithoutLog(_ engine: Engine) async throws {
        try await withConfidential(engine) { world, client in
            try await client.program.write { try $0.run("DROP TABLE read_log /* of every organisation_id */") }
            let noor = try await client.as(.noor)
            // The watch of every test reports an answer of 500, which is what should happen here.
            var page: TestPage?
            await withKnownIssue { page = try await noor.get(world.deBrug.path("tracks", world.track.text, "read-for-test")) }
            #expect(page?.status == 500 && page?.source.contains("confidential\":true") == false)
        }
    }

    private func readings(_ client: TestClient) async throws -> Int {
        try await client.read { try $0.all("SELECT id FROM read_log WHERE organisation_id > \(0)").count }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async throws -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
