#if DEBUG
    import Testing

    @testable import Markup

    private let word = "woord"
    private let inner: HTML = "<b></b>"
    private let attributes = Attributes().flag("hidden")

    /// Breaches are kept for the whole process, so each test makes a literal with a mark of its own and looks for that.
    private func breaches(_ mark: String, _ make: () -> HTML) -> [String] {
        _ = make()
        return Breaches.peek { $0.excerpt.contains(mark) }.map(\.message)
    }

    @Suite struct LiteralWalkTests {
        @Test("a good literal has no breach")
        func good() {
            let found = breaches("walk-good") {
                """
                <p class="walk-good" aria-label="\(word)"\(attributes)>\(word) · \(3)&nbsp;\(inner)</p><input\(attributes)>
                <script src="\(word)" defer></script>
                """
            }
            #expect(found.isEmpty)
        }

        @Test("text may not stand in a tag, HTML not in a value, attributes not in text")
        func holes() {
            #expect(
                breaches("walk-1") { "<p class=\"walk-1\" \(word)></p>" } == [
                    "text may stand between tags or in a double-quoted value only"
                ])
            #expect(breaches("walk-2") { "<p class=\"walk-2\" id=\(word)></p>" } == ["attribute values stand in double quotes"])
            #expect(breaches("walk-3") { "<p class=\"walk-3\" id=\"\(inner)\"></p>" } == ["HTML may stand between tags only"])
            #expect(breaches("walk-4") { "<p class=\"walk-4\">\(attributes)</p>" } == ["Attributes may stand in a tag only"])
            #expect(breaches("walk-5") { "<script class=\"walk-5\">\(word)</script>" }.contains { $0.contains("between tags") })
        }

        @Test("words in fixed text are a breach: they come through Reader")
        func words() {
            #expect(breaches("walk-6") { "<p class=\"walk-6\">Opslaan</p>" } == ["words on screen come through Reader"])
            #expect(breaches("walk-7") { "<p class=\"walk-7\">é</p>" } == ["words on screen come through Reader"])
            #expect(breaches("walk-9") { "<p class=\"walk-9\" title=\"Let op\"></p>" } == ["words in title come through Reader"])
            #expect(breaches("walk-a") { "<img class=\"walk-a\" alt=\"Foto\">" } == ["words in alt come through Reader"])
            #expect(breaches("walk-b") { "<p class=\"walk-b\" aria-label=\"Draad\"></p>" } == ["words in aria-label come through Reader"])
            #expect(breaches("walk-c") { "<input class=\"walk-c\" placeholder=\"a\">" } == ["words in placeholder come through Reader"])
        }

        @Test("inline script and style, comments, unquoted values and unfinished tags are breaches")
        func markup() {
            #expect(breaches("walk-d") { "<p class=\"walk-d\" style=\"\"></p>" }.count == 1)
            #expect(breaches("walk-e") { "<p class=\"walk-e\" onclick=\"\"></p>" }.count == 1)
            #expect(breaches("walk-f") { "<script class=\"walk-f\">1</script>" } == ["script and style live in files"])
            #expect(breaches("walk-g") { "<style class=\"walk-g\"></style>" } == ["script and style live in files"])
            #expect(breaches("walk-h") { "<!-- walk-h -->" }.contains("comments do not belong in pages"))
            #expect(breaches("walk-i") { "<p class=walk-i></p>" } == ["attribute values stand in double quotes"])
            #expect(breaches("walk-j") { "<p class=\"walk-j\"" } == ["a literal ends inside a tag"])
            #expect(breaches("onwalk") { "<p\(Attributes().value("onwalk", "1"))></p>" }.count == 1)
        }

        @Test("a breach is recorded each time, also when the literal was read before")
        func again() {
            for _ in 1...2 { _ = ("<p class=\"walk-k\">woord</p>" as HTML) }
            #expect(Breaches.peek { $0.excerpt.contains("walk-k") }.count == 2)
        }
    }
#endif
