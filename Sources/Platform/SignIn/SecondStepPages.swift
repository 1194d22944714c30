import Markup

enum SecondStepPages {
    /// The second step after a password or a mailed link.
    static func code(_ context: some Context, refused: Bool = false) -> Page {
        let r = context.r
        let title = r("Nog één stap", "One more step")
        let lead = r(
            "Open de app met codes op je telefoon en typ de zes cijfers van Leidraad over.",
            "Open the app with codes on your phone and type the six digits of Leidraad.")
        let lost = r(
            "Telefoon kwijt? Typ hierboven een van je herstelcodes. Elke code werkt één keer. Heb je die ook niet? Vraag je beheerder "
                + "om hulp.",
            "Lost your phone? Type one of your recovery codes above. Each works once. Do you not have those either? Ask your "
                + "administrator for help."
        )
        return Page(
            title, status: refused ? 422 : 200,
            """
            \(pageHeader(title: title, lead: lead))
            \(codeForm(context, action: "/sign-in/second-factor", refused: refused))
            \(details(r("Ik kan niet bij mijn app", "I cannot reach my app"), "<p>\(lost)</p>"))
            \(form(r, action: "/sign-out", requestID: context.requestID, submit: [button(r("Uitloggen", "Sign out"), kind: .quiet)]))
            """)
    }

    static func codeForm(_ context: some Context, action: String, refused: Bool = false) -> HTML {
        let r = context.r
        let wrong = r(
            "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code in je app en typ die over.",
            "This code is not right, or was used before. Wait for the next code in your app and type that one.")
        let field = Field("code", r("Code", "Code"), error: refused ? wrong : nil, autocomplete: "one-time-code")
        let to = Field("to", "", .hidden, value: SignInPages.target(context))
        return form(r, action: action, requestID: context.requestID, fields: [field, to], submit: [button(r("Ga verder", "Continue"))])
    }

    /// How this person can prove again who they are.
    struct Ways {
        let password: Bool
        let code: Bool
        let link: Bool
    }

    static func again(_ context: some Context, _ ways: Ways, refused: Bool = false) -> Page {
        let r = context.r
        let title = r("Even kijken of jij het bent", "Just checking that it is you")
        let lead = r(
            "Wat je nu opent is vertrouwelijk. Daarom vragen we het nog een keer.",
            "What you are opening is confidential. That is why we ask once more.")
        return Page(
            title, status: refused ? 422 : 200,
            """
            \(pageHeader(title: title, lead: lead))
            \(ways.code ? card(r("Met je app", "With your app"), codeForm(context, action: "/sign-in/again/code")) : .empty)
            \(ways.password ? card(r("Met je wachtwoord", "With your password"), passwordForm(context, refused: refused)) : .empty)
            \(ways.link ? card(r("Met een mail", "With a mail"), linkForm(context)) : .empty)
            <p><a href="/sign-in">\(r("Helemaal opnieuw inloggen", "Sign in all over again"))</a></p>
            """)
    }

    private static func passwordForm(_ context: some Context, refused: Bool) -> HTML {
        let r = context.r
        let field = Field(
            "password", r("Wachtwoord", "Password"), .password, error: refused ? wrongPassword(r) : nil, autocomplete: "current-password")
        let to = Field("to", "", .hidden, value: SignInPages.target(context))
        return form(
            r, action: "/sign-in/again/password", requestID: context.requestID, fields: [field, to],
            submit: [button(r("Ga verder", "Continue"))])
    }

    private static func linkForm(_ context: some Context) -> HTML {
        let r = context.r
        let to = Field("to", "", .hidden, value: SignInPages.target(context))
        return form(
            r, action: "/sign-in/again/link", requestID: context.requestID, fields: [to],
            submit: [button(r("Stuur mij een link", "Send me a link"), kind: .quiet)])
    }

    static func wrongPassword(_ r: Reader) -> String {
        r("Dit wachtwoord klopt niet. Probeer het nog eens.", "This password is not right. Try again.")
    }
}
