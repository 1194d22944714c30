import Foundation

/// Columns under each other in a terminal.
enum TextTable {
    static func text(_ rows: [[String]]) -> String {
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }.joined(separator: "\n")
    }
}

/// Sends what was printed on its way now: standard output into a pipe waits for a full block otherwise.
func flushOutput() { fflush(nil) }
