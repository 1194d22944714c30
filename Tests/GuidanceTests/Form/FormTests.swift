import Markup
import Platform
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Guidance

@Suite struct FormTests {
    static let diary = FormKind(
        "test.diary", Words("Dagboek", "Diary"), lead: Words("Schrijf.", "Write."), writers: .author(sharedWith: .assess),
        [
            FormQuestion(
                "day", Words("Wat gebeurde er?", "What happened?"), needed: Words("Schrijf wat er gebeurde.", "Write what happened.")),
            FormQuestion("mood", Words("Hoe ging het?", "How was it?"), .scale([FormChoice("1", Words("Matig", "So-so"))])),
            FormQuestion(
                "moment", Words("Moment", "Moment"), .several(atMost: 3, worth: [FormChoice("much", Words("Veel", "Much"))])),
            FormQuestion("about", Words("Waarover?", "About what?"), .picked),
        ])
    static let together = FormKind(
        "test.together", Words("Samen", "Together"), lead: Words("Schrijf samen.", "Write together."), writers: .group(readBy: .assess),
        [FormQuestion("facts", Words("Feiten", "Facts"))])

    /// A member of De Brug on the track of Bram and Yara.
    @discardableResult private static func at<Value: Sendable>(
        _ client: TestClient, _ persona: Persona, _ body: @escaping @Sendable (OrganisationDatabase, Permit<Track>) throws -> Value
    ) async throws -> Value {
        let track = client.world.track!
        return try await client.write(at: client.world.deBrug, as: persona) { try body($0, $0.track(track, to: .read)) }
    }

    @Test("LB-3.1-10 a field is saved by itself and gone on with; who saves over a newer text sees it", arguments: TestEngine.available)
    func fields(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await Self.at(client, .bram) { database, permit in
                let open = try database.response(Self.diary, permit)
                #expect(open.stored == nil && open.missing.map(\.key) == ["day"])
                #expect(try database.save("day", "Het regende", version: 0, in: open) == .version(1))
                #expect(try database.save("day", "Te laat", version: 0, in: open) == .changed(text: "Het regende"))
                let again = try database.response(Self.diary, permit)
                #expect(again.stored?.text("day") == "Het regende" && again.missing.isEmpty)
                #expect(try database.save("day", "Het regende hard", version: 1, in: again) == .version(2))
                #expect(try database.save("day", "Het regende hard", version: 1, in: again) == .version(2), "the same words do not clash")
            }
        }
    }

    @Test("LB-3.1-10 only what the form asks and offers is taken", arguments: TestEngine.available)
    func taken(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await Self.at(client, .bram) { database, permit in
                let open = try database.response(Self.diary, permit)
                let item = [FormChoice("a", Words("A", "A"))]
                #expect(throws: Refusal.self) { try database.save("other", "x", version: 0, in: open) }
                #expect(throws: Refusal.self) { try database.save("mood", "9", version: 0, in: open) }
                #expect(throws: Refusal.self) { try database.save("about", "b", version: 0, in: open, offered: ["about": item]) }
                #expect(throws: Refusal.self) { try database.save("moment-4", "x", version: 0, in: open) }
                let long = String(repeating: "a", count: Form.longestText + 1)
                #expect(throws: Refusal.self) { try database.save("day", long, version: 0, in: open) }
                #expect(try database.save("about", "a", version: 0, in: open, offered: ["about": item]) == .version(1))
                #expect(try database.save("moment-2", "Koken", version: 0, in: open) == .version(1))
                #expect(try database.save("moment-2-worth", "much", version: 0, in: open) == .version(1))
                let stored = try #require(try database.response(Self.diary, permit).stored)
                #expect(stored.answers(to: Self.diary.questions[2]).map(\.text) == ["Koken"])
            }
        }
    }

    @Test("F-37 what one person writes is read by nobody else until it is shared, then by the guide only", arguments: TestEngine.available)
    func sharing(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await Self.at(client, .bram) { database, permit in
                try database.save("day", "Van mij", version: 0, in: database.response(Self.diary, permit))
            }
            let noor: @Sendable (OrganisationDatabase, Permit<Track>) throws -> [String] = { database, permit in
                try database.readableResponses([Self.diary], permit).map { $0.text("day") }
            }
            #expect(try await Self.at(client, .noor, noor) == [])
            try await Self.at(client, .bram) { database, permit in
                try database.share(database.response(Self.diary, permit), on: permit, path: "/")
            }
            #expect(try await Self.at(client, .noor, noor) == ["Van mij"])
            #expect(try await Self.at(client, .yara, noor) == [])
            #expect(try await Self.at(client, .yara) { try $0.response(Self.diary, $1).stored == nil })
            #expect(try await client.as(.noor).get("/notices").contains("deelde met je: Dagboek"))
            try await Self.at(client, .bram) { try $0.withdraw($0.response(Self.diary, $1)) }
            #expect(try await Self.at(client, .noor, noor) == [])
        }
    }

    @Test("F-37 what a group writes together is one text of all its members, and the guide reads along", arguments: TestEngine.available)
    func group(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await Self.at(client, .bram) { _ = try $0.save("facts", "Acht gasten", version: 0, in: $0.response(Self.together, $1)) }
            try await Self.at(client, .yara) { database, permit in
                let open = try database.response(Self.together, permit)
                #expect(open.stored?.text("facts") == "Acht gasten")
                #expect(try database.save("facts", "Negen gasten", version: 1, in: open) == .version(2))
            }
            #expect(
                try await Self.at(client, .noor) { try $0.readableResponses([Self.together], $1).map { $0.text("facts") } } == [
                    "Negen gasten"
                ])
            await #expect(throws: Refusal.self) { try await Self.at(client, .noor) { try $0.response(Self.together, $1).stored == nil } }
        }
    }

    @Test(
        "D5 finishing waits for what is needed and keeps the draft; finished words stand until the author goes on",
        arguments: TestEngine.available)
    func finishing(_ engine: Engine) async throws {
        try await withWorld(engine) { _, client in
            try await Self.at(client, .bram) { database, permit in
                try database.save("moment-1", "Koken", version: 0, in: database.response(Self.diary, permit))
                let early = try database.response(Self.diary, permit)
                #expect(throws: Refusal.self) { try database.finish(early) }
                try database.save("day", "Klaar", version: 0, in: early)
                try database.finish(database.response(Self.diary, permit))
                let finished = try database.response(Self.diary, permit)
                #expect(finished.isFinished && finished.stored?.text("moment-1") == "Koken")
                #expect(throws: Refusal.self) { try database.save("day", "Anders", version: 1, in: finished) }
                try database.goOn(with: finished)
                #expect(try database.save("day", "Anders", version: 1, in: database.response(Self.diary, permit)) == .version(2))
            }
        }
    }

    @Test(
        "X-11 somebody's own words are in their export and go when they are forgotten; alone they are theirs to throw away",
        arguments: TestEngine.available)
    func own(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let id = try await client.write(at: world.deBrug, as: .bram) { database in
                let open = try database.beginResponse(Self.diary, on: nil)
                try database.save("day", "Alleen voor mij", version: 0, in: open)
                return try #require(open.stored?.id)
            }
            #expect(try await client.as(.bram).get("/me/data.json").source.contains("Alleen voor mij"))
            await #expect(throws: Refusal.self) {
                try await client.write(at: world.deBrug, as: .yara) { _ = try $0.ownResponse(id, of: [Self.diary]) }
            }
            let left = try await client.write(at: world.deBrug, as: .bram) { database in
                #expect(try database.ownResponses([Self.diary]).map(\.id) == [id])
                try database.discard(database.ownResponse(id, of: [Self.diary]))
                return try database.all("SELECT id FROM response_answer WHERE organisation_id = \(world.deBrug.id) AND response_id = \(id)")
                    .count
            }
            #expect(left == 0)
        }
    }
}
