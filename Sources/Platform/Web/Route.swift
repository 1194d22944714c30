import Store

/// One line of the site: a method, a path and who comes in. All routes of the program stand in one table (`leidraad routes`).
///
/// A handler runs inside one transaction, together with the session, the keeper and the request id: a GET in a consistent read, a POST
/// in one durable write. It is therefore a plain synchronous function of its context.
package struct Route: Sendable {
    package enum Method: String, Sendable { case get = "GET", post = "POST" }

    /// Who comes in, and what the handler is given: the first net of authorization. A handler that wants an `OrganisationContext`
    /// cannot stand behind an open door.
    package enum Door: Sendable {
        /// Anybody. The handler sees no personal data.
        case everyone(@Sendable (OpenContext) throws -> Answer)
        /// A signed-in person, bound to nobody else's data.
        case person(Strength, @Sendable (PersonContext) throws -> Answer)
        /// A signed-in person at one keeper: a member of it, or somebody with a place on one of its tracks.
        case organisation(Strength, @Sendable (OrganisationContext) throws -> Answer)
        /// Whoever holds a mailed link: one place, until it ends.
        case link(@Sendable (LinkContext) throws -> Answer)
        /// Work that cannot stand in a transaction (password hashing, health). Only `Platform` and the program itself use it.
        case program(@Sendable (ProgramContext) async throws -> Answer)
        /// The same, for a signed-in person: checking a password, or counting a wrong code, which a refused step must not undo.
        case personProgram(Strength, @Sendable (PersonProgramContext) async throws -> Answer)
    }

    package let method: Method
    /// With `:name` for a part that varies: `/o/:organisation/tracks/:track`.
    package let path: String
    package let door: Door
    /// The largest body in bytes.
    package let bodyLimit: Int
    /// Whether its form may come with files (`multipart/form-data`).
    package let takesFiles: Bool

    package static func get(_ path: String, _ door: Door) -> Route {
        Route(method: .get, path: path, door: door, bodyLimit: 0, takesFiles: false)
    }

    package static func post(_ path: String, bodyLimit: Int = 256 * 1024, takesFiles: Bool = false, _ door: Door) -> Route {
        Route(method: .post, path: path, door: door, bodyLimit: bodyLimit, takesFiles: takesFiles)
    }

    /// `GET /o/:organisation`, the key of the route table.
    package var line: String { "\(method.rawValue) \(path)" }
}

/// How surely we must know who is asking.
package enum Strength: Int, Sendable, Comparable, CaseIterable {
    /// A session whose second step may still have to come: only for the pages that ask for it, and to sign out.
    case firstStep = 0
    /// A session, however it began, of somebody who has done all steps that they switched on.
    case signedIn = 1
    /// A session in which the person proved who they are within the last minutes (a Norm): for confidential records.
    case recent = 2
    /// A session with a second factor.
    case secondFactor = 3

    package static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}

extension Route.Door {
    /// How the route table names this door.
    package var name: String {
        switch self {
        case .everyone: "everyone"
        case .person(let strength, _): "person, \(strength)"
        case .organisation(let strength, _): "organisation, \(strength)"
        case .link: "link"
        case .program: "program"
        case .personProgram(let strength, _): "person, \(strength), program"
        }
    }
}
