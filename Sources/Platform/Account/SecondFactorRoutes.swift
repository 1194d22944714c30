import Markup
import Store

/// Switching the second factor on and off. These steps ask for a recent proof; where one is on, that proof included it.
enum SecondFactorRoutes {
    static let routes: [Route] = [
        .get("/me/second-factor", .person(.recent, page)),
        .post("/me/second-factor/begin", .person(.recent, begin)),
        .post("/me/second-factor", .personProgram(.recent, confirm)),
        .post("/me/second-factor/codes", .person(.recent, newCodes)),
        .post("/me/second-factor/off", .person(.recent, switchOff)),
    ]

    private static func page(_ context: PersonContext) throws -> Answer {
        let factor = try context.database.secondFactor(of: context.person.id, context.program.settings)
        guard let factor else { return .page(SecondFactorPages.invitation(context)) }
        return factor.isConfirmed ? .redirect("/me") : .page(SecondFactorPages.enrolment(context, factor.totp, of: context.person))
    }

    private static func begin(_ context: PersonContext) throws -> Answer {
        try context.database.prepareSecondFactor(for: context.person.id, context.program.settings)
        return .redirect("/me/second-factor?to=" + PathText.encoded(SignInPages.target(context)))
    }

    /// The first right code switches it on, in this session too.
    private static func confirm(_ context: PersonProgramContext) async throws -> Answer {
        let (program, address, person) = (context.program, context.incoming.address, context.person)
        let guess = Guess.code(of: person.id)
        try await program.count(guess, from: address)
        let made = try await context.write { database -> (codes: [ShortCode], cookie: CookieChange)? in
            let factor = try database.secondFactor(of: person.id, program.settings)
            guard factor?.isConfirmed == false,
                try database.spend(appCode: context.form["code"], of: person.id, program.settings)
            else { return nil }
            try database.forget(guess, from: address, program.settings)
            try database.tell(person, AccountMail.secondFactorOn, context.r)
            let cookie = try database.renew(
                context.session, carriedBy: context.incoming.sessionToken, as: .secondFactor, house: program.house)
            return (try database.makeRecoveryCodes(for: person.id, program.settings), cookie)
        }
        guard let made else { return try await refused(context) }
        var answer = Answer.page(SecondFactorPages.codes(context, made.codes))
        answer.cookie = made.cookie
        return answer
    }

    private static func refused(_ context: PersonProgramContext) async throws -> Answer {
        let settings = context.program.settings
        guard let factor = try await context.read({ try $0.secondFactor(of: $0.person, settings) }), !factor.isConfirmed else {
            return .redirect("/me/second-factor")
        }
        return .page(SecondFactorPages.enrolment(context, factor.totp, of: context.person, refused: true))
    }

    private static func newCodes(_ context: PersonContext) throws -> Answer {
        guard context.session.hasSecondFactor else { return .redirect("/me/second-factor") }
        let codes = try context.database.makeRecoveryCodes(for: context.person.id, context.program.settings)
        return .page(SecondFactorPages.codes(context, codes))
    }

    private static func switchOff(_ context: PersonContext) throws -> Answer {
        try context.database.removeSecondFactor(of: context.person.id)
        try context.database.tell(context.person, AccountMail.secondFactorOff, context.r)
        return .redirect("/me")
    }
}

/// Mails about changes that somebody else may have made (ASVS 6.3.7).
enum AccountMail {
    static let passwordChanged = Words("Je wachtwoord is veranderd", "Your password was changed")
    static let secondFactorOn = Words("Je tweede stap bij het inloggen staat aan", "Your second step of signing in is on")
    static let secondFactorOff = Words("Je tweede stap bij het inloggen staat uit", "Your second step of signing in is off")
}

extension BoundDatabase {
    func tell(_ person: Person, _ change: Words, _ r: Reader) throws {
        guard let email = person.email else { return }
        try send(
            to: email, subject: r(change),
            body: r(
                "Dag \(person.name),\n\n\(change.dutch). Deed je dit zelf? Dan hoef je niets te doen.\n\nDeed je dit niet? Log in met "
                    + "een link in je mail, kies een nieuw wachtwoord en vertel het je beheerder.\n",
                "Hello \(person.name),\n\n\(change.english). Did you do this yourself? Then you need not do anything.\n\nDid you not? "
                    + "Sign in by a link in your mail, choose a new password and tell your administrator.\n"
            ))
    }
}
