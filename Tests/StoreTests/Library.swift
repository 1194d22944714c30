import Store
import StoreTesting
import Testing

/// A small schema that uses every kind of column: shelves of organisations, and the books on them.
enum Library {
    enum Shelf {}
    enum Book {}

    static let shelf = Table(
        "shelf", keeper: .organisation, key: "organisation_id, id",
        [Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("name", .text, .organisational)],
        rules: ["UNIQUE (organisation_id, name)"])

    static let bookColumns = [
        Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("shelf_id", .id, .technical),
        Column("title", .text, .organisational), Column("pages", .integer, required: false, .organisational),
        Column("price", .real, required: false, .organisational), Column("lent", .flag, required: false, .organisational),
        Column("cover", .bytes, required: false, .organisational), Column("bought", .instant, required: false, .organisational),
        Column("printed", .day, required: false, .organisational),
    ]

    static let book = Table(
        "book", keeper: .organisation, key: "organisation_id, id", bookColumns,
        references: [Table.Reference("organisation_id, shelf_id", to: "shelf", onDelete: " ON DELETE CASCADE")],
        rules: ["CHECK (pages > 0)"])

    static let migrations = [
        Migration(1, "shelves", [.create(shelf)]),
        Migration(2, "books", [.create(book), .run("CREATE INDEX book_by_shelf ON book (organisation_id, shelf_id)")]),
    ]

    static let school = OrganisationID(7)
    static let novels = ID<Shelf>(fixed: 1)

    /// A library with one shelf.
    static func with(_ engine: Engine, watch: KeeperWatch? = nil, _ body: (any Store) async throws -> Void) async throws {
        try await withStore(engine, migrations: migrations, watch: watch) { store in
            try await store.write { try addShelf($0, novels, "Romans") }
            try await body(store)
        }
    }

    static func addShelf(_ database: Database, _ id: ID<Shelf>, _ name: String) throws {
        try database.run("INSERT INTO shelf (organisation_id, id, name) VALUES (\(school), \(id), \(name))")
    }

    static func addBook(_ database: Database, _ number: UInt64, shelf: ID<Shelf> = novels, title: String = "Max", pages: Int? = nil) throws
    {
        try database.run(
            """
            INSERT INTO book (organisation_id, id, shelf_id, title, pages)
            VALUES (\(school), \(ID<Book>(fixed: number)), \(shelf), \(title), \(pages))
            """)
    }

    static func countBooks(_ store: any Store) async throws -> Int {
        try await store.read { try $0.first("SELECT COUNT(*) AS books FROM book")?.read("books") ?? -1 }
    }

    static func expectBooks(_ number: Int, in store: any Store, at place: SourceLocation = #_sourceLocation) async throws {
        let books = try await countBooks(store)
        #expect(books == number, sourceLocation: place)
    }
}
