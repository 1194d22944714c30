import Markup
import Store

enum AccountPages {
    /// What the account page tells.
    struct Overview {
        let hasPassword: Bool
        let codesLeft: Int
        let key: OwnerKeyRoutes.State
        let sessions: [OwnSession]
        /// What the rooms have for this person alone.
        let own: [NavigationItem]
    }

    static func me(_ context: PersonContext, _ overview: Overview) -> Page {
        let r = context.r
        return Page(
            r("Ik", "Me"), section: "me",
            """
            \(pageHeader(title: context.person.name, lead: context.person.email))
            \(overview.key == .sealed ? sealedNotice(r) : .empty)
            \(own(r, overview.own))\(card(r("Taal van de schermen", "Language of the screens"), language(context)))
            \(card(r("Even weg", "Away for a while"), away(r)))
            \(card(r("Inloggen", "Signing in"), signingIn(context, overview)))
            \(card(r("Waar je bent ingelogd", "Where you are signed in"), sessions(context, overview.sessions)))
            \(card(r("Wat er over je is bewaard", "What is kept about you"), ownData(r)))
            """)
    }

    private static func sealedNotice(_ r: Reader) -> HTML {
        notice(
            r("Je eigen aantekeningen zitten nog op slot.", "Your own notes are still locked."), .attention,
            detail: "<p><a href=\"/me/key?to=/me\">\(r("Open ze met je herstelcode", "Open them with your recovery code"))</a></p>")
    }

    private static func away(_ r: Reader) -> HTML {
        list([
            ListItem(
                r("Afwezig", "Away"), href: "/me/absence",
                detail: r("Noteer wanneer je er niet bent en laat je vervangen", "Note when you are away and let somebody stand in"))
        ])
    }

    private static func own(_ r: Reader, _ items: [NavigationItem]) -> HTML {
        if items.isEmpty { return .empty }
        return card(r("Alleen voor jou", "For you alone"), list(items.map { ListItem(r($0.words), href: $0.path) }))
    }

    private static func ownData(_ r: Reader) -> HTML {
        list([
            ListItem(
                r("Mijn gegevens", "My data"), href: "/me/data",
                detail: r("Bekijken, meenemen, of vragen om wissen", "See, take along, or ask for erasure")),
            ListItem(
                r("Wie las mijn vertrouwelijke gegevens", "Who read my confidential data"), href: "/me/readings",
                detail: r("Met de reden en het moment", "With the reason and the moment")),
        ])
    }

    private static func language(_ context: PersonContext) -> HTML {
        let r = context.r
        let choices = [Field.Choice("nl", "Nederlands"), Field.Choice("en", "English")]
        let field = Field("language", r("Taal", "Language"), .radios(choices), value: r.language.tag)
        return form(r, action: "/me/language", requestID: context.requestID, fields: [field], submit: [button(r("Opslaan", "Save"))])
    }

    private static func signingIn(_ context: PersonContext, _ overview: Overview) -> HTML {
        let r = context.r
        let password = ListItem(
            r("Wachtwoord", "Password"), href: "/me/password",
            detail: overview.hasPassword
                ? r("Ingesteld", "Set")
                : r("Nog geen: je logt in met een link in je mail", "None yet: you sign in by a link in your mail"))
        let key = ListItem(
            r("Wat alleen jij kunt lezen", "What only you can read"), href: "/me/key?to=/me",
            detail: r("Het slot en je herstelcode", "The lock and your recovery code"))
        return list([password, secondFactor(context, overview), key])
    }

    private static func secondFactor(_ context: PersonContext, _ overview: Overview) -> ListItem {
        let r = context.r
        guard context.session.hasSecondFactor else {
            return ListItem(
                r("Tweede stap", "Second step"), href: "/me/second-factor?to=/me",
                detail: r(
                    "Uit. Zet hem aan en niemand komt erin met alleen je wachtwoord.",
                    "Off. Switch it on and nobody gets in with just your password."))
        }
        let codes = form(
            r, action: "/me/second-factor/codes", requestID: context.requestID, fields: [Field("to", "", .hidden, value: "/me")],
            submit: [button(r("Nieuwe herstelcodes", "New recovery codes"), kind: .quiet)])
        let off = form(
            r, action: "/me/second-factor/off", requestID: context.requestID, submit: [button(r("Zet uit", "Switch off"), kind: .quiet)])
        return ListItem(
            r("Tweede stap", "Second step"),
            detail: r(
                "Aan: je geeft een code van je app. Nog \(overview.codesLeft) herstelcodes over.",
                "On: you give a code of your app. \(overview.codesLeft) recovery codes left."), aside: row([codes, off]))
    }

    private static func sessions(_ context: PersonContext, _ sessions: [OwnSession]) -> HTML {
        let r = context.r
        let items = sessions.map { session in
            let isThis = session.id == context.session.id
            let out = form(
                r, action: "/me/sessions/\(session.id.text)/end", requestID: context.requestID,
                submit: [button(r("Uitloggen", "Sign out"), kind: .quiet)])
            return ListItem(
                session.device.words(r),
                detail: r(
                    "Sinds \(r.dateTime(session.beganAt, today: context.today)), laatst gebruikt "
                        + "\(r.dateTime(session.seenAt, today: context.today))",
                    "Since \(r.dateTime(session.beganAt, today: context.today)), last used "
                        + "\(r.dateTime(session.seenAt, today: context.today))"
                ),
                aside: isThis ? row([badge(r("dit apparaat", "this device"), .done), out]) : out)
        }
        let all = form(
            r, action: "/me/sessions/end", requestID: context.requestID,
            submit: [button(r("Overal uitloggen", "Sign out everywhere"), kind: .danger)])
        return list(items) + all
    }
}
