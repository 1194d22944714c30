import Formats
import Foundation
import Testing

@Suite struct PDFTests {
    private func document(rows: Int) -> PDFDocument {
        let filling = (1...rows).map { ["W\($0)", "Sanne wachtte tot mevrouw De Wit uitgepraat was, en vroeg toen pas door. ✓ é ü"] }
        return PDFDocument(
            title: "Beoordeling van Bram ‘de Wit’", language: "nl", created: "2026-11-17T10:00:00",
            blocks: [
                .heading("Beoordeling", level: 1), .paragraph("Eén alinea."), .heading("Kerntaak", level: 2),
                .table(head: ["Code", "Gezien"], widths: [1, 4], rows: filling),
            ])
    }

    @Test("a document comes out as PDF with its title, its language and its structure")
    func structure() throws {
        let bytes = try PDFWriter.write(document(rows: 3))
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("%PDF-") && text.hasSuffix("%%EOF\n"))
        for part in ["/StructTreeRoot", "/Marked true", "/Lang (nl)", "/S /H1", "/S /P", "/S /Table", "/S /TH", "/S /TD"] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("the cross-reference at the end points at the catalogue")
    func reference() throws {
        let bytes = try PDFWriter.write(document(rows: 1))
        let text = String(decoding: bytes, as: UTF8.self)
        let start = try #require(text.split(separator: "startxref\n").last?.split(separator: "\n").first.flatMap { Int($0) })
        #expect(String(decoding: bytes[start...].prefix(4), as: UTF8.self) == "xref")
        let entry = String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")[2]
        let place = try #require(Int(entry.prefix(10)))
        #expect(String(decoding: bytes[place...].prefix(60), as: UTF8.self).contains("/Type /Catalog /Lang (nl)"))
    }

    @Test("every row is readable, over as many pages as it takes", .enabled(if: Reading.isThere))
    func reading() throws {
        let text = try Reading.text(of: PDFWriter.write(document(rows: 120)))
        for row in [1, 60, 120] { #expect(text.contains("W\(row)")) }
        #expect(text.contains("Eén alinea.") && text.contains("✓") && text.contains("ü"))
        #expect(text.split(separator: "\u{0C}").count > 3)
        #expect(text.contains("Beoordeling van Bram ‘de Wit’ · 2"))
    }

    @Test("one cell that is longer than a page goes on at the next, and a NUL ends nothing", .enabled(if: Reading.isThere))
    func long() throws {
        let long = String(repeating: "woord ", count: 3000) + "\0slot"
        let text = try Reading.text(
            of: PDFWriter.write(
                PDFDocument(
                    title: "a", language: "nl", created: "2026-11-17T10:00:00",
                    blocks: [.table(head: ["x", "y"], widths: [1, 1], rows: [["kort", long]])])))
        #expect(text.contains("slot"))
    }
}

/// `pdftotext` reads back what was written.
enum Reading {
    private static let program = "/usr/bin/pdftotext"
    static let isThere = FileManager.default.isExecutableFile(atPath: program)

    static func text(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = ["-layout", file.path(), "-"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
