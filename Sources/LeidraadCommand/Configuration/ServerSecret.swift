import Foundation
import Platform

/// The secret of the server: kept outside the database, so that a copy of the database alone opens nothing that is private.
enum ServerSecret {
    /// Reads base64 of at least 32 bytes; nil stays nil.
    static func read(_ text: String?) throws(ConfigurationProblem) -> [UInt8]? {
        guard let text else { return nil }
        if let bytes = Data(base64Encoded: text), bytes.count >= 32 { return Array(bytes) }
        throw ConfigurationProblem(
            sentence: "The server secret must be at least 32 random bytes in base64. Make one with: head -c 32 /dev/urandom | base64, "
                + "or leave it out: the program makes one in the data folder.")
    }

    /// The secret in this file; nil when there is no such file.
    static func find(in path: String) throws -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw ConfigurationProblem(sentence: "The server secret \(path) cannot be read. Let the program run as its owner.")
        }
        return try read(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }

    /// The secret in this file, which is made, for its owner alone, when it is not there. Two programs that start at once get the same.
    static func keep(in path: String) throws -> [UInt8] {
        if let found = try find(in: path) { return found }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let partial = path + "." + Token().text
        defer { _ = unlink(partial) }
        let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ConfigurationProblem(sentence: "Cannot write \(path): \(String(cString: strerror(errno))).") }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try file.write(contentsOf: Data((Data(Sodium.randomBytes(32)).base64EncodedString() + "\n").utf8))
        try file.synchronize()
        // A link, unlike a rename, never replaces the file of a program that was first.
        guard link(partial, path) == 0 || errno == EEXIST, let kept = try find(in: path) else {
            throw ConfigurationProblem(sentence: "Cannot write \(path): \(String(cString: strerror(errno))).")
        }
        return kept
    }
}
