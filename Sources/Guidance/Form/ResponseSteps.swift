import Markup
import Platform
import Store

/// What became of a field that was saved.
package enum SavedAnswer: Sendable, Equatable {
    case version(Int)
    /// Somebody else wrote meanwhile; both texts are kept on the screen.
    case changed(text: String)
}

extension OrganisationDatabase {
    /// Saves one field if nobody changed it since `version`; otherwise tells what stands there now. Different fields never collide.
    @discardableResult
    package func save(
        _ field: String, _ text: String, version: Int, in open: OpenResponse, offered: [String: [FormChoice]] = [:]
    ) throws -> SavedAnswer {
        guard let slot = open.kind.slot(field) else { throw Refusal.notFound }
        guard !open.isFinished else { throw Refusal.responseFinished }
        guard text.utf8.count <= Form.longestText else { throw Refusal.responseTooLong }
        if let choices = slot.choices(offered), !text.isEmpty, !choices.contains(where: { $0.value == text }) { throw Refusal.notFound }
        if case .day = slot.question.kind, !text.isEmpty, Day(text: text) == nil { throw Refusal.responseDayUnreadable }
        let response = try open.stored?.id ?? insert(open)
        if try write(field, text, version: version, in: response, open) { return .version(version + 1) }
        let row = try first(
            """
            SELECT \(ResponseAnswer.columns) FROM response_answer
            WHERE organisation_id = \(keeper) AND response_id = \(response) AND field = \(field)
            """)
        guard let stands = try row.map(ResponseAnswer.init) else { throw Refusal.notFound }
        return stands.text == text ? .version(stands.version) : .changed(text: stands.text)
    }

    private func write(_ field: String, _ text: String, version: Int, in response: ID<Response>, _ open: OpenResponse) throws -> Bool {
        if version == 0 {
            return try run(
                """
                INSERT INTO response_answer (organisation_id, id, response_id, track_id, field, author_member_organisation_id,
                    author_member_id, text, version, at)
                VALUES (\(keeper), \(newID(ResponseAnswer.self)), \(response), \(open.track), \(field), \(open.writer.organisation),
                    \(open.writer.member), \(text), \(1), \(now))
                ON CONFLICT (organisation_id, response_id, field) DO NOTHING
                """) == 1
        }
        return try run(
            """
            UPDATE response_answer SET text = \(text), version = version + 1, at = \(now),
                author_member_organisation_id = \(open.writer.organisation), author_member_id = \(open.writer.member)
            WHERE organisation_id = \(keeper) AND response_id = \(response) AND field = \(field) AND version = \(version)
            """) == 1
    }

    /// Saves every field of a sent form that was touched; what clashed is told by its name, with the text that stands there.
    package func save(_ form: Form, in open: OpenResponse, offered: [String: [FormChoice]] = [:]) throws -> [String: String] {
        var clashes: [String: String] = [:]
        var open = open
        for slot in open.kind.slots {
            guard let text = form.ifSent(slot.name), text != form.ifSent("was-\(slot.name)"), text != open.text(slot.name) else { continue }
            open = try open.begun(self)
            let saved = try save(slot.name, text, version: Int(form["version-\(slot.name)"]) ?? 0, in: open, offered: offered)
            if case .changed(let stands) = saved { clashes[slot.name] = stands }
        }
        return clashes
    }

    /// Says that it is done for now; refused as long as something of `missing` is not there. The author may go on later.
    package func finish(_ open: OpenResponse) throws {
        guard let stored = open.stored, open.missing.isEmpty else { throw Refusal.responseNotReady }
        try run(
            "UPDATE response SET finished_at = \(now) WHERE organisation_id = \(keeper) AND id = \(stored.id) AND finished_at IS NULL")
        try audit("finish", "response", stored.id, track: open.track, about: stored.author?.member, open.kind.title.dutch)
    }

    /// Opens a finished response again.
    package func goOn(with open: OpenResponse) throws {
        guard let stored = open.stored else { return }
        try run("UPDATE response SET finished_at = NULL WHERE organisation_id = \(keeper) AND id = \(stored.id)")
    }

    /// Lets the guides of a track read it, finished or not; what was written alone comes to belong to that track. `path` is where they
    /// read it.
    package func share(_ open: OpenResponse, on permit: Permit<Track>, path: String) throws {
        guard let stored = open.stored, let author = stored.author, permit.allows(open.kind.writing),
            stored.track == nil || stored.track == permit.noun.id
        else { throw Refusal.notFound }
        if stored.sharedAt != nil { return }
        try run(
            "UPDATE response SET shared_at = \(now), track_id = \(permit.noun.id) WHERE organisation_id = \(keeper) AND id = \(stored.id)")
        try run(
            """
            UPDATE response_answer SET track_id = \(permit.noun.id)
            WHERE organisation_id = \(keeper) AND response_id = \(stored.id)
            """)
        try audit("share", "response", stored.id, track: permit.noun.id, about: author.member, open.kind.title.dutch)
        let (name, title) = (stored.authorName ?? "", open.kind.title)
        try notify(
            [.learningGuide], on: permit.noun.id, path: path,
            Words("\(name) deelde met je: \(title.dutch).", "\(name) shared with you: \(title.english)."))
    }

    /// Takes sharing back: from now on only the author reads it.
    package func withdraw(_ open: OpenResponse) throws {
        guard let stored = open.stored, let author = stored.author else { throw Refusal.notFound }
        try run("UPDATE response SET shared_at = NULL WHERE organisation_id = \(keeper) AND id = \(stored.id)")
        try audit("withdraw", "response", stored.id, track: open.track, about: author.member, open.kind.title.dutch)
    }

    /// Throws away what somebody wrote for themselves and never shared.
    package func discard(_ open: OpenResponse) throws {
        guard let stored = open.stored, stored.author != nil, stored.sharedAt == nil else { throw Refusal.notFound }
        try run("DELETE FROM response WHERE organisation_id = \(keeper) AND id = \(stored.id) AND shared_at IS NULL")
    }
}

extension Refusal {
    static let responseFinished = Refusal(
        .conflict,
        Words(
            "Dit is afgerond en staat vast. Kies ‘Verder schrijven’ als je nog iets wilt aanpassen.",
            "This is finished and fixed. Choose ‘Go on writing’ if you still want to change something."))

    static let responseTooLong = Refusal(
        .malformed,
        Words(
            "Deze tekst is te lang om te bewaren. Maak hem korter. Ga terug: alles staat er nog.",
            "This text is too long to keep. Make it shorter. Go back: everything is still there."))

    static let responseDayUnreadable = Refusal(
        .malformed,
        Words(
            "De datum is niet te lezen. Schrijf hem als jaar-maand-dag, zoals 2026-11-21. Ga terug: alles staat er nog.",
            "The date cannot be read. Write it as year-month-day, such as 2026-11-21. Go back: everything is still there."))

    static let responseNotReady = Refusal(
        .conflict,
        Words(
            "Afronden kan nog niet: er is nog iets leeg dat nodig is. Open de pagina opnieuw; je tekst is bewaard.",
            "This cannot be finished yet: something that is needed is still empty. Open the page again; your text is kept."))

    /// While typing: somebody else, or you on another device, changed this field.
    static let responseChanged = Refusal(
        .conflict,
        Words(
            "Hier is intussen iets anders geschreven. Laad de pagina opnieuw; jouw tekst komt eronder te staan.",
            "Something else was written here meanwhile. Reload the page; your text will stand below it."))
}
