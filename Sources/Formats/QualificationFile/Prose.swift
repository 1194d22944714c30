/// Plain text in paragraphs and list items: no tags, no entities, no hidden scalars, NFC.
package struct Prose: Hashable, Sendable {
    package enum Block: Hashable, Sendable {
        case paragraph(String)
        case item(String)

        package var text: String {
            switch self {
            case .paragraph(let text), .item(let text): text
            }
        }
    }

    package let blocks: [Block]

    package init(blocks: [Block] = []) { self.blocks = blocks }

    /// Reads SBB's mix of plain lines and HTML fragments.
    package init(html: String) { blocks = HTMLFragment.lines(of: html).compactMap(Block.init(line:)) }

    package var isEmpty: Bool { blocks.isEmpty }

    /// One line per block; an item begins with `- `.
    package var plain: String {
        blocks.map { block in
            switch block {
            case .paragraph(let text): text
            case .item(let text): "- " + text
            }
        }.joined(separator: "\n")
    }
}

extension Prose.Block {
    private static let bullets: Set<Unicode.Scalar> = ["•", "·", "▪", "◦", "●", "\u{F0B7}"]
    private static let dashes: Set<Unicode.Scalar> = ["-", "–", "*"]

    /// Nil for an empty line.
    fileprivate init?(line: String) {
        let text = Self.tidied(line)
        guard let first = text.first else { return nil }
        let rest = Self.tidied(String(String.UnicodeScalarView(text.dropFirst())))
        if Self.bullets.contains(first) {
            guard !rest.isEmpty else { return nil }
            self = .item(String(rest))
        } else if Self.dashes.contains(first), let next = text.dropFirst().first, next == " " || next.properties.isAlphabetic {
            self = .item(String(rest))
        } else {
            self = .paragraph(String(text))
        }
    }

    /// Runs of white space become one space, hidden scalars go, accents are composed.
    private static func tidied(_ line: String) -> String.UnicodeScalarView {
        var tidy = String.UnicodeScalarView()
        for scalar in ShownValue.composed(line).unicodeScalars {
            if ShownValue.isSpace(scalar) {
                if let last = tidy.last, last != " " { tidy.append(" ") }
            } else if !ShownValue.isHidden(scalar), scalar != "\u{AD}" {
                tidy.append(scalar)
            }
        }
        if tidy.last == " " { tidy.removeLast() }
        return tidy
    }
}
