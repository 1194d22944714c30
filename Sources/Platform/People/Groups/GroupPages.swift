import Markup
import Store

enum GroupPages {
    static let section = "groups"

    /// What was typed for a new group, with what is wrong with it.
    struct Draft {
        var name = ""
        var names = ""
        var nameError: Words?
        var namesError: Words?

        var isRefused: Bool { nameError != nil || namesError != nil }
    }

    static func list(_ context: OrganisationContext, _ groups: [GuidedUnit], _ learners: [ID<Unit>: Int], mayStart: Bool) -> Page {
        let r = context.r
        let title = r("Groepen", "Groups")
        let items = groups.map { group in
            ListItem(
                group.unit.name, href: context.path(section, group.unit.id.text), detail: r.count(learners[group.unit.id] ?? 0, .learner))
        }
        let none = emptyState(
            mayStart
                ? r(
                    "Hier staan de groepen die je begeleidt. Begin er zelf een, of wacht tot je school de groepen inleest.",
                    "The groups you guide stand here. Start one yourself, or wait until your school imports its groups.")
                : r(
                    "Hier staan de groepen waar je een plek hebt. Dat zijn er nu geen; een begeleider of je school geeft je een plek.",
                    "The groups where you have a place stand here. There are none now; a guide or your school gives you a place."))
        let start = linkButton(r("Nieuwe groep", "New group"), href: context.path(section, "new"), kind: groups.isEmpty ? .primary : .quiet)
        return Page(
            title, section: section,
            "\(pageHeader(title: title))\(items.isEmpty ? none : Markup.list(items))\(mayStart ? "<p>\(start)</p>" : .empty)")
    }

    static func new(_ context: OrganisationContext, _ draft: Draft) -> Page {
        let r = context.r
        let title = r("Nieuwe groep", "New group")
        let fields = [
            Field(
                "name", r("Naam van de groep", "Name of the group"), value: draft.name, error: draft.nameError.map { r($0) }, required: true
            ),
            Field(
                "names", r("Wie zitten erin?", "Who is in it?"), .multiline(rows: 10), value: draft.names,
                hint: r(
                    "Eén naam per regel. Met e-mailadres mag ook: naam; e-mail. Je kunt dit ook leeg laten en een code geven.",
                    "One name per line. With an e-mail address is fine too: name; e-mail. You may also leave this empty and give a code."),
                error: draft.namesError.map { r($0) }),
        ]
        return Page(
            title, status: draft.isRefused ? 422 : 200, section: section,
            """
            \(pageHeader(title: title))
            \(form(r, action: context.path(section, "new"), requestID: context.requestID, fields: fields, submit: [button(r("Begin de groep", "Start the group"))]))
            """)
    }

    static func group(
        _ context: OrganisationContext, _ group: GuidedUnit, _ people: [Place], code joinCode: String?, _ standIns: StandInView?
    ) -> Page {
        let r = context.r
        let learners = people.filter { $0.role == .learner }
        let others = people.filter { $0.role != .learner }
        let none = emptyState(
            r(
                "Nog niemand. Geef je groep de code, dan verschijnen hun namen hier.",
                "Nobody yet. Give your group the code and their names appear here."))
        return Page(
            group.unit.name, status: standIns?.draft.isRefused == true ? 422 : 200, section: section, twoColumns: true,
            """
            \(pageHeader(kicker: r(Words("Groep", "Group")), title: group.unit.name, extra: whyDetails(r, group.reason(r))))
            \(unitTabs(context, group.unit.id, places: group.places, current: ""))
            <section>\(heading(.text(r.plural(.learner).capitalised), level: 2))\
            \(learners.isEmpty ? none : peopleList(learners.map { PersonLine($0.memberName, role: $0.absence(r, today: context.today)) }))
            \(GroupPeoplePages.way(context, group))
            \(heading(.text(r("Begeleiding", "Guidance")), level: 2))\
            \(peopleList(others.map { PersonLine($0.memberName, role: $0.told(r, today: context.today)) }))
            \(standIns.map { StandInPages.section(context, group.unit.id, $0) } ?? .empty)</section>
            <aside class="card">\(heading(.text(r("Meedoen met een code", "Join with a code")), level: 2))\(code(context, group, joinCode))</aside>
            """)
    }

    private static func code(_ context: OrganisationContext, _ group: GuidedUnit, _ joinCode: String?) -> HTML {
        let r = context.r
        let action = context.path(section, group.unit.id.text, "code")
        guard let code = joinCode else {
            return """
                <p>\(r("Er is nu geen code. Niemand kan erbij.", "There is no code now. Nobody can join."))</p>
                \(form(r, action: action, requestID: context.requestID, submit: [button(r("Maak een code", "Make a code"), name: "action", value: "renew")]))
                """
        }
        let address = context.program.settings.publicAddress + "/join"
        return """
            <p><strong>\(code)</strong></p>
            <p>\(r("Ga naar \(address), log in en vul deze code in.", "Go to \(address), sign in and enter this code."))</p>
            \(form(r, action: action, requestID: context.requestID, submit: [
                button(r("Nieuwe code", "New code"), kind: .quiet, name: "action", value: "renew"),
                button(r("Stop de code", "Stop the code"), kind: .quiet, name: "action", value: "stop"),
            ]))
            """
    }

    static func join(_ context: some Context, typed: String = "", error: Words? = nil) -> Page {
        let r = context.r
        let title = r("Meedoen met een groep", "Join a group")
        let field = Field(
            "code", r("Code van je begeleider", "Code of your guide"), value: typed,
            hint: r("Acht tekens, zoals 7K2Q-M0XW.", "Eight characters, such as 7K2Q-M0XW."),
            error: error.map { r($0) }, required: true)
        return Page(
            title, status: error == nil ? 200 : 422,
            """
            \(pageHeader(title: title))
            \(form(r, action: "/join", requestID: context.requestID, fields: [field], submit: [button(r("Doe mee", "Join"))]))
            """)
    }
}
