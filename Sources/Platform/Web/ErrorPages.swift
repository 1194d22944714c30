import Markup

/// Pages for what did not work: why, and what to do.
enum ErrorPages {
    struct Shown {
        let status: Int
        let sentence: Words
    }

    static let busy = Words(
        "Het is nu te druk. Wat je typte staat nog in je browser: probeer het over een halve minuut opnieuw.",
        "It is too busy right now. What you typed is still in your browser: try again in half a minute.")
    static let full = Words(
        "Er kan nu niets worden opgeslagen. De beheerder krijgt bericht; probeer het later opnieuw.",
        "Nothing can be saved right now. The administrator is told; try again later.")
    static let ours = Words(
        "Er ging iets mis bij ons. Er is niets half opgeslagen. Probeer het opnieuw; blijft het misgaan, meld het je beheerder.",
        "Something went wrong on our side. Nothing was stored half. Try again; if it keeps failing, tell your administrator.")

    static func refusal(_ shown: Shown, _ r: Reader) -> Page {
        let title = shown.status == 404 ? r("Niet gevonden", "Not found") : r("Dit lukt niet", "This does not work")
        return Page(
            title, status: shown.status,
            """
            <div><header><h1>\(title)</h1><p>\(r(shown.sentence))</p></header>
            <p>\(linkButton(r("Naar vandaag", "To today"), href: "/"))</p></div>
            """)
    }

    static func signedOut(_ r: Reader) -> Page {
        Page(
            r("Je bent uitgelogd", "You are signed out"), status: 401,
            """
            <div><header><h1>\(r("Je bent uitgelogd", "You are signed out"))</h1>
            <p>\(r(
                "Er is niets opgeslagen. Log in op een nieuw tabblad, kom hier terug en verstuur het formulier opnieuw met de knop Terug van je browser.",
                "Nothing was saved. Sign in on a new tab, come back here and send the form again with the Back button of your browser."))</p>
            </header><p>\(linkButton(r("Inloggen", "Sign in"), href: "/sign-in"))</p></div>
            """)
    }
}
