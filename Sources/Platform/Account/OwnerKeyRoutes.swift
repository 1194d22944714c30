import Markup
import Store

/// The key to what only its owner can read: making it, opening it with the recovery code, and a new code.
enum OwnerKeyRoutes {
    static let routes: [Route] = [
        .get("/me/key", .person(.signedIn, page)),
        .post("/me/key", .person(.recent, make)),
        .post("/me/key/open", .personProgram(.signedIn, open)),
        .post("/me/key/code", .person(.recent, newCode)),
    ]

    /// Where somebody stands with their key.
    enum State: Sendable {
        case none
        /// Made, but this session cannot open it.
        case sealed
        case open
    }

    static func state(_ context: PersonContext) throws -> State {
        if try context.ownerKey() != nil { return .open }
        return try context.database.storedOwnerKey(of: context.person.id) == nil ? .none : .sealed
    }

    private static func page(_ context: PersonContext) throws -> Answer {
        let hasPassword = try context.database.credential(of: context.person.id) != nil
        return .page(OwnerKeyPages.key(context, try state(context), asksPassword: hasPassword))
    }

    /// For who signs in without a password: the recovery code is then what opens the key in a next session.
    private static func make(_ context: PersonContext) throws -> Answer {
        let person = context.person.id
        guard try state(context) == .none, let token = context.incoming.sessionToken.flatMap({ Token(text: $0) }) else {
            return .redirect("/me/key")
        }
        let key = OwnerKey()
        let code = try context.database.wrap(key, byRecoveryCodeFor: person)
        try context.database.keep(key, of: person, in: token)
        return .page(OwnerKeyPages.code(context, code, to: SignInPages.target(context)))
    }

    /// Opens the key for this session. Who has a password gives it too, so that it opens the key from now on.
    private static func open(_ context: PersonProgramContext) async throws -> Answer {
        let (program, address, person) = (context.program, context.incoming.address, context.person.id)
        let (stored, hasPassword) = try await context.read { (try $0.storedOwnerKey(of: person), try $0.credential(of: person) != nil) }
        guard let stored, let token = context.incoming.sessionToken.flatMap({ Token(text: $0) }) else { return .redirect("/me/key") }
        func refused(_ fault: OwnerKeyPages.Fault) -> Answer {
            .page(OwnerKeyPages.key(context, .sealed, asksPassword: hasPassword, fault: fault))
        }
        let typed = context.form.exact("password")
        let proof = hasPassword ? try await PasswordProof.check(typed, context) : nil
        if hasPassword, proof == nil { return refused(.password) }
        let guess = Guess.code(of: person)
        try await program.count(guess, from: address)
        guard let code = ShortCode(text: context.form["code"]), let key = stored.opened(by: code, of: person) else { return refused(.code) }
        let wrap = hasPassword ? try await PasswordWrap(key, by: Password(typed), of: person, program) : nil
        try await context.write { database in
            try proof?.confirm(database)
            try database.forget(guess, from: address, program.settings)
            if let wrap { try database.store(wrap, for: person) }
            try database.keep(key, of: person, in: token)
        }
        return .redirect(SignInPages.target(context))
    }

    private static func newCode(_ context: PersonContext) throws -> Answer {
        guard let token = context.incoming.sessionToken.flatMap({ Token(text: $0) }),
            let key = try context.database.ownerKey(of: context.person.id, in: token)
        else { return .redirect("/me/key") }
        let code = try context.database.wrap(key, byRecoveryCodeFor: context.person.id)
        return .page(OwnerKeyPages.code(context, code, to: "/me"))
    }
}
