import Formats
import Foundation
import Store
import StoreTesting
import TestWorld
import Testing

@testable import Frameworks
@testable import Platform

@Suite struct QualificationImportTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func dossier() throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: "Demo/begeleider-dagactiviteiten.xml")), as: UTF8.self)
    }

    private static func read(_ text: String) throws -> QualificationFile {
        try #require(try QualificationFile.read(Array(text.utf8)).first)
    }

    /// SBB's own files where they lie beside the repository.
    static let published: [URL] = {
        let folder = root.deletingLastPathComponent().appending(path: "shared/data/sbb")
        return ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []).filter {
            $0.pathExtension == "xml"
        }
    }()

    @Test("what was read stands in the tables, and the same content again changes nothing", arguments: TestEngine.available)
    func same(_ engine: Engine) async throws {
        let text = try Self.dossier()
        let file = try Self.read(text)
        // Another layout of the file, not another content.
        let again = try Self.read(text.replacingOccurrences(of: "<kerntaak ", with: "<kerntaak\n   "))
        try await withWorld(engine) { world, client in
            let first = try await client.write(at: world.deBrug) { try $0.importQualification(file) }
            let second = try await client.write(at: world.deBrug) { try $0.importQualification(again) }
            #expect(first.status == .created)
            #expect(second == QualificationImport(framework: first.framework, status: .unchanged))
            let counts = try await client.write(at: world.deBrug) { database in
                try [Item.Kind.coreTask, .workProcess, .competence, .profile].map { try database.items(of: first.framework, $0).count }
            }
            #expect(counts == [file.summary.coreTasks, file.summary.workProcesses, file.summary.competences, file.summary.profiles])
            let audited = try await client.write(at: world.deBrug) { database in
                try database.all("SELECT id FROM audit WHERE organisation_id = \(world.deBrug.id) AND action = 'import'").count
            }
            #expect(audited == 1)
        }
    }

    @Test("a newer version stands beside the old one, and a member reads both", arguments: TestEngine.available)
    func versions(_ engine: Engine) async throws {
        let text = try Self.dossier()
        let old = try Self.read(text)
        let new = try Self.read(text.replacingOccurrences(of: "Demo 2026", with: "Demo 2027"))
        try await withWorld(engine) { world, client in
            _ = try await client.write(at: world.deBrug) { try $0.importQualification(old) }
            client.time.advance(days: 1)
            let later = try await client.write(at: world.deBrug) { try $0.importQualification(new) }
            #expect(later.status == .created)
            let page = try await client.as(.bram).get(world.deBrug.path("frameworks", later.framework.text))
            #expect(page.status == 200)
            #expect(page.contains("Demo 2026"))
            #expect(page.contains("Demo 2027"))
            #expect(page.statements <= 12)
            for task in new.coreTasks { #expect(page.contains(task.title)) }
            for process in new.workProcesses { #expect(page.contains(process.title)) }
            let list = try await client.as(.noor).get(world.deBrug.path("frameworks"))
            #expect(list.links.contains(world.deBrug.path("frameworks", later.framework.text)))
        }
    }

    @Test("text that differs per profile stands under the name of its profile", arguments: TestEngine.available)
    func profiles(_ engine: Engine) async throws {
        let file = try Self.read(try Self.dossier())
        let addition = try #require(
            file.workProcesses.flatMap { $0.description.additions + $0.result.additions + $0.behaviour.additions }.first)
        let profile = try #require(file.profiles.first { $0.number == addition.profile })
        try await withWorld(engine) { world, client in
            let outcome = try await client.write(at: world.deBrug) { try $0.importQualification(file) }
            let page = try await client.as(.noor).get(world.deBrug.path("frameworks", outcome.framework.text))
            #expect(page.contains("Bij \(profile.title):"))
            #expect(page.contains(try #require(addition.value.blocks.first).text))
        }
    }

    @Test("a framework of another organisation is not found", arguments: TestEngine.available)
    func strangers(_ engine: Engine) async throws {
        let file = try Self.read(try Self.dossier())
        try await withWorld(engine) { world, client in
            let outcome = try await client.write(at: world.deBrug) { try $0.importQualification(file) }
            #expect(try await client.as(.ivo).get(world.overkant.path("frameworks", outcome.framework.text)).status == 404)
            #expect(try await client.as(.ivo).get(world.deBrug.path("frameworks")).status == 404)
        }
    }

    @Test("the published files of SBB come in whole", arguments: published)
    func real(_ url: URL) async throws {
        let files = try QualificationFile.read(Array(try Data(contentsOf: url)))
        try await withWorld(.sqlite) { world, client in
            for file in files {
                let outcome = try await client.write(at: world.deBrug) { try $0.importQualification(file) }
                let outline = try await client.write(at: world.deBrug) { database in
                    let outline = try #require(try database.outline(of: outcome.framework))
                    return [outline.coreTasks.count, outline.coreTasks.reduce(0) { $0 + outline.workProcesses(of: $1).count }]
                }
                #expect(outline == [file.summary.coreTasks, file.summary.workProcesses])
                if file.number == "2755" { #expect(outline == [4, 18]) }
                if file.number == "4156" { #expect(outline == [8, 43]) }
            }
        }
    }
}
