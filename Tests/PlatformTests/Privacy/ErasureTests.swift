import Foundation
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct ErasureTests {
    @Test("A24 X-11 after erasure nothing of somebody is left in any table, and every total is as it was", arguments: TestEngine.available)
    func nothingLeft(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            _ = try await client.as(.bram)
            let words = client.wordsOfBram
            let before = try await client.totals()
            let foreseen = try await client.read {
                try Erasure.preview(PersonScope(world[.bram].person!, $0), despiteTerms: true, $0, TestHouse.house)
            }
            let done = try await client.erase(.bram, despiteTerms: true)
            #expect(try await client.traces(of: words) == [])
            let after = try await client.totals()
            // Of a message to somebody nothing is counted.
            let mayShrink: Set = ["session", "outgoing_mail", "mailed_link", "notice", "log_reaction"]
            for (table, number) in before where !mayShrink.contains(table) {
                #expect(after[table, default: 0] >= number, "\(table) lost rows")
            }
            #expect(foreseen.erased["goal"] == done.erased["goal"] && done.erased["goal"] == 1)
            #expect(done.kept.isEmpty && !done.hasNamesake)
            #expect(try await client.traces(of: ["Aksoy", "zzgoalyarazz", "zzlogyarazz"]).count >= 4, "others keep theirs")
        }
    }

    @Test("P10 what must be kept stays with the name it is about, and the certificate says so", arguments: TestEngine.available)
    func kept(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            let done = try await client.erase(.bram, despiteTerms: false)
            #expect(done.kept == [.init(table: "judgement", rows: 1, term: Norms.assessmentKept, until: nil)])
            #expect(Set(try await client.traces(of: client.wordsOfBram)) == ["judgement.reason", "member.name"])
        }
    }

    @Test("X-11 the audit chain still verifies: content and salt go, the link stays", arguments: TestEngine.available)
    func chain(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            #expect(try await AuditVerification.run(client.program).erased == 0)
            _ = try await client.erase(.bram, despiteTerms: true)
            let verification = try await AuditVerification.run(client.program)
            #expect(verification.faults == [])
            #expect(verification.erased >= 2)
        }
    }

    @Test("P10 a restored backup forgets again who was erased since", arguments: TestEngine.available)
    func replay(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            try await client.speakOfBram()
            let folder = NSTemporaryDirectory() + TestEngine.freshName()
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try await client.program.store.backup(to: folder + "/backup")
            let program = client.program.noting(in: folder + "/erasures.jsonl", on: client.program.store)
            _ = try await program.write { database in
                try database.erase(PersonScope(world[.bram].person!, database), despiteTerms: true, TestHouse.house)
            }
            try await program.copyErasures()
            let file = String(decoding: try #require(FileManager.default.contents(atPath: folder + "/erasures.jsonl")), as: UTF8.self)
            #expect(!file.contains("Wiersma") && !file.contains("bram@"))
            try await withEmptyDatabase(engine) { address in
                try await restoreStore(from: folder + "/backup", into: address)
                let restored = try await openStore(address, watch: KeeperWatch(TestHouse.house.tables), connections: 2)
                #expect(try await client.traces(of: client.wordsOfBram, in: restored) != [])
                #expect(try await program.noting(in: folder + "/erasures.jsonl", on: restored).replayErasures() == 1)
                #expect(try await client.traces(of: client.wordsOfBram, in: restored) == [])
                try await restored.close()
            }
        }
    }
}

extension TestClient {
    fileprivate func erase(_ persona: Persona, despiteTerms: Bool) async throws -> ErasureCertificate {
        let person = try #require(world[persona].person)
        return try await program.write { database in
            try database.erase(PersonScope(person, database), despiteTerms: despiteTerms, TestHouse.house).certificate
        }
    }
}

extension Program {
    /// The same program with a file for its erasures, on this store.
    fileprivate func noting(in file: String, on store: any Store) -> Program {
        var settings = settings
        settings.erasureFile = file
        return Program(house: house, store: store, time: time, settings: settings, logger: logger)
    }
}
