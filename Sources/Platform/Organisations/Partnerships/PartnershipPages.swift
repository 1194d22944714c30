import Markup
import Store

enum PartnershipPages {
    static func page(_ context: OrganisationContext, _ work: [SharedWork], _ draft: PartnershipDraft) -> Page {
        let r = context.r
        let lead = r(
            "Met partners kun je mensen van elkaar een plek geven op een traject. Het begint als jullie het allebei willen.",
            "With partners you can give each other’s people a place on a track. It begins when both of you want it.")
        let none = emptyState(r("Hier komen de organisaties waarmee jullie samenwerken.", "Here come the organisations you work with."))
        return Page(
            OrganisationHall.title(.partnerships, r), status: draft.isRefused ? 422 : 200, section: OrganisationHall.section,
            """
            \(OrganisationHall.header(context, .partnerships, lead: lead))\(work.isEmpty ? none : .empty)\(work.map { item(context, $0) })
            \(card(r("Samenwerking voorstellen", "Propose a partnership"), proposing(context, draft)))
            """)
    }

    private static func item(_ context: OrganisationContext, _ work: SharedWork) -> HTML {
        let r = context.r
        let others = work.parties.filter { $0.organisation != context.organisation.id }
        let lines = others.map { (name: $0.name, value: HTML.text(state($0, context))) }
        let own = work.party(context.organisation.id)
        return card(
            work.name, "<p class=\"soft\">\(work.kind.words(r).capitalised)</p>\(facts(lines))\(own.map { steps(context, work, $0) })")
    }

    private static func state(_ party: SharedWork.Party, _ context: OrganisationContext) -> String {
        let (r, today) = (context.r, context.today)
        if let until = party.until, party.hasEnded(on: today) {
            return r("gestopt, tot en met \(r.date(until, today: today))", "ended, until \(r.date(until, today: today))")
        }
        guard let from = party.from else { return r("heeft nog niet ja gezegd", "has not said yes yet") }
        return r("doet mee sinds \(r.date(from, today: today))", "takes part since \(r.date(from, today: today))")
    }

    private static func steps(_ context: OrganisationContext, _ work: SharedWork, _ own: SharedWork.Party) -> HTML {
        let (r, base) = (context.r, context.path("partnerships", work.id.text))
        if own.hasEnded(on: context.today) { return "<p>\(state(own, context).capitalised)</p>" }
        let stop = form(
            r, action: base + "/end", requestID: context.requestID,
            submit: [
                button(
                    own.from == nil ? r("Nee, bedankt", "No, thank you") : r("Stop de samenwerking", "End the partnership"), kind: .quiet)
            ])
        if own.from == nil {
            let yes = form(
                r, action: base + "/agree", requestID: context.requestID,
                submit: [button(r("Ja, we werken samen", "Yes, we work together"))])
            return "<div class=\"row\">\(yes)\(stop)</div>"
        }
        let note = r(
            "Wie al een plek op een traject heeft, houdt die tot het traject klaar is.",
            "Whoever has a place on a track already keeps it until the track is done.")
        return details(r("Stoppen", "Ending"), "<p>\(note)</p>\(stop)")
    }

    private static func proposing(_ context: OrganisationContext, _ draft: PartnershipDraft) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "partner", r("Met welke organisatie?", "With which organisation?"), value: draft.partner,
                hint: r("De naam zoals zij hem in Leidraad gebruikt.", "The name as it uses it in Leidraad."),
                error: draft.partnerFault.map { r($0) }, required: true),
            Field(
                "name", r("Hoe heet de samenwerking?", "What is the partnership called?"), value: draft.name,
                hint: r("Zoals: Samen opleiden in Rivierenland.", "Such as: Training together in Rivierenland."),
                error: draft.nameFault.map { r($0) }, required: true),
            Field(
                "kind", r("Wat doen jullie samen?", "What do you do together?"),
                .choice(Partnership.Kind.allCases.map { Field.Choice($0.rawValue, $0.words(r)) }), value: draft.kind),
        ]
        return form(
            r, action: context.path("partnerships"), requestID: context.requestID, fields: fields,
            submit: [button(r("Stel voor", "Propose"))])
    }
}
