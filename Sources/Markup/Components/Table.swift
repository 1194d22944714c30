/// A table that can be read aloud and scrolls inside itself on a phone. The first cell of a row is its head.
package func table(caption: String, head: [String], rows: [[HTML]]) -> HTML {
    let columns: [HTML] = head.map { "<th scope=\"col\">\($0)</th>" }
    return """
        <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table class="plain">
        <caption>\(caption)</caption>
        <thead><tr>\(columns)</tr></thead>
        <tbody>\(rows.map(tableRow))</tbody>
        </table></div>
        """
}

private func tableRow(_ cells: [HTML]) -> HTML {
    let head: HTML? = cells.first.map { "<th scope=\"row\">\($0)</th>" }
    let rest: [HTML] = cells.dropFirst().map { "<td>\($0)</td>" }
    return "<tr>\(head)\(rest)</tr>\n"
}
