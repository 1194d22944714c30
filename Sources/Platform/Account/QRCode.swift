import CQRencode
import Markup

/// A QR code, drawn on the server: what is in it is a secret and goes to no service elsewhere.
struct QRCode: Sendable {
    /// The number of modules on each side.
    let width: Int
    private let dark: [Bool]

    /// Nil when the text is too long for one.
    init?(_ text: String) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        self.width = width
        // The lowest bit of a module says whether it is dark; the others are the library's own.
        dark = (0..<width * width).map { code.pointee.data[$0] & 1 == 1 }
    }

    func isDark(row: Int, column: Int) -> Bool { dark[row * width + column] }

    /// Black on white whatever the house style, in four modules of white: phones need both (ISO/IEC 18004).
    func html(label: String) -> HTML {
        let (side, path) = (width + 8, path)
        return """
            <svg viewBox="0 0 \(side) \(side)" width="240" height="240" role="img" aria-label="\(label)">\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }

    /// A stroke for each run of dark modules in a row.
    private var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let end = (column..<width).first { !isDark(row: row, column: $0) } ?? width
                if end > column { path += "M\(column + 4) \(row + 4)h\(end - column)v1h-\(end - column)z" }
                column = end + 1
            }
        }
        return path
    }
}
