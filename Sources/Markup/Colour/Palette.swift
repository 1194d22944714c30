/// The colours that follow from an organisation's one colour, corrected so that every text stays readable (WCAG 2.2 AA).
package struct Palette: Sendable, Equatable {
    package let light: Scheme
    package let dark: Scheme

    package init(accent: Colour) {
        light = Scheme(.light, accent: accent)
        dark = Scheme(.dark, accent: accent)
    }

    /// For who has no house style.
    package static let standard = Palette(accent: Colour(0x1f5fae))

    /// The tokens as CSS. Load it after `Assets.stylesheet`, which carries the standard palette. Paper is always light.
    package func stylesheet() -> String {
        """
        :root { color-scheme: light dark; \(Self.declarations(light)) }
        @media screen and (prefers-color-scheme: dark) { :root { \(Self.declarations(dark)) } }

        """
    }

    private static func declarations(_ scheme: Scheme) -> String {
        scheme.tokens.map { "--\($0.name): \($0.colour.hex);" }.joined(separator: " ")
    }
}
