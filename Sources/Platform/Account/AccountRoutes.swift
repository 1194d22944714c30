import Markup
import Store

/// A person's own pages: the account, and what happened that concerns them.
enum AccountRoutes {
    static let routes: [Route] = [
        .get("/me", .person(.signedIn, me)),
        .post("/me/language", .person(.signedIn, chooseLanguage)),
        .post("/me/sessions/:session/end", .person(.signedIn, endSession)),
        .post("/me/sessions/end", .person(.signedIn, endAll)),
        .get("/notices", .person(.signedIn, notices)),
        .post("/notices/read", .person(.signedIn, readNotices)),
    ]

    private static func me(_ context: PersonContext) throws -> Answer {
        let (database, person) = (context.database, context.person.id)
        return .page(
            AccountPages.me(
                context,
                AccountPages.Overview(
                    hasPassword: try database.credential(of: person) != nil, codesLeft: try database.recoveryCodesLeft(for: person),
                    key: try OwnerKeyRoutes.state(context), sessions: try database.sessions(),
                    own: try own(context))))
    }

    private static func own(_ context: PersonContext) throws -> [NavigationItem] {
        let roles = try context.database.roles()
        return context.program.house.navigation.filter { $0.spot == .account && $0.isFor(roles) }
    }

    private static func endSession(_ context: PersonContext) throws -> Answer {
        let id = try context.id("session", of: Session.self)
        try context.database.endSession(id)
        return id == context.session.id ? signedOut() : .redirect("/me")
    }

    private static func endAll(_ context: PersonContext) throws -> Answer {
        try context.database.endSessions(of: context.person.id)
        return signedOut()
    }

    private static func signedOut() -> Answer {
        var answer = Answer.redirect("/sign-in")
        answer.cookie = .clear
        return answer
    }

    private static func chooseLanguage(_ context: PersonContext) throws -> Answer {
        guard let language = Language(rawValue: context.form["language"]), Language.offered.contains(language) else {
            throw Refusal(.malformed, Words("Kies Nederlands of Engels.", "Choose Dutch or English."))
        }
        try context.database.run("UPDATE person SET language = \(language.rawValue) WHERE id = \(context.person.id)")
        return .redirect("/me")
    }

    private static func notices(_ context: PersonContext) throws -> Answer {
        if let detour = try context.detourOfGuides() { return detour }
        let r = context.r
        let notices = try context.database.notices()
        let title = r("Meldingen", "Notices")
        guard !notices.isEmpty else {
            let text = r(
                "Hier komt wat er besloten is en jou raakt, zoals een Go.", "Here comes what was decided and concerns you, such as a Go.")
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
