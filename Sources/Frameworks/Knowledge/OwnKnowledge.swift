import Markup
import Platform
import Store

/// What an organisation says itself: a page of its own, or an addition to one of ours.
struct OwnKnowledge: Sendable {
    let id: ID<OwnKnowledge>
    /// The key of the page it adds to; nil for a page of its own.
    let page: String?
    let title: String
    let text: String
    let changedAt: Instant

    init(row: Row) throws {
        id = try row.read("id")
        page = try row.readIfPresent("page")
        title = try row.read("title")
        text = try row.read("text")
        changedAt = try row.read("changed_at")
    }

    /// A page of its own has its id as its key.
    var key: String { page ?? id.text }

    /// Who may write: whoever makes assignments, or administers.
    static let writers: [Role] = [.learningGuide, .programmeTeam]

    static let table = Table(
        "own_knowledge", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("page", .text, required: false, .technical), Column("title", .text, .organisational),
            Column("text", .text, .organisational), Column("changed_at", .instant, .technical),
        ], references: [Table.Reference("organisation_id", to: "organisation", "id")], rules: ["UNIQUE (organisation_id, page)"])

    static let acts = [
        ActWords("write", "own_knowledge", Words("schreef een kennispagina", "wrote a knowledge page")),
        ActWords("remove", "own_knowledge", Words("haalde een kennispagina weg", "removed a knowledge page")),
    ]
}

extension OrganisationDatabase {
    /// All of this organisation, pages of its own by title.
    func ownKnowledge() throws -> [OwnKnowledge] {
        try all(
            """
            SELECT id, page, title, text, changed_at FROM own_knowledge WHERE organisation_id = \(keeper) ORDER BY title, id
            """
        ).map(OwnKnowledge.init)
    }

    func ownKnowledge(_ key: String) throws -> OwnKnowledge? {
        try first(
            """
            SELECT id, page, title, text, changed_at FROM own_knowledge
            WHERE organisation_id = \(keeper) AND (page = \(key) OR id = \(ID<OwnKnowledge>(text: key)))
            """
        ).map(OwnKnowledge.init)
    }

    /// Puts the organisation's own words below one of our pages.
    package func addKnowledge(_ text: String, to page: KnowledgePage) throws {
        _ = try insertKnowledge(page: page.key, title: page.title.dutch, text)
    }

    /// A page of the organisation's own.
    func addKnowledge(titled title: String, _ text: String) throws -> ID<OwnKnowledge> {
        try insertKnowledge(page: nil, title: title, text)
    }

    private func insertKnowledge(page: String?, title: String, _ text: String) throws -> ID<OwnKnowledge> {
        let id = newID(OwnKnowledge.self)
        try run(
            """
            INSERT INTO own_knowledge (organisation_id, id, page, title, text, changed_at)
            VALUES (\(keeper), \(id), \(page), \(title), \(text), \(now))
            """)
        try audit("write", "own_knowledge", id, "\(title)\n\(text)")
        return id
    }

    func change(_ known: OwnKnowledge, title: String, _ text: String) throws {
        try run(
            """
            UPDATE own_knowledge SET title = \(title), text = \(text), changed_at = \(now)
            WHERE organisation_id = \(keeper) AND id = \(known.id)
            """)
        try audit("write", "own_knowledge", known.id, "\(title)\n\(text)")
    }

    func remove(_ known: OwnKnowledge) throws {
        try run("DELETE FROM own_knowledge WHERE organisation_id = \(keeper) AND id = \(known.id)")
        try audit("remove", "own_knowledge", known.id, known.title)
    }
}
