import Markup
import Store

/// What was decided and concerns somebody. A notice asks nothing.
package struct Notice: Sendable {
    package let id: ID<Notice>
    package let text: Words
    package let path: String
    package let at: Instant
    package let isRead: Bool

    package static let table = Table(
        "notice", keeper: .person, key: "id",
        [
            Column("id", .id, .technical), Column("person_id", .id, .technical),
            Column("organisation_id", .organisation, required: false, .technical), Column("track_id", .id, required: false, .technical),
            Column(
                "dutch", .text,
                Privacy(.personal, .communication, of: "person_id", term: "retention.member", erase: .deleteRow, export: true)),
            Column(
                "english", .text,
                Privacy(.personal, .communication, of: "person_id", term: "retention.member", erase: .deleteRow, export: false)),
            Column("path", .text, .technical), Column("at", .instant, .technical), Column("read_at", .instant, required: false, .technical),
        ], references: [Table.Reference("person_id", to: "person", "id", onDelete: " ON DELETE CASCADE")])
}

extension OrganisationDatabase {
    /// Tells everybody with one of these roles on the track, except whoever did it. People without an account hear by mail or not at all.
    package func notify(_ roles: [Role], on track: ID<Track>, path: String, _ text: Words) throws {
        let actor: ID<Person>? = if case .person(let person) = asker { person } else { nil }
        let people = try all(
            """
            SELECT DISTINCT holder.person_id AS person_id \(PlaceReach.from(today: today))
            WHERE track.organisation_id = \(keeper) AND track.id = \(track) AND place.role IN \(roles) AND holder.person_id IS NOT NULL
                AND holder.left_day IS NULL
            """)
        for row in people {
            let person: ID<Person> = try row.read("person_id")
            if person == actor { continue }
            try tell(person, on: track, path: path, text)
        }
    }

    /// Tells one member what concerns nobody else.
    package func notify(_ member: ID<Member>, on track: ID<Track>? = nil, path: String, _ text: Words) throws {
        guard let person = try self.member(member)?.person else { return }
        try tell(person, on: track, path: path, text)
    }

    func tell(_ person: ID<Person>, on track: ID<Track>? = nil, path: String, _ text: Words) throws {
        try run(
            """
            INSERT INTO notice (id, person_id, organisation_id, track_id, dutch, english, path, at)
            VALUES (\(newID(Notice.self)), \(person), \(keeper), \(track), \(text.dutch), \(text.english), \(path), \(now))
            """)
    }
}

extension PersonDatabase {
    package func notices() throws -> [Notice] {
        try all("SELECT * FROM notice WHERE person_id = \(person) ORDER BY at DESC, id DESC LIMIT 100").map { row in
            Notice(
                id: try row.read("id"), text: Words(try row.read("dutch"), try row.read("english")), path: try row.read("path"),
                at: try row.read("at"), isRead: try row.readIfPresent("read_at", as: Instant.self) != nil)
        }
    }

    package func readNotices() throws {
        try run("UPDATE notice SET read_at = \(now) WHERE person_id = \(person) AND read_at IS NULL")
    }
}
