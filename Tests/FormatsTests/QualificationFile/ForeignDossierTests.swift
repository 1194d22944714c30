import Foundation
import Testing

@testable import Formats

/// Files that differ from the two that were at hand.
struct ForeignDossierTests {
    private func read(_ dossiers: String) throws -> [QualificationFile] {
        try QualificationFile.read(Array("<sbb><dossiers>\(dossiers)</dossiers></sbb>".utf8))
    }

    private func tasks(_ inner: String, chapter: String) -> String {
        """
        <dossier nr="1" titel="T"><basis><basiskerntaken><kerntaak titel="K" hoofdstuk="\(chapter)">
        <basiswerkprocessen>\(inner)</basiswerkprocessen></kerntaak></basiskerntaken></basis></dossier>
        """
    }

    @Test(
        "Chapters are read as a number, a short form, a path or a whole code",
        arguments: [
            ("2", "3", "B1-K2-W3"), ("K2", "W3", "B1-K2-W3"), ("3.2", "3.2.3", "B1-K2-W3"), ("B1-K2", "B1-K2-W3", "B1-K2-W3"),
            ("D1-K1", "D1-K1-W1", "D1-K1-W1"), ("D1-K1", "2", "D1-K1-W2"), ("", "", "B1-K1-W1"), ("99999999999", "x", "B1-K1-W1"),
        ])
    func chapters(_ task: String, _ process: String, _ code: String) throws {
        let file = try read(tasks("<werkproces titel=\"W\" hoofdstuk=\"\(process)\"/>", chapter: task))[0]
        #expect(file.workProcesses.map(\.code) == [code])
    }

    @Test("Several dossiers, none with a basis, missing parts and unknown elements are fine")
    func lenient() throws {
        let files = try read(
            """
            <dossier nr="1" titel="Een"><nieuw><diep/></nieuw><profielen><profiel nr="7" titel="P" niveau="Niveau 3"><omschrijving>
            <sbu>4.800</sbu></omschrijving><profielkerntaken>
            <kerntaak titel="K"><profielwerkprocessen><werkproces titel="W"/><werkproces titel="X"/></profielwerkprocessen></kerntaak>
            </profielkerntaken></profiel></profielen></dossier>
            <dossier nr="2" titel="Twee"/>
            """)
        #expect(files.map(\.number) == ["1", "2"])
        #expect(files[0].workProcesses.map(\.code) == ["P1-K1-W1", "P1-K1-W2"])
        #expect(files[0].profiles[0].level == 3 && files[0].profiles[0].studyHours == 4800 && files[0].competences.isEmpty)
        #expect(files.summary == QualificationSummary(coreTasks: 1, workProcesses: 2, competences: 0, profiles: 1))
    }

    @Test("A download of many dossiers, larger than libxml2 takes in one piece, is read")
    func large() throws {
        let filler = "<!-- " + String(repeating: "x", count: 1 << 20) + " -->"
        let files = try read((1...12).map { "<dossier nr=\"\($0)\" titel=\"T\">\(filler)</dossier>\n" }.joined())
        #expect(files.count == 12)
    }

    @Test("HTML outside CDATA, namespaces and references to nothing are read too")
    func mixed() throws {
        let xml = """
            <s:sbb xmlns:s="urn:x"><s:dossiers><s:dossier nr="1" titel="T"><s:basis><s:kerntaak titel="K" hoofdstuk="1">
            <s:complexiteit>Eerst <b>dit</b>.<br/>Dan dat.</s:complexiteit>
            <s:werkproces titel="W"><s:werkprocescompetenties><s:competentie referentie="1"/></s:werkprocescompetenties></s:werkproces>
            </s:kerntaak></s:basis></s:dossier></s:dossiers></s:sbb>
            """
        let file = try QualificationFile.read(Array(xml.utf8))[0]
        #expect(file.coreTasks[0].complexity.base.blocks == [.paragraph("Eerst dit."), .paragraph("Dan dat.")])
        #expect(file.unresolvedReferences == 1)
    }

    @Test(
        "The same text comes out of every encoding the file may declare",
        arguments: [
            ("utf-8", String.Encoding.utf8), ("UTF-16", .utf16), ("utf-16", .utf16LittleEndian), ("ISO-8859-1", .isoLatin1),
            ("windows-1252", .windowsCP1252),
        ])
    func encodings(_ name: String, _ encoding: String.Encoding) throws {
        let xml = "<?xml version='1.0' encoding='\(name)'?>\n<sbb><dossiers><dossier nr='1' titel='Één café'/></dossiers></sbb>"
        let file = try QualificationFile.read(Array(try #require(xml.data(using: encoding))))[0]
        #expect(file.title == "Één café")
    }
}
