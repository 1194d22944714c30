import Markup
import Store

/// How long a session lasts, fixed from the Norms when it begins or is renewed.
private struct SessionTerms {
    let idleSeconds: Int64
    let absoluteSeconds: Int64
    let idleEnd: Instant
    let absoluteEnd: Instant
    let recentUntil: Instant

    init(_ strength: SignInStrength, _ database: some BoundDatabase, _ house: House) throws {
        let isPhone = strength == .mailLink
        idleSeconds = try database.norm(isPhone ? Norms.phoneDays : Norms.idleHours, house).seconds
        absoluteSeconds = try database.norm(isPhone ? Norms.phoneDays : Norms.sessionHours, house).seconds
        idleEnd = database.now.adding(seconds: idleSeconds)
        absoluteEnd = database.now.adding(seconds: absoluteSeconds)
        recentUntil = database.now.adding(seconds: try database.norm(Norms.recentMinutes, house).seconds)
    }
}

extension BoundDatabase {
    /// Begins a session and returns the cookie that carries it. `device`: what `Device` made of the browser.
    package func beginSession(
        for person: ID<Person>, _ strength: SignInStrength, device: String, key: OwnerKey? = nil, house: House
    ) throws -> CookieChange {
        let token = Token()
        let terms = try SessionTerms(strength, self, house)
        let mailedUntil = strength == .mailLink ? terms.recentUntil : nil
        try run(
            """
            INSERT INTO session (token_hash, id, person_id, strength, device, began_at, seen_at, confirmed_at, recent_until, mailed_until,
                idle_end, idle_seconds, absolute_end)
            VALUES (\(token.hash), \(newID(Session.self)), \(person), \(strength), \(device), \(now), \(now), \(now), \(terms.recentUntil),
                \(mailedUntil), \(terms.idleEnd), \(terms.idleSeconds), \(terms.absoluteEnd))
            """)
        if let key { try keep(key, of: person, in: token) }
        return .set(token: token.text, seconds: terms.absoluteSeconds)
    }

    /// The person proved again who they are: the session goes on under a new token, so that a token seen before is worth nothing
    /// (ASVS 7.2.4). Its owner's key moves along; `key` is one that was opened just now.
    func renew(
        _ session: Session, carriedBy text: String?, as strength: SignInStrength, byMail: Bool = false, key: OwnerKey? = nil, house: House
    ) throws -> CookieChange {
        guard let old = text.flatMap({ Token(text: $0) }) else { throw Refusal.sessionEnded }
        let person = session.person.id
        let key = try key ?? ownerKey(of: person, in: old)
        let token = Token()
        let terms = try SessionTerms(strength, self, house)
        let mailedUntil = byMail ? terms.recentUntil : session.mailedUntil
        let changed = try run(
            """
            UPDATE session SET token_hash = \(token.hash), owner_key = NULL, strength = \(strength), seen_at = \(now),
                confirmed_at = \(now), recent_until = \(terms.recentUntil), mailed_until = \(mailedUntil), idle_end = \(terms.idleEnd),
                idle_seconds = \(terms.idleSeconds), absolute_end = \(terms.absoluteEnd)
            WHERE token_hash = \(old.hash) AND person_id = \(person)
            """)
        if changed != 1 { throw Refusal.sessionEnded }
        if let key { try keep(key, of: person, in: token) }
        return .set(token: token.text, seconds: terms.absoluteSeconds)
    }

    /// What this browser was signed in as before, ends: nobody comes back to it by signing out.
    func endSession(carriedBy text: String?) throws {
        guard let token = text.flatMap({ Token(text: $0) }) else { return }
        try run("DELETE FROM session WHERE token_hash = \(token.hash)")
    }

    /// Signs a person out everywhere, or everywhere but in this session. Links that wait in the mailbox stop working too.
    func endSessions(of person: ID<Person>, except kept: ID<Session>? = nil) throws {
        if let kept {
            try run("DELETE FROM session WHERE person_id = \(person) AND id <> \(kept)")
        } else {
            try run("DELETE FROM session WHERE person_id = \(person)")
        }
        try run(
            """
            UPDATE mailed_link SET spent_at = \(now)
            WHERE person_id = \(person) AND purpose = \(MailedLink.Purpose.signIn) AND spent_at IS NULL
            """)
    }
}

extension Refusal {
    static let sessionEnded = Refusal(
        .conflict, Words("Je bent intussen uitgelogd. Log opnieuw in.", "You have been signed out in the meantime. Sign in again."))
}

/// One of a person's own sessions, for the list on their page.
struct OwnSession: Sendable {
    let id: ID<Session>
    let device: Device
    let beganAt: Instant
    let seenAt: Instant
}

extension PersonDatabase {
    func sessions() throws -> [OwnSession] {
        try all(
            """
            SELECT id, device, began_at, seen_at FROM session
            WHERE person_id = \(person) AND idle_end > \(now) AND absolute_end > \(now) ORDER BY seen_at DESC, id DESC
            """
        ).map {
            OwnSession(
                id: try $0.read("id"), device: Device(text: try $0.read("device")), beganAt: try $0.read("began_at"),
                seenAt: try $0.read("seen_at"))
        }
    }

    func endSession(_ id: ID<Session>) throws {
        guard try run("DELETE FROM session WHERE person_id = \(person) AND id = \(id)") == 1 else { throw Refusal.notFound }
    }
}
