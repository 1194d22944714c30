import Store

/// A download of any length that is never in memory as a whole: pages of rows, each a read of its own. What is written while it leaves
/// may be in a later page; a page itself is one consistent look.
package struct Chunks: Sendable {
    package struct Chunk: Sendable {
        package let bytes: [UInt8]
        /// Where the next page begins; nil after the last.
        package let next: String?

        package init(_ bytes: [UInt8], next: String?) {
            self.bytes = bytes
            self.next = next
        }
    }

    /// The page that begins here; nil for the first.
    let read: @Sendable (_ from: String?) async throws -> Chunk
}

extension OrganisationContext {
    /// `make` gets a database bound as this request's is, once for every page, and asks for its permit again each time: a place that ends
    /// meanwhile ends the download.
    package func chunks(_ make: @escaping @Sendable (OrganisationDatabase, _ from: String?) throws -> Chunks.Chunk) -> Chunks {
        let (program, now, keeper, asker, member) = (program, now, database.keeper, database.asker, database.member)
        return Chunks { from in
            try await program.store.read {
                try make(OrganisationDatabase($0, now: now, keeper: keeper, asker: asker, member: member), from)
            }
        }
    }
}
