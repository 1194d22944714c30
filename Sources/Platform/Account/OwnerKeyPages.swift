import Markup

enum OwnerKeyPages {
    enum Fault { case password, code }

    static func key(_ context: some Context, _ state: OwnerKeyRoutes.State, asksPassword: Bool, fault: Fault? = nil) -> Page {
        let r = context.r
        let title = r("Wat alleen jij kunt lezen", "What only you can read")
        let lead = r(
            "Een zelfscan en je eigen aantekeningen zitten op slot. Niemand anders kan erbij: je begeleider niet, je beheerder niet en "
                + "wij niet.",
            "A self-scan and your own notes are locked. Nobody else can reach them: not your guide, not your administrator and not us.")
        let body: HTML =
            switch state {
            case .none: making(context)
            case .sealed: opening(context, asksPassword: asksPassword, fault: fault)
            case .open: renewing(context)
            }
        return Page(title, status: fault == nil ? 200 : 422, section: "me", "\(pageHeader(title: title, lead: lead))\(body)")
    }

    private static func making(_ context: some Context) -> HTML {
        let r = context.r
        let to = Field("to", "", .hidden, value: SignInPages.target(context))
        return """
            <p>\(r(
                "Maak eerst je sleutel. Je krijgt een herstelcode die je goed bewaart.",
                "First make your key. You get a recovery code that you keep safe."))</p>
            \(form(
                r, action: "/me/key", requestID: context.requestID, fields: [to],
                submit: [button(r("Maak mijn sleutel", "Make my key"))]))
            """
    }

    private static func opening(_ context: some Context, asksPassword: Bool, fault: Fault?) -> HTML {
        let r = context.r
        let wrong = r(
            "Deze herstelcode klopt niet. Kijk of je alle 20 tekens hebt overgenomen.",
            "This recovery code is not right. Check that you copied all 20 characters.")
        var fields = [
            Field("code", r("Je herstelcode", "Your recovery code"), error: fault == .code ? wrong : nil, autocomplete: "off")
        ]
        if asksPassword {
            fields.append(
                Field(
                    "password", r("Je wachtwoord", "Your password"), .password,
                    hint: r("Dan opent je wachtwoord ze voortaan weer vanzelf.", "Then your password opens them by itself from now on."),
                    error: fault == .password ? SecondStepPages.wrongPassword(r) : nil, autocomplete: "current-password"))
        }
        fields.append(Field("to", "", .hidden, value: SignInPages.target(context)))
        return form(r, action: "/me/key/open", requestID: context.requestID, fields: fields, submit: [button(r("Open", "Open"))])
    }

    private static func renewing(_ context: some Context) -> HTML {
        let r = context.r
        return """
            \(notice(r("Het slot is open zolang je bent ingelogd.", "The lock is open as long as you are signed in."), .done))
            <p>\(r(
                "Herstelcode kwijt? Maak een nieuwe. De oude werkt dan niet meer.",
                "Lost the recovery code? Make a new one. The old one then stops working."))</p>
            \(form(
                r, action: "/me/key/code", requestID: context.requestID,
                submit: [button(r("Maak een nieuwe herstelcode", "Make a new recovery code"), kind: .quiet)]))
            """
    }

    /// The code stands on this page only.
    static func code(_ context: some Context, _ code: ShortCode, to target: String) -> Page {
        let r = context.r
        let title = r("Bewaar deze herstelcode", "Keep this recovery code")
        let lead = r(
            "Hiermee open je wat alleen jij kunt lezen, ook als je je wachtwoord vergeet. Je ziet de code alleen nu: print hem of "
                + "schrijf hem op. Zonder code en zonder wachtwoord kan niemand je aantekeningen terughalen, ook wij niet.",
            "This opens what only you can read, even when you forget your password. You see the code only now: print it or write it "
                + "down. Without code and without password nobody can bring your notes back, not even we."
        )
        return Page(
            title, section: "me",
            """
            \(pageHeader(title: title, lead: lead))
            <p><code>\(code.text)</code></p>
            \(row([
                copyButton(r, label: r("Kopieer de code", "Copy the code"), text: code.text),
                linkButton(r("Ik heb hem bewaard", "I kept it"), href: target),
            ]))
            """)
    }
}
