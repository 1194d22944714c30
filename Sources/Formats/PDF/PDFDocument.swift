/// A document that is read from top to bottom: headings, paragraphs and tables. It comes out as A4 with page numbers, tagged so that a
/// screen reader reads it as it stands here.
package struct PDFDocument: Sendable {
    package enum Block: Sendable {
        /// Level 1 to 3.
        case heading(String, level: Int)
        case paragraph(String)
        /// `widths` divide the page among the columns.
        case table(head: [String], widths: [Double], rows: [[String]])
    }

    package let title: String
    /// As in HTML: "nl", "en".
    package let language: String
    /// `2026-11-17T10:00:00`; the writer asks no clock.
    package let created: String
    package var blocks: [Block]

    package init(title: String, language: String, created: String, blocks: [Block]) {
        self.title = title
        self.language = language
        self.created = created
        self.blocks = blocks
    }
}
