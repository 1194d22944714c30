import Markup
import Store

/// A number with its source (`house.md`, decision 7). Code holds the mechanism, never the number.
package struct Norm: Sendable, Hashable {
    package let value: Int64
    package let unit: NormUnit

    /// The value as seconds, for units of time.
    package var seconds: Int64 {
        switch unit {
        case .minutes: value * 60
        case .hours: value * 3600
        case .days, .workingDays: value * 86_400
        case .count: value
        }
    }
}

package enum NormUnit: String, SQLConvertible, Sendable { case minutes, hours, days, workingDays, count }

/// A norm as a room brings it: its first value and where that comes from.
package struct NormDefinition: Sendable {
    package let key: String
    package let words: Words
    package let value: Int64
    package let unit: NormUnit
    /// The document or law; nil for a value we chose, which screens show as "zelf gekozen waarde".
    package let source: String?
    package let changer: Changer
    /// What may be chosen; anything outside it is a slip of the pen.
    package let allowed: ClosedRange<Int64>

    /// Who may change it. What holds before anybody is at an organisation, such as signing in, is not for organisations.
    package enum Changer: Sendable { case platform, organisation }

    package init(
        _ key: String, _ words: Words, _ value: Int64, _ unit: NormUnit, source: String?, changer: Changer = .platform,
        allowed: ClosedRange<Int64>? = nil
    ) {
        self.key = key
        self.words = words
        self.value = value
        self.unit = unit
        self.source = source
        self.changer = changer
        self.allowed = allowed ?? 1...unit.most
    }
}

extension NormUnit {
    /// A day, a month, ten years, a year of working days.
    fileprivate var most: Int64 {
        switch self {
        case .minutes: 1440
        case .hours: 744
        case .days: 3653
        case .workingDays: 260
        case .count: 100_000
        }
    }
}

extension Norm {
    package static let table = Table(
        "norm", keeper: .organisation, key: "organisation_id, key, valid_from",
        [
            Column("organisation_id", .organisation, .technical), Column("key", .text, .organisational),
            Column("valid_from", .day, .organisational), Column("value", .integer, .organisational), Column("unit", .text, .organisational),
            Column("source", .text, required: false, .organisational), Column("changed_by", .id, required: false, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])
}

extension BoundDatabase {
    /// The norm in force today: the organisation's own, else the platform's, else the value the room brought.
    package func norm(_ key: String, at keeper: OrganisationID? = nil, _ house: House) throws -> Norm {
        let platform = OrganisationID.platform
        let row = try first(
            """
            SELECT value, unit FROM norm WHERE organisation_id IN \([keeper ?? platform, platform]) AND key = \(key)
                AND valid_from <= \(today) ORDER BY CASE organisation_id WHEN \(platform) THEN 1 ELSE 0 END, valid_from DESC LIMIT 1
            """)
        if let row { return Norm(value: try row.read("value"), unit: try row.read("unit")) }
        guard let definition = house.norms[key] else { preconditionFailure("no room brings the norm \(key)") }
        return Norm(value: definition.value, unit: definition.unit)
    }
}

extension OrganisationID {
    /// The platform itself, made by the first migration.
    package static let platform = OrganisationID(1)
}
