/// Attributes of one tag, each written with a space before it: `<input\(attributes)>`.
package struct Attributes: Sendable, Equatable {
    private(set) var bytes: [UInt8] = []

    package init() {}

    /// An attribute without a value, such as `required`, written only when `condition` holds.
    package func flag(_ name: StaticString, when condition: Bool = true) -> Attributes {
        guard condition else { return self }
        var copy = self
        copy.open(name)
        return copy
    }

    /// An attribute with an escaped value; left out when there is none.
    package func value(_ name: StaticString, _ value: String?) -> Attributes {
        guard let value else { return self }
        var copy = self
        copy.open(name)
        copy.bytes += Array("=\"".utf8)
        let refused = Address.begins(at: copy.bytes) && !Address.isSafe(value.utf8)
        if refused { copy.bytes += Address.refused } else { copy.bytes.append(escaping: value) }
        copy.bytes.append(UInt8(ascii: "\""))
        return copy
    }

    package func value(_ name: StaticString, _ number: Int?) -> Attributes { value(name, number.map { String($0) }) }

    package static func + (left: Attributes, right: Attributes) -> Attributes {
        var copy = left
        copy.bytes += right.bytes
        return copy
    }

    private mutating func open(_ name: StaticString) {
        #if DEBUG
            if let reason = LiteralWalk.refusal(ofAttribute: name.description) { Breaches.record(reason, name.description) }
        #endif
        bytes.append(UInt8(ascii: " "))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
