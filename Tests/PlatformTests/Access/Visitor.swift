import Platform
import Store
import TestWorld
import Testing

/// Somebody who tries every route, at one organisation, with the keys of one track.
struct Visitor: Sendable {
    let persona: Persona
    /// The keys of De Brug in addresses of De Overkant, or the other way around.
    var isAstray = false
    /// How the session began.
    var strength = SignInStrength.secondFactor

    var label: String { persona.rawValue + (isAstray ? ", astray" : "") + (strength == .mailLink ? ", signed in by mail" : "") }

    /// Everybody at De Brug with the keys of Bram and Yara's track. The strangers also with those keys below their own organisation, where
    /// they are members, and Noor at De Overkant with the keys there. And who came in by a link in the mail only.
    static let all =
        Persona.allCases.map { Visitor(persona: $0) }
        + [Persona.ivo, .ida, .ilona, .noor].map { Visitor(persona: $0, isAstray: true) }
        + [Persona.noor, .bram, .hans].map { Visitor(persona: $0, strength: .mailLink) }

    func arrive(_ client: TestClient) async throws -> TestClient { try await client.as(persona, strength) }

    /// The keys this visitor tries.
    func keys(in world: World) -> Keys {
        switch (isAstray, persona) {
        case (false, _): Keys(keeper: world.deBrug, track: world.track, unit: world.group2B)
        case (true, .noor): Keys(keeper: world.overkant, track: world.trackOfIda, unit: world.groupOverkant)
        case (true, _): Keys(keeper: world.overkant, track: world.track, unit: world.group2B)
        }
    }

    func path(_ route: Route, in world: World) -> String { path(route, with: keys(in: world), in: world) }

    /// The path of a route with these keys in it. A new kind of key fails here until this table knows it.
    func path(_ route: Route, with keys: Keys, in world: World) -> String {
        route.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.utf8.first == UInt8(ascii: ":") ? value(String(part.dropFirst()), route, keys, world) : String(part)
        }.joined(separator: "/")
    }

    private func value(_ name: String, _ route: Route, _ keys: Keys, _ world: World) -> String {
        switch name {
        case "organisation", "slug": return keys.keeper.slug
        case "track": return keys.track.text
        case "assignment": return world.assignments[keys.track]!.text
        case "unit": return keys.unit.text
        case "framework": return world.framework.text
        case "item": return world.workProcesses[0].text
        case "programme": return world.programme.text
        case "activity": return world.activity
        // Nobody has remarked on anything.
        case "remark": return ID<PrivacyRequest>(fixed: 1).text
        case "person": return world[.bram].person!.text
        case "member", "learner": return world[.bram].member.text
        // Nobody has this session: the matrix signs nobody out but whoever asks.
        case "session": return ID<Session>(fixed: 1).text
        // Nobody has asked for anything.
        case "request": return ID<PrivacyRequest>(fixed: 1).text
        case "version": return "0"
        // No logbook has this entry.
        case "entry": return ID<Member>(fixed: 1).text
        // Nobody is away.
        case "absence": return ID<Member>(fixed: 1).text
        // Nobody stands in for anybody.
        case "place": return ID<Place>(fixed: 1).text
        // Nobody has asked or chosen anything that a test knows by key.
        case "question", "choice": return ID<Member>(fixed: 1).text
        case "procedure": return "go"
        case "norm": return "integral.go.term"
        // Nobody is asked to work together.
        case "partnership": return ID<Partnership>(fixed: 1).text
        // The profile, a page of knowledge, and the visitor's own self-scan.
        case "process", "part": return "2.1"
        case "letter": return "C"
        case "page": return "learningCycle"
        case "scan": return "learningGuide"
        // Nobody has handed in evidence, and no exam is planned.
        case "evidence", "exam": return ID<Member>(fixed: 1).text
        // De Brug is open on all its days.
        case "closure": return ID<Member>(fixed: 1).text
        // Nobody wrote a STARRT or was told anything.
        case "response", "feedback", "goal", "action": return ID<Member>(fixed: 1).text
        // No job has failed in this world.
        case "job": return world.track.text
        case "note": return world.confidentialNote.text
        // Nobody has such a conversation, task, offer, referral or check.
        case "conversation", "row", "opportunity", "referral", "check": return ID<Member>(fixed: 1).text
        // Only Tess has the link to her place; a sign-in link is nobody's.
        case "token": return persona == .tess ? world.link : "nobody"
        default:
            Issue.record("\(route.line): say in Visitor.value which key stands for :\(name)")
            return "unknown"
        }
    }
}

/// What addresses are filled with.
struct Keys: Sendable {
    let keeper: World.Keeper
    let track: ID<Track>
    let unit: ID<Unit>

    /// Every track of the world, below the school that keeps it.
    static func all(in world: World) -> [Keys] {
        let tracks = [
            (world.track!, world.group2B!), (world.trackOfOmer!, world.group2B!), (world.trackOfLotte!, world.group2C!),
            (world.trackOfIda!, world.groupOverkant!),
        ]
        return tracks.map { Keys(keeper: world.keeper(of: $0), track: $0, unit: $1) }
    }
}

extension TestPage {
    /// How the matrix names an answer: `in` leads to signing in, `2fa` asks for a second factor, `303` leads elsewhere.
    var code: String {
        guard let location else { return String(status) }
        if location == "/sign-in" || location.utf8.starts(with: "/sign-in?".utf8) { return "in" }
        if location.utf8.starts(with: "/sign-in/second-factor".utf8) { return "2fa" }
        return String(status)
    }
}
