import Foundation
import Testing

/// A text that is kept in `Tests/Golden` and read in review: a right or a route that changes shows as one changed line.
package enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden")
    /// `make golden` writes the files anew.
    private static let isRenewing = ProcessInfo.processInfo.environment["LEIDRAAD_TEST_GOLDEN"] == "renew"

    /// Compares `lines` with the kept file, and tells every line that came or went.
    package static func check(_ name: String, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name)
        if isRenewing {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            return try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        }
        let kept = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
        guard Array(kept) != lines else { return }
        let gone = kept.filter { !lines.contains($0) }.map { "- \($0)" }
        let new = lines.filter { !kept.contains($0) }.map { "+ \($0)" }
        let told = gone + new
        Issue.record(
            "\(name) is different; if it should be, run `make golden`\n\((told.isEmpty ? ["the order changed"] : told).joined(separator: "\n"))",
            sourceLocation: sourceLocation)
    }
}
