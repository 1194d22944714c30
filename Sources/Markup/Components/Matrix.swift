/// Who stands where: people in rows, what they learn in columns. A cell opens what is behind it.
///
/// A full group is thousands of cells, so a cell is a table cell with a number, a few signs and a short link: what the signs mean stands
/// in a legend on the page, and the heads of row and column say whose and what.
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

    /// Columns that belong together, such as the criteria of one work process.
    package struct Group: Sendable {
        package let short: String
        package let title: String
        package let columns: [Column]

        package init(_ short: String, title: String, columns: [Column]) {
            self.short = short
            self.title = title
            self.columns = columns
        }
    }

    package struct Cell: Sendable {
        /// 0 is nothing yet; 1 to 4 set the depth of the colour.
        package let level: Int
        /// What is shown large: "2", "·".
        package let text: String
        /// What is shown small below it: "20/3".
        package let note: String
        /// Relative to the page.
        package let href: String?

        package init(level: Int, text: String, note: String = "", href: String? = nil) {
            self.level = min(max(level, 0), 4)
            self.text = text
            self.note = note
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
    package let groups: [Group]
    package let rows: [Row]

    package init(caption: String, corner: String, groups: [Group], rows: [Row]) {
        self.caption = caption
        self.corner = corner
        self.groups = groups
        self.rows = rows
    }
}

package func matrix(_ matrix: Matrix) -> HTML {
    let groups: [HTML] = matrix.groups.map {
        "<th scope=\"colgroup\" colspan=\"\($0.columns.count)\"><abbr title=\"\($0.title)\">\($0.short)</abbr></th>"
    }
    let columns: [HTML] = matrix.groups.flatMap(\.columns).map { "<th scope=\"col\"><abbr title=\"\($0.title)\">\($0.short)</abbr></th>" }
    return """
        <div class="scroll" role="region" aria-label="\(matrix.caption)" tabindex="0"><table class="matrix" data-grid>
        <caption class="visually-hidden">\(matrix.caption)</caption>
        <thead><tr><th scope="col" rowspan="2">\(matrix.corner)</th>\(groups)</tr><tr>\(columns)</tr></thead>
        <tbody>\(matrix.rows.map(matrixRow))</tbody>
        </table></div>
        """
}

private func matrixRow(_ row: Matrix.Row) -> HTML {
    let name: HTML = row.href.map { "<a href=\"\($0)\">\(row.name)</a>" } ?? .text(row.name)
    return "<tr><th scope=\"row\">\(name)</th>\(row.cells.map(matrixCell))</tr>\n"
}

private func matrixCell(_ cell: Matrix.Cell) -> HTML {
    guard let href = cell.href else { return cell.level == 0 ? "<td>\(cell.text)</td>" : "<td class=\"l\(cell.level)\">\(cell.text)</td>" }
    return "<td class=\"l\(cell.level)\"><a href=\"\(href)\">\(cell.text)<i>\(cell.note)</i></a></td>"
}
