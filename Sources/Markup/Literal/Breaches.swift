import Synchronization

/// A place in the source code where a literal breaks the rules of `HTML`.
package struct Breach: Sendable, Equatable, CustomStringConvertible {
    package let message: String
    /// The fixed text, or what was built just before the hole.
    package let excerpt: String

    package var description: String { "\(message): \(excerpt)" }
}

/// What debug builds found. It never traps, so a page still shows; a test client drains it and fails.
package enum Breaches {
    private static let found = Mutex<[Breach]>([])

    /// Everything found since the last call.
    package static func drain() -> [Breach] {
        found.withLock { found in
            defer { found.removeAll() }
            return found
        }
    }

    /// What was found, left where it is.
    static func peek(where fits: (Breach) -> Bool) -> [Breach] { found.withLock { $0 }.filter(fits) }

    /// Keeps at most a thousand: a server that runs a debug build for days must not grow by it.
    static func record(_ message: String, _ excerpt: String) {
        found.withLock { if $0.count < 1000 { $0.append(Breach(message: message, excerpt: excerpt)) } }
    }
}
