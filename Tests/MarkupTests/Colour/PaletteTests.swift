import Testing

@testable import Markup

@Suite struct PaletteTests {
    /// The accents of the demo's organisations and the hardest ones: yellow, white, black, mid grey.
    static let accents = [
        "#1f5fae", "#7a1f5c", "#0b6e4f", "#c4342b", "#f2b705", "#4b3f8f", "#00848c", "#ffff00", "#ffffff", "#000000", "#777777",
    ]

    @Test("the contrast of black and white is 21, and a colour is read and written as it is")
    func basics() throws {
        #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
        let grey = try #require(Colour(hex: "#767676"))
        #expect(abs(grey.contrast(with: .white) - 4.54) < 0.01)
        #expect(grey.hex == "#767676")
        for wrong in ["", "#fff", "#12345g", "1234567", "#+12345", "#12 345", "#1234\u{301}56"] { #expect(Colour(hex: wrong) == nil) }
    }

    @Test("every text and line stays readable with any accent, in light and dark (WCAG 2.2, 1.4.3 and 1.4.11)")
    func contrast() {
        var random = SystemRandomNumberGenerator()
        let colours =
            Self.accents.compactMap { Colour(hex: $0) } + (1...500).map { _ in Colour(UInt32.random(in: 0...0xffffff, using: &random)) }
        for colour in colours {
            let palette = Palette(accent: colour)
            for scheme in [palette.light, palette.dark] {
                for (text, ground) in scheme.textPairs where text.contrast(with: ground) < 4.5 {
                    Issue.record("\(colour.hex): text \(text.hex) on \(ground.hex) has \(text.contrast(with: ground))")
                }
                for (edge, ground) in scheme.edgePairs where edge.contrast(with: ground) < 3 {
                    Issue.record("\(colour.hex): line \(edge.hex) on \(ground.hex) has \(edge.contrast(with: ground))")
                }
            }
        }
    }

    @Test("a good accent stays as it is, a weak one is corrected")
    func correction() throws {
        let blue = try #require(Colour(hex: "#1f5fae"))
        #expect(Palette(accent: blue).light.accent == blue)
        let yellow = try #require(Colour(hex: "#f2b705"))
        #expect(Palette(accent: yellow).light.accent != yellow)
        #expect(Palette(accent: yellow).light.bar == yellow)
        #expect(yellow.readable(on: .white).contrast(with: .white) >= 4.5)
    }

    @Test("the style sheet names every colour that the look uses, for both schemes")
    func stylesheet() throws {
        let css = String(decoding: Assets.stylesheet.bytes, as: UTF8.self)
        let used = Set(css.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) }).subtracting([
            "radius", "text", "measure", "target", "gap", "side", "sides", "rule",
        ])
        let given = Set(Palette.standard.light.tokens.map(\.name))
        #expect(used.subtracting(given).isEmpty)
        #expect(given.subtracting(used).isEmpty)
        #expect(css.contains("prefers-color-scheme: dark"))
    }
}
