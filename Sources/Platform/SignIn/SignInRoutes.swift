import Markup
import Store

/// Signing in by a link in the mail or by a password, and signing out.
enum SignInRoutes {
    static let routes: [Route] = [
        .get("/sign-in", .everyone(page)),
        .post("/sign-in", .program(signIn)),
        .get("/sign-in/link/:token", .everyone(linkPage)),
        .post("/sign-in/link/:token", .everyone(useLink)),
        .post("/sign-out", .person(.firstStep, signOut)),
    ]

    private static func page(_ context: OpenContext) throws -> Answer {
        let people = context.program.settings.isDemo ? try context.database.demoPeople() : []
        return .page(SignInPages.signIn(context, people: people))
    }

    private static func signIn(_ context: ProgramContext) async throws -> Answer {
        let email = context.form["email"]
        guard EmailAddress.isValid(email) else { return .page(SignInPages.signIn(context, email: email, fault: .address)) }
        let typed = context.form.exact("password")
        guard typed.isEmpty else { return try await PasswordSignIn.signIn(context, email: email, Password(typed)) }
        let address = context.incoming.address
        if !address.isEmpty { try await context.program.countRequest(from: address) }
        try await context.program.write { database in
            try database.sendSignInLink(to: email, for: PathText.onThisSite(context.form["to"]), context.r, context.program)
        }
        return .page(SignInPages.linkSent(context.r, to: email))
    }

    /// Opening the link shows a button. A mail scanner that opens it spends nothing.
    private static func linkPage(_ context: OpenContext) throws -> Answer {
        let token = context.incoming.parameters["token"] ?? ""
        guard let link = try context.database.signInLink(token) else { return .page(SignInPages.linkSpent(context.r)) }
        return .page(SignInPages.useLink(context, name: link.person.name, token: token))
    }

    private static func useLink(_ context: OpenContext) throws -> Answer {
        let (database, house) = (context.database, context.program.house)
        let token = context.incoming.parameters["token"] ?? ""
        guard let link = try database.signInLink(token), try database.spend(token) else {
            return .page(SignInPages.linkSpent(context.r))
        }
        let carried = context.incoming.sessionToken
        try database.linkMembers(to: link.person)
        var answer = Answer.redirect(link.target ?? "/")
        answer.deviceMark = try link.person.email.map { try database.knowDevice(of: $0, context.program) }
        if let session = try carried.flatMap({ try database.session($0) }), session.person.id == link.person.id {
            answer.cookie = try database.renew(session, carriedBy: carried, as: session.strength, byMail: true, house: house)
        } else {
            try database.endSession(carriedBy: carried)
            let device = Device(userAgent: context.incoming.userAgent).text
            answer.cookie = try database.beginSession(for: link.person.id, .mailLink, device: device, house: house)
        }
        return answer
    }

    private static func signOut(_ context: PersonContext) throws -> Answer {
        try context.database.endSession(context.session.id)
        var answer = Answer.redirect("/sign-in")
        answer.cookie = .clear
        return answer
    }
}

extension BoundDatabase {
    /// Mails a link when the address is known. Nobody learns here who has an account, nor fills a mailbox: too many requests are not told.
    func sendSignInLink(to address: String, for target: String?, _ r: Reader, _ program: Program) throws {
        let platform = PlatformDatabase(database, now: now)
        guard try mayTry(.link(email: address), program), let person = try platform.personSigningIn(email: address) else { return }
        let norm = try norm(Norms.signInLinkMinutes, program.house)
        let token = try platform.mailLink(signingIn: person.id, to: target, seconds: norm.seconds)
        let link = "\(program.settings.publicAddress)/sign-in/link/\(token)"
        try send(
            to: address, subject: r("Inloggen bij Leidraad", "Sign in to Leidraad"),
            body: r(
                "Dag \(person.name),\n\nMet deze link log je in. Hij werkt één keer, \(norm.value) minuten lang:\n\(link)\n\nVroeg je "
                    + "hier niet om? Dan hoef je niets te doen.\n",
                "Hello \(person.name),\n\nThis link signs you in. It works once, for \(norm.value) minutes:\n\(link)\n\nDid you not "
                    + "ask for this? Then you need not do anything.\n"
            ))
    }
}
