import Platform
import Store

/// A response in which the asker may write. Only the queries below make one, so that writing cannot skip the question who may. Its row
/// comes with the first word.
package struct OpenResponse: Sendable {
    package let kind: FormKind
    package let track: ID<Track>?
    /// Who writes now.
    let writer: MemberKey
    let singleKey: String?
    package let stored: Response?

    fileprivate init(_ kind: FormKind, track: ID<Track>?, writer: MemberKey, singleKey: String?, stored: Response?) {
        self.kind = kind
        self.track = track
        self.writer = writer
        self.singleKey = singleKey
        self.stored = stored
    }

    package var isFinished: Bool { stored?.finishedAt != nil }
    package var isShared: Bool { stored?.sharedAt != nil }
    /// What is needed to finish and not there yet.
    package var missing: [FormQuestion] { stored?.missing(kind) ?? kind.questions.filter { $0.needed != nil } }
    func version(_ field: String) -> Int { stored?.answers[field]?.version ?? 0 }
    func text(_ field: String) -> String { stored?.text(field) ?? "" }

    /// The same with its row there.
    func begun(_ database: OrganisationDatabase) throws -> OpenResponse {
        if stored != nil { return self }
        return with(try database.stored(database.insert(self)))
    }

    /// The same as it stands now.
    func reloaded(_ database: OrganisationDatabase) throws -> OpenResponse {
        if let stored { return with(try database.stored(stored.id)) }
        return with(try database.stored(withKey: singleKey))
    }

    private func with(_ stored: Response?) -> OpenResponse {
        OpenResponse(kind, track: track, writer: writer, singleKey: singleKey, stored: stored)
    }
}

extension OrganisationDatabase {
    /// The one response of the asker, or of the work group, to a form that is written once on a track; for each `occasion` another.
    package func response(_ kind: FormKind, _ permit: Permit<Track>, occasion: String = "") throws -> OpenResponse {
        guard permit.allows(kind.writing), let place = permit.places.first(where: { Abilities.allow($0.role, kind.writing) }) else {
            throw Refusal.notFound
        }
        let writer = MemberKey(organisation: place.memberOrganisation, member: place.member)
        let key = Response.singleKey(kind, permit.noun.id, author: writer.member, occasion: occasion)
        return OpenResponse(kind, track: permit.noun.id, writer: writer, singleKey: key, stored: try stored(withKey: key))
    }

    /// Begins a response to a form that may be written many times: on a track, or without one for oneself alone.
    package func beginResponse(_ kind: FormKind, on permit: Permit<Track>?) throws -> OpenResponse {
        let writer: MemberKey
        if let permit {
            guard permit.allows(kind.writing), let place = permit.places.first(where: { Abilities.allow($0.role, kind.writing) }) else {
                throw Refusal.notFound
            }
            writer = MemberKey(organisation: place.memberOrganisation, member: place.member)
        } else {
            guard let member else { throw Refusal.notFound }
            writer = MemberKey(organisation: keeper, member: member.id)
        }
        return try OpenResponse(kind, track: permit?.noun.id, writer: writer, singleKey: nil, stored: nil).begun(self)
    }

    /// A response that the asker wrote as a member of this organisation, to go on with.
    package func ownResponse(_ id: ID<Response>, of kinds: [FormKind]) throws -> OpenResponse {
        guard let member else { throw Refusal.notFound }
        let rows = try all(
            """
            SELECT \(Response.columns), response.single_key AS single_key FROM response WHERE organisation_id = \(keeper) AND id = \(id)
                AND author_member_organisation_id = \(keeper) AND author_member_id = \(member.id)
            """)
        guard let row = rows.first, let stored = try withAnswers(rows).first, let kind = kinds.first(where: { $0.key == stored.form })
        else { throw Refusal.notFound }
        return OpenResponse(
            kind, track: stored.track, writer: MemberKey(organisation: keeper, member: member.id),
            singleKey: try row.readIfPresent("single_key"), stored: stored)
    }

    /// What the asker wrote as a member of this organisation, last touched first, without the answers.
    package func ownResponses(_ kinds: [FormKind]) throws -> [Response] {
        guard let member else { return [] }
        return try all(
            """
            SELECT \(Response.columns) FROM response WHERE organisation_id = \(keeper) AND author_member_organisation_id = \(keeper)
                AND author_member_id = \(member.id) AND form IN \(kinds.map(\.key)) ORDER BY changed_at DESC, response.id DESC LIMIT 200
            """
        ).map(Response.init)
    }

    /// What on this track the asker may read and did not write alone: of authors what they shared, of the group as it stands.
    package func readableResponses(_ kinds: [FormKind], _ permit: Permit<Track>, of author: ID<Member>? = nil) throws -> [Response] {
        let allowed = kinds.filter { kind in
            if case .group = kind.writers, permit.allows(kind.writing) { return true }
            return permit.allows(kind.readers)
        }
        if allowed.isEmpty { return [] }
        let narrowed: SQL = author.map { "AND (author_member_id = \($0) OR author_member_id IS NULL)" } ?? ""
        return try withAnswers(
            all(
                """
                SELECT \(Response.columns) FROM response WHERE organisation_id = \(keeper) AND track_id = \(permit.noun.id)
                    AND form IN \(allowed.map(\.key)) AND (author_member_id IS NULL OR shared_at IS NOT NULL) \(narrowed)
                ORDER BY shared_at, response.id LIMIT 200
                """))
    }

    fileprivate func stored(_ id: ID<Response>) throws -> Response? {
        try withAnswers(all("SELECT \(Response.columns) FROM response WHERE organisation_id = \(keeper) AND id = \(id)")).first
    }

    fileprivate func stored(withKey key: String?) throws -> Response? {
        guard let key else { return nil }
        return try withAnswers(
            all("SELECT \(Response.columns) FROM response WHERE organisation_id = \(keeper) AND single_key = \(key)")
        ).first
    }

    func insert(_ open: OpenResponse) throws -> ID<Response> {
        let id = newID(Response.self)
        let author: MemberKey? = if case .author = open.kind.writers { open.writer } else { nil }
        try run(
            """
            INSERT INTO response (organisation_id, id, form, form_version, track_id, author_member_organisation_id, author_member_id,
                single_key, at)
            VALUES (\(keeper), \(id), \(open.kind.key), \(open.kind.version), \(open.track), \(author?.organisation), \(author?.member),
                \(open.singleKey), \(now))
            ON CONFLICT (organisation_id, single_key) DO NOTHING
            """)
        guard let key = open.singleKey else { return id }
        let row = try first("SELECT id FROM response WHERE organisation_id = \(keeper) AND single_key = \(key)")
        return try row?.read("id") ?? id
    }

    func withAnswers(_ rows: [Row]) throws -> [Response] {
        var responses = try rows.map(Response.init)
        if responses.isEmpty { return [] }
        let answers = try all(
            """
            SELECT \(ResponseAnswer.columns) FROM response_answer
            WHERE organisation_id = \(keeper) AND response_id IN \(responses.map(\.id))
            """)
        let places = Dictionary(uniqueKeysWithValues: responses.enumerated().map { ($1.id, $0) })
        for row in answers {
            let answer = try ResponseAnswer(row: row)
            if let place = places[try row.read("response_id")] { responses[place].answers[answer.field] = answer }
        }
        return responses
    }
}

extension Response {
    /// Finds the response to a form that is written once; also in a scalar subselect of another query.
    package static func singleKey(_ kind: FormKind, _ track: ID<Track>, author: ID<Member>, occasion: String = "") -> String {
        let whose = if case .group = kind.writers { "group" } else { author.text }
        return "\(kind.key) \(track.text) \(whose) \(occasion)"
    }
}

extension Abilities {
    static func allow(_ role: Role, _ ability: Ability) -> Bool { table[role]?.contains(ability) == true }
}
