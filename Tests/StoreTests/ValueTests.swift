import StoreTesting
import Testing

@testable import Store

@Suite struct ValueTests {
    static let rows: [[SQLValue]] = [
        [.integer(.max), .real(0.1), .flag(true), .bytes([0, 255, 39]), .integer(-1), .integer(19_000)],
        [.integer(1), .real(-.infinity), .flag(false), .bytes([]), .integer(0), .integer(-1)],
        [.null, .null, .null, .null, .null, .null],
    ]

    @Test("every kind of value comes back as it was stored", arguments: TestEngine.available) func roundTrip(engine: Engine) async throws {
        try await Library.with(engine) { store in
            for (number, row) in Self.rows.enumerated() {
                try await store.write { database in
                    try database.run(
                        """
                        INSERT INTO book (organisation_id, id, shelf_id, title, pages, price, lent, cover, bought, printed)
                        VALUES (\(Library.school), \(ID<Library.Book>(fixed: UInt64(number))), \(Library.novels), \("t"), \(row[0]), \(row[1]),
                            \(row[2]), \(row[3]), \(row[4]), \(row[5]))
                        """)
                }
            }
            let read = try await store.read {
                try $0.all("SELECT pages, price, lent, cover, bought, printed FROM book ORDER BY id")
            }
            #expect(read.map(\.names) == Array(repeating: ["pages", "price", "lent", "cover", "bought", "printed"], count: 3))
            for (stored, row) in zip(read, Self.rows) {
                #expect(try stored.readIfPresent("lent", as: Bool.self).map(SQLValue.flag) ?? .null == row[2])
                for (place, name) in stored.names.enumerated() where name != "lent" { #expect(stored.value(name) == row[place]) }
            }
        }
    }

    @Test("text comes back byte for byte", arguments: TestEngine.available) func text(engine: Engine) async throws {
        let texts = ["", "Zoë", "Zoe\u{308}", "\r\n\t'\"\\$1", "👩🏽‍🏫 \u{202E}", "\u{FEFF}é"]
        try await Library.with(engine) { store in
            try await store.write { for (number, text) in texts.enumerated() { try Library.addBook($0, UInt64(number), title: text) } }
            let read = try await store.read {
                try $0.all("SELECT title FROM book ORDER BY id").map { try $0.read("title", as: String.self) }
            }
            #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
        }
    }

    @Test("a text with a NUL byte and a number that is none are refused", arguments: TestEngine.available)
    func unstorable(engine: Engine) async throws {
        try await Library.with(engine) { store in
            await #expect(throws: StoreError.failed(code: "22021", message: "a text holds a NUL byte")) {
                try await store.write { try Library.addBook($0, 1, title: "a\0b") }
            }
            await #expect(throws: StoreError.failed(code: "22003", message: "a number is not a number")) {
                try await store.read { _ = try $0.all("SELECT id FROM book WHERE price = \(Double.nan)") }
            }
        }
    }

    @Test("a value of the wrong kind is refused", arguments: TestEngine.available) func wrongKind(engine: Engine) async throws {
        try await Library.with(engine) { store in
            await #expect(throws: StoreError.self) {
                try await store.write { try $0.run("UPDATE shelf SET id = \("text")") }
            }
        }
    }

    @Test("sums, counts, averages and tests read as numbers and flags", arguments: TestEngine.available)
    func aggregates(engine: Engine) async throws {
        try await Library.with(engine) { store in
            try await store.write { for pages in 1...4 { try Library.addBook($0, UInt64(pages), pages: pages) } }
            let row = try #require(
                try await store.read {
                    try $0.first(
                        """
                        SELECT COUNT(*) AS number, SUM(pages) AS total, AVG(pages) AS mean, MAX(title) AS last, 7 / 2 AS half,
                            EXISTS (SELECT 1 FROM book WHERE pages = 4) AS found, SUM(pages) * 0.5 AS part
                        FROM book
                        """)
                })
            #expect(try row.read("number", as: Int.self) == 4)
            #expect(try row.read("total", as: Int.self) == 10)
            #expect(try row.read("mean", as: Double.self) == 2.5)
            #expect(try row.read("half", as: Int.self) == 3)
            #expect(try row.read("found", as: Bool.self))
            #expect(try row.read("part", as: Double.self) == 5)
            #expect(try row.read("last", as: String.self) == "Max")
        }
    }

    @Test("every kind of value reads beside a sum as well, where PostgreSQL answers in text", arguments: TestEngine.available)
    func besideSum(engine: Engine) async throws {
        try await Library.with(engine) { store in
            try await store.write { try Library.addBook($0, 255, pages: 3) }
            let row = try #require(
                try await store.read {
                    try $0.first(
                        """
                        SELECT id, title, SUM(pages) AS total, MIN(pages) AS least, MIN(price) AS price, TRUE AS found, 0.25 * SUM(pages) AS part,
                            CAST(MIN(pages) AS DOUBLE PRECISION) AS real
                        FROM book GROUP BY id, title
                        """)
                })
            #expect(try row.read("id") == ID<Library.Book>(fixed: 255))
            #expect(try row.read("title") == "Max")
            #expect(try row.read("total") == 3)
            #expect(try row.read("least") == 3)
            #expect(row.value("price") == .null)
            #expect(try row.read("found") == true)
            #expect(try row.read("part") == 0.75)
            #expect(try row.read("real") == 3.0)
        }
    }

    @Test("keys sort by the time they were made, in the store as in Swift", arguments: TestEngine.available)
    func order(engine: Engine) async throws {
        let ids = (1...20).map { ID<Library.Shelf>(at: Instant(milliseconds: Int64($0) * 1000)) }
        #expect(ids == ids.sorted())
        try await Library.with(engine) { store in
            try await store.write { for id in ids.shuffled() { try Library.addShelf($0, id, id.text) } }
            let read = try await store.read {
                try $0.all("SELECT id FROM shelf WHERE id > \(Library.novels) ORDER BY id").map {
                    try $0.read("id", as: ID<Library.Shelf>.self)
                }
            }
            #expect(read == ids)
        }
    }

    @Test("a list finds its members, and an empty list nothing", arguments: TestEngine.available) func lists(engine: Engine) async throws {
        try await Library.with(engine) { store in
            try await store.write { for number in 1...100 { try Library.addBook($0, UInt64(number), pages: number) } }
            let found = try await store.read { database in
                try [Array(2...99), []].map { try database.all("SELECT id FROM book WHERE pages IN \($0)").count }
            }
            #expect(found == [98, 0])
        }
    }
}
