import Testing

@testable import Markup

@Suite struct AssetsTests {
    @Test("the style sheet and the script stay small")
    func sizes() {
        #expect(Assets.stylesheet.bytes.count < 20_000)
        #expect(Assets.script.bytes.count < 12_000)
        #expect(Assets.script.bytes.starts(with: "//".utf8))
    }

    @Test("another content has another version, the same content the same")
    func versions() {
        #expect(Asset(bytes: [1]).version != Asset(bytes: [2]).version)
        #expect(Asset(bytes: []).version == "cbf29ce484222325")
        #expect(Asset(bytes: Array("a".utf8)).version == "af63dc4c8601ec8c")
    }

    @Test("no rule of the look loads anything from elsewhere")
    func ownOnly() {
        let css = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)
        #expect(!css.contains("url(") && !css.contains("@import"))
    }
}
