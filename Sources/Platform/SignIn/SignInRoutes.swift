import Markup
import Store

/// Signing in by a link in the mail, and signing out.
enum SignInRoutes {
    static let routes: [Route] = [
        .get("/sign-in", .everyone(page)),
        .post("/sign-in", .everyone(askForLink)),
        .get("/sign-in/link/:token", .everyone(linkPage)),
        .post("/sign-in/link/:token", .everyone(useLink)),
        .post("/sign-out", .person(.signedIn, signOut)),
    ]

    private static func page(_ context: OpenContext) throws -> Answer {
        let people = context.program.settings.isDemo ? try context.database.demoPeople() : []
        return .page(SignInPages.signIn(context, people: people))
    }

    /// The same answer for known and unknown addresses: nobody learns here who has an account.
    private static func askForLink(_ context: OpenContext) throws -> Answer {
        let address = context.form["email"]
        guard EmailAddress.isValid(address) else {
            return .page(SignInPages.signIn(context, people: [], email: address, refused: true))
        }
        let r = context.r
        if let person = try context.database.personSigningIn(email: address) {
            let norm = try context.database.norm(Norms.signInLinkMinutes, context.program.house)
            let token = try context.database.mailLink(
                signingIn: person.id, to: PathText.onThisSite(context.form["to"]), seconds: norm.seconds)
            let link = "\(context.program.settings.publicAddress)/sign-in/link/\(token)"
            try context.database.send(
                to: address, subject: r("Inloggen bij Leidraad", "Sign in to Leidraad"),
                body: r(
                    "Dag \(person.name),\n\nMet deze link log je in. Hij werkt één keer, \(norm.value) minuten lang:\n\(link)\n\nVroeg je hier niet om? Dan hoef je niets te doen.\n",
                    "Hello \(person.name),\n\nThis link signs you in. It works once, for \(norm.value) minutes:\n\(link)\n\nDid you not ask for this? Then you need not do anything.\n"))
        }
        return .page(SignInPages.linkSent(r, to: address))
    }

    /// Opening the link shows a button. A mail scanner that opens it spends nothing.
    private static func linkPage(_ context: OpenContext) throws -> Answer {
        let token = context.incoming.parameters["token"] ?? ""
        guard let link = try context.database.signInLink(token) else { return .page(SignInPages.linkSpent(context.r)) }
        return .page(SignInPages.useLink(context, name: link.person.name, token: token))
    }

    private static func useLink(_ context: OpenContext) throws -> Answer {
        let token = context.incoming.parameters["token"] ?? ""
        guard let link = try context.database.signInLink(token), try context.database.spend(token) else {
            return .page(SignInPages.linkSpent(context.r))
        }
        try context.database.linkMembers(to: link.person)
        var answer = Answer.redirect(link.target ?? "/")
        answer.cookie = try context.database.beginSession(
            for: link.person.id, .mailLink, device: "", house: context.program.house)
        return answer
    }

    private static func signOut(_ context: PersonContext) throws -> Answer {
        try context.database.run("DELETE FROM session WHERE id = \(context.session.id) AND person_id = \(context.person.id)")
        var answer = Answer.redirect("/sign-in")
        answer.cookie = .clear
        return answer
    }
}
