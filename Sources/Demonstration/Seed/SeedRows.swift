import Platform
import Store

/// Rows on their way to one table. They wait until what they refer to is written, and go in equal batches, so that the engine keeps one
/// prepared statement.
struct SeedRows {
    private let head: SQL
    private let batch: Int
    private var waiting: [SQL] = []

    init(_ head: SQL, batch: Int = 100) {
        self.head = head
        self.batch = batch
    }

    mutating func add(_ row: SQL) { waiting.append(row) }

    /// Sends all; what does not fill a batch goes a row at a time.
    mutating func send(_ database: PlatformDatabase) throws {
        let whole = waiting.count - waiting.count % batch
        for first in stride(from: 0, to: whole, by: batch) {
            try database.run("\(head) VALUES \(Array(waiting[first..<first + batch]).joined(separator: ", "))")
        }
        for row in waiting[whole...] { try database.run("\(head) VALUES \(row)") }
        waiting = []
    }
}
