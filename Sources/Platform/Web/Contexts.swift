import Markup
import Store

/// The request as far as it does not depend on who is asking.
package struct Incoming: Sendable {
    package let route: Route
    /// The parts of the path that vary, by name.
    package let parameters: [String: String]
    package let path: String
    package let query: Form
    package let form: Form
    /// SHA-256-like digest of the body, to tell a repeated request from another one under the same id.
    package let bodyDigest: [UInt8]
    package let sessionToken: String?
    /// What the browser says of itself as a known device; worth nothing until `KnownDevice` has checked it.
    let deviceMark: String?
    package let acceptLanguage: String?
    /// The address of the client, taken from a trusted proxy only.
    package let address: String
    package let userAgent: String?
    package let now: Instant

    /// The key in the path under this name; throws `Refusal.notFound` when it is not one.
    package func id<Noun>(_ name: String, of noun: Noun.Type = Noun.self) throws -> ID<Noun> {
        guard let text = parameters[name], let id = ID<Noun>(text: text) else { throw Refusal.notFound }
        return id
    }
}

/// What every handler may ask of its context.
package protocol Context {
    var incoming: Incoming { get }
    var r: Reader { get }
    var program: Program { get }
}

extension Context {
    package var form: Form { incoming.form }
    package var query: Form { incoming.query }
    package var now: Instant { incoming.now }
    package var today: Day { Day(incoming.now) }

    package func id<Noun>(_ name: String, of noun: Noun.Type = Noun.self) throws -> ID<Noun> { try incoming.id(name) }

    /// A fresh request id for a form on this page (`house.md`, decision 10).
    package var requestID: String { ID<Request>(at: incoming.now).text }
}

package struct OpenContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
    package let database: PlatformDatabase
}

package struct PersonContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
    package let session: Session
    /// Bound to the person alone; only Vandaag and the account pages stand on it.
    package let database: PersonDatabase

    package var person: Person { session.person }
}

package struct OrganisationContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
    package let session: Session
    package let organisation: Organisation
    /// Bound to the keeper in the address and to the asking person.
    package let database: OrganisationDatabase
    /// What the person is here today. A role lets somebody begin something; whom they see is decided by places.
    package let roles: Set<Role>

    package var person: Person { session.person }

    /// Throws `Refusal.notFound` for somebody without any of these roles here.
    package func require(_ roles: Role...) throws {
        guard !self.roles.isDisjoint(with: roles) else { throw Refusal.notFound }
    }

    /// An address below this organisation: `context.path("tracks", track.id.text)`.
    package func path(_ parts: String...) -> String { organisation.path(parts) }
}

package struct LinkContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
    package let organisation: Organisation
    package let link: HeldLink
    /// Bound to the keeper and to the one place of the link.
    package let database: OrganisationDatabase
}

package struct ProgramContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
}

package struct PersonProgramContext: Context {
    package let incoming: Incoming
    package let r: Reader
    package let program: Program
    /// As it was when the request came in; what is written names it again.
    package let session: Session

    package var person: Person { session.person }

    func read<Value: Sendable>(_ body: @escaping @Sendable (PersonDatabase) throws -> Value) async throws -> Value {
        try await program.read { try body($0.bound(to: person.id)) }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (PersonDatabase) throws -> Value) async throws -> Value {
        try await program.write { try body($0.bound(to: person.id)) }
    }
}
