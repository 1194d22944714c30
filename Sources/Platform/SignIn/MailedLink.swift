import Markup
import Store

/// A link somebody got by mail. Opening it (a GET) never spends it; the POST of the page behind it does.
package struct MailedLink: Sendable {
    package enum Purpose: String, SQLConvertible, Sendable {
        /// Signs its person in, once.
        case signIn
        /// Opens one place, until that place ends.
        case place
        /// Opens one place for one decision; it ends with that decision.
        case decision
    }

    package static let table = Table(
        "mailed_link", keeper: .platform, key: "token_hash",
        [
            Column("token_hash", .bytes, Privacy(.secret, .account, of: "person_id", term: nil, erase: .deleteRow, export: false)),
            Column("purpose", .text, .technical), Column("person_id", .id, required: false, .technical),
            Column("place_organisation_id", .organisation, required: false, .technical),
            Column("place_id", .id, required: false, .technical),
            // Which track it opens: a place on a unit reaches many.
            Column("track_id", .id, required: false, .technical),
            Column("target", .text, required: false, .technical), Column("made_at", .instant, .technical),
            Column("ends_at", .instant, .technical), Column("spent_at", .instant, required: false, .technical),
        ])
}

/// A link to a place that is open now.
package struct HeldLink: Sendable {
    package let place: ID<Place>
    /// The one track it opens; nil for a link to a place on a unit that names none.
    package let track: ID<Track>?
    package let purpose: MailedLink.Purpose
    package let token: String
}

extension PlatformDatabase {
    /// Makes a link and returns its token, which exists only in the mail.
    package func mailLink(signingIn person: ID<Person>, to target: String?, seconds: Int64) throws -> String {
        let token = Token()
        try run(
            """
            INSERT INTO mailed_link (token_hash, purpose, person_id, target, made_at, ends_at)
            VALUES (\(token.hash), \(MailedLink.Purpose.signIn), \(person), \(target), \(now), \(now.adding(seconds: seconds)))
            """)
        return token.text
    }

    /// Who signs in with this token; nil when it was used or is too old. Does not spend it.
    func signInLink(_ token: String) throws -> (person: Person, target: String?)? {
        guard let hash = Token(text: token)?.hash else { return nil }
        return try first(
            """
            SELECT target, \(Person.columns) FROM mailed_link JOIN person ON person.id = mailed_link.person_id
            WHERE token_hash = \(hash) AND purpose = \(MailedLink.Purpose.signIn) AND spent_at IS NULL AND ends_at > \(now)
                AND suspended_at IS NULL
            """
        ).map { (try Person(row: $0), try $0.readIfPresent("target")) }
    }

    /// Spends a sign-in link; false when somebody was first.
    func spend(_ token: String) throws -> Bool {
        guard let hash = Token(text: token)?.hash else { return false }
        return try run("UPDATE mailed_link SET spent_at = \(now) WHERE token_hash = \(hash) AND spent_at IS NULL AND ends_at > \(now)") == 1
    }

    /// Whether this was a link for a decision that has been taken.
    func wasForDecision(_ text: String) throws -> Bool {
        guard let hash = Token(text: text)?.hash else { return false }
        return try first(
            """
            SELECT 1 AS found FROM mailed_link
            WHERE token_hash = \(hash) AND purpose = \(MailedLink.Purpose.decision) AND spent_at IS NOT NULL
            """) != nil
    }

    /// The place behind a token, while the link and the place last and its holder is there.
    func heldLink(_ text: String) throws -> (link: HeldLink, organisation: Organisation)? {
        guard let token = Token(text: text) else { return nil }
        return try first(
            """
            SELECT mailed_link.purpose AS link_purpose, place.id AS place_id,
                COALESCE(mailed_link.track_id, place.track_id) AS link_track_id, \(Organisation.columns) FROM mailed_link
            JOIN place ON place.organisation_id = mailed_link.place_organisation_id AND place.id = mailed_link.place_id
            JOIN organisation o ON o.id = place.organisation_id
            JOIN member holder ON holder.organisation_id = place.member_organisation_id AND holder.id = place.member_id
            LEFT JOIN person ON person.id = holder.person_id
            WHERE holder.left_day IS NULL AND suspended_at IS NULL AND token_hash = \(token.hash)
                AND mailed_link.purpose <> \(MailedLink.Purpose.signIn) AND spent_at IS NULL
                AND ends_at > \(now) AND from_day <= \(today) AND (until_day IS NULL OR until_day >= \(today))
            """
        ).map { row in
            let link = HeldLink(
                place: try row.read("place_id"), track: try row.readIfPresent("link_track_id"), purpose: try row.read("link_purpose"),
                token: text)
            return (link, try Organisation(row: row))
        }
    }
}

extension OrganisationDatabase {
    /// Makes a link to a place and returns its token, which exists only in the mail. A place on a unit reaches many tracks, so its link
    /// names the one it is about.
    package func mailLink(
        to place: ID<Place>, on track: ID<Track>? = nil, _ purpose: MailedLink.Purpose, seconds: Int64
    ) throws -> String {
        let token = Token()
        try run(
            """
            INSERT INTO mailed_link (token_hash, purpose, place_organisation_id, place_id, track_id, made_at, ends_at)
            VALUES (\(token.hash), \(purpose), \(keeper), \(place), \(track), \(now), \(now.adding(seconds: seconds)))
            """)
        return token.text
    }

    /// Ends the links for one decision on this track: it is taken.
    package func endDecisionLinks(on track: ID<Track>) throws {
        try run("UPDATE mailed_link SET spent_at = \(now) WHERE \(decisionLinks(on: track))")
    }

    /// Ends the links for one decision on this track without it being taken: it is not asked any more.
    package func withdrawDecisionLinks(on track: ID<Track>) throws {
        try run("UPDATE mailed_link SET ends_at = \(now) WHERE ends_at > \(now) AND \(decisionLinks(on: track))")
    }

    private func decisionLinks(on track: ID<Track>) -> SQL {
        """
        purpose = \(MailedLink.Purpose.decision) AND spent_at IS NULL AND place_organisation_id = \(keeper)
            AND (track_id = \(track) OR place_id IN (SELECT id FROM place WHERE organisation_id = \(keeper) AND track_id = \(track)))
        """
    }
}
