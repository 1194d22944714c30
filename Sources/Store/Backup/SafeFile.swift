import Foundation

/// A file that appears under its name only when it is whole and on disk.
enum SafeFile {
    /// Runs `make` on a temporary path beside `path`, flushes what it made and gives it its name. Refuses a path that exists.
    static func make(_ path: String, _ make: (String) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.refused("\(path) exists already") }
        let partial = path + ".partial"
        try? FileManager.default.removeItem(atPath: partial)
        do {
            try make(partial)
            guard chmod(partial, 0o600) == 0, flush(partial), rename(partial, path) == 0 else {
                throw StoreError.refused("cannot write \(path): \(String(cString: strerror(errno)))")
            }
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
        _ = flush(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    private static func flush(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { _ = close(descriptor) }
        return fsync(descriptor) == 0
    }
}
