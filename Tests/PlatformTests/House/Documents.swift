import Foundation

/// What stands beside the code: the tables of `docs`, and the source itself, for tests that hold one against the other.
enum Documents {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The rows of all tables below a heading, cell by cell, without the head of each table.
    static func rows(_ document: String, below heading: String) throws -> [[String]] {
        let text = try String(contentsOf: root.appendingPathComponent("docs/\(document)"), encoding: .utf8)
        let lines = text.components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: "## \(heading)") else { throw Missing(name: "\(document): \(heading)") }
        let below = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        return below.indices.filter { number in
            let isRule = below[number].hasPrefix("|--") || below[number].hasPrefix("|:-")
            let isHead = number + 1 < below.endIndex && below[number + 1].hasPrefix("|--")
            return below[number].hasPrefix("|") && !isRule && !isHead
        }.map { number in
            below[number].components(separatedBy: "|").dropFirst().dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// What stands between backquotes, in order.
    static func names(in cell: String) -> [String] {
        cell.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    /// The Swift files of all rooms by name, without the extension.
    static func sources() throws -> [(name: String, lines: [String])] {
        let folder = root.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return try files.filter { $0.pathExtension == "swift" }.map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return (file.deletingPathExtension().lastPathComponent, text.components(separatedBy: "\n"))
        }
    }

    struct Missing: Error { let name: String }
}
