import Frameworks
import Guidance
import Markup
import Platform
import Store

enum ContractPages {
    static func page(
        _ context: OrganisationContext, _ sheet: ContractSheet, typed: Form? = nil, _ faults: [String: String] = [:]
    ) -> Page {
        let r = context.r
        return OrientationPage.page(
            context, sheet.permit, r("Samenwerkingscontract", "Cooperation contract"),
            lead: r(
                "Hier staat hoe jullie samenwerken. Jullie maken het samen; je \(r.term(.learningGuide)) leest mee.",
                "Here stands how you work together. You make it together; your \(r.term(.learningGuide)) reads along."),
            status: faults.isEmpty ? 200 : 409,
            explained: knowledgeLink(context, .cooperationContract, .cooperativeLearning, .learningCycle),
            "\(beginning(context, sheet))\(writing(context, sheet, typed, faults))\(offered(context, sheet))\(standing(context, sheet))\(lookingBack(context, sheet))\(earlier(r, sheet))"
        )
    }

    private static func action(_ context: OrganisationContext, _ sheet: ContractSheet, _ parts: String...) -> String {
        ([context.path("tracks", sheet.permit.noun.id.text, "contract")] + parts).joined(separator: "/")
    }

    private static func beginning(_ context: OrganisationContext, _ sheet: ContractSheet) -> HTML {
        guard sheet.versions.isEmpty else { return .empty }
        let r = context.r
        let empty = emptyState(r("Er is nog geen contract.", "There is no contract yet."))
        guard sheet.mayWrite else { return empty }
        let begin = form(
            r, action: action(context, sheet), requestID: context.requestID,
            submit: [button(r("Begin het contract", "Begin the contract"), name: "then", value: "begin")])
        return "\(empty)\(begin)"
    }

    // MARK: Writing

    private static func writing(
        _ context: OrganisationContext, _ sheet: ContractSheet, _ typed: Form?, _ faults: [String: String]
    ) -> HTML {
        guard let draft = sheet.draft else { return .empty }
        let r = context.r
        let title = r("Versie \(draft.number), in de maak", "Version \(draft.number), being written")
        guard sheet.mayWrite else { return section(title, parts(r, draft)) }
        let fields = draft.parts.map { part(r, $0, typed, faults["part-\($0.id.text)"]) }
        return section(
            title,
            form(
                r, action: action(context, sheet), requestID: context.requestID, content: fields.joined(),
                submit: [
                    button(r("Leg voor aan de groep", "Put it to the group"), name: "then", value: "offer"),
                    button(r("Bewaren", "Save"), kind: .quiet, name: "then", value: "save"),
                ], autosave: Autosave(address: action(context, sheet, "field"), owner: context.person.id.text), sticky: true))
    }

    private static func part(_ r: Reader, _ part: Agreement.Part, _ typed: Form?, _ stands: String?) -> HTML {
        let name = "part-\(part.id.text)"
        let error = stands.map {
            r(
                "Iemand schreef hier intussen: “\($0)”. Jouw tekst staat nog in het veld. Maak er samen één tekst van en bewaar.",
                "Meanwhile somebody wrote: “\($0)”. Your text is still in the field. Make one text of both and save.")
        }
        let field = Field(
            name, title(r, part), .multiline(rows: 3), value: typed?.ifSent(name) ?? part.text, error: error, version: part.version)
        return """
            \(Markup.field(r, field))<input type="hidden" name="version-\(name)" value="\("\(part.version)")">\
            <input type="hidden" name="was-\(name)" value="\(part.text)">
            """
    }

    private static func title(_ r: Reader, _ part: Agreement.Part) -> String {
        ContractHeading(rawValue: part.heading).map { r($0.words) } ?? part.heading
    }

    // MARK: Reading

    private static func offered(_ context: OrganisationContext, _ sheet: ContractSheet) -> HTML {
        guard let offered = sheet.offered else { return .empty }
        let r = context.r
        let last = offered.silentDay.map { r.date($0, today: context.today) } ?? ""
        let silence = r(
            "Wie niets laat horen, is na \(last) ook akkoord.", "Whoever does not answer, agrees after \(last) as well.")
        let waits = sheet.permit.learner.map { own in offered.waiting(on: sheet.today).contains { $0.member == own.member } } ?? false
        let buttons: [HTML] =
            (waits ? [button(r("Akkoord", "Agree"), name: "then", value: "agree")] : [])
            + [button(r("Anders afspreken", "Agree otherwise"), kind: .quiet, name: "then", value: "change")]
        let answering =
            sheet.mayWrite ? form(r, action: action(context, sheet), requestID: context.requestID, submit: buttons) : .empty
        return section(
            r("Versie \(offered.number), voorgelegd", "Version \(offered.number), put to the group"),
            "<p class=\"soft\">\(silence)</p>\(parts(r, offered))\(parties(r, offered, sheet.today))\(answering)")
    }

    private static func standing(_ context: OrganisationContext, _ sheet: ContractSheet) -> HTML {
        guard let agreed = sheet.inForce else { return .empty }
        let r = context.r
        let changing =
            sheet.mayWrite && sheet.draft == nil && sheet.offered == nil
            ? form(
                r, action: action(context, sheet), requestID: context.requestID,
                submit: [button(r("Anders afspreken", "Agree otherwise"), kind: .quiet, name: "then", value: "change")]) : .empty
        return section(
            r("Versie \(agreed.number), afgesproken", "Version \(agreed.number), agreed"),
            "\(parts(r, agreed))\(parties(r, agreed, sheet.today))\(changing)")
    }

    private static func parts(_ r: Reader, _ agreement: Agreement) -> HTML {
        facts(agreement.written.map { (name: title(r, $0), value: HTML.text($0.text)) })
    }

    private static func parties(_ r: Reader, _ agreement: Agreement, _ today: Day) -> HTML {
        list(
            agreement.parties.map { party in
                let state: HTML
                if let agreed = party.agreed {
                    state = badge(
                        r("akkoord op \(r.date(Day(agreed), today: today))", "agreed on \(r.date(Day(agreed), today: today))"), .done)
                } else if agreement.isAgreed(by: party, on: today) {
                    state = badge(r("akkoord, zonder tegenbericht", "agreed, no objection"), .done)
                } else if party.objected != nil {
                    state = badge(r("wil het anders", "wants it otherwise"), .attention)
                } else {
                    state = badge(r("nog niet gereageerd", "no answer yet"))
                }
                return ListItem(party.name, aside: state)
            })
    }

    // MARK: Looking back

    private static func lookingBack(_ context: OrganisationContext, _ sheet: ContractSheet) -> HTML {
        guard sheet.versions.contains(where: { !$0.isDraft }) else { return .empty }
        let r = context.r
        let said = sheet.reviews.map { review in
            let when = r.date(Day(review.at), today: context.today)
            return (text: review.text, by: "\(review.author) · \(r(review.moment.words)) · \(when)")
        }
        return section(r("Terugkijken", "Looking back"), "\(quotes(said))\(sheet.mayWrite ? reviewing(context, sheet) : .empty)")
    }

    private static func reviewing(_ context: OrganisationContext, _ sheet: ContractSheet) -> HTML {
        let r = context.r
        let moments = Agreement.Review.Moment.allCases.map { Field.Choice($0.rawValue, r($0.words)) }
        let later = sheet.reviews.contains { $0.moment == .halfway }
        let fields = [
            Field(
                "moment", r("Wanneer", "When"), .radios(moments),
                value: (later ? Agreement.Review.Moment.end : .halfway).rawValue),
            Field("text", r("Doen we wat we afspraken?", "Do we do what we agreed?"), .multiline(rows: 2)),
        ]
        return form(
            r, action: action(context, sheet, "review"), requestID: context.requestID, fields: fields,
            submit: [button(r("Noteer", "Note"), kind: .quiet)])
    }

    private static func earlier(_ r: Reader, _ sheet: ContractSheet) -> HTML {
        let shown = [sheet.draft?.id, sheet.offered?.id, sheet.inForce?.id]
        return sheet.versions.filter { !shown.contains($0.id) }.map {
            details(r("Versie \($0.number), vervangen", "Version \($0.number), replaced"), parts(r, $0))
        }.joined()
    }
}

extension Agreement.Review.Moment {
    var words: Words {
        switch self {
        case .halfway: Words("halverwege", "halfway")
        case .end: Words("aan het eind", "at the end")
        }
    }
}
