import Markup
import Store

enum GroupPeoplePages {
    /// The way here from the page of the group; nothing for a group that another system keeps.
    static func way(_ context: OrganisationContext, _ group: GuidedUnit) -> HTML {
        guard group.isKeptHere else { return .empty }
        let href = context.path(GroupPages.section, group.unit.id.text, "people")
        return "<p>\(linkButton(context.r("Groep aanpassen", "Change the group"), href: href, kind: .quiet))</p>"
    }

    static func page(
        _ context: OrganisationContext, _ group: GuidedUnit, _ learners: [Member], names: String = "", namesFault: Words? = nil,
        name: String? = nil, nameFault: Words? = nil
    ) -> Page {
        let r = context.r
        let base = context.path(GroupPages.section, group.unit.id.text)
        let items = learners.map {
            ListItem(
                $0.name, href: "\(base)/people/\($0.id.text)",
                detail: $0.person == nil ? r("heeft nog geen account", "has no account yet") : nil)
        }
        let isRefused = namesFault != nil || nameFault != nil
        return Page(
            r("Groep aanpassen", "Change the group"), status: isRefused ? 422 : 200, section: GroupPages.section,
            """
            \(pageHeader(kicker: group.unit.name, title: r("Groep aanpassen", "Change the group"), extra: whyDetails(r, group.reason(r))))
            \(section(r.plural(.learner).capitalised, items.isEmpty ? emptyState(r("Nog niemand.", "Nobody yet.")) : list(items)))
            \(card(r("Iemand erbij", "Add somebody"), adding(context, base, names, namesFault)))
            \(card(r("Naam van de groep", "Name of the group"), naming(context, base, name ?? group.unit.name, nameFault)))
            <p><a href="\(base)">\(r("Terug naar de groep", "Back to the group"))</a></p>
            """)
    }

    private static func adding(_ context: OrganisationContext, _ base: String, _ names: String, _ fault: Words?) -> HTML {
        let r = context.r
        let field = Field(
            "names", r("Wie komen erbij?", "Who joins?"), .multiline(rows: 3), value: names,
            hint: r(
                "Eén naam per regel. Met e-mailadres mag ook: naam; e-mail.",
                "One name per line. With an e-mail address is fine: name; e-mail."),
            error: fault.map { r($0) })
        return form(
            r, action: base + "/people", requestID: context.requestID, fields: [field], submit: [button(r("Zet erbij", "Add"))])
    }

    private static func naming(_ context: OrganisationContext, _ base: String, _ name: String, _ fault: Words?) -> HTML {
        let r = context.r
        let field = Field("name", r("Naam", "Name"), value: name, error: fault.map { r($0) }, required: true)
        return form(
            r, action: base + "/name", requestID: context.requestID, fields: [field],
            submit: [button(r("Verander de naam", "Change the name"), kind: .quiet)])
    }

    static func learner(
        _ context: OrganisationContext, _ group: GuidedUnit, _ learner: GroupLearner, name: String? = nil, fault: Words? = nil
    ) -> Page {
        let r = context.r
        let base = context.path(GroupPages.section, group.unit.id.text, "people")
        let person = "\(base)/\(learner.member.id.text)"
        let field = Field(
            "name", r("Naam", "Name"), value: name ?? learner.member.name, error: fault.map { r($0) }, required: true)
        let naming =
            learner.isNameOpen
            ? form(
                r, action: person, requestID: context.requestID, fields: [field],
                submit: [button(r("Verbeter de naam", "Correct the name"))])
            : "<p>\(r("Deze naam komt uit een account of uit de administratie. Daar kan hij worden verbeterd.", "This name comes from an account or from the administration. It can be corrected there."))</p>"
        let note = r(
            "De plek in deze groep stopt vandaag. Wat al geschreven is, blijft bewaard.",
            "The place in this group ends today. What was written already is kept.")
        let out = form(
            r, action: person + "/end", requestID: context.requestID,
            submit: [button(r("Haal uit de groep", "Take out of the group"), kind: .danger)])
        return Page(
            learner.member.name, status: fault == nil ? 200 : 422, section: GroupPages.section,
            """
            \(pageHeader(kicker: group.unit.name, title: learner.member.name, extra: whyDetails(r, group.reason(r))))
            \(card(r("Naam", "Name"), naming))\(card(r("Niet meer in deze groep", "No longer in this group"), "<p>\(note)</p>\(out)"))
            <p><a href="\(base)">\(r("Terug", "Back"))</a></p>
            """)
    }
}
