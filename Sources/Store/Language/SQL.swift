/// A statement, or a part of one. Written text comes only from the source code; what is interpolated is bound.
///
///     "SELECT name FROM unit WHERE organisation_id = \(keeper) AND id IN \(ids)"
///
/// A `String` made at run time can never become SQL text: literals are `StaticString`, and there is no other way in.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Part: Sendable {
        case text(StaticString)
        case value(SQLValue)
        case dialect(Dialect)
    }

    private(set) var parts: [Part]

    package init(stringLiteral text: StaticString) { parts = [.text(text)] }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    /// The name of a table or column, as it was declared. A `StaticString` stands in the source code, so a name that somebody typed can
    /// still never get here.
    package init(identifier: StaticString) { parts = [.text(identifier)] }

    init(parts: [Part]) { self.parts = parts }

    package static func + (left: SQL, right: SQL) -> SQL { SQL(parts: left.parts + right.parts) }

    package struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }

        package mutating func appendLiteral(_ text: StaticString) {
            if text.utf8CodeUnitCount > 0 { parts.append(.text(text)) }
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLBindable) { parts.append(.value(value.sqlValue)) }

        /// Binds a value or NULL. Without this overload the compiler warns that an optional would be described.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) { parts.append(.value(value.sqlValue)) }

        /// Binds a value known only by its kind.
        package mutating func appendInterpolation(_ value: SQLValue) { parts.append(.value(value)) }

        /// Splices another piece of SQL.
        package mutating func appendInterpolation(_ sql: SQL) { parts.append(contentsOf: sql.parts) }

        /// Writes what the two engines say differently.
        package mutating func appendInterpolation(_ dialect: Dialect) { parts.append(.dialect(dialect)) }

        /// Binds a list as `($1, $2, …)`. An empty list becomes `(NULL)`, which nothing is a member of.
        package mutating func appendInterpolation<Value: SQLBindable>(_ values: [Value]) {
            parts.append(.text("("))
            if values.isEmpty { parts.append(.text("NULL")) }
            for (place, value) in values.enumerated() {
                if place > 0 { parts.append(.text(", ")) }
                parts.append(.value(value.sqlValue))
            }
            parts.append(.text(")"))
        }
    }

    /// The text for one engine with `$1…$n`, and the values in that order.
    func rendered(for engine: Engine) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .text(let words): text += words.description
            case .dialect(let fragment): text += fragment.text(for: engine)
            case .value(let value):
                values.append(value)
                text += "$"
                text += String(values.count)
            }
        }
        return (text, values)
    }
}

extension [SQL] {
    /// The pieces with `separator` between them, for lists of columns, conditions or rows.
    package func joined(separator: SQL) -> SQL {
        var parts: [SQL.Part] = []
        for (place, piece) in enumerated() {
            if place > 0 { parts += separator.parts }
            parts += piece.parts
        }
        return SQL(parts: parts)
    }
}
