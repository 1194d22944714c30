/// Who stands where: people in rows, what they learn in columns. A cell opens the observations behind it.
package struct Matrix: Sendable {
    package struct Column: Sendable {
        package let short: String
        package let title: String

        /// `short` is shown, `title` is the whole name.
        package init(_ short: String, title: String) {
            self.short = short
            self.title = title
        }
    }

    package struct Cell: Sendable {
        /// 0 is nothing yet; 1 to 4 set the depth of the colour.
        package let level: Int
        /// What is shown: "2", "·".
        package let text: String
        /// The same in words: "niveau 2, drie waarnemingen".
        package let label: String
        /// How strong the evidence is, 0 to 1.
        package let strength: Double?
        package let href: String?

        package init(level: Int, text: String, label: String, strength: Double? = nil, href: String? = nil) {
            self.level = min(max(level, 0), 4)
            self.text = text
            self.label = label
            self.strength = strength
            self.href = href
        }
    }

    package struct Row: Sendable {
        package let name: String
        package let href: String?
        package let cells: [Cell]

        package init(_ name: String, href: String? = nil, cells: [Cell]) {
            self.name = name
            self.href = href
            self.cells = cells
        }
    }

    package let caption: String
    /// The head above the names: "Student".
    package let corner: String
    package let columns: [Column]
    package let rows: [Row]

    package init(caption: String, corner: String, columns: [Column], rows: [Row]) {
        self.caption = caption
        self.corner = corner
        self.columns = columns
        self.rows = rows
    }
}

package func matrix(_ matrix: Matrix) -> HTML {
    let columns: [HTML] = matrix.columns.map { "<th scope=\"col\"><abbr title=\"\($0.title)\">\($0.short)</abbr></th>" }
    return """
        <div class="scroll" role="region" aria-label="\(matrix.caption)" tabindex="0"><table class="matrix" data-grid>
        <caption class="visually-hidden">\(matrix.caption)</caption>
        <thead><tr><th scope="col">\(matrix.corner)</th>\(columns)</tr></thead>
        <tbody>\(matrix.rows.map { matrixRow($0, matrix.columns) })</tbody>
        </table></div>
        """
}

private func matrixRow(_ row: Matrix.Row, _ columns: [Matrix.Column]) -> HTML {
    let name: HTML = row.href.map { "<a href=\"\($0)\">\(row.name)</a>" } ?? .text(row.name)
    let cells: [HTML] = zip(row.cells, columns).map { "<td>\(matrixCell($0, of: row.name, in: $1.title))</td>" }
    return "<tr><th scope=\"row\">\(name)</th>\(cells)</tr>\n"
}

private func matrixCell(_ cell: Matrix.Cell, of name: String, in column: String) -> HTML {
    let bar = cell.strength.map(strengthBar)
    guard let href = cell.href else {
        return """
            <span class="cell level-\(cell.level)"><span aria-hidden="true">\(cell.text)</span>\
            <span class="visually-hidden">\(cell.label)</span>\(bar)</span>
            """
    }
    return """
        <a class="cell level-\(cell.level)" href="\(href)" aria-label="\(name), \(column): \(cell.label)">\(cell.text)\(bar)</a>
        """
}

/// A line whose length is the strength. A drawing, because the content security policy refuses style attributes.
private func strengthBar(_ strength: Double) -> HTML {
    let width = Int((min(max(strength, 0), 1) * 100).rounded())
    return """
        <svg class="strength" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true"><rect width="\(width)" height="3"/></svg>
        """
}
