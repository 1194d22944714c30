import Markup
import Store

/// Signing in by e-mail and password. An unknown address, a person without a password and a wrong password get the same answer after the
/// same work.
enum PasswordSignIn {
    /// What was known before the password was looked at.
    private struct Known: Sendable {
        let person: Person
        let hash: PasswordHash
        let key: StoredOwnerKey?
    }

    static func signIn(_ context: ProgramContext, email: String, _ password: Password) async throws -> Answer {
        let program = context.program
        let (guess, address) = context.incoming.guess(email, program.settings)
        try await program.count(guess, from: address)
        let known = try await program.read { try PasswordSignIn.known(email, $0) }
        guard try await program.hashing.verify(password, against: known?.hash), let known else {
            return .page(SignInPages.signIn(context, email: email, fault: .password))
        }
        let better = known.hash.needsRehash(program.hashing.cost) ? try await program.hashing.hash(password) : nil
        let key = try await known.key?.opened(by: password, of: known.person.id, program)
        var answer = Answer.redirect(PathText.onThisSite(context.form["to"]) ?? "/")
        (answer.cookie, answer.deviceMark) = try await program.write { database in
            // The password may have been changed while this one was being checked.
            guard try database.credential(of: known.person.id)?.text == known.hash.text else { throw Refusal.sessionEnded }
            if let better { try database.store(better, for: known.person.id) }
            try database.forget(guess, from: address, program.settings)
            try database.endSession(carriedBy: context.incoming.sessionToken)
            let device = Device(userAgent: context.incoming.userAgent).text
            let session = try database.beginSession(for: known.person.id, .password, device: device, key: key, house: program.house)
            return (session, try database.knowDevice(of: email, program))
        }
        return answer
    }

    private static func known(_ email: String, _ database: PlatformDatabase) throws -> Known? {
        guard let person = try database.person(email: email), let hash = try database.credential(of: person.id) else { return nil }
        return Known(person: person, hash: hash, key: try database.storedOwnerKey(of: person.id))
    }
}
