import Markup

/// What stands around a page: the bar with the organisation's name, the menu, the person, the footer.
struct Frame: Sendable {
    var r: Reader
    var organisation: Organisation?
    var person: Person?
    var member: Member?
    var roles: Set<Role> = []
    var unread = 0
    var navigation: [NavigationItem] = []

    init(r: Reader, organisation: Organisation? = nil, person: Person? = nil) {
        self.r = r
        self.organisation = organisation
        self.person = person
    }

    init(r: Reader, person: Person, visit: Visit, navigation: [NavigationItem]) {
        self.init(r: r, organisation: visit.organisation, person: person)
        member = visit.member
        roles = visit.roles
        unread = visit.unread
        self.navigation = navigation
    }

    func html(_ page: Page, demo: Bool) -> HTML {
        let name = organisation?.name ?? "Leidraad"
        return """
            <!doctype html>
            <html lang="\(r.language.tag)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(page.title) – \(name)</title>
            <link rel="stylesheet" href="\(AssetRoutes.stylesheetPath)">\(houseStyle)<link rel="icon" href="\(AssetRoutes.iconPath)">
            <script src="\(AssetRoutes.scriptPath)" defer></script></head><body>
            <a class="skip" href="#main">\(r("Naar de inhoud", "To the content"))</a>
            <header class="bar"><a class="mark" href="/">\(mark(name))</a>\(menu(page))</header>
            <main id="main"\(page.isTwoColumns ? Attributes().value("class", "two") : Attributes())>\(page.body)</main>
            \(footer(page, demo: demo))</body></html>
            """
    }

    private func mark(_ name: String) -> HTML {
        organisation?.logoPath.map { #"<img src="\#($0)" alt="\#(name)">"# } ?? .text(name)
    }

    private var houseStyle: HTML {
        guard let organisation else { return .empty }
        return #"<link rel="stylesheet" href="\#(organisation.stylesheetPath)">"#
    }

    private func menu(_ page: Page) -> HTML {
        guard person != nil else { return .empty }
        let links = links(.menu, page)
        let news = unread > 0 ? r("Meldingen (\(unread))", "Notices (\(unread))") : r("Meldingen", "Notices")
        return """
            <nav aria-label="\(r("Hoofdmenu", "Main menu"))">\(link(r("Vandaag", "Today"), "/", current: page.section == "today"))\(links)\
            \(link(news, "/notices", current: page.section == "notices"))\(link(r("Ik", "Me"), "/me", current: page.section == "me"))</nav>
            """
    }

    private func links(_ spot: NavigationItem.Spot, _ page: Page) -> [HTML] {
        guard person != nil, let organisation else { return [] }
        return navigation.filter { $0.spot == spot && $0.isFor(roles) }.map { item in
            link(r(item.words), organisation.path([item.path]), current: page.section == item.path)
        }
    }

    private func link(_ label: String, _ path: String, current: Bool) -> HTML {
        let mark = Attributes().value("aria-current", current ? "page" : nil)
        return #"<a href="\#(path)"\#(mark)>\#(label)</a>"#
    }

    private func footer(_ page: Page, demo: Bool) -> HTML {
        let demoLine: HTML =
            demo
            ? """
            <p>\(r("Dit is een demo met verzonnen mensen.", "This is a demo with invented people."))
            <a href="/sign-in">\(r("Word iemand anders", "Become somebody else"))</a> · <a href="/demo/mail">\(r("Postvak van de demo", "Mailbox of the demo"))</a></p>
            """ : .empty
        let items: [HTML] = links(.footer, page).map { "<li>\($0)</li>" }
        let more: HTML = items.isEmpty ? .empty : "<ul>\(items)</ul>"
        return #"<footer class="foot small soft">\#(more)\#(demoLine)</footer>"#
    }
}
