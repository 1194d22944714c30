/// The five kinds of value a column holds, and nothing.
///
/// Sixteen bytes are always a `key`, made by `SQLValue.of`: nearly every row has some, and as an array each would be an allocation.
package enum SQLValue: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int64)
    case real(Double)
    case flag(Bool)
    case bytes([UInt8])
    case key(high: UInt64, low: UInt64)

    static func of(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
        KeyBytes.halves(bytes).map { .key(high: $0.high, low: $0.low) } ?? .bytes([UInt8](bytes))
    }
}

/// A Swift value that can be bound to a statement.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

/// A Swift value that can be read from a row; nil when the stored value is of another kind.
package protocol SQLReadable {
    init?(sqlValue: SQLValue)
}

package typealias SQLConvertible = SQLBindable & SQLReadable

extension String: SQLConvertible {
    package var sqlValue: SQLValue { .text(self) }
    package init?(sqlValue: SQLValue) {
        guard case .text(let text) = sqlValue else { return nil }
        self = text
    }
}

extension Int64: SQLConvertible {
    package var sqlValue: SQLValue { .integer(self) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = number
    }
}

extension Int: SQLConvertible {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self = Int(number)
    }
}

extension Double: SQLConvertible {
    package var sqlValue: SQLValue { .real(self) }
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: SQLConvertible {
    package var sqlValue: SQLValue { .flag(self) }
    /// SQLite has no boolean: it keeps and returns 0 and 1, also for `EXISTS`.
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .flag(let flag): self = flag
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension [UInt8]: SQLConvertible {
    package var sqlValue: SQLValue { withUnsafeBytes(SQLValue.of) }
    package init?(sqlValue: SQLValue) {
        switch sqlValue {
        case .bytes(let bytes): self = bytes
        case .key(let high, let low): self = KeyBytes.with(high, low) { [UInt8]($0) }
        default: return nil
        }
    }
}

extension ID: SQLConvertible {
    package var sqlValue: SQLValue { .key(high: high, low: low) }
    package init?(sqlValue: SQLValue) {
        guard case .key(let high, let low) = sqlValue else { return nil }
        self.init(high: high, low: low)
    }
}

extension OrganisationID: SQLConvertible {
    package var sqlValue: SQLValue { .integer(number) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(number)
    }
}

extension Instant: SQLConvertible {
    package var sqlValue: SQLValue { .integer(milliseconds) }
    package init?(sqlValue: SQLValue) {
        guard case .integer(let number) = sqlValue else { return nil }
        self.init(milliseconds: number)
    }
}

/// An enum of words is stored as its word: `enum State: String, SQLConvertible`.
extension SQLBindable where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLReadable where Self: RawRepresentable, RawValue == String {
    package init?(sqlValue: SQLValue) {
        guard case .text(let word) = sqlValue else { return nil }
        self.init(rawValue: word)
    }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}
