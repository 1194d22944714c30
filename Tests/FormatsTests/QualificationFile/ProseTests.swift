import Testing

@testable import Formats

struct ProseTests {
    @Test(
        "HTML and plain text become clean lines",
        arguments: [
            ("Een<br/>twee", "Een\ntwee"), ("<p>Een</p>\n\n<p>twee</p>", "Een\ntwee"), ("Een\ntwee", "Een\ntwee"),
            ("Een: <ul><li>a</li><li>b</li></ul>", "Een:\n- a\n- b"), ("• a\n• b", "- a\n- b"), ("- a\r\n-b", "- a\n- b"),
            ("-5 graden", "-5 graden"), ("5 &lt; 6 &amp; 7 &gt; 6", "5 < 6 & 7 > 6"), ("5 < 6", "5 < 6"),
            ("&lt;p&gt;Dubbel&lt;/p&gt;&lt;p&gt;verpakt&lt;/p&gt;", "Dubbel\nverpakt"),
            ("caf&eacute; &#233; &#xE9; &onbekend;", "café é é &onbekend;"),
            ("Bij <naam van het bedrijf> werken", "Bij naam van het bedrijf werken"),
            ("<b>vet</b> en <span style=\"x\">groot</span>", "vet en groot"),
            ("<script>alert(1)</script>tekst", "tekst"), ("a\u{202E}b\u{0}c\u{AD}d", "abcd"), ("  veel \t ruimte\u{A0} ", "veel ruimte"),
            ("<p>regel die\ndoorloopt</p>", "regel die doorloopt"), ("<!-- weg -->blijft", "blijft"), ("e\u{301}e\u{301}n", "één"),
            ("", ""),
        ])
    func plain(_ html: String, _ expected: String) { #expect(Prose(html: html).plain == expected) }

    @Test("A bracket glued to a combining mark is still a bracket")
    func combining() {
        #expect(Prose(html: "<b>\u{301}vet</b>\u{301}").plain.unicodeScalars.allSatisfy { $0 != "<" && $0 != ">" })
    }

    @Test("An unclosed bracket in a long text costs no more than one look at each scalar")
    func long() {
        let text = String(repeating: "<a ", count: 100_000)
        #expect(Prose(html: text).blocks.count == 1)
    }
}
