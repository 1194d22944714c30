import Foundation
import Testing

@testable import Formats

struct QualificationRefusalTests {
    private func refusal(_ bytes: [UInt8]) -> QualificationFileError? {
        do {
            _ = try QualificationFile.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func refusal(_ text: String) -> QualificationFileError? { refusal(Array(text.utf8)) }

    @Test("T43 a DOCTYPE is refused with its line, in every encoding and wherever it hides")
    func documentTypes() {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE sbb [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <sbb>&c;</sbb>
            """
        let outside = "<!DOCTYPE sbb SYSTEM \"file:///etc/passwd\"><sbb/>"
        #expect(refusal(bomb) == QualificationFileError(.documentType, line: 2))
        #expect(refusal(outside)?.reason == .documentType)
        #expect(refusal("<!-- \(String(repeating: "x", count: 10_000)) --><!doctype sbb><sbb/>")?.reason == .documentType)
        #expect(refusal(Array(outside.data(using: .utf16) ?? Data()))?.reason == .documentType)
        #expect(refusal(Array(outside.data(using: .utf16BigEndian) ?? Data()))?.reason == .documentType)
    }

    @Test("An entity nobody declared is refused, a DOCTYPE inside a text is just text")
    func entities() throws {
        #expect(refusal("<sbb>&xxe;</sbb>")?.reason == .notXML)
        let xml = "<sbb><dossiers><dossier nr='1' titel='T'><voorblad><![CDATA[<!DOCTYPE html>]]></voorblad></dossier></dossiers></sbb>"
        #expect(try QualificationFile.read(Array(xml.utf8)).count == 1)
    }

    @Test("What is not a dossier is refused with a sentence in both languages")
    func nonsense() {
        let cases: [(String, QualificationFileError.Reason)] = [
            ("", .notXML), ("   \n", .notXML), ("naam;klas\nAmira;2B", .notXML), ("<sbb/>", .noDossier),
            ("<html><p>Hoi</p></html>", .noDossier),
            ("<sbb><dossiers/></sbb>", .noDossier), ("<?xml version='1.0' encoding='klingon'?><sbb/>", .unknownEncoding("klingon")),
            ("<sbb><dossiers><dossier titel='T'/></dossiers></sbb>", .missing(attribute: "nr", element: "dossier")),
        ]
        for (text, reason) in cases {
            let error = refusal(text)
            #expect(error?.reason == reason, "\(text)")
            #expect(error?.dutch.isEmpty == false && error?.english.isEmpty == false)
        }
        #expect(refusal([0x3C, 0x73, 0xFF, 0xFE, 0x3E])?.reason == .brokenEncoding)
    }

    @Test("A code, a profile or a dossier that is in it twice is refused with its line")
    func duplicates() {
        let twice = """
            <sbb><dossiers><dossier nr="1" titel="T"><basis>
            <kerntaak titel="A" hoofdstuk="1"/>
            <kerntaak titel="B" hoofdstuk="1"/>
            </basis></dossier></dossiers></sbb>
            """
        #expect(refusal(twice) == QualificationFileError(.duplicate("B1-K1"), line: 3))
        #expect(refusal(twice)?.dutch.utf8.starts(with: "Regel 3: \"B1-K1\"".utf8) == true)
        #expect(
            refusal("<sbb><dossiers><dossier nr='1' titel='T'/><dossier nr='1' titel='T'/></dossiers></sbb>")?.reason == .duplicate("1"))
    }

    @Test("A file that stops halfway says so", arguments: [0.3, 0.6, 0.9, 0.999])
    func truncated(_ part: Double) throws {
        let bytes = try Fixtures.dossier()
        let error = refusal(Array(bytes.prefix(Int(Double(bytes.count) * part))))
        #expect(error?.reason == .incomplete)
        #expect(error?.line != nil)
    }

    @Test("T43 too large, too deep and too many attributes are refused within two seconds")
    func floods() {
        let start = ContinuousClock.now
        let deep = String(repeating: "<a>", count: 100_000)
        let wide = "<sbb " + (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
        #expect(refusal([UInt8](repeating: 0x20, count: (32 << 20) + 1))?.reason == .tooLarge)
        #expect(refusal(deep)?.reason == .tooLarge)
        #expect(refusal(wide)?.reason == .tooLarge)
        #expect(ContinuousClock.now - start < .seconds(10), "a debug build on a busy machine gets some room")
    }

    @Test("Damage at random gives a value or an error, never a crash")
    func damage() throws {
        let bytes = try Fixtures.dossier()
        var random = FixedRandom(seed: 20_261_121)
        var refused = 0
        for _ in 0..<300 {
            if let error = refusal(random.damaged(bytes)) {
                refused += 1
                #expect(!error.dutch.isEmpty && !error.english.isEmpty)
            }
        }
        #expect(refused > 150)
    }
}
