import Testing

@testable import MarkupChecking

/// A sound page around a body.
private func page(_ body: String, head: String = "<title>T</title>", html: String = "<html lang=\"nl\">") -> [UInt8] {
    Array("<!doctype html>\(html)<head>\(head)</head><body><h1>H</h1>\(body)</body></html>".utf8)
}

@Suite struct PageCheckerTests {
    @Test("a sound page passes")
    func sound() {
        let body = """
            <h2 id="a">x &amp; y</h2><p>⟦a ⟦b⟧⟧<br></p><form method="post" action="/x"><label for="n">n</label>
            <input id="n" name="n" required>
            <label>m <select name="m"><option value="1">1</option></select></label><button>ok</button></form>
            <a href="#a">a</a><a href="/"><img src="/l.png" alt="logo"></a><svg viewBox="0 0 1 1"><rect width="1"/></svg>
            <table><tbody><tr><th scope="row">r</th><td></td></tr></tbody></table><script src="/s.js"></script>
            """
        #expect(PageChecker.check(page(body)) == [])
    }

    static let faults: [(body: String, fault: String)] = [
        ("<p><b>x</p></b>", "was expected"), ("<p>x", "was expected"), ("<br></br>", "was expected"), ("<p/>", "closes itself"),
        ("<p class=x>x</p>", "double quotes"), ("<p class='x'>x</p>", "double quotes"), ("<p id=\"a\"class=\"b\">x</p>", "no space"),
        ("<p id=\"a\" id=\"b\">x</p>", "twice"), ("<p id=\"a\">x</p><p id=\"a\">x</p>", "not unique"), ("<h1>x</h1>", "one <h1>"),
        ("<h3>x</h3>", "comes after"), ("<h2></h2>", "is empty"), ("<input name=\"a\">", "has no label"),
        ("<textarea></textarea>", "has no label"),
        ("<label for=\"a\"> </label><input id=\"a\">", "has no label"), ("<label for=\"z\">z</label>", "points to no id"),
        ("<p aria-describedby=\"z\">x</p>", "points to no id"), ("<p aria-labelledby=\"z\">x</p>", "points to no id"),
        ("<button></button>", "has no text"), ("<a href=\"/\"> </a>", "has no text"),
        ("<a href=\"/\"><img src=\"/x\" alt=\"\"></a>", "has no text"),
        ("<img src=\"/x\">", "no alt"), ("<p style=\"x\">x</p>", "style="), ("<p onclick=\"x\">x</p>", "onclick="),
        ("<style></style>", "<style>"),
        ("<script>x</script>", "with content"), ("<a href=\"javascript:x\">x</a>", "astray"), ("<a href=\"//x\">x</a>", "astray"),
        ("<a href=\"http://x\">x</a>", "astray"), ("<a href=\"x\">x</a>", "astray"), ("<img src=\"data:x\" alt=\"\">", "astray"),
        ("<form method=\"post\" action=\"\"></form>", "astray"), ("<form action=\"/\"></form>", "needs method"),
        ("<a href=\"#z\">x</a>", "no id"),
        ("<table><tbody><tr><th>x</th></tr></tbody></table>", "no scope"), ("<p>⟦x</p>", "do not match"), ("<p>⟧x⟦</p>", "do not match"),
        ("<p title=\"⟦\">x</p>", "do not match"), ("<!-- x -->", "comment"), ("a < b", "bare <"), ("a & b", "bare &"), ("&foo;", "bare &"),
        ("<p><div>x</div></p>", "inside <p>"), ("<a href=\"/\"><button>x</button></a>", "inside <a>"), ("<li>x</li>", "inside <body>"),
        ("<p title=\"x>", "misses its"),
    ]

    @Test("each fault is found", arguments: faults)
    func refused(body: String, fault: String) {
        let found = PageChecker.check(page(body))
        #expect(found.contains { $0.contains(fault) }, "\(found)")
    }

    @Test("the frame of a page is complete")
    func frame() {
        #expect(PageChecker.check(page("", head: "")).contains { $0.contains("<title>") })
        #expect(PageChecker.check(page("", head: "<title> </title>")).contains { $0.contains("<title>") })
        #expect(PageChecker.check(page("", html: "<html>")).contains { $0.contains("lang") })
        #expect(PageChecker.check(Array(page("").dropFirst(15))).contains { $0.contains("doctype") })
        #expect(PageChecker.check(page("") + [0xff]).contains { $0.contains("UTF-8") })
    }

    @Test("a test client reads links, texts and forms")
    func reading() throws {
        let bytes = page(
            """
            <a href="/a?x=1&amp;y=2">a</a><form method="post" action="/save">
            <input type="hidden" name="request" value="&quot;1">
            <textarea name="t">\n\na&lt;</textarea><select name="s"><option value="1">1</option>
            <option value="2" selected>2</option></select>
            <input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
            <button name="do" value="go">Go <b>nu</b></button>
            <button type="button">x</button></form>
            """)
        #expect(PageChecker.links(in: bytes) == ["/a?x=1&y=2"])
        #expect(PageChecker.text(of: "h1", in: bytes) == "H")
        #expect(PageChecker.text(of: "h2", in: bytes) == nil)
        let form = try #require(PageChecker.forms(in: bytes).first)
        #expect(form.action == "/save" && form.method == "post")
        #expect(form.values.map(\.name) == ["request", "t", "s", "r"])
        #expect(form.values.map(\.value) == ["\"1", "\na<", "2", "2"])
        #expect(form.fields[2].options == ["1", "2"])
        #expect(form.buttons == [PageForm.Button(name: "do", value: "go", label: "Go nu", action: nil)])
    }
}
