import Markup
import Store

enum UnitPages {
    static func list(_ context: OrganisationContext, _ units: [Unit]) -> Page {
        let r = context.r
        let lead = r(
            "Hier regel je wie een plek heeft bij een groep of team. Wat mensen er schrijven, zie je hier niet.",
            "Here you arrange who has a place in a group or team. What people write there you do not see here.")
        let items = units.map {
            ListItem($0.name, href: context.path("units", $0.id.text), detail: $0.kind.words(r))
        }
        let none = emptyState(
            r(
                "Hier komen de groepen en teams. Een begeleider begint een groep, of je leest ze in.",
                "Here come the groups and teams. A guide starts a group, or you import them."))
        return Page(
            OrganisationHall.title(.units, r), section: OrganisationHall.section,
            "\(OrganisationHall.header(context, .units, lead: lead))\(items.isEmpty ? none : Markup.list(items))")
    }

    static func unit(_ context: OrganisationContext, _ unit: Unit, _ places: [UnitPlace], _ draft: UnitPlaceDraft) -> Page {
        let r = context.r
        let parts = Role.onUnits.map { role -> HTML in
            let held = places.filter { $0.role == role }
            let title = role == .learner ? r.plural(.learner) : role.words(r)
            return held.isEmpty ? .empty : section(title.capitalised, Markup.list(held.map { item(context, unit, $0) }))
        }
        let none = emptyState(r("Nog niemand heeft hier een plek.", "Nobody has a place here yet."))
        let back = r("Alle groepen en teams", "All groups and teams")
        return Page(
            unit.name, status: draft.isRefused ? 422 : 200, section: OrganisationHall.section,
            """
            \(pageHeader(kicker: unit.kind.words(r).capitalised, title: unit.name))\(places.isEmpty ? none : .empty)\(parts)
            \(card(r("Plek geven", "Give a place"), giving(context, unit, draft)))
            <p><a href="\(context.path("units"))">\(back)</a></p>
            """)
    }

    private static func item(_ context: OrganisationContext, _ unit: Unit, _ place: UnitPlace) -> ListItem {
        let (r, today) = (context.r, context.today)
        let from = place.from > today ? r("vanaf \(r.date(place.from, today: today))", "from \(r.date(place.from, today: today))") : nil
        let until = place.until.map { r("tot en met \(r.date($0, today: today))", "until \(r.date($0, today: today))") }
        let instead = place.standsInFor.map { r("vervangt \($0)", "stands in for \($0)") }
        let detail = [instead, from, until].compactMap { $0 }.joined(separator: ", ")
        let end = form(
            r, action: context.path("units", unit.id.text, "places", place.id.text, "end"), requestID: context.requestID,
            submit: [button(r("Stop plek", "End place"), kind: .quiet)])
        return ListItem(place.name, detail: detail.isEmpty ? nil : detail, aside: end)
    }

    private static func giving(_ context: OrganisationContext, _ unit: Unit, _ draft: UnitPlaceDraft) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "who", r("Wie?", "Who?"), value: draft.who,
                hint: r("Volledige naam, e-mailadres of nummer.", "Full name, e-mail address or number."),
                error: draft.whoFault.map { r($0) }, required: true),
            Field(
                "role", r("Als wat?", "As what?"), .choice(Role.onUnits.map { Field.Choice($0.rawValue, $0.words(r)) }), value: draft.role),
            Field(
                "from", r("Vanaf", "From"), .date, value: draft.from, hint: r("Leeg is vandaag.", "Empty is today."),
                error: draft.fromFault.map { r($0) }),
            Field(
                "until", r("Tot en met", "Until"), .date, value: draft.until, hint: r("Leeg is zonder einde.", "Empty is without an end."),
                error: draft.untilFault.map { r($0) }),
        ]
        return form(
            r, action: context.path("units", unit.id.text, "places"), requestID: context.requestID, fields: fields,
            submit: [button(r("Geef de plek", "Give the place"))])
    }
}

extension Unit.Kind {
    func words(_ r: Reader) -> String {
        switch self {
        case .group: r.term(.group)
        case .team: r("team", "team")
        case .programmeTeam: r("opleidingsteam", "programme team")
        }
    }
}
