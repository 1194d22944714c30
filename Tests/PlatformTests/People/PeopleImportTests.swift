import Formats
import Foundation
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Platform

@Suite struct PeopleImportTests {
    private typealias Files = [String: [UInt8]]

    private static func files(_ change: (inout [String: String]) -> Void = { _ in }) throws -> Files {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Demo/people")
        var texts: [String: String] = [:]
        for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            texts[url.lastPathComponent] = String(decoding: try Data(contentsOf: url), as: UTF8.self).replacingOccurrences(
                of: "\r\n", with: "\n")
        }
        change(&texts)
        return texts.mapValues { Array($0.utf8) }
    }

    private static func roster(_ change: (inout [String: String]) -> Void = { _ in }) throws -> Roster { try Roster.read(files(change)) }

    /// Takes out every row that names one of these.
    private static func without(_ names: [String], _ files: inout [String: String]) {
        for file in files.keys {
            let rows = files[file]!.split(separator: "\n", omittingEmptySubsequences: true)
            files[file] = rows.filter { row in !names.contains { row.contains($0) } }.joined(separator: "\n") + "\n"
        }
    }

    @Test("people, groups and places come in, and a second run says everything is unchanged", arguments: TestEngine.available)
    func twice(_ engine: Engine) async throws {
        let roster = try Self.roster()
        try await withWorld(engine) { world, client in
            let first = try await client.write(at: world.deBrug) { try $0.importPeople(roster) }
            let expected = roster.users.count + roster.classes.count + roster.enrollments.count
            #expect(first.counts == ImportCounts(created: expected))
            client.time.advance(days: 1)
            let second = try await client.write(at: world.deBrug) { try $0.importPeople(roster) }
            #expect(second.counts == ImportCounts(unchanged: expected))
            #expect(second.countsByKind["roles"]?.created == 0)
        }
    }

    @Test("a prefix in the metadata belongs to the name", arguments: TestEngine.available)
    func prefix(_ engine: Engine) async throws {
        let roster = try Self.roster()
        try await withWorld(engine) { world, client in
            let names = try await client.write(at: world.deBrug) { database in
                _ = try database.importPeople(roster)
                return try database.all("SELECT name FROM member WHERE organisation_id = \(database.keeper)")
                    .map { try $0.read("name", as: String.self) }
            }
            #expect(names.contains("Bram de Wit"))
        }
    }

    @Test(
        "who is missing from a bulk file leaves, with places and roles, and comes back when the file has them again",
        arguments: TestEngine.available)
    func leaving(_ engine: Engine) async throws {
        let all = try Self.roster()
        let fewer = try Self.roster { Self.without(["s1002"], &$0) }
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) { try $0.importPeople(all) }
            let gone = try await client.write(at: world.deBrug) { try $0.importPeople(fewer) }
            #expect(gone.counts.removed == 2)
            let again = try await client.write(at: world.deBrug) { try $0.importPeople(fewer) }
            #expect(again.counts.removed == 0)
            let back = try await client.write(at: world.deBrug) { try $0.importPeople(all) }
            #expect(back.counts.updated == 2)
        }
    }

    @Test("a file that would end more than a tenth is refused until somebody allows it", arguments: TestEngine.available)
    func protection(_ engine: Engine) async throws {
        let all = try Self.roster()
        let fewer = try Self.roster { Self.without(["s1002", "s1003", "s1004", "s1005"], &$0) }
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) { try $0.importPeople(all) }
            await #expect(throws: PeopleImportError.self) { _ = try await client.write(at: world.deBrug) { try $0.importPeople(fewer) } }
            let allowed = try await client.write(at: world.deBrug) { try $0.importPeople(fewer, allowRemovals: true) }
            #expect(allowed.counts.removed == 8)
        }
    }

    @Test("a delta changes what it names and ends nothing else", arguments: TestEngine.available)
    func delta(_ engine: Engine) async throws {
        let all = try Self.roster()
        let delta = try Self.roster { files in
            for name in ["users", "classes", "enrollments", "roles", "orgs", "courses", "academicSessions"] {
                files["manifest.csv"] = files["manifest.csv"]!.replacingOccurrences(
                    of: "file.\(name),bulk", with: "file.\(name),\(name == "users" ? "delta" : "absent")")
                if name != "users" { files["\(name).csv"] = nil }
            }
            let rows = files["users.csv"]!.split(separator: "\n")
            let stamp = "active,2026-11-20T10:00:00Z,"
            let row = rows[2].replacingOccurrences(of: "s1002,,,", with: "s1002,\(stamp)").replacingOccurrences(of: "Haddad", with: "Hadad")
            files["users.csv"] = "\(rows[0])\n\(row)\n"
        }
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) { try $0.importPeople(all) }
            let outcome = try await client.write(at: world.deBrug) { try $0.importPeople(delta) }
            #expect(outcome.counts == ImportCounts(updated: 1))
        }
    }

    @Test("an administrator in a file is raised to nothing here", arguments: TestEngine.available)
    func administrators(_ engine: Engine) async throws {
        let roster = try Self.roster { files in
            files["roles.csv"] = files["roles.csv"]!.replacingOccurrences(of: "primary,teacher", with: "primary,systemAdministrator")
            files["enrollments.csv"] = files["enrollments.csv"]!.replacingOccurrences(of: ",teacher,", with: ",administrator,")
        }
        try await withWorld(engine) { world, client in
            let roles = try await client.write(at: world.deBrug) { database in
                let before = try database.all("SELECT id FROM role_assignment WHERE organisation_id = \(database.keeper)").count
                _ = try database.importPeople(roster)
                let places = try database.all(
                    "SELECT id FROM place WHERE organisation_id = \(database.keeper) AND source_key IS NOT NULL AND role <> 'learner'"
                ).count
                return try database.all("SELECT id FROM role_assignment WHERE organisation_id = \(database.keeper)").count - before + places
            }
            #expect(roles == 0)
        }
    }

    @Test("somebody who was imported signs in with the address of the file and is recognised", arguments: TestEngine.available)
    func signIn(_ engine: Engine) async throws {
        let roster = try Self.roster()
        let address = "Amira.Haddad@debrug.example"
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) { try $0.importPeople(roster) }
            let linked = try await client.program.write { platform in
                let person = try #require(try platform.personSigningIn(email: address))
                try platform.linkMembers(to: person)
                try platform.linkMembers(to: person)
                return try platform.all("SELECT organisation_id, name FROM member WHERE person_id = \(person.id)").map {
                    try $0.read("name", as: String.self)
                }
            }
            #expect(linked == ["Amira Haddad"])
            let unknown = try await client.program.write { try $0.personSigningIn(email: "niemand@debrug.example") == nil }
            #expect(unknown)
        }
    }

    @Test("an address that two members share ties nobody", arguments: TestEngine.available)
    func sharedAddress(_ engine: Engine) async throws {
        try await withWorld(engine) { world, client in
            let linked = try await client.program.write { platform in
                let database = platform.asProgram(at: world.deBrug.id)
                try database.createMember(name: "Een", email: "samen@thuis.example")
                try database.createMember(name: "Twee", email: "samen@thuis.example")
                let person = try #require(try platform.personSigningIn(email: "samen@thuis.example"))
                try platform.linkMembers(to: person)
                return try platform.all("SELECT organisation_id, id FROM member WHERE person_id = \(person.id)").count
            }
            #expect(linked == 0)
        }
    }
}
