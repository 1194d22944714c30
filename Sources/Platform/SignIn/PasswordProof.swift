import Markup
import Store

/// A signed-in person gave their password, and it was right.
struct PasswordProof: Sendable {
    /// The password's hash as it was when it was checked.
    private let hash: PasswordHash
    private let context: PersonProgramContext
    /// The owner's key, when this password opens it.
    let key: OwnerKey?

    /// Nil for a wrong password and for a person without one. Counts as a guess, as signing in does.
    static func check(_ typed: String, _ context: PersonProgramContext) async throws -> PasswordProof? {
        let (program, password) = (context.program, Password(typed))
        let (guess, address) = counted(context)
        try await program.count(guess, from: address)
        let (hash, stored) = try await context.read { (try $0.credential(of: $0.person), try $0.storedOwnerKey(of: $0.person)) }
        guard try await program.hashing.verify(password, against: hash), let hash else { return nil }
        let key = try await stored?.opened(by: password, of: context.person.id, program)
        return PasswordProof(hash: hash, context: context, key: key)
    }

    /// In the transaction of the step it proves: refuses when the password was changed in the meantime.
    func confirm(_ database: PersonDatabase) throws {
        guard try database.credential(of: database.person)?.text == hash.text else { throw Refusal.sessionEnded }
        let (guess, address) = PasswordProof.counted(context)
        try database.forget(guess, from: address, context.program.settings)
    }

    private static func counted(_ context: PersonProgramContext) -> (guess: Guess, address: String) {
        context.incoming.guess(context.person.email ?? context.person.id.text, context.program.settings)
    }
}
