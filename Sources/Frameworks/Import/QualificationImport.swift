import Formats
import Platform
import Store

/// What became of one qualification file.
package struct QualificationImport: Sendable, Hashable {
    package enum Status: String, Codable, Sendable {
        /// Newly written; an older version, if there is one, stands beside it.
        case created
        /// The same content was here already; nothing was written.
        case unchanged
    }

    package let framework: ID<Framework>
    package let status: Status
}

extension OrganisationDatabase {
    /// Writes a qualification file as a framework of this organisation, with an audit entry. The same content again changes nothing; other
    /// content under the same number becomes a version of its own. It is part of the caller's transaction, so it is all or nothing.
    package func importQualification(_ file: QualificationFile) throws -> QualificationImport {
        let draft = FrameworkDraft(file)
        let digest = try draft.digest()
        let known = try first(
            """
            SELECT id FROM framework WHERE organisation_id = \(keeper) AND kind = \(draft.kind) AND code = \(draft.code)
                AND content_digest = \(digest)
            """)
        if let known { return QualificationImport(framework: try known.read("id"), status: .unchanged) }
        let id = newID(Framework.self)
        try run(
            """
            INSERT INTO framework (organisation_id, id, kind, code, title, version, content_digest, imported_at)
            VALUES (\(keeper), \(id), \(draft.kind), \(draft.code), \(draft.title), \(draft.version), \(digest), \(now))
            """)
        try write(draft.entries, of: id)
        try audit("import", "framework", id, "\(draft.code) \(draft.title) \(draft.version)")
        return QualificationImport(framework: id, status: .created)
    }

    private func write(_ entries: [FrameworkDraft.Entry], of framework: ID<Framework>) throws {
        var ids: [String: ID<Item>] = [:]
        for (position, entry) in entries.enumerated() {
            let id = newID(Item.self)
            ids[entry.code] = id
            try run(
                """
                INSERT INTO item (organisation_id, id, framework_id, parent_id, kind, code, title, body, result, behaviour, position,
                    responsibility, knowledge, level)
                VALUES (\(keeper), \(id), \(framework), \(entry.parent.flatMap { ids[$0] }), \(entry.kind), \(entry.code), \(entry.title),
                    \(entry.body), \(entry.result), \(entry.behaviour), \(position), \(entry.responsibility), \(entry.knowledge),
                    \(entry.level))
                """)
            for text in entry.profileTexts { try write(text, of: id, ids) }
            for use in entry.competences { try write(use, of: id, ids) }
        }
    }

    private func write(_ text: FrameworkDraft.ProfileText, of item: ID<Item>, _ ids: [String: ID<Item>]) throws {
        try run(
            """
            INSERT INTO item_profile_text (organisation_id, item_id, profile_item_id, part, text)
            VALUES (\(keeper), \(item), \(ids[text.profile]), \(text.part), \(text.text))
            """)
    }

    private func write(_ use: FrameworkDraft.CompetenceUse, of item: ID<Item>, _ ids: [String: ID<Item>]) throws {
        let competence = ids[use.letter]
        guard let profile = use.profile else {
            try run(
                "INSERT INTO item_competence (organisation_id, item_id, competence_item_id) VALUES (\(keeper), \(item), \(competence))")
            return
        }
        try run(
            """
            INSERT INTO item_profile_competence (organisation_id, item_id, profile_item_id, competence_item_id)
            VALUES (\(keeper), \(item), \(ids[profile]), \(competence))
            """)
    }
}
