import CPango

/// The page that is being drawn, from top to bottom.
final class PDFSheet {
    /// A4 in points.
    static let width = 595.28
    static let height = 841.89
    private static let margin = 50.0
    private static let gap = 6.0
    private static let bottom = height - 60

    private let cairo: OpaquePointer
    private let footer: String
    private let language: String
    private var y = PDFSheet.margin
    private var page = 1

    init(_ cairo: OpaquePointer, footer: String, language: String) {
        self.cairo = cairo
        self.footer = footer
        self.language = language
    }

    private var textWidth: Double { Self.width - 2 * Self.margin }

    /// Everything drawn inside belongs to this part of the structure.
    func tagged(_ name: String, _ body: () -> Void) {
        cairo_tag_begin(cairo, name, nil)
        body()
        cairo_tag_end(cairo, name)
    }

    func draw(_ block: PDFDocument.Block) {
        switch block {
        case .heading(let text, let level):
            y += level == 1 ? 0 : 10
            // A heading does not stand alone at the foot of a page.
            if y + 60 > Self.bottom { turn() }
            tagged("H\(min(max(level, 1), 3))") { column([Lines(text, self, level == 1 ? 20 : level == 2 ? 14 : 11, bold: true)]) }
        case .paragraph(let text): tagged("P") { column([Lines(text, self, 10)]) }
        case .table(let head, let widths, let rows): table(head, widths, rows)
        }
        y += Self.gap
    }

    func finishPage() {
        let lines = Lines("\(footer) · \(page)", self, 8)
        cairo_move_to(cairo, Self.margin, Self.height - 30)
        if let line = lines.line(0) { pango_cairo_show_layout_line(cairo, line) }
        cairo_show_page(cairo)
    }

    private func turn() {
        finishPage()
        page += 1
        y = Self.margin
    }

    // MARK: Tables

    private func table(_ head: [String], _ widths: [Double], _ rows: [[String]]) {
        let whole = max(widths.reduce(0, +), 1)
        let points = widths.map { $0 / whole * textWidth }
        tagged("Table") {
            row(head, points, "TH")
            for cells in rows { row(cells, points, "TD") }
        }
    }

    private func row(_ cells: [String], _ widths: [Double], _ tag: String) {
        let lines = zip(cells, widths).map { Lines($0, self, 9, bold: tag == "TH", width: $1 - 8) }
        let tallest = lines.map(\.height).max() ?? 0
        if y + tallest > Self.bottom, tallest < Self.bottom - Self.margin { turn() }
        tagged("TR") { column(lines, widths: widths, tag: tag) }
        y += 3
        rule()
        y += 3
    }

    private func rule() {
        cairo_set_source_rgb(cairo, 0.75, 0.75, 0.75)
        cairo_set_line_width(cairo, 0.5)
        cairo_move_to(cairo, Self.margin, y)
        cairo_line_to(cairo, Self.margin + textWidth, y)
        cairo_stroke(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
    }

    // MARK: Lines

    /// Texts side by side; what does not fit on this page goes on at the next.
    private func column(_ texts: [Lines], widths: [Double] = [], tag: String? = nil) {
        var next = Array(repeating: 0, count: texts.count)
        while texts.indices.contains(where: { next[$0] < texts[$0].count }) {
            let top = y
            var (x, lowest) = (Self.margin, y)
            for (place, text) in texts.enumerated() {
                let draw = { next[place] = self.lines(text, from: next[place], x, top, &lowest) }
                if let tag { tagged(tag, draw) } else { draw() }
                x += widths.isEmpty ? 0 : widths[place]
            }
            y = lowest
            if texts.indices.contains(where: { next[$0] < texts[$0].count }) { turn() }
        }
    }

    /// Draws what fits from `top` down and returns the first line that does not; at least one, so that it ends.
    private func lines(_ text: Lines, from start: Int, _ x: Double, _ top: Double, _ lowest: inout Double) -> Int {
        var (place, at) = (start, top)
        while place < text.count, let line = text.line(place) {
            let height = text.height(place)
            if at + height > Self.bottom, at > Self.margin { break }
            cairo_move_to(cairo, x, at + text.ascent(place))
            pango_cairo_show_layout_line(cairo, line)
            at += height
            place += 1
        }
        lowest = max(lowest, at)
        return place
    }

    /// One text, broken into lines of a width.
    private final class Lines {
        private let layout: OpaquePointer
        let count: Int

        init(_ text: String, _ sheet: PDFSheet, _ size: Double, bold: Bool = false, width: Double? = nil) {
            guard let layout = pango_cairo_create_layout(sheet.cairo) else { preconditionFailure("Pango has no memory for a layout") }
            self.layout = layout
            let font = pango_font_description_from_string("Sans")
            pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
            if bold { pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD) }
            pango_layout_set_font_description(layout, font)
            pango_font_description_free(font)
            pango_layout_set_width(layout, CInt((width ?? sheet.textWidth) * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
            pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string(sheet.language))
            pango_layout_set_text(layout, PDFWriter.clean(text), -1)
            count = Int(pango_layout_get_line_count(layout))
        }

        deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

        func line(_ place: Int) -> UnsafeMutablePointer<PangoLayoutLine>? { pango_layout_get_line_readonly(layout, CInt(place)) }

        private func box(_ place: Int) -> PangoRectangle {
            var logical = PangoRectangle()
            if let line = line(place) { pango_layout_line_get_extents(line, nil, &logical) }
            return logical
        }

        func height(_ place: Int) -> Double { Double(box(place).height) / Double(PANGO_SCALE) * 1.2 }
        func ascent(_ place: Int) -> Double { -Double(box(place).y) / Double(PANGO_SCALE) }
        var height: Double { (0..<count).map { height($0) }.reduce(0, +) }
    }
}
