#if DEBUG
    /// Where in HTML a walk stands. Small on purpose: the project's literals use plain tags and double quotes only.
    struct LiteralState: Hashable {
        private enum Place { case text, raw, entity, opened, tagName, inTag, attributeName, equals, value }

        private var place = Place.text
        private var tag = ""
        private var attribute = ""

        /// Attributes whose value is read aloud or shown.
        private static let spoken: Set<String> = ["aria-label", "aria-description", "title", "placeholder", "alt", "label"]

        var isWhole: Bool { place == .text || place == .entity }

        /// Moves over one scalar of fixed text; the answer is a breach or nil.
        mutating func step(_ scalar: Unicode.Scalar) -> String? {
            switch place {
            case .text: return text(scalar)
            case .raw: return raw(scalar)
            case .entity: return entity(scalar)
            case .opened: return opened(scalar)
            case .tagName: return tagName(scalar)
            case .inTag: return inTag(scalar)
            case .attributeName: return attributeName(scalar)
            case .equals: return equals(scalar)
            case .value: return value(scalar)
            }
        }

        /// Moves over a hole; the answer is a breach or nil.
        mutating func pass(_ hole: Hole) -> String? {
            switch (hole, place) {
            case (.string, .text), (.string, .entity), (.string, .value), (.html, .text), (.html, .entity): return nil
            case (.attributes, .tagName), (.attributes, .inTag), (.attributes, .attributeName):
                place = .inTag
                return nil
            case (_, .equals):
                place = .inTag
                return "attribute values stand in double quotes"
            case (.string, _): return "text may stand between tags or in a double-quoted value only"
            case (.html, _): return "HTML may stand between tags only"
            case (.attributes, _): return "Attributes may stand in a tag only"
            }
        }

        private mutating func text(_ scalar: Unicode.Scalar) -> String? {
            switch scalar {
            case "<": place = .opened
            case "&": place = .entity
            case _ where scalar.properties.isAlphabetic: return "words on screen come through Reader"
            default: break
            }
            return nil
        }

        private mutating func entity(_ scalar: Unicode.Scalar) -> String? {
            guard scalar.isASCII, scalar.properties.isAlphabetic || scalar == "#" || ("0"..."9").contains(scalar) else {
                place = .text
                return scalar == ";" ? nil : text(scalar)
            }
            return nil
        }

        private mutating func raw(_ scalar: Unicode.Scalar) -> String? {
            if scalar == "<" { place = .opened }
            return scalar == "<" || scalar.properties.isWhitespace ? nil : "script and style live in files"
        }

        private mutating func opened(_ scalar: Unicode.Scalar) -> String? {
            place = .tagName
            tag = String(scalar)
            return scalar == "/" || scalar == "!" || scalar.properties.isAlphabetic ? nil : "a bare < in fixed text"
        }

        private mutating func tagName(_ scalar: Unicode.Scalar) -> String? {
            if scalar == ">" { return close() }
            if scalar.properties.isWhitespace {
                place = .inTag
                return nil
            }
            tag.unicodeScalars.append(scalar)
            return tag == "!-" ? "comments do not belong in pages" : nil
        }

        private mutating func inTag(_ scalar: Unicode.Scalar) -> String? {
            if scalar == ">" { return close() }
            if scalar.properties.isWhitespace || scalar == "/" { return nil }
            attribute = String(scalar)
            place = .attributeName
            return scalar.properties.isAlphabetic ? nil : "an attribute name was expected"
        }

        private mutating func attributeName(_ scalar: Unicode.Scalar) -> String? {
            switch scalar {
            case ">": return close()
            case "=":
                place = .equals
                return LiteralWalk.refusal(ofAttribute: attribute)
            case _ where scalar.properties.isWhitespace: place = .inTag
            default: attribute.unicodeScalars.append(scalar)
            }
            return nil
        }

        private mutating func equals(_ scalar: Unicode.Scalar) -> String? {
            place = scalar == "\"" ? .value : .inTag
            return scalar == "\"" ? nil : "attribute values stand in double quotes"
        }

        private mutating func value(_ scalar: Unicode.Scalar) -> String? {
            if scalar == "\"" { place = .inTag }
            let isWord = Self.spoken.contains(attribute) && scalar.properties.isAlphabetic
            return isWord ? "words in \(attribute) come through Reader" : nil
        }

        /// The end of a tag. Between `<script>` and `</script>` nothing may stand; `<style>` is refused altogether.
        private mutating func close() -> String? {
            let name = tag.lowercased()
            place = name == "script" || name == "style" ? .raw : .text
            (tag, attribute) = ("", "")
            return name == "style" ? "script and style live in files" : nil
        }
    }
#endif
