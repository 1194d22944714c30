import Markup
import Store

/// A norm at one organisation: what the room brought, and every value that was chosen since.
struct StandingNorm: Sendable {
    struct Version: Sendable {
        let keeper: OrganisationID
        let norm: Norm
        let validFrom: Day
        let source: String?
    }

    let definition: NormDefinition
    /// Of this organisation and of the platform, newest first.
    let versions: [Version]
    private let keeper: OrganisationID
    private let today: Day

    fileprivate init(_ definition: NormDefinition, _ versions: [Version], _ keeper: OrganisationID, _ today: Day) {
        self.definition = definition
        self.keeper = keeper
        self.today = today
        // An organisation has no say in what holds for the whole platform.
        self.versions = versions.filter { $0.keeper == .platform || definition.changer == .organisation }
    }

    /// The chosen value in force: the organisation's own before the platform's. Nil while it is the value the room brought.
    var chosen: Version? {
        let held = versions.filter { $0.validFrom <= today }
        return held.first { $0.keeper == keeper } ?? held.first
    }

    var inForce: Norm { chosen?.norm ?? Norm(value: definition.value, unit: definition.unit) }
    /// Nil for a value we, or the organisation, chose.
    var source: String? { chosen.map(\.source) ?? definition.source }
    var coming: [Version] { versions.filter { $0.validFrom > today && $0.keeper == keeper }.reversed() }
    var mayChange: Bool { definition.changer == .organisation || keeper == .platform }
}

extension Norm {
    /// "5 werkdagen"
    func text(_ r: Reader) -> String {
        let isOne = value == 1
        switch unit {
        case .minutes: return isOne ? r("1 minuut", "1 minute") : r("\(value) minuten", "\(value) minutes")
        case .hours: return isOne ? r("1 uur", "1 hour") : r("\(value) uur", "\(value) hours")
        case .days: return isOne ? r("1 dag", "1 day") : r("\(value) dagen", "\(value) days")
        case .workingDays: return isOne ? r("1 werkdag", "1 working day") : r("\(value) werkdagen", "\(value) working days")
        case .count: return "\(value)"
        }
    }
}

extension OrganisationDatabase {
    /// Every norm of the house, in the order of the rooms.
    func standingNorms(_ house: House) throws -> [StandingNorm] {
        let platform = OrganisationID.platform
        let rows = try all(
            """
            SELECT organisation_id, key, value, unit, valid_from, source FROM norm WHERE organisation_id IN \([keeper, platform])
            ORDER BY valid_from DESC
            """)
        var versions: [String: [StandingNorm.Version]] = [:]
        for row in rows {
            versions[try row.read("key"), default: []].append(
                StandingNorm.Version(
                    keeper: try row.read("organisation_id"), norm: Norm(value: try row.read("value"), unit: try row.read("unit")),
                    validFrom: try row.read("valid_from"), source: try row.readIfPresent("source")))
        }
        return house.domains.flatMap(\.norms).map { StandingNorm($0, versions[$0.key] ?? [], keeper, today) }
    }

    /// A new value from this day on. What was made under the old one keeps it, and the old row stays; only a value that was to hold from
    /// the same day is replaced.
    func change(_ norm: StandingNorm, to value: Int64, from day: Day) throws {
        let definition = norm.definition
        precondition(norm.mayChange && definition.allowed.contains(value) && day >= today, "a refused value is not stored")
        let person: ID<Person>? = if case .person(let asking) = asker { asking } else { nil }
        try run(
            """
            INSERT INTO norm (organisation_id, key, valid_from, value, unit, source, changed_by)
            VALUES (\(keeper), \(definition.key), \(day), \(value), \(definition.unit), \(String?.none), \(person))
            ON CONFLICT (organisation_id, key, valid_from)
                DO UPDATE SET value = excluded.value, unit = excluded.unit, source = excluded.source, changed_by = excluded.changed_by
            """)
        try audit("change", "norm", ID<Norm>?.none, "\(definition.key): \(norm.inForce.value) > \(value), \(day.isoText)")
    }
}
