import Markup

enum SecondFactorPages {
    static func invitation(_ context: some Context) -> Page {
        let r = context.r
        let title = r("Een tweede stap bij het inloggen", "A second step of signing in")
        let lead = r(
            "Je ziet gegevens van anderen, of wilt je account extra beschermen. Dan log je in met twee dingen: je wachtwoord of mail, "
                + "en een code van je telefoon. Zo komt niemand erin met alleen je wachtwoord.",
            "You see data of others, or want to protect your account better. Then you sign in with two things: your password or mail, "
                + "and a code from your phone. So nobody gets in with just your password."
        )
        let app = r(
            "Je hebt een app nodig die codes maakt, zoals "
                + "Microsoft Authenticator, Google Authenticator, 2FAS of Aegis. Het kost twee minuten.",
            "You need an app that makes codes, such as "
                + "Microsoft Authenticator, Google Authenticator, 2FAS or Aegis. It takes two minutes.")
        let to = Field("to", "", .hidden, value: SignInPages.target(context))
        return Page(
            title,
            """
            \(pageHeader(title: title, lead: lead))
            <p>\(app)</p>
            \(form(
                r, action: "/me/second-factor/begin", requestID: context.requestID, fields: [to],
                submit: [button(r("Ik heb zo’n app, begin", "I have such an app, begin"))]))
            """)
    }

    static func enrolment(_ context: some Context, _ totp: TOTP, of person: Person, refused: Bool = false) -> Page {
        let r = context.r
        let title = r("Koppel je app", "Connect your app")
        let lead = r(
            "Kies in je app voor ‘account toevoegen’ en scan dit plaatje. Geef daarna hieronder de code die je app laat zien.",
            "Choose ‘add account’ in your app and scan this picture. Then give the code that your app shows below.")
        let uri = totp.uri(issuer: "Leidraad", account: person.email ?? person.name)
        return Page(
            title, status: refused ? 422 : 200,
            """
            \(pageHeader(title: title, lead: lead))
            \(QRCode(uri)?.html(label: r("QR-code voor je app", "QR code for your app")))
            \(details(r("Scannen lukt niet", "I cannot scan it"), byHand(r, totp, uri, of: person)))
            \(SecondStepPages.codeForm(context, action: "/me/second-factor", refused: refused))
            """)
    }

    /// For whoever has the app on this same device, or no camera.
    private static func byHand(_ r: Reader, _ totp: TOTP, _ uri: String, of person: Person) -> HTML {
        """
        <p>\(r("Kies in je app voor ‘sleutel invoeren’ en typ deze sleutel over.", "Choose ‘enter a key’ in your app and type this key."))</p>
        \(facts([
            (r("Sleutel", "Key"), "<code>\(grouped(totp.text))</code>"),
            (r("Account", "Account"), "\(person.email ?? person.name)"),
            (r("Soort", "Kind"), "\(r("op tijd, zes cijfers", "time based, six digits"))"),
        ]))
        \(copyButton(r, label: r("Kopieer de link voor je app", "Copy the link for your app"), text: uri))
        """
    }

    /// The codes stand on this page only.
    static func codes(_ context: some Context, _ codes: [ShortCode]) -> Page {
        let r = context.r
        let title = r("Bewaar je herstelcodes", "Keep your recovery codes")
        let lead = r(
            "Je tweede stap staat aan. Is je telefoon weg, dan log je in met een van deze codes. Elke code werkt één keer. Je ziet ze "
                + "alleen nu: print ze of schrijf ze op.",
            "Your second step is on. When your phone is gone, you sign in with one of these codes. Each works once. You see them only "
                + "now: print them or write them down."
        )
        let lines: [HTML] = codes.map { "<li><code>\($0.text)</code></li>" }
        return Page(
            title,
            """
            \(pageHeader(title: title, lead: lead))
            <ul>\(lines)</ul>
            \(copyButton(r, label: r("Kopieer de codes", "Copy the codes"), text: codes.map(\.text).joined(separator: "\n")))
            <p>\(linkButton(r("Ik heb ze bewaard", "I kept them"), href: SignInPages.target(context)))</p>
            """)
    }

    /// In groups of four, as apps show it.
    private static func grouped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let groups = stride(from: 0, to: bytes.count, by: 4).map { bytes[$0..<min($0 + 4, bytes.count)] }
        return String(decoding: Array(groups.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    }
}
