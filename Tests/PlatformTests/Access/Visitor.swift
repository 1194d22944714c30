import Platform
import Store
import TestWorld
import Testing

/// Somebody who tries every route, at one organisation, with the keys of one track.
struct Visitor: Sendable {
    let persona: Persona
    /// The keys of De Brug in addresses of De Overkant, or the other way around.
    let isAstray: Bool

    var label: String { isAstray ? "\(persona.rawValue)-astray" : persona.rawValue }

    /// Everybody at De Brug with the keys of Bram and Yara's track; the strangers also with those keys below their own organisation, where
    /// they are members, and Noor at De Overkant with the keys there.
    static let all =
        Persona.allCases.map { Visitor(persona: $0, isAstray: false) }
        + [Persona.ivo, .ida, .ilona, .noor].map { Visitor(persona: $0, isAstray: true) }

    /// The path of a route with real keys in it. A new kind of key fails here until this table knows it.
    func path(_ route: Route, in world: World) -> String {
        route.path.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.utf8.first == UInt8(ascii: ":") ? value(String(part.dropFirst()), route, world) : String(part)
        }.joined(separator: "/")
    }

    private func value(_ name: String, _ route: Route, _ world: World) -> String {
        let isAtOverkant = isAstray && world[persona].keeper.id == world.overkant.id || isAstray && persona == .noor
        switch name {
        case "organisation", "slug": return (isAtOverkant ? world.overkant : world.deBrug).slug
        case "track": return (isAstray && persona == .noor ? world.trackOfIda : world.track).text
        case "unit": return (isAstray && persona == .noor ? world.groupOverkant : world.group2B).text
        case "framework": return world.framework.text
        case "item": return world.workProcesses[0].text
        case "set", "criteria": return world.goCriteria.text
        case "person": return world[.bram].person!.text
        case "member", "learner": return world[.bram].member.text
        // Nobody has this session: the matrix signs nobody out but whoever asks.
        case "session": return ID<Session>(fixed: 1).text
        case "version": return "0"
        // Only Tess has the link to her place; a sign-in link is nobody's.
        case "token": return persona == .tess ? world.link : "nobody"
        default:
            Issue.record("\(route.line): say in Visitor.value which key stands for :\(name)")
            return "unknown"
        }
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
