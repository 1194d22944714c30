/// A piece of a page. Markup comes only from the source code; a `String` put into it is escaped.
///
///     "<li><a href=\"\(row.path)\">\(row.title)</a> \(badge(row.state))</li>"
///
/// A `String` made at run time can never become markup: literals are `StaticString`, and there is no other way in.
/// Debug builds also watch where a hole stands (see `LiteralWalk`) and keep what they find in `Breaches`.
package struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
    /// The page as it goes over the wire, UTF-8.
    package internal(set) var bytes: [UInt8]

    package init(stringLiteral text: StaticString) {
        self.init(stringInterpolation: StringInterpolation(whole: text))
    }

    package init(stringInterpolation: StringInterpolation) {
        #if DEBUG
            var walk = stringInterpolation.walk
            walk.end(after: stringInterpolation.bytes)
        #endif
        bytes = stringInterpolation.bytes
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    package static let empty = HTML(bytes: [])

    /// Words or data as they are, escaped.
    package static func text(_ text: String) -> HTML {
        var html = HTML.empty
        html.bytes.append(escaping: text)
        return html
    }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(bytes: left.bytes + right.bytes) }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
}

extension [HTML] {
    /// The pieces one after the other, with `separator` between them.
    package func joined(separator: HTML = .empty) -> HTML {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reduce(0) { $0 + $1.bytes.count + separator.bytes.count })
        for (place, piece) in enumerated() {
            if place > 0 { bytes += separator.bytes }
            bytes += piece.bytes
        }
        return HTML(bytes: bytes)
    }
}
