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
    /// Until when a mailed link counts as proof enough to set a new password without the old one.
    let mailedUntil: Instant?
    let hasSecondFactor: Bool

    /// Not a Norm: reading it would cost every page a statement (`docs/decisions.md`).
    static let secondsBetweenNotes: Int64 = 300

    /// Where to go first when this session is not strong enough for a page; nil when it is. Who switched on a second factor passes it
    /// before anything else, so a page cannot be reached around it.
    func detour(to needed: Strength, _ incoming: Incoming) -> Answer? {
        let target = PathText.encoded(incoming.route.method == .get ? incoming.path : "/")
        let lacksSecondStep = strength != .secondFactor && (hasSecondFactor || needed == .secondFactor)
        if needed > .firstStep, lacksSecondStep { return .redirect("/sign-in/second-factor?to=\(target)") }
        return needed == .recent && incoming.now >= recentUntil ? .redirect("/sign-in/again?to=\(target)") : nil
    }

    package static let table = Table(
        "session", keeper: .platform, key: "token_hash",
        [
            Column("token_hash", .bytes, .secretOfPerson),
            Column("id", .id, .technical), Column("person_id", .id, .technical),
            Column("strength", .text, .technical),
            Column("device", .text, Privacy(.personal, .account, of: "person_id", term: nil, erase: .deleteRow, export: true)),
            Column("began_at", .instant, .technical), Column("seen_at", .instant, .technical),
            Column("confirmed_at", .instant, .technical), Column("recent_until", .instant, .technical),
            Column("mailed_until", .instant, required: false, .technical),
            // Both ends are fixed from the Norms when the session begins and moves, so a page needs no Norm to check them.
            Column("idle_end", .instant, .technical), Column("idle_seconds", .integer, .technical),
            Column("absolute_end", .instant, .technical),
            // The owner's key, sealed under the cookie's token (`house.md`, decision 6).
            Column("owner_key", .bytes, required: false, .secretOfPerson),
        ], references: [.person])
}

/// How a session began, or what it rose to.
package enum SignInStrength: String, SQLConvertible, Sendable, CaseIterable, Comparable {
    case mailLink, password, secondFactor

    package static func < (left: SignInStrength, right: SignInStrength) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

extension PlatformDatabase {
    /// The live session of this token; nil when it ended, was signed out or its person is suspended.
    func session(_ token: String) throws -> Session? {
        guard let hash = Token(text: token)?.hash else { return nil }
        return try first(
            """
            SELECT session.id AS session_id, strength, session.confirmed_at AS confirmed_at, recent_until, mailed_until, seen_at,
                EXISTS (SELECT 1 FROM second_factor WHERE second_factor.person_id = session.person_id
                    AND second_factor.confirmed_at IS NOT NULL) AS has_second_factor, \(Person.columns)
            FROM session JOIN person ON person.id = session.person_id
            WHERE token_hash = \(hash) AND idle_end > \(now) AND absolute_end > \(now) AND suspended_at IS NULL
            """
        ).map { row in
            Session(
                id: try row.read("session_id"), person: try Person(row: row), strength: try row.read("strength"),
                confirmedAt: try row.read("confirmed_at"), seenAt: try row.read("seen_at"), recentUntil: try row.read("recent_until"),
                mailedUntil: try row.readIfPresent("mailed_until"), hasSecondFactor: try row.read("has_second_factor"))
        }
    }

    func noteUse(of session: ID<Session>) throws {
        try run("UPDATE session SET seen_at = \(now), idle_end = \(now) + idle_seconds * 1000 WHERE id = \(session)")
    }
}

extension Program {
    /// Notes that a session is in use, now and then: a page view is a read and stays one.
    func touch(_ session: Session?, now: Instant) async {
        guard let session, now > session.seenAt.adding(seconds: Session.secondsBetweenNotes) else { return }
        do {
            try await write { try $0.noteUse(of: session.id) }
        } catch {
            logger.warning("session use not noted", metadata: ["error": "\(error)"])
        }
    }
}
