import Testing

@testable import Markup

private func written(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

@Suite struct HTMLTests {
    @Test("text in a page is escaped, whatever scalar is glued to the dangerous sign")
    func gluedScalars() {
        let signs = [("\"", "&quot;"), ("<", "&lt;"), ("&", "&amp;"), ("'", "&#39;"), (">", "&gt;")]
        let special: Set<UInt32> = [0x22, 0x3C, 0x26, 0x27, 0x3E]
        for block in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
            let scalars = (block..<block + 0x1000).compactMap { special.contains($0) ? nil : Unicode.Scalar($0) }
            let glue = scalars.map { String($0) }
            for (sign, escaped) in signs {
                let written = HTML.text(sign + glue.joined(separator: sign))
                if written.bytes != Array((escaped + glue.joined(separator: escaped)).utf8) {
                    Issue.record("\(sign) comes through between U+\(String(block, radix: 16)) and the next 4096")
                }
            }
        }
    }

    @Test("text is escaped in text and in a value, numbers are written, HTML is inserted as it is")
    func holes() {
        let name = "<b>\"Noor\" & 'Tess'</b>"
        let inner: HTML = "<i>\(1)</i>"
        let none: HTML? = nil
        #expect(
            written("<p title=\"\(name)\">\(name[...])\(inner)\(none)\([inner, inner])</p>")
                == "<p title=\"&lt;b&gt;&quot;Noor&quot; &amp; &#39;Tess&#39;&lt;/b&gt;\">"
                + "&lt;b&gt;&quot;Noor&quot; &amp; &#39;Tess&#39;&lt;/b&gt;<i>1</i><i>1</i><i>1</i></p>")
    }

    @Test("attributes are written with a space before each, and escaped")
    func attributes() {
        let attributes = Attributes().flag("required", when: true).flag("disabled", when: false).value("value", "\"\u{301}>")
        #expect(
            written("<input\(attributes + Attributes().value("rows", 3).value("id", nil as String?))>")
                == "<input required value=\"&quot;\u{301}&gt;\" rows=\"3\">")
    }

    @Test(
        "a link made of run-time text cannot leave by another way than https or mail",
        arguments: [
            ("/o/brug", "/o/brug"), ("#", "#"), ("?blad=2", "?blad=2"), ("https://school.example", "https://school.example"),
            ("mailto:a@b.example", "mailto:a@b.example"), ("javascript:alert(1)", "#"), ("JaVaScRiPt:x", "#"), (" javascript:x", "#"),
            ("//evil.example", "#"), ("/\\evil.example", "#"), ("data:text/html,x", "#"), ("\u{1}javascript:x", "#"), ("http://a", "#"),
        ])
    func addresses(address: String, expected: String) {
        #expect(written("<a href=\"\(address)\"></a>") == "<a href=\"\(expected)\"></a>")
        #expect(written("<a\(Attributes().value("href", address))></a>") == "<a href=\"\(expected)\"></a>")
    }

    @Test("pieces are joined with what stands between them")
    func joined() {
        #expect(written([HTML.text("a"), .text("b")].joined(separator: "<br>")) == "a<br>b")
        #expect(written(.text("a") + .text("&")) == "a&amp;")
        #expect([HTML]().joined().isEmpty)
    }
}
