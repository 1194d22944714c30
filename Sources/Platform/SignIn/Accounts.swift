import Markup
import Store

/// What whoever runs the program does with accounts from the command line.
extension Program {
    /// Makes an account and returns it. Throws `AccountFault`.
    package func createPerson(name: String, email: String) async throws -> ID<Person> {
        guard EmailAddress.isValid(email) else { throw AccountFault.badAddress(email) }
        do {
            return try await write { try $0.createPerson(name: name, email: email) }
        } catch StoreError.duplicate {
            throw AccountFault.exists(email)
        }
    }

    /// A link that signs this person in, once. It is not mailed. Throws `AccountFault`.
    package func signInLink(email: String) async throws -> String {
        let token = try await write { database in
            guard let person = try database.person(email: email) else { throw AccountFault.unknown(email) }
            let norm = try database.norm(Norms.signInLinkMinutes, self.house)
            return try database.mailLink(signingIn: person.id, to: nil, seconds: norm.seconds)
        }
        return "\(settings.publicAddress)/sign-in/link/\(token)"
    }

    /// Sets a password and signs the person out everywhere. What only they can read stays sealed until they give their recovery code.
    /// Throws `AccountFault`.
    package func setPassword(email: String, _ text: String) async throws {
        let password = Password(text)
        if let refusal = PasswordRules(words: [email]).refusal(of: password) { throw AccountFault.badPassword(refusal.english) }
        let hash = try await hashing.hash(password)
        try await write { database in
            guard let person = try database.person(email: email) else { throw AccountFault.unknown(email) }
            try database.store(hash, for: person.id)
            try database.endSessions(of: person.id)
        }
    }

    /// From the next request on this person is signed out and cannot sign in (ASVS 7.4.2); or may again. Throws `AccountFault`.
    package func suspend(email: String, _ isSuspended: Bool = true) async throws {
        let address = EmailAddress.folded(email)
        try await write { database in
            guard let person = try database.first("SELECT id FROM person WHERE email = \(address)")?.read("id", as: ID<Person>.self) else {
                throw AccountFault.unknown(email)
            }
            let moment = isSuspended ? database.now : nil
            try database.run("UPDATE person SET suspended_at = \(moment) WHERE id = \(person)")
            if isSuspended { try database.endSessions(of: person) }
        }
    }
}

/// Why a command about an account is not carried out.
package enum AccountFault: Error, CustomStringConvertible {
    case badAddress(String), badPassword(String), exists(String), unknown(String)

    package var description: String {
        switch self {
        case .badAddress(let email): "‘\(email)’ is not a complete e-mail address."
        case .badPassword(let reason): reason
        case .exists(let email): "There is an account for \(email) already."
        case .unknown(let email): "There is no account in use for \(email)."
        }
    }
}
