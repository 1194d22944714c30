import MarkupChecking
import Testing

@testable import Markup

@Suite struct ComponentTests {
    @Test("every component makes a sound page in every language", arguments: [Language.dutch, .english, .marked])
    func sound(language: Language) {
        let page = Showcase.page(Reader(language))
        #expect(PageChecker.check(page.bytes) == [])
        #expect(PageChecker.text(of: "h1", in: page.bytes) == "Een activiteit in huiskamer De Linde")
    }

    #if DEBUG
        @Test("no component breaks the rules of the literal")
        func breaches() {
            _ = Showcase.page(Reader(.dutch))
            #expect(Breaches.peek { !$0.excerpt.contains("walk") } == [])
        }
    #endif

    @Test("a form posts its request id and keeps every value as it was typed, but never a password")
    func form() throws {
        let form = try #require(PageChecker.forms(in: Showcase.page(Reader(.dutch)).bytes).first)
        #expect(form.method == "post" && form.action == "/save")
        let values = Dictionary(form.values.map { ($0.name, $0.value) }) { first, _ in first }
        #expect(values["request"] == "00ff")
        #expect(values["naam"] == "\"Linde\" <3")
        #expect(values["doel"] == "\neen\r\ntwee")
        #expect(values["geheim"] == "")
        #expect(values["hoe"] == "2" && values["wie"] == "1" && values["akkoord"] == "1" && values["spoor"] == "x&y")
        #expect(form.buttons.map(\.label) == ["Inleveren", "Later", "Stop"])
    }

    @Test("errors are gathered on top with a link to each field, and stand next to it")
    func errors() {
        let html = String(decoding: errorSummary(Reader(.dutch), Showcase.fields(Reader(.dutch))).bytes, as: UTF8.self)
        #expect(html.contains("2 dingen kloppen nog niet"))
        #expect(html.contains("<a href=\"#field-mail\">Dit adres is niet af.</a>") && html.contains("href=\"#field-hoe-1\""))
        #expect(errorSummary(Reader(.dutch), [Field("a", "A")]).isEmpty)
        let mail = String(decoding: field(Reader(.dutch), Field("m", "M", hint: "h", error: "e")).bytes, as: UTF8.self)
        #expect(mail.contains("aria-describedby=\"field-m-hint field-m-error\" aria-invalid=\"true\""))
    }

    @Test("the thread says its state in words and marks the current knot")
    func thread() {
        let knots = [Knot("A", .done), Knot("B", .now, deadline: "gisteren", late: true), Knot("C", .ahead)]
        let html = String(decoding: Markup.thread(Reader(.dutch), knots, label: "draad").bytes, as: UTF8.self)
        for words in ["(klaar)", "(nu)", "(later)", "te laat:", "class=\"now\" aria-current=\"step\""] { #expect(html.contains(words)) }
    }

    @Test("a cell of the matrix is a short link, its level stays within 0 and 4, and the heads say whose and what")
    func matrix() {
        let cells = [Matrix.Cell(level: 9, text: "4", note: "20/3", href: "?c=a.b")]
        let group = Matrix.Group("W1", title: "Werkproces 1", columns: [.init("1", title: "Vraagt naar wensen")])
        let matrix = Matrix(caption: "c", corner: "s", groups: [group], rows: [.init("Yara", cells: cells)])
        let html = String(decoding: Markup.matrix(matrix).bytes, as: UTF8.self)
        #expect(html.contains("<td class=\"l4\"><a href=\"?c=a.b\">4<i>20/3</i></a></td>"))
        #expect(html.contains("<th scope=\"row\">Yara</th>") && html.contains("colspan=\"1\"><abbr title=\"Werkproces 1\">W1</abbr>"))
    }

    @Test(
        "initials are of the first and last word",
        arguments: [
            ("Noor Bakker", "NB"), ("Ömer de Kaya", "ÖK"), ("Cher", "C"), ("  ", "?"), ("", "?"), ("'t Hart", "TH"),
            ("é\u{301}a ß", "É\u{301}SS"),
        ])
    func initials(name: String, expected: String) {
        #expect(Markup.initials(of: name) == expected)
    }

    @Test("a line of values is drawn in points with a dot, also when there is one value or none")
    func sparkline() {
        func line(_ values: [Double]) -> String {
            String(decoding: Markup.sparkline(title: "t", summary: "s", values: values).bytes, as: UTF8.self)
        }
        #expect(line([1, 3]).contains("points=\"2.0,30.0 118.0,2.0\""))
        #expect(line([5]).contains("points=\"2.0,30.0\"") && line([]).contains("points=\"\""))
    }
}
