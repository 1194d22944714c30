import Markup
import Store

/// The second step of signing in, and proving again who you are in a session that goes on.
enum SecondStepRoutes {
    static let routes: [Route] = [
        .get("/sign-in/second-factor", .person(.firstStep, page)),
        .post("/sign-in/second-factor", .personProgram(.firstStep, takeCode)),
        .get("/sign-in/again", .person(.signedIn, againPage)),
        .post("/sign-in/again/code", .personProgram(.signedIn, takeCode)),
        .post("/sign-in/again/password", .personProgram(.signedIn, takePassword)),
        .post("/sign-in/again/link", .personProgram(.signedIn, mailLink)),
    ]

    /// Who must have a second factor and has none yet goes and makes one.
    private static func page(_ context: PersonContext) throws -> Answer {
        guard context.session.hasSecondFactor else {
            return .redirect("/me/second-factor?to=" + PathText.encoded(SignInPages.target(context)))
        }
        return .page(SecondStepPages.code(context))
    }

    /// Both steps take the same codes and end in the same strength.
    private static func takeCode(_ context: PersonProgramContext) async throws -> Answer {
        let (program, address) = (context.program, context.incoming.address)
        guard context.session.hasSecondFactor else { return .redirect("/me/second-factor") }
        let guess = Guess.code(of: context.person.id)
        try await program.count(guess, from: address)
        let cookie = try await context.write { database -> CookieChange? in
            guard try database.spend(code: context.form["code"], of: database.person, program.settings) else { return nil }
            try database.forget(guess, from: address, program.settings)
            return try database.renew(
                context.session, carriedBy: context.incoming.sessionToken, as: .secondFactor, house: program.house)
        }
        guard let cookie else { return .page(SecondStepPages.code(context, refused: true)) }
        return onward(context, cookie)
    }

    private static func againPage(_ context: PersonContext) throws -> Answer {
        let hasPassword = try context.database.credential(of: context.person.id) != nil
        let ways = SecondStepPages.Ways(
            password: hasPassword, code: context.session.hasSecondFactor, link: context.person.email != nil)
        return .page(SecondStepPages.again(context, ways))
    }

    private static func takePassword(_ context: PersonProgramContext) async throws -> Answer {
        let program = context.program
        guard let proof = try await PasswordProof.check(context.form.exact("password"), context) else {
            let ways = SecondStepPages.Ways(password: true, code: context.session.hasSecondFactor, link: context.person.email != nil)
            return .page(SecondStepPages.again(context, ways, refused: true))
        }
        let cookie = try await context.write { database in
            try proof.confirm(database)
            return try database.renew(
                context.session, carriedBy: context.incoming.sessionToken, as: max(context.session.strength, .password),
                key: proof.key, house: program.house)
        }
        return onward(context, cookie)
    }

    private static func mailLink(_ context: PersonProgramContext) async throws -> Answer {
        guard let email = context.person.email else { throw Refusal.notFound }
        try await context.write { database in
            try database.sendSignInLink(to: email, for: SignInPages.target(context), context.r, context.program)
        }
        return .page(SignInPages.linkSent(context.r, to: email))
    }

    private static func onward(_ context: PersonProgramContext, _ cookie: CookieChange) -> Answer {
        var answer = Answer.redirect(SignInPages.target(context))
        answer.cookie = cookie
        return answer
    }
}
