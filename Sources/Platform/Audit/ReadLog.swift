import Store

/// Who opened a confidential record: shown to the person it is about (E-05, E-27; NEN 7513).
package struct ReadLog: Sendable {
    private static func own() -> Privacy {
        Privacy(.personal, .accountability, of: "subject_member_id", term: "retention.log", erase: .keep, export: true)
    }

    package static let table = Table(
        "read_log", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("at", .instant, own()),
            Column("reader_person_id", .id, required: false, own()), Column("reader_name", .text, own()),
            Column("place_id", .id, required: false, .technical), Column("subject_member_id", .id, .technical),
            Column("noun", .text, own()), Column("noun_id", .id, required: false, .technical), Column("purpose", .text, own()),
        ], references: [Table.Reference("organisation_id, subject_member_id", to: "member")])
}

/// A confidential record that an answer shows. A handler adds it to `Answer.readings`; the answer leaves only after it is written down.
package struct Reading: Sendable, Hashable {
    /// Whom the record is about, at the organisation of the address.
    package let subject: ID<Member>
    package let noun: String
    package let nounID: [UInt8]?
    /// Why it was opened, in a few Dutch words: the person it is about reads them.
    package let purpose: String

    package init<Noun>(of subject: ID<Member>, _ noun: String, _ id: ID<Noun>?, purpose: String) {
        self.subject = subject
        self.noun = noun
        nounID = id?.bytes
        self.purpose = purpose
    }
}

/// Who opens records, and at which keeper.
struct Witness: Sendable {
    let keeper: OrganisationID
    let asker: Asker

    init(_ database: OrganisationDatabase) {
        keeper = database.keeper
        asker = database.asker
    }
}

extension Program {
    /// Writes down what a page shows, after it was made in a read and before it leaves. When this throws, the page does not leave.
    func note(_ readings: [Reading], by witness: Witness?) async throws {
        guard !readings.isEmpty else { return }
        guard let witness else { preconditionFailure("only a page of an organisation shows confidential records") }
        try await write { try $0.note(readings, by: witness) }
    }
}

extension PlatformDatabase {
    func note(_ readings: [Reading], by witness: Witness?) throws {
        guard !readings.isEmpty, let witness else { return }
        let bound = OrganisationDatabase(database, now: now, keeper: witness.keeper, asker: witness.asker, member: nil)
        for reading in readings { try bound.logRead(reading) }
    }
}

extension OrganisationDatabase {
    /// Writes down that the asker reads this. For a handler of a POST; a GET adds the reading to its answer.
    package func logRead(_ reading: Reading) throws {
        var (person, place): (ID<Person>?, ID<Place>?) = (nil, nil)
        switch asker {
        case .person(let asking): person = asking
        case .place(let held): place = held
        case .program: break
        }
        try run(
            """
            INSERT INTO read_log (organisation_id, id, at, reader_person_id, reader_name, place_id, subject_member_id, noun, noun_id, purpose)
            VALUES (\(keeper), \(newID(ReadLog.self)), \(now), \(person), \(try readerName()), \(place), \(reading.subject),
                \(reading.noun), \(reading.nounID), \(reading.purpose))
            """)
    }

    /// The name as it is now: it must still say who it was when the reader is gone.
    private func readerName() throws -> String {
        let row: Row?
        switch asker {
        case .person(let person): row = try first("SELECT name FROM person WHERE id = \(person)")
        case .place(let place):
            row = try first(
                """
                SELECT member.name AS name FROM place
                JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
                WHERE place.organisation_id = \(keeper) AND place.id = \(place)
                """)
        case .program: return "Leidraad"
        }
        return try row?.read("name") ?? ""
    }
}
