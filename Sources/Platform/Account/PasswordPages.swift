import Markup

enum PasswordPages {
    static func password(
        _ context: some Context, _ need: PasswordRoutes.Need, oldFault: String? = nil, newFault: String? = nil
    ) -> Page {
        let r = context.r
        let title = r("Je wachtwoord", "Your password")
        let old = Field(
            "old", r("Je wachtwoord van nu", "Your current password"), .password, error: oldFault, autocomplete: "current-password")
        let new = Field(
            "new", r("Je nieuwe wachtwoord", "Your new password"), .password,
            hint: r(
                "Minstens 12 tekens. Vier losse woorden achter elkaar zijn sterk en goed te onthouden.",
                "At least 12 characters. Four separate words in a row are strong and easy to remember."),
            error: newFault, autocomplete: "new-password")
        let lost = r(
            "Vergeten? Log in met een link in je mail. Daarna kies je hier een nieuw wachtwoord zonder het oude.",
            "Forgotten? Sign in by a link in your mail. Then you choose a new password here without the old one.")
        return Page(
            title, status: oldFault == nil && newFault == nil ? 200 : 422, section: "me",
            """
            \(pageHeader(title: title, lead: r("Op je andere apparaten word je uitgelogd.", "You are signed out on your other devices.")))
            \(form(
                r, action: "/me/password", requestID: context.requestID, fields: need == .oldPassword ? [old, new] : [new],
                submit: [button(r("Opslaan", "Save"))]))
            \(need == .oldPassword ? "<p class=\"soft\">\(lost)</p>" : .empty)
            """)
    }
}
