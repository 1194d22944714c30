extension HTML {
    /// What a hole in a literal may hold: text (escaped), numbers, other `HTML`, and `Attributes` inside a tag. Nothing else.
    package struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []
        #if DEBUG
            var walk = LiteralWalk()
        #endif

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        init(whole text: StaticString) {
            appendLiteral(text)
        }

        package mutating func appendLiteral(_ text: StaticString) {
            #if DEBUG
                walk.read(text)
            #endif
            text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        package mutating func appendInterpolation(_ text: String) {
            watch(.string)
            if Address.begins(at: bytes), !Address.isSafe(text.utf8) { return bytes.append(contentsOf: Address.refused) }
            bytes.append(escaping: text)
        }

        package mutating func appendInterpolation(_ text: Substring) { appendInterpolation(String(text)) }

        package mutating func appendInterpolation(_ number: Int) {
            watch(.string)
            bytes.append(contentsOf: String(number).utf8)
        }

        package mutating func appendInterpolation(_ html: HTML) {
            watch(.html)
            bytes += html.bytes
        }

        package mutating func appendInterpolation(_ html: HTML?) {
            watch(.html)
            if let html { bytes += html.bytes }
        }

        package mutating func appendInterpolation(_ pieces: [HTML]) {
            watch(.html)
            for piece in pieces { bytes += piece.bytes }
        }

        package mutating func appendInterpolation(_ attributes: Attributes) {
            watch(.attributes)
            bytes += attributes.bytes
        }

        private mutating func watch(_ hole: Hole) {
            #if DEBUG
                walk.pass(hole, after: bytes)
            #endif
        }
    }
}

/// What stands in a hole of a literal.
enum Hole: String { case string, html, attributes }
