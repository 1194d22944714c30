import Markup
import Platform
import Store

/// What an organisation asks with each action of a PAP, besides what everybody is asked: its format (LB-1.2-11).
package struct ActionHeading: Sendable {
    /// The name of its field; stays the same as long as its words do.
    let field: String
    package let words: Words

    /// For who has no format of its own.
    static let standard = ActionHeading(field: "help", words: Words("Wie of wat heb ik nodig?", "Whom or what do I need?"))

    static let table = Table(
        "action_heading", keeper: .organisation, key: "organisation_id, id",
        [
            Column("organisation_id", .organisation, .technical), Column("id", .id, .technical),
            Column("position", .integer, .organisational), Column("text", .text, .organisational),
        ],
        references: [Table.Reference("organisation_id", to: "organisation", "id")], rules: ["UNIQUE (organisation_id, text)"])
}

extension OrganisationDatabase {
    /// The format of the organisation, or the standard one.
    package func actionHeadings() throws -> [ActionHeading] {
        let own = try all("SELECT id, text FROM action_heading WHERE organisation_id = \(keeper) ORDER BY position, id").map { row in
            let (id, text): (ID<ActionHeading>, String) = (try row.read("id"), try row.read("text"))
            return ActionHeading(field: id.text, words: Words(text, text))
        }
        return own.isEmpty ? [.standard] : own
    }

    /// Sets the format; a heading that stays keeps its answers, those of one that goes stay readable below it.
    package func setActionHeadings(_ texts: [String]) throws {
        try run("DELETE FROM action_heading WHERE organisation_id = \(keeper) AND text NOT IN \(texts + [""])")
        for (position, text) in texts.enumerated() {
            try run(
                """
                INSERT INTO action_heading (organisation_id, id, position, text)
                VALUES (\(keeper), \(newID(ActionHeading.self)), \(position), \(text))
                ON CONFLICT (organisation_id, text) DO UPDATE SET position = \(position)
                """)
        }
    }
}
