import Markup
import Platform
import Store

/// A programme as it was published: it never changes any more (LB-1.1-09, LB-1.1-11).
package struct ProgrammeVersion: Sendable {
    package let number: Int
    package let content: ProgrammeContent
    /// Why it came; "" for the first.
    package let reason: String
    package let at: Instant

    static let columns: SQL =
        "programme_version.number AS number, programme_version.content AS content, programme_version.reason AS reason, programme_version.published_at AS published_at"

    init(row: Row) throws {
        number = try row.read("number")
        content = try ProgrammeContent(encoded: row.read("content"))
        reason = try row.read("reason")
        at = try row.read("published_at")
    }

    package static let table = Table(
        "programme_version", keeper: .organisation, key: "organisation_id, programme_id, number",
        [
            Column("organisation_id", .organisation, .technical), Column("programme_id", .id, .technical),
            Column("number", .integer, .technical), Column("content", .text, .organisational), Column("reason", .text, .organisational),
            Column("published_at", .instant, .technical), Column("published_by_member_id", .id, required: false, .technical),
        ], references: [Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE")])
}

extension OrganisationDatabase {
    /// The published versions, newest first; with `last` only that many.
    func versions(of programme: ID<Programme>, last: Int = 100) throws -> [ProgrammeVersion] {
        try all(
            """
            SELECT \(ProgrammeVersion.columns) FROM programme_version
            WHERE organisation_id = \(keeper) AND programme_id = \(programme) ORDER BY number DESC LIMIT \(last)
            """
        ).map(ProgrammeVersion.init)
    }

    /// Publishes what stands in the working copy as the next version, fixes the criteria of its assignments (LB-3.2-02), puts the
    /// programme that held for this group until now in the archive, and tells everybody it concerns.
    package func publish(_ desk: ProgrammeDesk, _ content: ProgrammeContent, because reason: String, path: String) throws {
        let programme = desk.programme
        let number = try (versions(of: programme.id, last: 1).first?.number ?? 0) + 1
        try run(
            """
            UPDATE programme SET state = \(Programme.State.archived)
            WHERE organisation_id = \(keeper) AND unit_id = \(programme.unit) AND id <> \(programme.id)
                AND state = \(Programme.State.published)
            """)
        try move(desk, to: .published)
        try run(
            """
            INSERT INTO programme_version (organisation_id, programme_id, number, content, reason, published_at, published_by_member_id)
            VALUES (\(keeper), \(programme.id), \(number), \(content.encoded), \(reason), \(now), \(member?.id))
            """)
        for entry in content.entries {
            if let id = ID<Assignment>(text: entry.key) { try publish(assignment(id)) }
        }
        try audit("publish", "programme", programme.id, "\(content.title) (\(number))")
        try notify(
            around: programme.unit, path: path,
            number == 1
                ? Words("Het programma ‘\(content.title)’ staat klaar.", "The programme ‘\(content.title)’ is ready.")
                : Words(
                    "Het programma ‘\(content.title)’ is aangepast: \(reason)", "The programme ‘\(content.title)’ has changed: \(reason)"))
    }
}

/// Why a programme cannot be published yet. What warns does not stand here.
enum PublishingBar: Sendable {
    /// These of the seven parts are empty (LB-1.1-01).
    case empty([ProgrammePart])
    /// Colleagues have not been asked (LB-1.1-07).
    case notConsulted
    /// Nobody reacted, and the day until which they may has not passed.
    case waiting(until: Day)
    case archived

    /// Silence does not block after the day that was named.
    static func find(_ programme: Programme, _ content: ProgrammeContent, hasRemark: Bool, today: Day) -> PublishingBar? {
        if programme.state == .archived { return .archived }
        if !content.emptyParts.isEmpty { return .empty(content.emptyParts) }
        if programme.state == .published { return nil }
        guard programme.state == .inConsultation, let until = programme.consultedUntil else { return .notConsulted }
        return hasRemark || today > until ? nil : .waiting(until: until)
    }

    var sentence: Words {
        switch self {
        case .empty(let parts):
            Words(
                "Nog leeg: \(parts.map(\.words.dutch).joined(separator: ", ")). Schrijf bij elk deel een paar regels.",
                "Still empty: \(parts.map(\.words.english).joined(separator: ", ")). Write a few lines at each part.")
        case .notConsulted:
            Words(
                "Leg het programma eerst voor aan collega’s. Dat doe je bij Overleg.",
                "Put the programme to colleagues first. You do that under Consultation.")
        case .waiting(let until):
            Words(
                "Collega’s kunnen reageren tot en met \(until.words.dutch). Publiceren kan na één reactie, of na die dag.",
                "Colleagues may respond until \(until.words.english). You can publish after one response, or after that day.")
        case .archived:
            Words(
                "Dit programma ligt in het archief. Kopieer het als je ermee verder wilt.",
                "This programme is in the archive. Copy it to go on with it.")
        }
    }
}

extension Day {
    var words: Words { Words(Reader(.dutch).date(self), Reader(.english).date(self)) }
}

extension Refusal {
    /// For somebody who publishes all the same.
    static func publishingBarred(_ bar: PublishingBar) -> Refusal {
        let sentence = bar.sentence
        return Refusal(.conflict, sentence)
    }

    static let programmeNotYours = Refusal(
        .notYours,
        Words(
            "Dit programma verandert wie de groep begeleidt. Je kunt het lezen, er iets bij opmerken en het kopiëren.",
            "Who guides the group changes this programme. You can read it, remark on it and copy it."))

    static let programmeOvertaken = Refusal(
        .conflict,
        Words(
            "Een collega was je net voor: het programma staat inmiddels anders. Open het opnieuw.",
            "A colleague was just before you: the programme has changed. Open it again."))

    static let consultationClosed = Refusal(
        .conflict,
        Words(
            "Dit programma ligt nu niet ter bespreking. Zeg het de begeleider van de groep, of wacht tot het weer voorligt.",
            "This programme is not under consultation now. Tell the guide of the group, or wait until it is put to you again."))
}
