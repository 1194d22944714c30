import Testing

@testable import Formats

struct CSVTests {
    private func read(_ text: String) -> CSVDocument { CSVDocument.read(Array(text.utf8)) }

    @Test("Quotes, doubled quotes, line breaks, CRLF and a byte order mark are read as RFC 4180 says")
    func sound() {
        let document = read("\u{FEFF}naam,tekst\r\n\"Wit, de\",\"zei \"\"hoi\"\"\r\nen ging\"\r\nBos,\nKaya,\"\"")
        #expect(document.problems.isEmpty)
        #expect(document.header?.fields == ["naam", "tekst"])
        #expect(document.rows.map(\.fields) == [["Wit, de", "zei \"hoi\"\r\nen ging"], ["Bos", ""], ["Kaya", ""]])
        #expect(document.rows.map(\.line) == [2, 4, 5])
    }

    @Test("A semicolon in the header without a comma is the delimiter")
    func semicolons() {
        #expect(read("a;b\n1,5;2").rows.first?.fields == ["1,5", "2"])
        #expect(read("a,b;c\n1;2,3").rows.first?.fields == ["1;2", "3"])
    }

    @Test("A quote or a delimiter glued to a combining mark keeps its meaning")
    func combining() {
        #expect(read("a,b\n\"\u{301}x\",\u{308}y").rows.first?.fields == ["\u{301}x", "\u{308}y"])
        #expect(read("a,\u{301}b\n1,2").header?.fields.count == 2)
    }

    @Test("Every fault is named with its line and field, and reading goes on")
    func faults() {
        let bytes = Array("a,b\n1\n\"x\"y,2\nz\"z,3\n4,5\n".utf8) + [0x36, 0x2C, 0xFF, 0x0A] + Array("7,8\n9,\"open\n10,11\n".utf8)
        let document = CSVDocument.read(bytes)
        #expect(
            document.problems.map(\.reason) == [.ragged(expected: 2, found: 1), .strayQuote, .strayQuote, .notUTF8, .unterminatedQuote])
        #expect(document.problems.map(\.line) == [2, 3, 4, 6, 8])
        #expect(document.problems.map(\.field) == [nil, 1, 1, 2, 2])
        #expect(document.rows.map(\.fields) == [["4", "5"], ["7", "8"], ["10", "11"]])
        #expect(document.problems.allSatisfy { !$0.dutch.isEmpty && !$0.english.isEmpty })
    }

    @Test("What the writer writes, the reader reads back")
    func roundTrip() {
        let rows = [["a", "b"], ["\"x\"", "1,2;3"], ["een\r\ntwee", " rand "], ["", "Yıldız"]]
        let document = CSVDocument.read(CSVWriter.write(rows))
        #expect([document.header?.fields ?? []] + document.rows.map(\.fields) == rows)
    }

    @Test(
        "T26 no cell starts a formula, and a plain number stays a number",
        arguments: [
            ("=1+1", "'=1+1"), ("+31 6 12", "'+31 6 12"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
            ("=\u{301}1", "'=\u{301}1"), ("-\u{301}1", "'-\u{301}1"), ("＝1", "'＝1"), ("-3,5", "-3,5"), ("+12", "+12"), ("-1.25", "-1.25"),
            ("-", "'-"), ("-1-1", "'-1-1"), ("gewoon", "gewoon"), ("", ""),
        ])
    func formulas(_ cell: String, _ expected: String) {
        let document = CSVDocument.read(CSVWriter.write([["kop", "x"], [cell, "x"]]), delimiter: 0x2C)
        #expect(document.rows.first?.fields.first.map { Array($0.utf8) } == Array(expected.utf8))
    }

    @Test("Damage at random never crashes the reader")
    func damage() throws {
        let bytes = Array("\u{FEFF}a,b,c\r\n\"x\"\"y\",2,3\r\n4,\"5\r\n6\",7\r\nÖmer,é,\"\"\r\n".utf8)
        var random = FixedRandom(seed: 7)
        for _ in 0..<5_000 {
            let document = CSVDocument.read(random.damaged(bytes))
            #expect(document.rows.allSatisfy { $0.fields.count == document.header?.fields.count })
        }
    }
}
