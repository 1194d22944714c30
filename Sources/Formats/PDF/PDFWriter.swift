import CPango

/// Writes a document as PDF through Pango and Cairo. It draws, so it takes milliseconds and memory: for threads that may wait, never for
/// a cooperative one.
package enum PDFWriter {
    package struct Failure: Error, Sendable { package let status: String }

    package static func write(_ document: PDFDocument) throws -> [UInt8] {
        let output = Output()
        let holder = Unmanaged.passUnretained(output)
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, bytes, count in
                guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, holder.toOpaque(), PDFSheet.width, PDFSheet.height)
        defer { cairo_surface_destroy(surface) }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, clean(document.title))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, document.created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Leidraad")
        let context = cairo_create(surface)
        defer { cairo_destroy(context) }
        if let context {
            let sheet = PDFSheet(context, footer: clean(document.title), language: document.language)
            sheet.tagged("Document") { for block in document.blocks { sheet.draw(block) } }
            sheet.finishPage()
        }
        cairo_surface_finish(surface)
        // The surface writes into `output` until here.
        let status = withExtendedLifetime(output) { cairo_surface_status(surface) }
        guard status == CAIRO_STATUS_SUCCESS else { throw Failure(status: String(cString: cairo_status_to_string(status))) }
        return PDFLanguage.named(document.language, in: output.bytes)
    }

    /// C reads up to a NUL, and Pango draws a box for control characters.
    static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value == 10 || $0.value >= 32 && $0.value != 127 }))
    }

    private final class Output { var bytes: [UInt8] = [] }
}

/// Cairo 1.16 cannot say in which language a document is; screen readers need it. The catalogue is written once more with it, as PDF
/// allows at the end of a file (ISO 32000-1, 7.5.6).
enum PDFLanguage {
    /// The bytes unchanged when the catalogue is not found, as in a Cairo that writes it packed.
    static func named(_ language: String, in pdf: [UInt8]) -> [UInt8] {
        let mark = Array("<< /Type /Catalog".utf8)
        guard let catalogue = last(mark, in: pdf[...]), let start = last(Array("startxref\n".utf8), in: pdf[...]),
            let close = first(Array("endobj".utf8), in: pdf, from: catalogue), let end = last(Array(">>".utf8), in: pdf[..<close]),
            let root = number(before: catalogue, in: pdf),
            let size = integer(after: "/Size ", in: pdf), let info = integer(after: "/Info ", in: pdf),
            let previous = integer(at: start + 10, in: pdf)
        else { return pdf }
        let place = pdf.count
        let body = Array(pdf[(catalogue + mark.count)..<end])
        let object = Array("\(root) 0 obj\n<< /Type /Catalog /Lang (\(language)) /ViewerPreferences << /DisplayDocTitle true >>".utf8)
        let digits = String(place)
        let offset = String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
        let trailer = """
            xref
            \(root) 1
            \(offset) 00000 n\u{20}
            trailer
            << /Size \(size) /Root \(root) 0 R /Info \(info) 0 R /Prev \(previous) >>
            startxref
            """
        let written = pdf + object + body + Array("\n>>\nendobj\n".utf8)
        return written + Array("\(trailer)\n\(written.count)\n%%EOF\n".utf8)
    }

    private static func last(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.reversed().first { bytes[$0...].starts(with: wanted) }
    }

    private static func first(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        (start..<bytes.count).first { bytes[$0...].starts(with: wanted) }
    }

    private static func integer(after text: String, in bytes: [UInt8]) -> Int? {
        last(Array(text.utf8), in: bytes[...]).flatMap { integer(at: $0 + text.utf8.count, in: bytes) }
    }

    private static func integer(at start: Int, in bytes: [UInt8]) -> Int? {
        Int(String(decoding: bytes[start...].prefix { (48...57).contains($0) }, as: UTF8.self))
    }

    /// The number of the object whose content begins here: `35 0 obj`.
    private static func number(before place: Int, in bytes: [UInt8]) -> Int? {
        let words = bytes[..<place].suffix(24).split { $0 == 10 || $0 == 32 }.suffix(3).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[1] == "0", words[2] == "obj" else { return nil }
        return Int(words[0])
    }
}
