import Foundation

/// A colour of the screen (sRGB, 8 bits a channel).
package struct Colour: Sendable, Hashable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// "#1f5fae" or "1f5fae"; anything else is nil.
    package init?(hex: String) {
        let digits = hex.utf8.first == UInt8(ascii: "#") ? hex.utf8.dropFirst() : hex.utf8[...]
        let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        guard digits.count == 6, isHex, let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else { return nil }
        self.init(number)
    }

    init(_ number: UInt32) {
        self.init(red: UInt8(number >> 16 & 0xff), green: UInt8(number >> 8 & 0xff), blue: UInt8(number & 0xff))
    }

    package var hex: String {
        let number = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        return "#" + String(number | 0x100_0000, radix: 16).dropFirst()
    }

    static let white = Colour(0xffffff)
    static let black = Colour(0x000000)

    /// Relative luminance, 0 (black) to 1 (white): WCAG 2.2, "relative luminance".
    package var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let share = Double(channel) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio, 1 to 21: WCAG 2.2, "contrast ratio".
    package func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// This colour with `share` (0 to 1) of another in it.
    package func mixed(with other: Colour, _ share: Double) -> Colour {
        func mix(_ own: UInt8, _ its: UInt8) -> UInt8 { UInt8((Double(own) * (1 - share) + Double(its) * share).rounded()) }
        return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The nearest darker or lighter colour with at least `ratio` against every background: 4.5 for text, 3 for borders
    /// (WCAG 2.2, 1.4.3 and 1.4.11). When no colour does, the best of black and white.
    package func readable(on backgrounds: [Colour], ratio: Double = 4.5) -> Colour {
        func least(_ colour: Colour) -> Double { backgrounds.map { colour.contrast(with: $0) }.min() ?? 21 }
        for step in 0...50 {
            let darker = mixed(with: .black, Double(step) / 50)
            let lighter = mixed(with: .white, Double(step) / 50)
            if let fit = [darker, lighter].first(where: { least($0) >= ratio }) { return fit }
        }
        return least(.black) >= least(.white) ? .black : .white
    }

    package func readable(on background: Colour) -> Colour { readable(on: [background]) }
}
