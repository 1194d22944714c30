import Foundation
import Testing

@testable import Formats

struct QualificationFileTests {
    private func own() throws -> QualificationFile { try #require(try QualificationFile.read(try Fixtures.dossier()).first) }

    private func process(_ code: String, in file: QualificationFile) throws -> QualificationFile.WorkProcess {
        try #require(file.workProcesses.first { $0.code == code })
    }

    @Test("The demo dossier gives its counts, codes, profiles and competences")
    func counts() throws {
        let file = try own()
        #expect(file.summary == QualificationSummary(coreTasks: 3, workProcesses: 8, competences: 25, profiles: 2))
        #expect(file.number == "99990" && file.crebos == ["99999"] && file.version == "Demo 2026" && file.domain == "9001")
        #expect(file.coreTasks.map(\.code) == ["B1-K1", "P1-K1", "P2-K1"])
        #expect(file.coreTasks.map(\.profile) == [nil, "9901", "9902"])
        #expect(
            file.workProcesses.map(\.code) == [
                "B1-K1-W1", "B1-K1-W2", "B1-K1-W3", "P1-K1-W1", "P1-K1-W2", "P2-K1-W1", "P2-K1-W2", "P2-K1-W3",
            ])
        #expect(file.competences.map(\.letter).joined() == "ABCDEFGHIJKLMNOPQRSTUVWXY")
        #expect(file.competences[17].title == "Op de behoeften en verwachtingen van de \"klant\" richten")
        #expect(file.profiles.map(\.level) == [3, 4] && file.profiles.map(\.studyHours) == [3200, 4800])
        #expect(file.profiles.map(\.code) == ["P1", "P2"] && file.profiles.map(\.crebos) == [["99998"], ["99997"]])
        #expect(file.unresolvedReferences == 0)
    }

    @Test("A profile reads the base text and what it adds, another profile only the base")
    func perProfile() throws {
        let file = try own()
        let first = try process("B1-K1-W1", in: file)
        #expect(first.description.text(for: "9902").blocks.count == 2)
        #expect(first.description.text(for: "9901") == first.description.base)
        #expect(first.competences.list(for: nil) == ["D", "E", "M"])
        #expect(first.competences.list(for: "9902") == ["D", "E", "M", "N"])
        let task = file.coreTasks[0]
        #expect(task.complexity.base.blocks.count == 2)
        #expect(task.complexity.additions.map(\.profile) == ["9902"], "an empty addition says nothing")
        #expect(task.knowledge.base.count == 4, "a line named twice is one line")
        #expect(task.knowledge.list(for: "9902").count == 6)
    }

    @Test("Lists written with dashes, bullets and HTML all become list items")
    func lists() throws {
        let file = try own()
        for code in ["B1-K1-W1", "B1-K1-W2", "B1-K1-W3"] {
            let blocks = try process(code, in: file).behaviour.base.blocks
            #expect(blocks.count == 4)
            #expect(blocks[0] == .paragraph("De begeleider:"))
            for block in blocks.dropFirst() {
                guard case .item(let text) = block else {
                    Issue.record("\(code): \(block)")
                    continue
                }
                #expect(text.unicodeScalars.first?.properties.isAlphabetic == true)
            }
        }
        let plan = try process("B1-K1-W2", in: file)
        #expect(plan.description.base.blocks.count == 3)
        #expect(plan.result.base.plain == "Er ligt een dagplan dat de deelnemer begrijpt & zelf kan lezen.")
    }

    @Test("SBB's own files give their known counts and clean text", arguments: Fixtures.published)
    func published(_ url: URL) throws {
        let file = try #require(try QualificationFile.read(Array(try Data(contentsOf: url))).first)
        let known = [
            "2755": QualificationSummary(coreTasks: 4, workProcesses: 18, competences: 25, profiles: 3),
            "4156": QualificationSummary(coreTasks: 8, workProcesses: 43, competences: 25, profiles: 6),
        ]
        if let expected = known[file.number] { #expect(file.summary == expected) }
        #expect(file.coreTasks.filter { $0.profile == nil }.allSatisfy { $0.code.utf8.starts(with: "B1-K".utf8) })
        #expect(file.unresolvedReferences == 0)
        for process in file.workProcesses {
            #expect(!process.description.base.isEmpty && !process.result.base.isEmpty && !process.competences.base.isEmpty)
            #expect(process.behaviour.base.blocks.count > 1, "\(process.code) reads as a list")
            let all = [process.description, process.result, process.behaviour].flatMap { [$0.base] + $0.additions.map(\.value) }
            for text in all { #expect(!text.plain.utf8.contains(0x3C) && !text.plain.contains("&amp;")) }
        }
    }
}
