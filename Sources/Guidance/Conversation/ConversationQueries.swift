import Platform
import Store

extension OrganisationDatabase {
    @discardableResult
    package func record(_ permit: Permit<Track>, _ draft: ConversationDraft) throws -> ID<Conversation> {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        let id = newID(Conversation.self)
        try run(
            """
            INSERT INTO conversation (organisation_id, id, track_id, learner_member_id, author_place_id, focus, style, text, agreed,
                agreed_day, is_shared, held_day, at)
            VALUES (\(keeper), \(id), \(permit.noun.id), \(draft.learner), \(permit.place.id), \(draft.focus), \(draft.style),
                \(draft.text), \(draft.agreed.isEmpty ? nil : draft.agreed), \(draft.agreedDay), \(draft.isShared), \(today), \(now))
            """)
        // What is kept for the guides stands in no history.
        if draft.isShared { try audit("record", "conversation", id, track: permit.noun.id, about: draft.learner) }
        return id
    }

    /// The conversations on a track that the reader may read, newest first, with the words learners added: a learner those shared about
    /// himself or his group, a mentor all that are shared, a guide all.
    package func conversations(_ permit: Permit<Track>, _ focus: Conversation.Focus? = nil) throws -> [Conversation] {
        guard permit.allows(.readNotes) else { return [] }
        let own: SQL = permit.learnerPlace.map { "AND (learner_member_id = \($0.member) OR learner_member_id IS NULL)" } ?? ""
        let shared: SQL = permit.allows(.guide) ? "" : "AND is_shared"
        let narrowed: SQL = focus.map { "AND focus = \($0)" } ?? ""
        let found = try all(
            """
            SELECT conversation.id AS id, learner_member_id, member.name AS author_name, focus, style, text, agreed, agreed_day, is_shared,
                held_day
            FROM conversation
            JOIN place ON place.organisation_id = conversation.organisation_id AND place.id = author_place_id
            JOIN member ON member.organisation_id = place.member_organisation_id AND member.id = place.member_id
            WHERE conversation.organisation_id = \(keeper) AND conversation.track_id = \(permit.noun.id) \(own) \(shared) \(narrowed)
            ORDER BY held_day DESC, conversation.id DESC LIMIT 100
            """
        ).map(Conversation.init)
        let words = try ownWords(permit)
        return found.map { conversation in
            var conversation = conversation
            conversation.words = words[conversation.id] ?? []
            return conversation
        }
    }

    private func ownWords(_ permit: Permit<Track>) throws -> [ID<Conversation>: [Conversation.OwnWords]] {
        let own: SQL = permit.learnerPlace.map { "AND member_id = \($0.member)" } ?? ""
        let rows = try all(
            """
            SELECT conversation_id, member_id, member.name AS name, text FROM conversation_words
            JOIN member ON member.organisation_id = conversation_words.organisation_id AND member.id = member_id
            WHERE conversation_words.organisation_id = \(keeper) AND track_id = \(permit.noun.id) \(own) ORDER BY at, member_id
            """)
        return try rows.reduce(into: [:]) { found, row in
            found[try row.read("conversation_id"), default: []].append(
                Conversation.OwnWords(member: try row.read("member_id"), name: try row.read("name"), text: try row.read("text")))
        }
    }

    /// Adds the learner's own words to a conversation he may read, or replaces them. Readers are those who guide it, and the learner.
    package func addOwnWords(_ permit: Permit<Track>, to id: ID<Conversation>, _ text: String) throws {
        guard let own = permit.learnerPlace, try conversations(permit).contains(where: { $0.id == id }) else { throw Refusal.notFound }
        try run(
            """
            INSERT INTO conversation_words (organisation_id, track_id, conversation_id, member_id, text, at)
            VALUES (\(keeper), \(permit.noun.id), \(id), \(own.member), \(text), \(now))
            ON CONFLICT (organisation_id, conversation_id, member_id) DO UPDATE SET text = \(text), at = \(now)
            """)
    }

    /// Shares what was kept for the guides.
    package func share(_ permit: Permit<Track>, _ id: ID<Conversation>) throws {
        guard permit.allows(.guide) else { throw Refusal.notFound }
        let changed = try run(
            """
            UPDATE conversation SET is_shared = \(true)
            WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id) AND id = \(id) AND NOT is_shared
            """)
        guard changed == 1 else { throw Refusal.notFound }
        try audit("share", "conversation", id, track: permit.noun.id)
    }
}

extension Permit where Noun == Track {
    /// The reader's own place as a learner; nil for everybody else.
    package var learnerPlace: Place? { places.first { $0.role == .learner } }

    /// The condition that these two columns name the holder of the permit.
    package func holds(_ organisation: SQL, _ member: SQL) -> SQL {
        "(\(places.map { "(\(organisation) = \($0.memberOrganisation) AND \(member) = \($0.member))" as SQL }.joined(separator: " OR ")))"
    }
}
