import Logging
import Store

/// A browser that is signed in. The database knows only the hash of its token.
package struct Session: Sendable {
    package let id: ID<Session>
    package let person: Person
    package let strength: SignInStrength
    /// When the person last proved who they are.
    package let confirmedAt: Instant
    let seenAt: Instant
    /// Until when confirmation counts as recent; computed from the Norm when the session was confirmed.
    let recentUntil: Instant

    /// Where to go first when this session is not strong enough for a page; nil when it is.
    func detour(to needed: Strength, _ incoming: Incoming) -> Answer? {
        let target = PathText.encoded(incoming.route.method == .get ? incoming.path : "/")
        switch needed {
        case .signedIn: return nil
        case .recent: return incoming.now < recentUntil ? nil : .redirect("/sign-in/again?to=\(target)")
        case .secondFactor: return strength == .secondFactor ? nil : .redirect("/sign-in/second-factor?to=\(target)")
        }
    }

    package static let table = Table(
        "session", keeper: .platform, key: "token_hash",
        [
            Column("token_hash", .bytes, Privacy(.secret, .account, of: "person_id", term: nil, erase: .deleteRow, export: false)),
            Column("id", .id, .technical), Column("person_id", .id, .technical),
            Column("strength", .text, .technical),
            Column("device", .text, Privacy(.personal, .account, of: "person_id", term: nil, erase: .deleteRow, export: true)),
            Column("began_at", .instant, .technical), Column("seen_at", .instant, .technical),
            Column("confirmed_at", .instant, .technical), Column("recent_until", .instant, .technical),
            // Both ends are fixed from the Norms when the session begins and moves, so a page needs no Norm to check them.
            Column("idle_end", .instant, .technical), Column("idle_seconds", .integer, .technical),
            Column("absolute_end", .instant, .technical),
            // The owner's key, sealed under the cookie's token (`house.md`, decision 6).
            Column("owner_key", .bytes, required: false, Privacy(.secret, .account, of: "person_id", term: nil, erase: .deleteRow, export: false)),
        ], references: [Table.Reference("person_id", to: "person", "id", onDelete: " ON DELETE CASCADE")])
}

/// How a session began.
package enum SignInStrength: String, SQLConvertible, Sendable { case mailLink, password, secondFactor }

extension PlatformDatabase {
    /// The live session of this token; nil when it ended, was signed out or its person is suspended.
    func session(_ token: String) throws -> Session? {
        guard let hash = Token(text: token)?.hash else { return nil }
        return try first(
            """
            SELECT session.id AS session_id, strength, confirmed_at, recent_until, seen_at, \(Person.columns)
            FROM session JOIN person ON person.id = session.person_id
            WHERE token_hash = \(hash) AND idle_end > \(now) AND absolute_end > \(now) AND suspended_at IS NULL
            """
        ).map { row in
            Session(
                id: try row.read("session_id"), person: try Person(row: row), strength: try row.read("strength"),
                confirmedAt: try row.read("confirmed_at"), seenAt: try row.read("seen_at"), recentUntil: try row.read("recent_until"))
        }
    }

    /// Begins a session and returns the cookie that carries it.
    package func beginSession(for person: ID<Person>, _ strength: SignInStrength, device: String, house: House) throws -> CookieChange {
        let token = Token()
        let idle = try norm(strength == .mailLink ? Norms.phoneDays : Norms.idleHours, house).seconds
        let absolute = try norm(strength == .mailLink ? Norms.phoneDays : Norms.sessionHours, house).seconds
        let recent = now.adding(seconds: try norm(Norms.recentMinutes, house).seconds)
        try run(
            """
            INSERT INTO session (token_hash, id, person_id, strength, device, began_at, seen_at, confirmed_at, recent_until, idle_end,
                idle_seconds, absolute_end)
            VALUES (\(token.hash), \(newID(Session.self)), \(person), \(strength), \(device), \(now), \(now), \(now), \(recent),
                \(now.adding(seconds: idle)), \(idle), \(now.adding(seconds: absolute)))
            """)
        return .set(token: token.text, seconds: absolute)
    }

    func noteUse(of session: ID<Session>) throws {
        try run("UPDATE session SET seen_at = \(now), idle_end = \(now) + idle_seconds * 1000 WHERE id = \(session)")
    }
}

extension Program {
    /// Notes that a session is in use, at most every five minutes: a page view is a read and stays one.
    func touch(_ session: Session?, now: Instant) async {
        guard let session, now.milliseconds - session.seenAt.milliseconds > 300_000 else { return }
        do {
            try await write { try $0.noteUse(of: session.id) }
        } catch {
            logger.warning("session use not noted", metadata: ["error": "\(error)"])
        }
    }
}
