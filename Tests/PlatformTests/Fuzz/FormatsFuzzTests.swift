import Formats
import Foundation
import Testing

/// Goal A11 (`security.md`): no input of strangers makes a reader stop the program or hang.
@Suite(.timeLimit(.minutes(1))) struct FormatsFuzzTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func people() throws -> [String: [UInt8]] {
        let folder = Self.root.appending(path: "Demo/people")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
    }

    @Test("A11 a spoiled CSV is read or has problems with their line, and what was read is written and read the same")
    func csv() {
        var mutation = Mutation(seed: 11)
        let sound = Array("\u{FEFF}naam,klas,e-mail\r\n\"Bakker, Noor\",2B,noor@x.nl\r\n\"zegt \"\"hoi\"\"\r\n\",2C,\r\n".utf8)
        for _ in 0..<1000 {
            let document = CSVDocument.read(mutation.spoiled(sound))
            #expect(document.problems.allSatisfy { $0.line >= 1 })
            let rows = document.rows.map(\.fields)
            guard document.problems.isEmpty, let header = document.header?.fields, !rows.isEmpty else { continue }
            let again = CSVDocument.read(CSVWriter.write([header] + rows), delimiter: 0x2C)
            #expect(again.rows.map(\.fields).count == rows.count)
        }
    }

    @Test("A11 a spoiled qualification file is read or refused with a sentence")
    func qualification() {
        var mutation = Mutation(seed: 43)
        let sound = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sbb><dossiers><dossier nr="23183" titel="Zorg &amp; welzijn"><basis><kerntaak titel="Begeleiden" hoofdstuk="B1-K1">
            <werkproces titel="Maakt een plan" hoofdstuk="B1-K1-W1"><omschrijving><![CDATA[<p>Eén <b>plan</b>&nbsp;</p><ul><li>a</li></ul>]]>
            </omschrijving></werkproces></kerntaak></basis></dossier></dossiers></sbb>
            """
        for _ in 0..<1000 {
            let bytes = mutation.spoiled(Array(sound.utf8))
            do {
                let files = try QualificationFile.read(bytes)
                #expect(!files.isEmpty)
            } catch {
                #expect(!error.dutch.isEmpty && !error.english.isEmpty)
            }
        }
    }

    @Test("A11 a spoiled file in a OneRoster package is read or refused with a sentence for each fault")
    func roster() throws {
        var mutation = Mutation(seed: 44)
        let sound = try people()
        let names = sound.keys.sorted()
        for _ in 0..<100 {
            var files = sound
            let name = names.randomElement(using: &mutation)!
            files[name] = mutation.spoiled(sound[name]!)
            do {
                _ = try Roster.read(files)
            } catch {
                #expect(!error.errors.isEmpty)
            }
        }
    }

    @Test("A11 spoiled prose is read, and a spoiled mail has no line that its writer did not mean")
    func texts() throws {
        var mutation = Mutation(seed: 7)
        let (html, address) = (
            Array("<p>Hoi &eacute; <script>x</script><br/>&lt;b&gt;</p><ul><li>a<li>b</ul>".utf8), Array("noor@brug.nl".utf8)
        )
        let receiver = try #require(MailAddress("bram@brug.nl"))
        for _ in 0..<1000 {
            _ = Prose(html: String(decoding: mutation.spoiled(html), as: UTF8.self))
            let text = String(decoding: mutation.spoiled(address), as: UTF8.self)
            if let read = MailAddress(text) { #expect(read.text.utf8.allSatisfy { $0 > 32 && $0 < 127 }) }
            let mail = MailMessage(
                from: .init(name: text, address: receiver), to: [.init(address: receiver)], subject: text, body: text,
                date: Date(timeIntervalSince1970: 0), messageID: "a@brug.nl")
            guard let bytes = try? mail.composed() else { continue }
            #expect(bytes.allSatisfy { $0 < 127 && $0 != 0 })
            let head = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
            let names = head.filter { $0.utf8.first != 32 }.map { $0.components(separatedBy: ":")[0] }
            #expect(
                names == [
                    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
                    "Content-Transfer-Encoding",
                ])
        }
    }
}
