import Foundation

/// Held as long as this value lives; the kernel lets go when the process dies, however it dies.
final class FileLock: Sendable {
    private let descriptor: CInt

    init(path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StoreError.refused("cannot open \(path): \(String(cString: strerror(errno)))") }
        // When this throws, `deinit` runs and closes: a close here would be the second, and hit a file that somebody opened meanwhile.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StoreError.refused("another server is serving this database (\(path))")
        }
    }

    deinit { _ = close(descriptor) }
}
