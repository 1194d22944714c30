import Markup
import Platform
import Store

/// Whether somebody was at a meeting (LB-1.2-07). Everybody is present unless something else was noted, so who was there has no row.
package struct Attendance: Sendable {
    package enum State: String, SQLConvertible, Sendable, CaseIterable {
        case present, late, absent

        package var words: Words {
            switch self {
            case .present: Words("aanwezig", "present")
            case .late: Words("te laat", "late")
            case .absent: Words("afwezig", "absent")
            }
        }
    }

    package let state: State
    /// Counts the changes, for saving while typing.
    package let version: Int

    package static let beforehand = Attendance(state: .present, version: 0)

    private static let own = Privacy(
        .personal, .guidance, of: "member_id", term: "retention.guidance", erase: .deleteRow, export: true)

    package static let table = Table(
        "attendance", keeper: .organisation, key: "organisation_id, event_id, member_id",
        [
            Column("organisation_id", .organisation, .technical), Column("event_id", .id, .technical),
            Column("member_id", .id, .technical), Column("state", .text, own), Column("version", .integer, .technical),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, event_id", to: "event", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

/// A meeting as a learner finds it back.
struct OwnAttendance: Sendable {
    let title: String
    let unitName: String
    let day: Day
    let state: Attendance.State
}

extension OrganisationDatabase {
    /// What was noted about people at this meeting; who is missing here was present.
    package func attendance(at event: ID<Event>) throws -> [ID<Member>: Attendance] {
        let rows = try all(
            "SELECT member_id, state, version FROM attendance WHERE organisation_id = \(keeper) AND event_id = \(event)")
        return Dictionary(
            uniqueKeysWithValues: try rows.map {
                (try $0.read("member_id"), Attendance(state: try $0.read("state"), version: try $0.read("version")))
            })
    }

    /// Notes how somebody was at a meeting; gives back the version it now has. What was noted already stays as it is.
    @discardableResult
    package func mark(_ member: ID<Member>, _ state: Attendance.State, at event: ID<Event>) throws -> Int {
        let before = try attendance(at: event)[member]
        let stands = before ?? .beforehand
        if stands.state == state { return stands.version }
        let version = stands.version + 1
        if before == nil {
            try run(
                """
                INSERT INTO attendance (organisation_id, event_id, member_id, state, version, at)
                VALUES (\(keeper), \(event), \(member), \(state), \(version), \(now))
                """)
        } else {
            try run(
                """
                UPDATE attendance SET state = \(state), version = \(version), at = \(now)
                WHERE organisation_id = \(keeper) AND event_id = \(event) AND member_id = \(member)
                """)
        }
        try audit("mark", "attendance", event, about: member, "\(stands.state.rawValue) > \(state.rawValue)")
        return version
    }

    /// The asker's own attendance at the meetings of groups they learned in on that day, newest first.
    func ownAttendance() throws -> [OwnAttendance] {
        guard let member else { return [] }
        return try all(
            """
            SELECT DISTINCT event.id AS id, event.title AS title, event.on_day AS on_day, unit.name AS unit_name, attendance.state AS state
            FROM place
            JOIN event ON event.organisation_id = place.organisation_id AND event.unit_id = place.unit_id
                AND event.on_day >= place.from_day AND (place.until_day IS NULL OR event.on_day <= place.until_day)
            JOIN unit ON unit.organisation_id = event.organisation_id AND unit.id = event.unit_id
            LEFT JOIN attendance ON attendance.organisation_id = event.organisation_id AND attendance.event_id = event.id
                AND attendance.member_id = place.member_id
            WHERE place.organisation_id = \(keeper) AND place.member_organisation_id = \(keeper) AND place.member_id = \(member.id)
                AND place.role = \(Role.learner) AND event.on_day <= \(today)
            ORDER BY on_day DESC, id DESC LIMIT 200
            """
        ).map {
            OwnAttendance(
                title: try $0.read("title"), unitName: try $0.read("unit_name"), day: try $0.read("on_day"),
                state: try $0.readIfPresent("state") ?? .present)
        }
    }
}
