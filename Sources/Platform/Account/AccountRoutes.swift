import Markup
import Store

/// A person's own pages: language, and what happened that concerns them.
enum AccountRoutes {
    static let routes: [Route] = [
        .get("/me", .person(.signedIn, me)),
        .post("/me/language", .person(.signedIn, chooseLanguage)),
        .get("/notices", .person(.signedIn, notices)),
        .post("/notices/read", .person(.signedIn, readNotices)),
    ]

    private static func me(_ context: PersonContext) throws -> Answer {
        let r = context.r
        let choices = [Field.Choice("nl", "Nederlands"), Field.Choice("en", "English")]
        let language = Field("language", r("Taal", "Language"), .radios(choices), value: r.language.tag)
        return .page(
            Page(
                r("Ik", "Me"), section: "me",
                """
                \(pageHeader(title: context.person.name, lead: context.person.email))
                \(card(r("Taal van de schermen", "Language of the screens"), form(r, action: "/me/language", requestID: context.requestID, fields: [language], submit: [button(r("Opslaan", "Save"))])))
                \(card(r("Uitloggen", "Sign out"), form(r, action: "/sign-out", requestID: context.requestID, submit: [button(r("Uitloggen", "Sign out"), kind: .quiet)])))
                """))
    }

    private static func chooseLanguage(_ context: PersonContext) throws -> Answer {
        guard let language = Language(rawValue: context.form["language"]), Language.offered.contains(language) else {
            throw Refusal(.malformed, Words("Kies Nederlands of Engels.", "Choose Dutch or English."))
        }
        try context.database.run("UPDATE person SET language = \(language.rawValue) WHERE id = \(context.person.id)")
        return .redirect("/me")
    }

    private static func notices(_ context: PersonContext) throws -> Answer {
        let r = context.r
        let notices = try context.database.notices()
        let title = r("Meldingen", "Notices")
        guard !notices.isEmpty else {
            let text = r("Hier komt wat er besloten is en jou raakt, zoals een Go.", "Here comes what was decided and concerns you, such as a Go.")
            return .page(Page(title, section: "notices", "\(pageHeader(title: title))\(emptyState(text))"))
        }
        let items = notices.map { notice in
            ListItem(
                r(notice.text), href: notice.path, detail: r.date(Day(notice.at), today: context.today),
                aside: notice.isRead ? .empty : badge(r("nieuw", "new"), .attention))
        }
        let read = form(
            r, action: "/notices/read", requestID: context.requestID, submit: [button(r("Alles gelezen", "All read"), kind: .quiet)])
        return .page(Page(title, section: "notices", "\(pageHeader(title: title))\(list(items))\(read)"))
    }

    private static func readNotices(_ context: PersonContext) throws -> Answer {
        try context.database.readNotices()
        return .redirect("/notices")
    }
}
