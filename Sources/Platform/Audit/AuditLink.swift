import Store

/// How an entry is bound to the one before it. The chain holds what happened and the digest of its content; so an erased entry, whose
/// content and salt are gone, still links, and what is left of it still cannot change.
enum AuditLink {
    /// What the chain of an organisation begins with.
    static func genesis(_ organisation: OrganisationID) -> [UInt8] {
        Sodium.digest(Array("leidraad audit of organisation \(organisation.number)".utf8))
    }

    /// The salted digest of a content: without the salt nobody can try out which content it was.
    static func digest(of content: String, _ covered: [UInt8] = [], salt: [UInt8]) -> [UInt8] {
        Sodium.digest(salt + Sodium.digest(Array(content.utf8)) + covered)
    }

    /// The salted digests of what a noun says, one after the other.
    static func covered(_ parts: [String], salt: [UInt8]) -> [UInt8] { parts.flatMap { Sodium.digest(salt + Array($0.utf8)) } }

    static func chain(after previous: [UInt8], sequence: Int64, _ entry: ChainedEntry) -> [UInt8] {
        var bytes = previous
        let fields: [[UInt8]?] = [
            Array("\(sequence)".utf8), entry.id, Array("\(entry.at.milliseconds)".utf8), Array(entry.action.utf8), Array(entry.noun.utf8),
            entry.nounID, entry.track, entry.person, entry.place, entry.subject, entry.digest,
        ]
        for field in fields {
            // Each with its length, so that no two entries write the same bytes; a missing field is longer than any.
            bytes += withUnsafeBytes(of: UInt64(field?.count ?? .max).bigEndian) { Array($0) } + (field ?? [])
        }
        return Sodium.digest(bytes)
    }

    /// What is signed and copied out of the database.
    static func head(_ organisation: OrganisationID, sequence: Int64, chain: [UInt8]) -> [UInt8] {
        Array("leidraad audit head|\(organisation.number)|\(sequence)|".utf8) + chain
    }
}

/// The part of an entry that the chain holds.
struct ChainedEntry: Sendable {
    let id: [UInt8]
    let at: Instant
    let action: String
    let noun: String
    let nounID, track, person, place, subject: [UInt8]?
    let digest: [UInt8]

    static let columns: SQL =
        "id, at, action, noun, noun_id, track_id, actor_person_id, actor_place_id, subject_member_id, digest"

    init(row: Row) throws {
        id = try row.read("id")
        at = try row.read("at")
        action = try row.read("action")
        noun = try row.read("noun")
        nounID = try row.readIfPresent("noun_id")
        track = try row.readIfPresent("track_id")
        person = try row.readIfPresent("actor_person_id")
        place = try row.readIfPresent("actor_place_id")
        subject = try row.readIfPresent("subject_member_id")
        digest = try row.read("digest")
    }
}
