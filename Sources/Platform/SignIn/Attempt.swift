import Foundation
import Markup
import Store

/// Guesses, counted per quarter of an hour. A count stands under a keyed digest: the table tells nobody who tried what from where.
package enum Attempt {
    static let table = Table(
        "attempt", keeper: .platform, key: "key, quarter",
        [Column("key", .bytes, .technical), Column("quarter", .integer, .technical), Column("tries", .integer, .technical)])
}

/// What somebody tries to guess, or asks for too often.
enum Guess: Sendable {
    case password(email: String)
    /// A password in a browser in which the owner of this address signed in before.
    case passwordOnDevice(String, email: String)
    /// A code of an app or a recovery code.
    case code(of: ID<Person>)
    case link(email: String)
    /// A code to join a group.
    case groupCode(by: ID<Person>)
    /// Anything at all from one internet address.
    case anything(from: String)

    func key(_ settings: ProgramSettings) -> [UInt8] { Sodium.digest(Array(text.utf8), key: settings.key(for: "attempts")) }

    private var text: String {
        switch self {
        case .password(let email): "password \(EmailAddress.folded(email))"
        case .passwordOnDevice(let device, let email): "password \(EmailAddress.folded(email)) on \(device)"
        case .code(let person): "code \(person.text)"
        case .groupCode(let person): "group code \(person.text)"
        case .link(let email): "link \(EmailAddress.folded(email))"
        case .anything(let address): "address \(Guess.network(address))"
        }
    }

    var norm: String {
        switch self {
        case .password, .passwordOnDevice, .code, .groupCode: Norms.guesses
        case .link: Norms.linksPerAccount
        case .anything: Norms.guessesPerAddress
        }
    }

    /// One subscriber has a whole /64 of IPv6 addresses to choose from, so those count as one.
    private static func network(_ address: String) -> String {
        var bytes = in6_addr()
        guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
        return withUnsafeBytes(of: &bytes) { Base64URL.text(Array($0.prefix(8))) }
    }
}

extension BoundDatabase {
    private var quarter: Int64 { now.milliseconds / 900_000 }

    func forgetOldTries() throws { try run("DELETE FROM attempt WHERE quarter < \(quarter - 1)") }

    /// Counts one more; false when that is one too many in this quarter of an hour.
    func mayTry(_ guess: Guess, _ program: Program) throws -> Bool {
        try forgetOldTries()
        let row = try first(
            """
            INSERT INTO attempt (key, quarter, tries) VALUES (\(guess.key(program.settings)), \(quarter), \(1))
            ON CONFLICT (key, quarter) DO UPDATE SET tries = attempt.tries + 1 RETURNING tries
            """)
        return try row?.read("tries", as: Int64.self) ?? 1 <= norm(guess.norm, program.house).value
    }

    /// A right answer is no guess: it opens the account's count again and does not weigh on the address of a whole school.
    func forget(_ guess: Guess, from address: String, _ settings: ProgramSettings) throws {
        try run("DELETE FROM attempt WHERE key = \(guess.key(settings))")
        let place = Guess.anything(from: address).key(settings)
        try run("UPDATE attempt SET tries = tries - 1 WHERE key = \(place) AND quarter = \(quarter) AND tries > 0")
    }
}

extension Program {
    /// Counts a guess before it is looked at, so that many at once do not get through. Throws a refusal when there were too many, of this
    /// account or from this address.
    func count(_ guess: Guess, from address: String) async throws {
        try await write { database in
            let isOneTooMany = try !database.mayTry(guess, self)
            let isFlood = try !address.isEmpty && !database.mayTry(.anything(from: address), self)
            if isOneTooMany || isFlood { throw Refusal.tooManyGuesses }
        }
    }
}

extension Program {
    /// Counts a request that is no guess, such as for a link, from this address.
    func countRequest(from address: String) async throws {
        try await write { database in
            guard try database.mayTry(.anything(from: address), self) else { throw Refusal.tooManyGuesses }
        }
    }
}

extension Refusal {
    static let tooManyGuesses = Refusal(
        .tooMany,
        Words(
            "Dit is te vaak geprobeerd. Wacht een kwartier en probeer het dan opnieuw, of laat je een link mailen om in te loggen.",
            "This was tried too often. Wait a quarter of an hour and try again, or have a link mailed to you to sign in."))
}
