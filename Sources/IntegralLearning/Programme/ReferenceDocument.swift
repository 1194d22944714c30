import Markup
import Platform
import Store

/// A document that programming rests on, as one organisation uses it (LB-1.1-16, LB-1.1-17, LB-1.1-22).
struct ReferenceDocument: Sendable {
    enum Kind: String, SQLConvertible, Sendable, CaseIterable {
        case citizenship, occupationalProfile, requirements, other

        var words: Words {
            switch self {
            case .citizenship: Words("Brondocument LLB", "Source document LLB")
            case .occupationalProfile: Words("Beroepsprofiel", "Occupational profile")
            case .requirements: Words("Eisen evalueren en beoordelen", "Requirements for evaluating and assessing")
            case .other: Words("Ander document", "Other document")
            }
        }
    }

    let kind: Kind
    let title: String
    let version: String
    let link: String

    static let table = Table(
        "reference_document", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical), Column("kind", .text, .organisational),
            Column("title", .text, .organisational), Column("version", .text, .organisational), Column("link", .text, .organisational),
            Column("created_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")])

    func item(_ r: Reader) -> ListItem {
        ListItem(title, href: link.isEmpty ? nil : link, detail: [r(kind.words), version].filter { !$0.isEmpty }.joined(separator: " · "))
    }
}

extension OrganisationDatabase {
    func referenceDocuments() throws -> [ReferenceDocument] {
        try all("SELECT kind, title, version, link FROM reference_document WHERE organisation_id = \(keeper) ORDER BY kind, title, id").map
        {
            ReferenceDocument(
                kind: try $0.read("kind"), title: try $0.read("title"), version: try $0.read("version"), link: try $0.read("link"))
        }
    }

    func add(_ document: ReferenceDocument) throws {
        let id = newID(ReferenceDocument.self)
        try run(
            """
            INSERT INTO reference_document (organisation_id, id, kind, title, version, link, created_at)
            VALUES (\(keeper), \(id), \(document.kind), \(document.title), \(document.version), \(document.link), \(now))
            """)
        try audit("add", "reference_document", id, document.title)
    }
}

/// A programme shared with the team, with what it brought (LB-1.1-10).
struct SharedProgramme: Sendable {
    let programme: ID<Programme>
    let title: String
    let unitName: String
    let note: String
    let by: String

    static let table = Table(
        "shared_programme", keeper: .organisation, key: "organisation_id, programme_id",
        [
            Column("organisation_id", .organisation, .technical), Column("programme_id", .id, .technical),
            Column("member_id", .id, .technical),
            Column("note", .text, Privacy(.personal, .planning, of: "member_id", term: "retention.member", erase: .blank, export: true)),
            Column("at", .instant, .technical),
        ],
        references: [
            Table.Reference("organisation_id, programme_id", to: "programme", onDelete: " ON DELETE CASCADE"),
            Table.Reference("organisation_id, member_id", to: "member"),
        ])
}

extension OrganisationDatabase {
    func sharedProgrammes() throws -> [SharedProgramme] {
        try all(
            """
            SELECT programme.id AS id, programme.title AS title, unit.name AS unit, note, member.name AS name FROM shared_programme
            JOIN programme ON programme.organisation_id = shared_programme.organisation_id AND programme.id = programme_id
            JOIN unit ON unit.organisation_id = programme.organisation_id AND unit.id = programme.unit_id
            JOIN member ON member.organisation_id = shared_programme.organisation_id AND member.id = shared_programme.member_id
            WHERE shared_programme.organisation_id = \(keeper) ORDER BY at DESC
            """
        ).map { row in
            SharedProgramme(
                programme: try row.read("id"), title: try row.read("title"), unitName: try row.read("unit"), note: try row.read("note"),
                by: try row.read("name"))
        }
    }

    /// Shares once; a second time the note becomes the new one.
    package func share(_ desk: ProgrammeDesk, _ note: String) throws {
        guard let author = member else { throw Refusal.notFound }
        let id = desk.programme.id
        try run("DELETE FROM shared_programme WHERE organisation_id = \(keeper) AND programme_id = \(id)")
        try run(
            """
            INSERT INTO shared_programme (organisation_id, programme_id, member_id, note, at)
            VALUES (\(keeper), \(id), \(author.id), \(note), \(now))
            """)
        try audit("share", "programme", id, desk.programme.title)
    }
}
