import Store

/// Who did what, when: written in the same transaction as the change (`house.md`, decision 5). The entry keeps a salted digest of the
/// content; a job numbers and chains the digests per organisation. Erasure removes content and salt, never the link.
package struct AuditEntry: Sendable {
    package static let table = Table(
        "audit", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("at", .instant, .technical),
            Column("action", .text, .technical), Column("noun", .text, .technical), Column("noun_id", .id, required: false, .technical),
            Column("track_id", .id, required: false, .technical), Column("actor_person_id", .id, required: false, .technical),
            Column("actor_place_id", .id, required: false, .technical), Column("subject_member_id", .id, required: false, .technical),
            Column(
                "content", .text, required: false,
                Privacy(.personal, .accountability, of: "subject_member_id", term: "retention.log", erase: .blank, export: true)),
            Column(
                "salt", .bytes, required: false,
                Privacy(.technical, .accountability, of: "subject_member_id", term: "retention.log", erase: .blank, export: false)),
            // The salted digests of what the noun itself says, so that it cannot change behind the entry.
            Column("covered", .bytes, required: false, .technical), Column("digest", .bytes, .technical),
            // Filled by the chaining job.
            Column("sequence", .integer, required: false, .technical), Column("chain", .bytes, required: false, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")], rules: ["UNIQUE (organisation_id, sequence)"])

    /// The newest link of each organisation's chain. The signature is missing until the head is copied out of the database.
    package static let headTable = Table(
        "audit_head", keeper: .organisation, key: "organisation_id",
        [
            Column("organisation_id", .organisation, .technical), Column("sequence", .integer, .technical),
            Column("chain", .bytes, .technical), Column("signed_at", .instant, required: false, .technical),
            Column("signature", .bytes, required: false, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])
}

extension OrganisationDatabase {
    /// Notes an act. `content` holds what was decided, as far as all readers of the record may know it; nothing private, ever.
    ///
    /// - Parameter parts: what the noun itself says. Only salted digests of it are kept; its room reads it back for the check
    ///   (`AuditedNoun`). Each part that can be erased on its own is one.
    package func audit<Noun>(
        _ action: String, _ noun: String, _ id: ID<Noun>?, track: ID<Track>? = nil, about subject: ID<Member>? = nil,
        _ content: String = "",
        covering parts: [String] = []
    ) throws {
        let salt = Sodium.randomBytes(16)
        let covered = AuditLink.covered(parts, salt: salt)
        var (person, place): (ID<Person>?, ID<Place>?) = (nil, nil)
        switch asker {
        case .person(let asking): person = asking
        case .place(let held): place = held
        case .program: break
        }
        try run(
            """
            INSERT INTO audit (organisation_id, id, at, action, noun, noun_id, track_id, actor_person_id, actor_place_id,
                subject_member_id, content, salt, covered, digest)
            VALUES (\(keeper), \(newID(AuditEntry.self)), \(now), \(action), \(noun), \(id), \(track), \(person), \(place), \(subject),
                \(content), \(salt), \(parts.isEmpty ? nil : covered), \(AuditLink.digest(of: content, covered, salt: salt)))
            """)
    }
}
