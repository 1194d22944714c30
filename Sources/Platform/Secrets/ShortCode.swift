/// A code that people read, say and type: a recovery code (20 symbols, 100 bits) or a code to join a group (8).
/// The symbols are Crockford's base32: no I, L, O and U. Typed in lower case, with other spaces or dashes, or with a letter for the digit
/// it resembles, it is the same code.
package struct ShortCode: Secret {
    /// Enough that nobody can guess a recovery code, however fast.
    package static let recoveryLength = 20

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// ASCII symbols of the alphabet.
    let symbols: [UInt8]

    /// A new random code. A byte holds eight times the alphabet, so every symbol is as likely.
    package init(length: Int = ShortCode.recoveryLength) {
        symbols = Sodium.randomBytes(length).map { ShortCode.alphabet[Int($0 & 31)] }
    }

    /// Nil when this is no code of this length.
    package init?(text: some StringProtocol, length: Int = ShortCode.recoveryLength) {
        var symbols: [UInt8] = []
        for scalar in text.unicodeScalars where !ShortCode.isSeparator(scalar) {
            guard symbols.count < length, let symbol = ShortCode.symbol(scalar) else { return nil }
            symbols.append(symbol)
        }
        guard symbols.count == length else { return nil }
        self.symbols = symbols
    }

    /// In groups that the eye can hold: `7K2QD-M0XWA-…`; a length that is no multiple of five in groups of four.
    package var text: String {
        let size = symbols.count.isMultiple(of: 5) ? 5 : 4
        let groups = stride(from: 0, to: symbols.count, by: size).map { symbols[$0..<min($0 + size, symbols.count)] }
        return String(decoding: Array(groups.joined(separator: [UInt8(ascii: "-")])), as: UTF8.self)
    }

    /// What is stored and looked up. For a short code only as good as the limit on guesses.
    package var hash: [UInt8] { Sodium.digest(symbols) }

    private static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
        guard let typed = UInt8(exactly: scalar.value) else { return nil }
        let isLowerCase = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(typed)
        switch isLowerCase ? typed - 32 : typed {
        case UInt8(ascii: "O"): return UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return UInt8(ascii: "1")
        case let upper: return alphabet.contains(upper) ? upper : nil
        }
    }

    /// Word processors and mail programs replace spaces and dashes by their own.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.isDash
    }
}
