import Markup
import Store

/// A unit as somebody reaches it who guides there; the proof is a place on it.
package struct GuidedUnit: Sendable {
    package let unit: Unit
    /// The asker's places on it; never empty.
    package fileprivate(set) var places: [Place]

    /// The sentence under "Waarom zie ik dit?".
    package func reason(_ r: Reader) -> String { places.map { $0.reason(r) }.joined(separator: " ") }

    package func allows(_ ability: Ability) -> Bool { places.contains { Abilities.table[$0.role]?.contains(ability) == true } }
}

/// A unit as anybody reaches it who has a place on it today, who learns there too.
package struct UnitSeat: Sendable {
    package let unit: Unit
    /// The asker's places on it; never empty.
    package let places: [Place]

    /// The place from which the asker learns here; nil for others.
    package var learning: Place? { places.first { $0.role == .learner } }

    /// The same unit for who guides there; nil for others.
    package var guided: GuidedUnit? {
        let guiding = places.filter { $0.role != .learner }
        return guiding.isEmpty ? nil : GuidedUnit(unit: unit, places: guiding)
    }

    package func reason(_ r: Reader) -> String { places.map { $0.reason(r) }.joined(separator: " ") }
}

extension OrganisationDatabase {
    /// The units on which the asker has a guiding place today that allows `ability`, by name; with `only` that one, or none.
    package func guidedUnits(only: ID<Unit>? = nil, to ability: Ability = .read) throws -> [GuidedUnit] {
        let narrowed: SQL = only.map { "AND unit.id = \($0)" } ?? ""
        let units: [GuidedUnit] = try unitRows("place.role <> 'learner' \(narrowed)").reduce(into: []) { found, row in
            let unit = try Unit(row: row)
            if found.last?.unit.id != unit.id { found.append(GuidedUnit(unit: unit, places: [])) }
            found[found.count - 1].places.append(try Place(row: row))
        }
        return units.filter { $0.allows(ability) }
    }

    /// The asker's places on units today, each beside its unit, by the name of the unit.
    private func unitRows(_ condition: SQL) throws -> [Row] {
        try all(
            """
            SELECT unit.id AS id, unit.kind AS kind, unit.name AS name, unit.description AS description,
                unit.source_key AS source_key, \(PlaceReach.columns(today: today))
            FROM unit
            JOIN place ON place.organisation_id = unit.organisation_id AND place.unit_id = unit.id
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
            JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN place original ON original.organisation_id = place.organisation_id AND original.id = place.stands_in_place_id
            LEFT JOIN member replaced ON replaced.organisation_id = original.member_organisation_id AND replaced.id = original.member_id
            WHERE unit.organisation_id = \(keeper) AND unit.ended_day IS NULL AND \(asker.condition) AND \(condition)
            ORDER BY unit.name, unit.id, place.id
            """)
    }

    /// One unit, for anybody with a place on it today; not yours is not found.
    package func seat(on id: ID<Unit>) throws -> UnitSeat {
        let rows = try unitRows("unit.id = \(id)")
        guard let row = rows.first else { throw Refusal.notFound }
        return UnitSeat(unit: try Unit(row: row), places: try rows.map(Place.init))
    }

    /// One unit, for somebody who guides there; not yours is not found.
    package func unit(asGuide id: ID<Unit>) throws -> GuidedUnit {
        guard let unit = try guidedUnits(only: id).first else { throw Refusal.notFound }
        return unit
    }

    /// Who learns in this unit today, by name.
    package func learners(of unit: GuidedUnit) throws -> [Member] {
        try all(
            """
            SELECT DISTINCT \(Member.columns) FROM place
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE place.organisation_id = \(keeper) AND place.unit_id = \(unit.unit.id) AND place.role = \(Role.learner)
                AND place.from_day <= \(today) AND (place.until_day IS NULL OR place.until_day >= \(today))
                AND member.left_day IS NULL
            ORDER BY member_id
            """
        ).map(Member.init).inNameOrder(\.name)
    }
}
