import Markup
import Store

enum SignInPages {
    enum Fault { case address, password }

    static func signIn(_ context: some Context, people: [DemoPerson] = [], email: String = "", fault: Fault? = nil) -> Page {
        let r = context.r
        let address = r(
            "Dit is geen volledig e-mailadres. Kijk of er een @ en een punt in staan.",
            "This is not a complete e-mail address. Check for an @ and a dot.")
        let wrong = r(
            "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens, of laat het wachtwoord leeg: dan krijg je een "
                + "mail met een link.",
            "This e-mail address and password do not belong together. Try again, or leave the password empty: then you get a mail with "
                + "a link."
        )
        let fields = [
            Field(
                "email", r("E-mailadres", "E-mail address"), .email, value: email, error: fault == .address ? address : nil,
                autocomplete: "username"),
            Field(
                "password", r("Wachtwoord", "Password"), .password,
                hint: r(
                    "Geen wachtwoord, of vergeten? Laat dit leeg. Je krijgt dan een mail met een link waarmee je inlogt.",
                    "No password, or forgotten? Leave this empty. You then get a mail with a link that signs you in."),
                error: fault == .password ? wrong : nil, autocomplete: "current-password"),
            Field("to", "", .hidden, value: target(context)),
        ]
        let title = r("Inloggen", "Sign in")
        return Page(
            title, status: fault == nil ? 200 : 422,
            """
            \(pageHeader(title: title))
            \(form(r, action: "/sign-in", requestID: context.requestID, fields: fields, submit: [button(title)]))
            \(demo(context, people))
            """)
    }

    /// Where the reader was going, from the address or from the form that comes back.
    static func target(_ context: some Context) -> String {
        PathText.onThisSite(context.form.ifSent("to") ?? context.query["to"]) ?? "/"
    }

    private static func demo(_ context: some Context, _ people: [DemoPerson]) -> HTML {
        if people.isEmpty { return .empty }
        let r = context.r
        let roles = people.map(\.role).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return roles.map { role in
            section(
                role.capitalised,
                row(people.filter { $0.role == role }.map { become(context, $0) }))
        }.joined().wrapped(title: r("Of word iemand uit de demo", "Or become somebody of the demo"))
    }

    private static func become(_ context: some Context, _ person: DemoPerson) -> HTML {
        """
        <form method="post" action="/demo/sign-in"><input type="hidden" name="request" value="\(context.requestID)">
        \(button("\(person.name) · \(person.organisation)", kind: .quiet, name: "person", value: person.id.text))</form>
        """
    }

    static func linkSent(_ r: Reader, to address: String) -> Page {
        let title = r("Kijk in je mail", "Look in your mail")
        return Page(
            title,
            pageHeader(
                title: title,
                lead: r(
                    "Als \(address) bij ons bekend is, staat er nu een mail met een link in je postvak. Niets gekregen? Kijk bij "
                        + "ongewenste mail of vraag je begeleider.",
                    "If we know \(address), a mail with a link is in your mailbox now. Nothing there? Look in your spam or ask your guide.")
            ))
    }

    static func linkSpent(_ r: Reader) -> Page {
        let title = r("Deze link werkt niet meer", "This link does not work any more")
        return Page(
            title, status: 410,
            """
            \(pageHeader(title: title, lead: r("Een link werkt één keer en maar kort. Vraag gerust een nieuwe.", "A link works once and for a short time. Feel free to ask for a new one.")))
            <p>\(linkButton(r("Nieuwe link", "New link"), href: "/sign-in"))</p>
            """)
    }

    static func useLink(_ context: OpenContext, name: String, token: String) -> Page {
        let r = context.r
        let title = r("Dag \(name)", "Hello \(name)")
        return Page(
            title,
            """
            \(pageHeader(title: title))
            \(form(r, action: "/sign-in/link/\(token)", requestID: context.requestID, submit: [button(r("Ga verder", "Continue"))]))
            """)
    }
}

extension HTML {
    fileprivate func wrapped(title: String) -> HTML { card(title, self) }
}
