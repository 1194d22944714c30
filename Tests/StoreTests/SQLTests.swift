import Testing

@testable import Store

@Suite struct SQLTests {
    @Test("what is interpolated is bound and never becomes text") func bound() {
        let name = "'; DROP TABLE person; --"
        let (text, values) = SQL("SELECT id FROM person WHERE name = \(name) AND age > \(17) AND gone = \(nil as Int?)").rendered(
            for: .sqlite)
        #expect(text == "SELECT id FROM person WHERE name = $1 AND age > $2 AND gone = $3")
        #expect(values == [.text(name), .integer(17), .null])
    }

    @Test("a list becomes one place per value, and an empty list a place that nothing is in") func lists() {
        #expect(SQL("id IN \([1, 2])").rendered(for: .sqlite).text == "id IN ($1, $2)")
        #expect(SQL("id IN \([] as [Int])").rendered(for: .sqlite).text == "id IN (NULL)")
    }

    @Test("pieces of SQL are spliced, and their values numbered on") func splices() {
        let conditions: [SQL] = ["a = \(1)", "b = \("x")"]
        let (text, values) = SQL("SELECT c FROM t WHERE \(conditions.joined(separator: " AND ")) LIMIT \(5)").rendered(for: .postgresql)
        #expect(text == "SELECT c FROM t WHERE a = $1 AND b = $2 LIMIT $3")
        #expect(values == [.integer(1), .text("x"), .integer(5)])
    }

    @Test("the engines differ only in the fragments of the dialect") func dialect() {
        let sql: SQL = "SELECT id FROM job\(.skipLocked)"
        #expect(sql.rendered(for: .sqlite).text == "SELECT id FROM job")
        #expect(sql.rendered(for: .postgresql).text == "SELECT id FROM job FOR UPDATE SKIP LOCKED")
    }

    @Test("a table reads as the CREATE TABLE of each engine") func creation() {
        let table = Table(
            "t", keeper: .platform, key: "id", [Column("id", .id, .technical), Column("on_leave", .flag, required: false, .technical)],
            rules: ["UNIQUE (on_leave)"])
        #expect(
            table.creation.rendered(for: .sqlite).text == """
                CREATE TABLE t (
                    id BLOB NOT NULL,
                    on_leave INTEGER CHECK (on_leave IN (FALSE, TRUE)),
                    PRIMARY KEY (id),
                    UNIQUE (on_leave)
                ) STRICT
                """)
        #expect(table.creation.rendered(for: .postgresql).text.contains("on_leave BOOLEAN CHECK (on_leave IN (FALSE, TRUE))"))
    }
}
