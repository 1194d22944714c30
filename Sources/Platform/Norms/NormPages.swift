import Markup

enum NormPages {
    static func list(_ context: OrganisationContext, _ norms: [StandingNorm]) -> Page {
        let r = context.r
        let lead = r(
            "Elk getal waar Leidraad mee rekent, en waar het vandaan komt.",
            "Every number that Leidraad works with, and where it comes from.")
        let head = [
            r("Norm", "Norm"), r("Waarde", "Value"), r("Bron", "Source"), r("Geldt vanaf", "Valid from"),
            r("Wie verandert het", "Who changes it"),
        ]
        let rows = norms.map { norm -> [HTML] in
            let coming = norm.coming.map { "; " + comingText($0, r) }.joined()
            return [
                "<a href=\"\(context.path("norms", norm.definition.key))\">\(r(norm.definition.words))</a>",
                .text(norm.inForce.text(r) + coming), .text(source(norm, r)), .text(start(norm, r)), .text(changer(norm, r)),
            ]
        }
        return Page(
            OrganisationHall.title(.norms, r), section: OrganisationHall.section,
            "\(OrganisationHall.header(context, .norms, lead: lead))\(table(caption: r("Normen", "Norms"), head: head, rows: rows))")
    }

    static func norm(_ context: OrganisationContext, _ norm: StandingNorm, _ draft: NormDraft) -> Page {
        let r = context.r
        let lines = [
            (name: r("Nu", "Now"), value: HTML.text(norm.inForce.text(r))), (name: r("Bron", "Source"), value: .text(source(norm, r))),
            (name: r("Geldt vanaf", "Valid from"), value: .text(start(norm, r))),
            (name: r("Wie verandert het", "Who changes it"), value: .text(changer(norm, r))),
        ]
        let past = norm.versions.map { version in
            ListItem(version.norm.text(r), detail: r("vanaf \(r.date(version.validFrom))", "from \(r.date(version.validFrom))"))
        }
        let history: HTML = past.isEmpty ? .empty : section(r("Gekozen waarden", "Chosen values"), Markup.list(past))
        return Page(
            r(norm.definition.words), status: draft.isRefused ? 422 : 200, section: OrganisationHall.section,
            """
            \(pageHeader(kicker: r("Norm", "Norm"), title: r(norm.definition.words)))\(facts(lines))
            \(norm.mayChange ? changing(context, norm, draft) : .empty)\(history)
            <p><a href="\(context.path("norms"))">\(r("Terug naar de normen", "Back to the norms"))</a></p>
            """)
    }

    private static func changing(_ context: OrganisationContext, _ norm: StandingNorm, _ draft: NormDraft) -> HTML {
        let r = context.r
        let fields = [
            Field(
                "value", label(norm.definition.unit, r), .number, value: draft.value, error: draft.valueFault.map { r($0) }, required: true),
            Field(
                "from", r("Vanaf", "From"), .date, value: draft.from,
                hint: r("Wat al gemaakt is, houdt de oude waarde.", "What was made already keeps the old value."),
                error: draft.fromFault.map { r($0) }),
        ]
        return card(
            r("Nieuwe waarde", "New value"),
            form(
                r, action: context.path("norms", norm.definition.key), requestID: context.requestID, fields: fields,
                submit: [button(r("Opslaan", "Save"))]))
    }

    private static func label(_ unit: NormUnit, _ r: Reader) -> String {
        switch unit {
        case .minutes: r("Aantal minuten", "Number of minutes")
        case .hours: r("Aantal uren", "Number of hours")
        case .days: r("Aantal dagen", "Number of days")
        case .workingDays: r("Aantal werkdagen", "Number of working days")
        case .count: r("Aantal", "Number")
        }
    }

    private static func source(_ norm: StandingNorm, _ r: Reader) -> String {
        norm.source ?? r("zelf gekozen waarde", "our own choice")
    }

    private static func start(_ norm: StandingNorm, _ r: Reader) -> String {
        norm.chosen.map { r.date($0.validFrom) } ?? r("het begin", "the beginning")
    }

    private static func comingText(_ version: StandingNorm.Version, _ r: Reader) -> String {
        let (day, value) = (r.date(version.validFrom), version.norm.text(r))
        return r("vanaf \(day) \(value)", "from \(day) \(value)")
    }

    private static func changer(_ norm: StandingNorm, _ r: Reader) -> String {
        switch norm.definition.changer {
        case .organisation: r("de beheerder van de organisatie", "the administrator of the organisation")
        case .platform: r("wie Leidraad draait", "whoever runs Leidraad")
        }
    }
}
